#pragma once
// The cards of one list. Opens a card with Enter or a click, renames with F2, and hands a drag to the
// board once the pointer has moved far enough. Left and right go to the neighbouring list.
#include <QListView>

namespace ui {

class CardDelegate;
class ColumnModel;

class ColumnView : public QListView
{
    Q_OBJECT
public:
    ColumnView(ColumnModel *model, CardDelegate *delegate, QWidget *parent = nullptr);
    ColumnModel *column() const { return m_column; }
    CardDelegate *cards() const { return m_delegate; }
    QString currentCard() const;
    void setCurrentCard(const QString &cardId);
    // Where a card dropped at `y` (of the viewport) would go: before which row.
    int rowAt(int y) const;
    void openGap(int row, int height); // -1 closes it
    void relayout() { scheduleDelayedItemsLayout(); } // what cards show besides their row has changed
    QSize viewportSizeHint() const override;
    int cardsHeight(); // that all cards need

Q_SIGNALS:
    void cardActivated(const QString &cardId, Qt::FocusReason how); // with the mouse, or by a key
    void dragStarted(const QModelIndex &index, const QPoint &grip, const QPoint &globalPos);
    void sideways(int step); // -1 to the left
    void menuWanted(const QPoint &globalPos); // for the current card

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    ColumnModel *m_column;
    CardDelegate *m_delegate;
    QPersistentModelIndex m_pressed;
    QPoint m_pressPos;
};

} // namespace ui
