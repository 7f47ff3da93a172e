// The menu of a card on the board.
#include "ui/board/boarddata.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include "ui/theme/icons.h"
#include "ui/widgets/menutext.h"

#include <QMenu>

namespace ui {

// What the keys do, for who looks for it with the other mouse button.
void BoardPage::showCardMenu(const QString &cardId, const QPoint &globalPos)
{
    const auto *card = m_data->card(cardId);
    if (!card)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("cardMenu"));
    //: Menu of a card
    menu->addAction(icon(QStringLiteral("eye")), tr("Open"), this, [this, cardId] { openCard(cardId); });
    if (!m_data->isReadOnly()) {
        //: Menu of a card
        menu->addAction(icon(QStringLiteral("pencil-simple")), tr("Rename"), m_view, &BoardView::renameCurrent);
        //: Menu of a card; the lists of the board follow
        auto *lists = menu->addMenu(icon(QStringLiteral("columns")), tr("Move to the list"));
        for (const auto &list : m_data->lists().rows()) {
            auto *move = lists->addAction(menuText(list.title), this,
                                          [this, cardId, to = list.id] { m_data->moveCard(cardId, to, {}); });
            move->setEnabled(list.id != card->listId);
        }
        menu->addSeparator();
        menu->addAction(icon(QStringLiteral("trash")), tr("Move to the trash"), this,
                        [this, cardId] { m_data->trashCard(cardId); });
    }
    menu->popup(globalPos);
}

} // namespace ui
