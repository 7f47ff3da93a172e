#pragma once
// All of one card at the right of the board. Everything saves itself; there is no Save button. Files dropped or pasted
// anywhere on it become attachments, also in its fields (see ui/widgets/filesandtexts.h).
#include "ui/widgets/sidepanel.h"

class QAction;
class QBoxLayout;
class QComboBox;

namespace ui {

class AttachmentsSection;
class BoardData;
class BoardPictures;
class ChecklistSection;
class CommentsSection;
class DateField;
class EditableText;
class HistoryView;
class IconButton;
class Label;
class WrapLabel;
class PanelSection;
class TagsSection;
class VersionsSection;

class CardPanel : public SidePanel
{
    Q_OBJECT
public:
    CardPanel(BoardData &data, BoardPictures &pictures, QWidget *parent = nullptr);
    void showCard(const QString &cardId); // "" shows nothing
    const QString &cardId() const { return m_cardId; }
    void takeFocus(); // at the title
    void focusTags();
    void showHistory(bool shown);
    bool showsHistory() const;

Q_SIGNALS:
    void tagsWanted(); // to change the tags themselves

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildHeader();
    void buildBody(BoardPictures &pictures);
    void retranslate();
    void refresh();
    void refreshLists();
    void refreshSaved();
    void setReadOnly(bool readOnly);
    void setDue(const QDate &date);
    void attachCopied();

    BoardData &m_data;
    QString m_cardId;
    QComboBox *m_list = nullptr;
    Label *m_listLabel = nullptr;
    WrapLabel *m_saved = nullptr;
    IconButton *m_history = nullptr;
    IconButton *m_trash = nullptr;
    EditableText *m_title = nullptr;
    QWidget *m_page = nullptr; // without the history
    QBoxLayout *m_columns = nullptr;
    QWidget *m_side = nullptr;
    Label *m_descriptionTitle = nullptr;
    EditableText *m_description = nullptr;
    VersionsSection *m_versions = nullptr;
    CommentsSection *m_comments = nullptr;
    Label *m_dueTitle = nullptr;
    DateField *m_due = nullptr;
    AttachmentsSection *m_attachments = nullptr;
    TagsSection *m_tags = nullptr;
    QVector<PanelSection *> m_sections;
    QAction *m_attachCopied = nullptr;
    HistoryView *m_historyView = nullptr;
};

} // namespace ui
