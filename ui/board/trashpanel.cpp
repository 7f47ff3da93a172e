#include "ui/board/trashpanel.h"

#include "ui/board/boarddata.h"
#include "ui/board/cardface.h"
#include "ui/board/panelsection.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statepanel.h"

namespace ui {

using namespace models;

TrashPanel::TrashPanel(BoardData &data, QWidget *parent)
    : SidePanel({}, parent)
    , m_data(data)
    , m_trash(data.context().store)
{
    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(space::m);
    m_stack = new StateStack(content);
    body()->addWidget(m_stack);
    const auto show = [this] {
        m_trash.show(m_data.account(), { QStringLiteral("Card"), QStringLiteral("BoardList") });
    };
    connect(&data, &BoardData::accountChanged, this, show);
    connect(&m_trash, &TrashModel::rowsChanged, this, &TrashPanel::refresh);
    connect(&m_trash, &TrashModel::loadStateChanged, this, &TrashPanel::refresh);
    show();
    retranslate();
}

void TrashPanel::retranslate()
{
    setTitle(tr("Trash"));
    refresh();
}

void TrashPanel::refresh()
{
    if (m_trash.rowCount() == 0) {
        m_stack->showState(StatePanel::Empty, tr("The trash is empty"),
                           tr("Cards and lists you remove wait here; nothing is lost."), {}, QStringLiteral("trash"));
        return;
    }
    while (auto *item = m_list->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const auto &row : m_trash.rows())
        m_list->addWidget(makeRow(row));
    m_list->addStretch();
    m_stack->showContent();
}

QWidget *TrashPanel::makeRow(const TrashRow &row)
{
    auto *widget = new QWidget;
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(new WrapLabel(row.title, Type::Strong));
    const QString kind = row.type == u"BoardList" ? tr("List") : tr("Card");
    texts->addWidget(
        new ElidedLabel(QStringLiteral("%1 · %2").arg(kind, shortTime(row.trashedAt, m_data.today(), QLocale())),
                        Type::Small, Role::Muted));
    line->addLayout(texts, 1);
    auto *back = new Button(tr("Put back"), ButtonKind::Secondary, QStringLiteral("arrow-counter-clockwise"));
    setCompact(back, true);
    back->setAccessibleName(tr("Put “%1” back").arg(row.title));
    back->setEnabled(!m_data.isReadOnly());
    connect(back, &QPushButton::clicked, this, [this, row] { restore(row); });
    line->addWidget(back, 0, Qt::AlignTop);
    return widget;
}

void TrashPanel::restore(const TrashRow &row)
{
    auto edits = actions::restore(row.key());
    // A card whose list lies in the trash, too, would stay out of sight.
    for (const auto &other : m_trash.rows()) {
        const bool needed = row.type == u"Card" && other.id == row.parentId;
        const bool content = row.type == u"BoardList" && other.parentId == row.id && other.trashedAt == row.trashedAt;
        if (needed || content)
            for (auto &edit : actions::restore(other.key()))
                edits.push_back(std::move(edit));
    }
    m_data.apply(std::move(edits), tr("“%1” is back").arg(row.title));
}

} // namespace ui
