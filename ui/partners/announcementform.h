#pragma once
// Writes a new announcement in place. What is filled in is kept as a draft until it is published, also over restarts.
#include "models/rows.h"
#include "ui/parts/drafts.h"
#include "ui/widgets/sidepanel.h"

#include <QTimer>

class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace ui {

class Button;
class DateField;
class LengthNote;
class PeopleDesk;
class TagEditor;
class WrapLabel;

class AnnouncementForm : public SidePanel
{
    Q_OBJECT
public:
    explicit AnnouncementForm(PeopleDesk &desk, QWidget *parent = nullptr);
    ~AnnouncementForm() override;
    void begin(); // shows the draft that is there, or what is known of the person
    QLineEdit *titleField() const { return m_title; }
    QPlainTextEdit *textField() const { return m_text; }
    Button *publishButton() const { return m_publish; }

Q_SIGNALS:
    void published(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void changed();
    void refresh();
    void keepDraft();
    void publish();
    void fill(const models::AnnouncementRow &row);
    models::AnnouncementRow row() const;
    models::AnnouncementRow ownValues() const;

    PeopleDesk &m_desk;
    Drafts m_drafts; // the desk goes first when a page does
    QLineEdit *m_title;
    QPlainTextEdit *m_text;
    LengthNote *m_tooLong;
    TagEditor *m_subjects = nullptr;
    TagEditor *m_languages = nullptr;
    QSpinBox *m_from;
    QSpinBox *m_to;
    QSpinBox *m_size;
    DateField *m_starts = nullptr;
    DateField *m_ends = nullptr;
    QVector<WrapLabel *> m_labels;
    WrapLabel *m_note;
    Button *m_publish;
    models::AnnouncementRow m_untouched; // what it shows before anybody changes something
    QTimer m_keep;
    bool m_filling = false;
    bool m_publishing = false; // being stored
};

} // namespace ui
