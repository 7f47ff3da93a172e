#pragma once
// The form for a new project with a contact as second founder. A draft record from the first letter of the title on,
// before that a draft on this computer; every field is kept as it is typed, also without a network.
#include "models/personmodels.h"
#include "ui/shell/context.h"
#include "ui/widgets/typingpace.h"

#include <QWidget>
#include <utility>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

class Button;
class DateField;
class EditableText;
class Label;
class TagEditor;
class WrapLabel;

class NewProject : public QWidget
{
    Q_OBJECT
public:
    explicit NewProject(const Context &context, QWidget *parent = nullptr);
    ~NewProject() override;
    void begin(const QString &proposalId, const QString &partnerId); // both may be empty

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *field(Label *label, QWidget *control);
    void fillPartners();
    void load(const models::ProposalRow &row);
    void keepSoon();
    void keep(const Typed &typed); // creates the draft or changes it
    void keepUntitled(const models::ProposalRow &row);
    bool isBegun(const models::ProposalRow &row) const;
    static void answer(const Typed &typed, bool stored);
    void takeBack();
    models::ProposalRow untitled() const;
    models::ProposalRow typed() const;
    void say(const QString &sentence);
    void send();
    void retranslate();
    store::Key key() const;

    static constexpr std::pair<int, int> usualAges{ 10, 14 }; // of the pupils, until somebody says otherwise

    const Context &m_context;
    const QString m_person; // whose words these are, also when the account changes under an open window
    models::ContactsModel m_contacts;
    models::ProposalRow m_kept; // as the store will have it when it has done all it was told
    models::ProposalRow m_stored; // as it has it
    int m_turn = 0; // of answers; those to what was taken back change nothing
    QString m_wantedPartner; // chosen, also while the contacts are not there yet
    QString m_clicked; // with whom somebody came here
    bool m_loading = false;
    bool m_open = false; // what was kept last is held back from sending
    bool m_problem = false; // the message tells what could not be stored
    TypingPace m_pace;
    QLineEdit *m_title;
    QComboBox *m_partner;
    EditableText *m_aims;
    EditableText *m_results;
    TagEditor *m_languages;
    TagEditor *m_subjects;
    QSpinBox *m_ageFrom;
    QSpinBox *m_ageTo;
    DateField *m_starts;
    DateField *m_ends;
    QVector<Label *> m_labels;
    WrapLabel *m_message;
    Button *m_send;
    Button *m_later;
};

} // namespace ui
