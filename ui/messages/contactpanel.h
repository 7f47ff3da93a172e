#pragma once
// One contact: who it is, a note of one's own, and the way to a project together.
#include "models/rows.h"
#include "ui/widgets/sidepanel.h"

namespace ui {

class Avatar;
class Button;
class EditableText;
class PeopleDesk;
class WrapLabel;

class ContactPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit ContactPanel(PeopleDesk &desk, QWidget *parent = nullptr);
    void showContact(const models::ContactRow &contact);
    EditableText *note() const { return m_note; }
    Button *projectButton() const { return m_project; }

Q_SIGNALS:
    void projectWanted(const QString &personId);
    void personWanted(const QString &personId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    PeopleDesk &m_desk;
    models::ContactRow m_contact;
    Avatar *m_avatar;
    WrapLabel *m_line;
    WrapLabel *m_noteTitle;
    EditableText *m_note;
    WrapLabel *m_noteHint;
    Button *m_profile;
    Button *m_remove;
    Button *m_project;
};

} // namespace ui
