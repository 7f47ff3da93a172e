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
    void dropped(const QString &listId, const QString &beforeId); // as BoardData::moveListBehind()

protected:
    void follow() override;
    void land() override;
    void clear() override;

private:
    QVector<BoardColumn *> standing() const;
    int place(const QVector<BoardColumn *> &others) const;

    QPointer<BoardColumn> m_list;
    QPointer<QWidget> m_bar;
};

} // namespace ui
