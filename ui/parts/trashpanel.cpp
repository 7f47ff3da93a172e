#include "ui/parts/trashpanel.h"

#include "core/accountservice.h"
#include "store/service.h"
#include "ui/errortext/errortext.h"
#include "ui/parts/trashitems.h"
#include "ui/parts/trashlist.h"
#include "ui/parts/undoable.h"
#include "ui/shell/statustext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/statepanel.h"

#include <QEvent>

namespace ui {

using models::LoadState;

namespace {
QString shortened(const QString &title) // a comment has its whole text for a title
{
    constexpr int most = 80;
    return title.size() > most ? title.left(most).trimmed() + u'…' : title;
}
} // namespace

TrashPanel::TrashPanel(const Context &context, const QStringList &types, QWidget *parent)
    : SidePanel({}, parent)
    , m_context(context)
    , m_items(new TrashItems(context.store, types, context.accounts.current().personId, this))
    , m_list(new TrashList(*m_items))
    , m_stack(new StateStack(m_list))
    , m_back(new Button({}, ButtonKind::Primary, QStringLiteral("arrow-counter-clockwise")))
{
    body()->addWidget(m_stack, 1);
    addFooter(m_back);
    connect(m_items, &TrashItems::contentChanged, this, &TrashPanel::refresh);
    connect(&context.store, &store::Service::statusChanged, this, [this] {
        if (m_items->loadState() == LoadState::UnavailableOffline)
            refresh(); // the reason may be another one
    });
    connect(m_list, &TrashList::chosenChanged, this, &TrashPanel::refresh);
    connect(m_list, &TrashList::backWanted, this, &TrashPanel::putBack);
    connect(m_back, &QAbstractButton::clicked, this, &TrashPanel::putBack);
    refresh();
}

void TrashPanel::show(const QString &account) { m_items->show(account); }

void TrashPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void TrashPanel::setHint(const QString &hint)
{
    m_hint = hint;
    refresh();
}

int TrashPanel::count() const { return m_items->rowCount(); }

void TrashPanel::takeFocus()
{
    if (count() == 0)
        return setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_items->index(0));
    m_list->setFocus(Qt::OtherFocusReason);
}

void TrashPanel::refresh()
{
    setTitle(tr("Trash"));
    m_list->setAccessibleName(tr("Trash"));
    const int chosen = int(m_list->chosen().size());
    m_back->setText(chosen > 1 ? tr("Put %n back", "chosen things in the trash", chosen) : tr("Put back"));
    m_back->setEnabled(chosen > 0 && !m_readOnly);
    m_back->setVisible(count() > 0 && !m_readOnly);
    if (count() > 0)
        return m_stack->showContent();
    switch (m_items->loadState()) {
    case LoadState::Loading:
        return m_stack->showState(StatePanel::Loading, tr("Looking into the trash"), tr("It is on this computer."));
    case LoadState::UnavailableOffline:
        return m_stack->showState(StatePanel::Offline, tr("Not on this computer yet"),
                                  //: %1 is the end of the sentence: "when there is a network"
                                  tr("What lies in the trash has never been fetched. It comes %1.")
                                      .arg(StatusWords::until(m_context.store.status())));
    case LoadState::Failed: {
        const auto words = errorText(m_items->error());
        return m_stack->showState(StatePanel::Error, words.title, words.safe + u' ' + words.next, {}, words.icon);
    }
    case LoadState::Ready:
        return m_stack->showState(StatePanel::Empty, tr("The trash is empty"), m_hint, {}, QStringLiteral("trash"));
    }
}

void TrashPanel::putBack()
{
    const QVector<int> rows = m_list->chosen();
    if (rows.isEmpty() || m_readOnly)
        return;
    std::vector<store::Key> keys;
    for (const int row : rows)
        keys.push_back(m_items->at(row).key());
    //: %1 is what was put back
    const QString done = rows.size() == 1 ? tr("“%1” is back").arg(shortened(m_items->at(rows.first()).title))
                                          : tr("%n thing(s) are back", nullptr, int(rows.size()));
    restoreWithContents(m_context, this, std::move(keys), done);
}

void TrashPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_items->retranslate();
        refresh();
    }
    SidePanel::changeEvent(event);
}

} // namespace ui
