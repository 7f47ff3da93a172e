#pragma once
// What is known about one photo, edited where it stands and kept by itself: caption, text for those who cannot see it,
// author, licence; who added it, and what people say about it.
#include "models/rows_media.h"
#include "ui/shell/context.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/typingpace.h"

class QComboBox;

namespace ui {

class Chip;
class CommentBox;
class EditableText;
class GalleryEdits;
class Label;
class WrapLabel;

class PhotoInfo : public SidePanel
{
    Q_OBJECT
public:
    PhotoInfo(const Context &context, GalleryEdits &edits, QWidget *parent = nullptr);
    void show(const models::MediaRow &row, const QString &addedBy);
    void setEditable(bool editable);
    void finishEditing(); // keeps what is being typed
    EditableText *caption() const { return m_caption; }
    EditableText *altText() const { return m_alt; }
    QComboBox *licence() const { return m_licence; }
    CommentBox *comments() const { return m_comments; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void nameComments();
    void retranslate();
    void showFacts();
    void readLength();
    void edit(const char *property, const QString &text, const Typed &typed);

    const Context &m_context;
    GalleryEdits &m_edits;
    models::MediaRow m_row;
    QString m_addedBy;
    int m_seconds = 0; // of a film; 0: not known
    Label *m_captionLabel, *m_altLabel, *m_authorLabel, *m_licenceLabel;
    EditableText *m_caption, *m_alt, *m_author;
    Chip *m_altState;
    QComboBox *m_licence;
    WrapLabel *m_facts;
    Chip *m_metadata;
    Label *m_commentsTitle;
    CommentBox *m_comments;
    bool m_editable = true;
};

} // namespace ui
