#pragma once
// One list being dragged over the board by its header; a bar stands where it would land.
#include "ui/board/boarddrag.h"

namespace ui {

class ListDrag : public BoardDrag
{
    Q_OBJECT
public:
    ListDrag(BoardColumn *list, const QPoint &grip, QScrollArea *board, Columns columns, QObject *parent = nullptr);
    ~ListDrag() override;

Q_SIGNALS:
    void dropped(const QString &listId, int steps); // as BoardData::moveList()

protected:
    void follow() override;
    void land() override;
    void clear() override;

private:
    int place() const; // among the other lists

    QPointer<BoardColumn> m_list;
    QPointer<QWidget> m_bar;
};

} // namespace ui
