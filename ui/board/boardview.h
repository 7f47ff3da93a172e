#pragma once
// The lists beside each other, in step with the lists model, scrolling sideways when they do not fit.
#include "ui/board/boardfilter.h"

#include <QPointer>
#include <QScrollArea>
#include <QVector>

class QHBoxLayout;
class QLineEdit;

namespace ui {

class BoardColumn;
class BoardData;
class BoardDrag;
class BoardPictures;
class ColumnView;
class FieldDraft;
class LinkButton;

class BoardView : public QScrollArea
{
    Q_OBJECT
public:
    BoardView(BoardData &data, BoardPictures &pictures, QWidget *parent = nullptr);
    void setFilter(const BoardFilter &filter);
    void setOpenCard(const QString &cardId);
    int columnCount() const { return int(m_columns.size()); }
    BoardColumn *columnAt(int index) const { return m_columns.value(index); }
    BoardColumn *column(const QString &listId) const;
    ColumnView *focusedView() const; // of the column that has, or last had, the focus
    QString currentCard() const; // that keys are meant for and that is seen; "" while they are meant for a list
    int shownCards() const;
    void showCard(const QString &cardId); // current, visible, focused
    // One step; the card keeps the focus. At the title of a list, and where it is folded: the list.
    void moveCurrent(int dx, int dy);
    void startAdding(); // in the current list, else the first
    void renameCurrent(); // the same
    void retranslate();

Q_SIGNALS:
    void cardActivated(const QString &cardId, Qt::FocusReason how); // as ColumnView::cardActivated()
    void menuWanted(const QString &cardId, const QPoint &globalPos);
    void rowsShownChanged();

protected:
    bool event(QEvent *event) override; // what is typed in a line here means nothing to the cards

private:
    void syncColumns();
    BoardColumn *makeColumn(const QString &listId);
    BoardColumn *meant() const; // itself, not a card: its title has the focus, or it is folded and has it
    void orderTabs();
    void beginListDrag(BoardColumn *list, const QPoint &grip, const QPoint &globalPos);
    void beginDrag(ColumnView *from, const QModelIndex &index, const QPoint &grip, const QPoint &globalPos);
    void goSideways(BoardColumn *from, int step);
    int indexOf(const ColumnView *view) const;

    BoardData &m_data;
    BoardPictures &m_pictures;
    QHBoxLayout *m_row;
    QVector<BoardColumn *> m_columns;
    LinkButton *m_addList;
    QLineEdit *m_addEdit;
    FieldDraft *m_addDraft;
    BoardFilter m_filter;
    QString m_open;
    QString m_follow; // card that takes the focus when it has arrived in its new list
    QString m_followFrom; // the list it leaves
    QPointer<BoardDrag> m_drag;
    mutable QPointer<ColumnView> m_last;
};

} // namespace ui
