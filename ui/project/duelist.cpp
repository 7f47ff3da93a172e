#include "ui/project/duelist.h"

#include "ui/board/cardface.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace ui {

DueList::DueList(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_list(new QVBoxLayout(this))
{
    m_list->setContentsMargins(0, 0, 0, 0);
}

void DueList::setItems(const QVector<Item> &items, int most)
{
    clearLayout(m_list);
    for (int i = 0; i < qMin(most, int(items.size())); ++i)
        m_list->addWidget(rowFor(items[i]));
    if (items.isEmpty())
        m_list->addWidget(new WrapLabel(tr("Nothing is due. Give cards on the board a date to see them here."),
                                        Type::Body, Role::Muted));
}

QWidget *DueList::rowFor(const Item &item)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.nowMs()).date();
    const DueText due = dueText(item.due.on, false, today, QLocale()); // as on the board
    words->addStretch(1); // one line stands beside the middle of the day, too
    words->addWidget(new WrapLabel(item.due.title));
    if (!item.project.isEmpty())
        words->addWidget(new ElidedLabel(item.project, Type::Small, Role::Muted));
    words->addStretch(1);
    line->addLayout(words, 1);
    line->addWidget(new Chip(due.text, due.tone, due.icon));
    auto *open = new IconButton(tr("Open “%1”").arg(item.due.title), QStringLiteral("arrow-right"));
    connect(open, &QToolButton::clicked, this, [this, item] {
        m_context.navigator.open({ Place::Project, item.account, QStringLiteral("board"), item.due.cardId });
    });
    line->addWidget(open);
    return row;
}

} // namespace ui
