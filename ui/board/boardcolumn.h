#pragma once
// One list as a column: title (edited in place), count, menu, cards, and a line to add a card. Can be folded to a
// narrow strip, as lists of finished cards are at first. Its head, or the strip, is where it can be dragged.
#include "ui/board/boardfilter.h"

#include <QWidget>
#include <optional>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace models {
struct ListRow;
}

namespace ui {

class BoardData;
class BoardPictures;
class ColumnView;
class FieldDraft;
class IconButton;
class ListTitle;

class BoardColumn : public QWidget
{
    Q_OBJECT
public:
    BoardColumn(BoardData &data, BoardPictures &pictures, const models::ListRow &list, QWidget *parent = nullptr);
    const QString &listId() const { return m_listId; }
    ColumnView *view() const { return m_view; }
    ListTitle *title() const { return m_titleBar; }
    QWidgetList tabStops(); // in the order of reading, also those that take no focus just now
    void setRow(const models::ListRow &list);
    void setFilter(const BoardFilter &filter);
    void setOpenCard(const QString &cardId);
    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);
    void setDropTarget(bool target);
    void startAdding();
    void startRenaming();
    void setReadOnly(bool readOnly);
    void retranslate();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cardAdded(const QString &cardId);
    void collapsedChanged(bool collapsed);
    void dragStarted(const QPoint &grip, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override; // widths follow the text size
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fitWidth();
    void fitCards(); // the line for a new card stands right below them
    void updateCount();
    void describe();
    void showMenu(const QPoint &globalPos);
    void finishAdding();
    void finishRenaming(bool keep);
    void showTitleEdit();
    void hideTitleEdit();
    void takeUpDrafts(); // what was begun before the program ended
    void paintFolded(QPainter *painter) const;
    bool isGrip(const QPoint &pos) const;

    BoardData &m_data;
    QString m_listId;
    QString m_title;
    QString m_meaning;
    ColumnView *m_view = nullptr;
    QWidget *m_full = nullptr;
    ListTitle *m_titleBar = nullptr;
    QLineEdit *m_titleEdit = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_empty = nullptr;
    IconButton *m_add = nullptr;
    IconButton *m_more = nullptr;
    QLineEdit *m_addEdit = nullptr;
    FieldDraft *m_titleDraft = nullptr;
    FieldDraft *m_addDraft = nullptr;
    bool m_collapsed = false;
    bool m_dropTarget = false;
    std::optional<QPoint> m_pressed; // where it may be dragged from, or is unfolded when it is let go
};

} // namespace ui
