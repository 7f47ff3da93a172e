#pragma once
// The board of a project space: filter, lists with cards, and at the right the card, the tags or the trash.
#include "ui/board/boardfilter.h"
#include "ui/parts/linkedrecord.h"
#include "ui/shell/page.h"

namespace ui {

class BackNote;
class BoardData;
class BoardPictures;
class BoardView;
class Button;
class CardPanel;
class FilterBar;
class IconButton;
class SidePanel;
class StateStack;
class TagsPanel;
class TrashPanel;

class BoardPage : public Page
{
    Q_OBJECT
public:
    explicit BoardPage(const Context &context, QWidget *parent = nullptr);
    ~BoardPage() override;
    void open(const Place &place) override; // place.account is the space, place.id a card or empty
    BoardView *view() const { return m_view; }
    CardPanel *cardPanel() const { return m_card; }
    TrashPanel *trashPanel() const { return m_trash; }
    TagsPanel *tagsPanel() const { return m_tags; }
    FilterBar *filterBar() const { return m_filter; }
    BoardData &data() const { return *m_data; }
    StateStack *states() const { return m_stack; }

public Q_SLOTS:
    void openCard(const QString &cardId);
    void closePanel();
    void showCardMenu(const QString &cardId, const QPoint &globalPos);
    void showTrash();
    void showTags(); // all tags of the board, to change them

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Escape closes the panel

private:
    void build();
    void addActions();
    void refresh(); // states, counts
    void placePanels();
    void closeTags();
    void leaveTags(); // back to where they were opened
    void startAdding();
    void showCardPanel(const QString &cardId);
    void hidePanels();
    void closeWhatWent(bool writes); // panels over what is there no more
    LinkedRecord::Ways linkWays();
    QVector<SidePanel *> panels() const;
    void tellGone(const QString &cardId);
    QString subtitleText() const;

    BoardData *m_data;
    BoardPictures *m_pictures;
    LinkedRecord *m_link; // to a card; forgotten when somebody opens or closes something
    FilterBar *m_filter = nullptr;
    BoardView *m_view = nullptr;
    StateStack *m_stack = nullptr;
    CardPanel *m_card = nullptr;
    TagsPanel *m_tags = nullptr;
    TrashPanel *m_trash = nullptr;
    BackNote *m_backNote = nullptr;
    Button *m_add = nullptr;
    IconButton *m_tagsButton = nullptr;
    IconButton *m_trashButton = nullptr;
    QVector<QAction *> m_actions;
    QAction *m_tagsAction = nullptr;
    QString m_tagsFrom; // the card from which the tags were opened
};

} // namespace ui
