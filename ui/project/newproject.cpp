#include "ui/project/newproject.h"

#include "core/accountservice.h"
#include "models/actions.h"
#include "models/readrow.h"
#include "store/service.h"
#include "ui/a11y/naming.h"
#include "ui/errortext/errortext.h"
#include "ui/shell/toasts.h"
#include "ui/vocabulary/terms.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tageditor.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

QVector<TagEditor::Term> tagTerms(const char *list)
{
    QVector<TagEditor::Term> terms;
    for (const TermName &name : termsOf(list))
        terms.append({ name.code, name.name });
    return terms;
}

QSpinBox *ageBox()
{
    auto *box = new QSpinBox;
    box->setRange(3, 20);
    return box;
}

} // namespace

NewProject::NewProject(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_person(context.accounts.current().personId)
    , m_contacts(context.store)
    , m_title(new QLineEdit)
    , m_partner(new ComboBox)
    , m_aims(new EditableText({}, {}, EditableText::Many))
    , m_results(new EditableText({}, {}, EditableText::Many))
    , m_languages(new TagEditor({}, {}))
    , m_subjects(new TagEditor({}, {}))
    , m_ageFrom(ageBox())
    , m_ageTo(ageBox())
    , m_starts(new DateField({}, {}))
    , m_ends(new DateField({}, {}))
    , m_message(new WrapLabel({}, Type::Body, Role::Bad))
    , m_send(new Button({}, ButtonKind::Primary, QStringLiteral("paper-plane-tilt")))
    , m_later(new Button({}, ButtonKind::Secondary, QStringLiteral("check")))
{
    m_title->setMaxLength(200);
    for (EditableText *text : { m_aims, m_results })
        text->setMaxLength(10000);
    build();
    connect(&m_pace, &TypingPace::keep, this, &NewProject::keep);
    connect(m_title, &QLineEdit::textEdited, this, &NewProject::keepSoon);
    connect(m_partner, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_loading)
            m_wantedPartner = m_partner->currentData().toString();
        keepSoon();
    });
    nameCombo(m_partner, m_labels[1]);
    for (EditableText *text : { m_aims, m_results })
        connect(text, &EditableText::edited, this, [this](const QString &, const Typed &typed) { keep(typed); });
    for (TagEditor *tags : { m_languages, m_subjects })
        connect(tags, &TagEditor::chosenChanged, this, &NewProject::keepSoon);
    for (QSpinBox *box : { m_ageFrom, m_ageTo })
        connect(box, &QSpinBox::valueChanged, this, &NewProject::keepSoon);
    for (DateField *date : { m_starts, m_ends })
        connect(date, &DateField::dateChosen, this, &NewProject::keepSoon);
    connect(m_starts, &DateField::dateChosen, m_ends, &DateField::setEarliest);
    connect(m_send, &QPushButton::clicked, this, &NewProject::send);
    connect(m_later, &QPushButton::clicked, this, [this] {
        keep(Typed::Done);
        Q_EMIT closed();
    });
    connect(&m_contacts, &models::RowsModelBase::rowsChanged, this, &NewProject::fillPartners);
    m_contacts.show(QStringLiteral("u") + m_person);
    retranslate();
}

// A field that still has the focus tells what it holds when it loses it, for which all of this must be here.
NewProject::~NewProject()
{
    for (TagEditor *tags : { m_languages, m_subjects })
        tags->takeTyped();
    for (EditableText *text : { m_aims, m_results })
        text->setReadOnly(true);
    if (m_pace.isWaiting())
        keep(Typed::Done);
}

QWidget *NewProject::field(Label *label, QWidget *control)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(label);
    column->addWidget(control);
    column->addStretch(1);
    label->setBuddy(control);
    return box;
}

void NewProject::build()
{
    for (int i = 0; i < 10; ++i)
        m_labels.append(new Label({}, Type::Strong));
    auto *card = new Card;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(space::l);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(field(m_labels[0], m_title), 0, 0);
    grid->addWidget(field(m_labels[1], m_partner), 0, 1);
    grid->addWidget(field(m_labels[2], m_aims), 1, 0);
    grid->addWidget(field(m_labels[3], m_results), 1, 1);
    grid->addWidget(field(m_labels[4], m_languages), 2, 0);
    grid->addWidget(field(m_labels[5], m_subjects), 2, 1);
    for (EditableText *text : { m_aims, m_results })
        text->setFramed(true);
    auto *ages = new QHBoxLayout;
    ages->setSpacing(space::l);
    ages->addWidget(field(m_labels[6], m_ageFrom), 1);
    ages->addWidget(field(m_labels[7], m_ageTo), 1);
    grid->addLayout(ages, 3, 0);
    auto *dates = new QHBoxLayout;
    dates->setSpacing(space::l);
    dates->addWidget(field(m_labels[8], m_starts), 1);
    dates->addWidget(field(m_labels[9], m_ends), 1);
    grid->addLayout(dates, 3, 1);
    card->body()->addLayout(grid);
    m_message->hide();
    card->body()->addWidget(m_message);
    card->body()->addSpacing(space::s); // they belong to the whole form, not to its last line
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::m);
    buttons->addStretch(1);
    buttons->addWidget(m_later);
    buttons->addWidget(m_send);
    card->body()->addLayout(buttons);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

store::Key NewProject::key() const
{
    return { "u" + m_person.toStdString(), "ProjectProposal", m_kept.id.toStdString() };
}

void NewProject::begin(const QString &proposalId, const QString &partnerId)
{
    EditableText::endEditingIn(this);
    if (m_pace.isWaiting())
        keep(Typed::Done);
    m_wantedPartner = m_clicked = partnerId;
    m_message->hide();
    if (proposalId.isEmpty()) {
        auto row = untitled();
        if (!partnerId.isEmpty() && partnerId != row.partnerId) {
            row.partnerId = partnerId; // whoever was clicked, not whom the draft was for
            row.partnerName.clear();
        }
        load(row);
        m_title->setFocus();
        return;
    }
    m_kept = {};
    m_kept.id = proposalId;
    setEnabled(false); // what is typed before the draft is here would be written over by it
    m_context.store.read(
        this, [k = key()](store::Cache &cache) { return cache.record(k); },
        [this](const core::Result<std::optional<store::Record>> &record) {
            setEnabled(true);
            if (!record || !*record)
                return;
            models::ProposalRow row;
            models::readRow(**record, row);
            load(row);
            m_title->setFocus();
        });
}

void NewProject::load(const models::ProposalRow &row)
{
    m_loading = true;
    m_kept = m_stored = row;
    ++m_turn;
    for (EditableText *text : { m_aims, m_results })
        text->setSubject(row.id);
    m_title->setText(row.title);
    m_aims->setText(row.aims);
    m_results->setText(row.expectedResults);
    m_languages->setChosen(row.languages);
    m_subjects->setChosen(row.subjects);
    m_ageFrom->setValue(row.ageFrom < 0 ? usualAges.first : row.ageFrom);
    m_ageTo->setValue(row.ageTo < 0 ? usualAges.second : row.ageTo);
    m_starts->setDate(row.startsOn);
    m_ends->setDate(row.endsOn);
    m_ends->setEarliest(row.startsOn);
    if (!row.partnerId.isEmpty())
        m_wantedPartner = row.partnerId;
    m_loading = false;
    fillPartners();
}

void NewProject::fillPartners()
{
    const bool was = std::exchange(m_loading, true);
    m_partner->clear();
    m_partner->addItem(tr("Choose one of your contacts"), QString());
    for (const models::ContactRow &contact : m_contacts.rows()) {
        QStringList parts{ contact.name, contact.schoolName };
        parts.removeAll(QString());
        m_partner->addItem(parts.join(QStringLiteral(" · ")), contact.personId);
    }
    m_partner->setCurrentIndex(qMax(0, m_partner->findData(m_wantedPartner)));
    m_loading = was;
}

void NewProject::keepSoon()
{
    if (m_loading)
        return;
    if (!m_problem)
        m_message->hide(); // what was missing may be there now
    m_pace.letter();
}

void NewProject::say(const QString &sentence)
{
    m_problem = false;
    m_message->setText(sentence);
    m_message->show();
    announce(m_message, sentence);
}

void NewProject::send()
{
    for (TagEditor *tags : { m_languages, m_subjects })
        tags->takeTyped();
    keep(Typed::Done);
    QString missing;
    QWidget *where = nullptr;
    if (m_title->text().trimmed().isEmpty()) {
        missing = tr("Please give the project a title.");
        where = m_title;
    } else if (m_partner->currentData().toString().isEmpty()) {
        missing = m_contacts.rows().empty() ? tr("You have no contacts yet. Find a partner first; your draft is kept.")
                                            : tr("Please choose with whom you want to do it.");
        where = m_partner;
    }
    m_message->hide();
    if (where) {
        say(missing);
        where->setFocus();
        return;
    }
    const QString name = m_kept.partnerName;
    m_context.store.apply(this, models::actions::sendProposal(key(), m_kept.partnerId, name),
                          [this, name](const core::Result<std::vector<store::Edit>> &done) {
                              if (!done) {
                                  say(errorText(done.error()).whole());
                                  return;
                              }
                              m_context.toasts.show(
                                  tr("%1 will be asked. The project opens when the answer is yes.").arg(name),
                                  QStringLiteral("paper-plane-tilt"));
                              Q_EMIT closed();
                          });
}

void NewProject::retranslate()
{
    const QStringList texts{ tr("Title"),
                             tr("With whom"),
                             tr("Aims"),
                             tr("What comes out of it"),
                             tr("Languages"),
                             tr("Subjects"),
                             tr("Pupils' age from"),
                             tr("to"),
                             tr("Starts"),
                             tr("Ends") };
    for (int i = 0; i < texts.size(); ++i)
        m_labels[i]->setText(texts[i]);
    m_partner->setAccessibleName(texts[1]);
    m_title->setAccessibleName(texts[0]);
    //: for a screen reader, of the youngest and of the oldest pupils
    m_ageFrom->setAccessibleName(tr("Pupils' age from"));
    m_ageTo->setAccessibleName(tr("Pupils' age to"));
    m_title->setPlaceholderText(tr("Clean seas, stories of our river"));
    m_aims->setName(tr("Aims"), tr("What should the pupils learn and do together?"));
    m_results->setName(tr("What comes out of it"), tr("An exhibition, a film, a book…"));
    m_languages->setName(tr("Languages"), tr("Add a language"));
    m_subjects->setName(tr("Subjects"), tr("Add a subject"));
    m_languages->setVocabulary(tagTerms("languages"));
    m_subjects->setVocabulary(tagTerms("subjects"));
    m_starts->setName(tr("Starts"), tr("No date"));
    m_ends->setName(tr("Ends"), tr("No date"));
    m_send->setText(tr("Ask the partner"));
    m_later->setText(tr("Keep as a draft"));
    fillPartners();
}

void NewProject::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
