#pragma once
// One announcement with its answers and a place to write one's own.
#include "models/personmodels.h"
#include "ui/widgets/sidepanel.h"

#include <functional>

namespace ui {

class Button;
class Chip;
class FactList;
class Label;
class PeopleDesk;
class WrapLabel;
class WriteBox;

class AnnouncementPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit AnnouncementPanel(PeopleDesk &desk, QWidget *parent = nullptr);
    void showAnnouncement(const models::AnnouncementRow &announcement);
    WriteBox *writeBox() const { return m_write; }
    Button *closeButton() const { return m_closeIt; }
    models::RepliesModel &replies() { return m_replies; }

Q_SIGNALS:
    void authorWanted(const QString &personId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshReplies();
    void answer(const QString &text, const std::function<void(bool)> &done);
    bool isMine() const;

    PeopleDesk &m_desk;
    models::AnnouncementRow m_row;
    models::RepliesModel m_replies;
    WrapLabel *m_line;
    Chip *m_state;
    WrapLabel *m_text;
    FactList *m_facts;
    Button *m_author;
    Button *m_closeIt;
    Button *m_trash;
    WrapLabel *m_answersTitle;
    QVBoxLayout *m_answers;
    WriteBox *m_write;
};

} // namespace ui
