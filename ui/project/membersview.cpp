#include "ui/project/membersview.h"

#include "store/service.h"
#include "ui/project/liststate.h"
#include "ui/vocabulary/terms.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/statepanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

MembersView::MembersView(const Context &context, const QString &account, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_members(context.store)
{
    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    m_states = new StateStack(scroll);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_states);
    connect(&m_members, &models::RowsModelBase::rowsChanged, this, &MembersView::rebuild);
    connect(&m_members, &models::RowsModelBase::loadStateChanged, this, &MembersView::rebuild);
    connect(&context.store, &store::Service::statusChanged, this, [this] {
        if (waits(*m_states))
            rebuild();
    });
    m_members.show(account);
}

void MembersView::open(const QString &) { }

QString MembersView::roleName(const QString &role) const
{
    if (role == QLatin1String("founder"))
        return tr("Founder");
    if (role == QLatin1String("teacher"))
        return tr("Teacher");
    if (role == QLatin1String("pupilAdmin"))
        return tr("Pupil administrator");
    if (role == QLatin1String("pupil"))
        return tr("Pupil");
    return tr("Visitor");
}

void MembersView::rebuild()
{
    clearLayout(m_list);
    if (m_members.rows().empty()) {
        // Whoever may read the list is on it: an empty one has not arrived.
        const auto state
            = m_members.loadState() == models::LoadState::Ready ? models::LoadState::Loading : m_members.loadState();
        showUnready(*m_states, state, m_members.error(), m_context.store.status(),
                    { tr("The members are being fetched"), tr("The members are not on this computer yet") });
        return;
    }
    m_states->showContent();
    for (const models::MemberRow &member : m_members.rows()) {
        auto *card = new Card;
        auto *row = new QHBoxLayout;
        row->setSpacing(space::l);
        row->addWidget(new Avatar(member.name, 44), 0, Qt::AlignVCenter);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new ElidedLabel(member.name, Type::Strong));
        QStringList where{ member.schoolName, member.town, term("countries", member.country) };
        where.removeAll(QString());
        words->addWidget(new ElidedLabel(where.join(QStringLiteral(" · ")), Type::Small, Role::Muted));
        row->addLayout(words, 1);
        row->addWidget(
            new Chip(roleName(member.role), member.role == QLatin1String("founder") ? Tone::Tonal : Tone::Neutral), 0,
            Qt::AlignVCenter);
        card->body()->addLayout(row);
        m_list->addWidget(card);
    }
    m_list->addStretch(1);
}

void MembersView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace ui
