#pragma once
// What is known about one file: who, when, how large, and a note that keeps itself.
#include "models/rows_media.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/typingpace.h"

namespace ui {

class Button;
class Chip;
class EditableText;
class Label;
class WrapLabel;

class FileInfo : public SidePanel
{
    Q_OBJECT
public:
    explicit FileInfo(QWidget *parent = nullptr);
    void show(const models::FileRow &row, const QString &addedBy, const QString &state);
    void setTells(bool tells); // where and with which camera it was made
    void setEditable(bool editable);
    EditableText *note() const { return m_note; }

Q_SIGNALS:
    void noteEdited(const QString &fileId, const QString &note, const ui::Typed &typed);
    void noteLeft(const QString &fileId, const QString &before, const QString &after); // as EditableText::left()
    void openWanted();
    void saveWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    models::FileRow m_row;
    Label *m_noteLabel;
    EditableText *m_note;
    WrapLabel *m_facts;
    Chip *m_tells;
    Button *m_open;
    Button *m_save;
};

} // namespace ui
