#include "ui/partners/announcementform.h"

#include "ui/partners/announcementdraft.h"
#include "ui/parts/lengthnote.h"
#include "ui/people/desk.h"
#include "ui/theme/theme.h"
#include "ui/vocabulary/terms.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tageditor.h"
#include "ui/widgets/typingpace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace ui {

using namespace models;

namespace {

const QString draftPurpose = QStringLiteral("announcement");
constexpr int longestText = 10000;

QSpinBox *numberBox(int most)
{
    auto *box = new QSpinBox;
    box->setRange(-1, most); // -1: not said
    box->setValue(-1);
    box->setSpecialValueText(QStringLiteral("–"));
    return box;
}

QHBoxLayout *side(const QVector<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (QWidget *widget : widgets)
        row->addWidget(widget, 1);
    return row;
}

QVector<TagEditor::Term> vocabulary(const char *list)
{
    QVector<TagEditor::Term> result;
    for (const auto &entry : termsOf(list))
        result.append({ entry.code, entry.name });
    return result;
}

} // namespace

AnnouncementForm::AnnouncementForm(PeopleDesk &desk, QWidget *parent)
    : SidePanel({}, parent)
    , m_desk(desk)
    , m_drafts(desk.drafts())
    , m_title(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_tooLong(new LengthNote(longestText))
    , m_from(numberBox(25))
    , m_to(numberBox(25))
    , m_size(numberBox(200))
    , m_note(new WrapLabel({}, Type::Small, Role::Muted))
    , m_publish(new Button({}, ButtonKind::Primary, QStringLiteral("megaphone")))
{
    m_keep.setSingleShot(true);
    m_keep.setInterval(TypingPace::keepMs);
    build();
    retranslate();
    connect(&m_keep, &QTimer::timeout, this, &AnnouncementForm::keepDraft);
    connect(m_title, &QLineEdit::textChanged, this, &AnnouncementForm::changed);
    connect(m_text, &QPlainTextEdit::textChanged, this, &AnnouncementForm::changed);
    for (TagEditor *tags : { m_subjects, m_languages })
        connect(tags, &TagEditor::chosenChanged, this, &AnnouncementForm::changed);
    for (QSpinBox *box : { m_from, m_to, m_size })
        connect(box, &QSpinBox::valueChanged, this, &AnnouncementForm::changed);
    for (DateField *field : { m_starts, m_ends })
        connect(field, &DateField::dateChosen, this, &AnnouncementForm::changed);
    connect(m_starts, &DateField::dateChosen, m_ends, &DateField::setEarliest);
    connect(m_publish, &QPushButton::clicked, this, &AnnouncementForm::publish);
}

AnnouncementForm::~AnnouncementForm()
{
    for (TagEditor *tags : { m_subjects, m_languages })
        tags->takeTyped();
    if (m_keep.isActive())
        keepDraft();
}

void AnnouncementForm::build()
{
    m_subjects = new TagEditor({}, {});
    m_languages = new TagEditor({}, {});
    m_subjects->setLimit(40);
    m_languages->setLimit(12);
    m_starts = new DateField({}, {});
    m_ends = new DateField({}, {});
    m_title->setMaxLength(200);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 6 + space::l);
    const auto labelled = [this](QWidget *field, QLayout *layout) {
        auto *label = new WrapLabel({}, Type::Small, Role::Muted);
        m_labels.append(label);
        auto *group = new QVBoxLayout;
        group->setSpacing(space::xs);
        group->addWidget(label);
        if (field)
            group->addWidget(field);
        else
            group->addLayout(layout);
        body()->addLayout(group);
    };
    labelled(m_title, nullptr);
    labelled(m_text, nullptr);
    body()->addWidget(m_tooLong);
    labelled(m_subjects, nullptr);
    labelled(m_languages, nullptr);
    labelled(nullptr, side({ m_from, m_to }));
    labelled(m_size, nullptr);
    labelled(nullptr, side({ m_starts, m_ends }));
    body()->addStretch(1);
    auto *footer = new QWidget;
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_note);
    column->addWidget(m_publish);
    addFooter(footer);
}

void AnnouncementForm::retranslate()
{
    setTitle(tr("New announcement"));
    const QStringList labels{
        tr("Title"),        tr("What would you like to do, and with whom?"), tr("Subjects"),
        tr("Languages"),    tr("Ages of the pupils, from and to"),           tr("Pupils in your class"),
        tr("Start and end")
    };
    for (int i = 0; i < labels.size(); ++i)
        m_labels.at(i)->setText(labels.at(i));
    m_title->setAccessibleName(labels.at(0));
    m_title->setPlaceholderText(tr("For example: River diaries"));
    m_text->setAccessibleName(labels.at(1));
    m_subjects->setName(labels.at(2), tr("Add a subject"));
    m_languages->setName(labels.at(3), tr("Add a language"));
    m_subjects->setVocabulary(vocabulary("subjects"));
    m_languages->setVocabulary(vocabulary("languages"));
    m_from->setAccessibleName(tr("Youngest age"));
    m_to->setAccessibleName(tr("Oldest age"));
    m_size->setAccessibleName(labels.at(5));
    m_starts->setName(tr("Start"), tr("Starts any time"));
    m_ends->setName(tr("End"), tr("Open end"));
    m_note->setText(tr("Kept as a draft on this computer until you publish it."));
    m_publish->setText(tr("Publish"));
}

AnnouncementRow AnnouncementForm::ownValues() const
{
    const PersonRow &me = m_desk.me();
    AnnouncementRow row;
    row.subjects = me.subjects;
    row.languages = me.languages;
    row.ageFrom = me.ageFrom;
    row.ageTo = me.ageTo;
    row.classSize = me.classSize;
    return row;
}

void AnnouncementForm::begin()
{
    if (m_keep.isActive())
        keepDraft();
    if (m_text->toPlainText().size() > Drafts::mostCharacters)
        return m_title->setFocus(Qt::OtherFocusReason); // more than the draft holds
    const QJsonObject draft = m_drafts.value(draftPurpose).toObject();
    fill(ownValues());
    m_untouched = row();
    if (!draft.isEmpty())
        fill(announcementFrom(draft));
    m_title->setFocus(Qt::OtherFocusReason);
}

void AnnouncementForm::fill(const AnnouncementRow &row)
{
    const QScopedValueRollback filling(m_filling, true);
    m_title->setText(row.title);
    m_text->setPlainText(row.body);
    m_subjects->setChosen(row.subjects);
    m_languages->setChosen(row.languages);
    m_from->setValue(row.ageFrom);
    m_to->setValue(row.ageTo);
    m_size->setValue(row.classSize);
    m_starts->setDate(row.startsOn);
    m_ends->setDate(row.endsOn);
    m_ends->setEarliest(row.startsOn);
    refresh();
}

void AnnouncementForm::refresh()
{
    const bool fits = m_tooLong->fits(m_text->toPlainText());
    m_publish->setEnabled(fits && !m_publishing && !m_title->text().trimmed().isEmpty());
}

AnnouncementRow AnnouncementForm::row() const
{
    AnnouncementRow row;
    row.title = m_title->text().trimmed();
    row.body = m_text->toPlainText().trimmed();
    row.subjects = m_subjects->chosen();
    row.languages = m_languages->chosen();
    row.ageFrom = m_from->value();
    row.ageTo = m_to->value();
    row.classSize = m_size->value();
    row.startsOn = m_starts->date();
    row.endsOn = m_ends->date();
    return row;
}

void AnnouncementForm::changed()
{
    if (m_filling)
        return;
    refresh();
    if (!m_keep.isActive())
        m_keep.start();
}

void AnnouncementForm::keepDraft()
{
    m_keep.stop();
    const AnnouncementRow now = row();
    m_drafts.keep(draftPurpose, now == m_untouched ? QJsonObject() : announcementDraft(now));
}

void AnnouncementForm::publish()
{
    for (TagEditor *tags : { m_subjects, m_languages })
        tags->takeTyped();
    const AnnouncementRow written = row();
    AnnouncementRow made = written;
    const PersonRow &me = m_desk.me();
    made.authorName = m_desk.ownName();
    made.schoolName = me.schoolName;
    made.town = me.town;
    made.country = me.country;
    made.region = me.region;
    if (made.ageFrom >= 0 && made.ageTo >= 0 && made.ageFrom > made.ageTo)
        std::swap(made.ageFrom, made.ageTo);
    const store::Key key = m_desk.newCommunityKey("Announcement");
    m_publishing = true; // one click, one announcement
    refresh();
    m_desk.apply(actions::createAnnouncement(key, made),
                 //: %1 is the end of the sentence: "when there is a network"
                 m_desk.isCutOff() ? tr("Will be published %1").arg(m_desk.until()) : tr("Announcement published"),
                 [this, written, id = QString::fromStdString(key.id)](bool good) {
                     m_publishing = false;
                     refresh();
                     if (!good)
                         return;
                     if (row() == written) { // what was typed on meanwhile stays
                         fill(ownValues());
                         m_keep.stop();
                         m_drafts.keep(draftPurpose, QJsonObject());
                     }
                     Q_EMIT published(id);
                 });
}

void AnnouncementForm::changeEvent(QEvent *event)
{
    SidePanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ui
