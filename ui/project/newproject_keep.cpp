#include "core/accountservice.h"
#include "models/actions.h"
#include "models/readrow.h"
#include "store/service.h"
#include "ui/errortext/errortext.h"
#include "ui/parts/drafts.h"
#include "ui/parts/typed.h"
#include "ui/project/newproject.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tageditor.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSpinBox>

namespace ui {

namespace {
const QString draftPurpose = QStringLiteral("project");
}

models::ProposalRow NewProject::typed() const
{
    models::ProposalRow row = m_kept;
    row.title = m_title->text().trimmed();
    row.partnerId = m_wantedPartner;
    if (!m_partner->currentData().toString().isEmpty()) // else nobody, or somebody whom the list does not have yet
        row.partnerName = m_partner->currentText().section(QStringLiteral(" · "), 0, 0);
    else if (row.partnerId.isEmpty())
        row.partnerName.clear();
    row.aims = m_aims->text();
    row.expectedResults = m_results->text();
    row.languages = m_languages->chosen();
    row.subjects = m_subjects->chosen();
    row.ageFrom = qMin(m_ageFrom->value(), m_ageTo->value());
    row.ageTo = qMax(m_ageFrom->value(), m_ageTo->value());
    row.startsOn = m_starts->date();
    row.endsOn = m_ends->date();
    return row;
}

models::ProposalRow NewProject::untitled() const
{
    const auto kept = Drafts(m_context.settings, m_person).value(draftPurpose).toObject();
    boost::system::error_code error;
    const auto value = boost::json::parse(QJsonDocument(kept).toJson(QJsonDocument::Compact).toStdString(), error);
    store::Record record;
    if (error || !value.is_object())
        return {};
    record.view = value.get_object();
    models::ProposalRow row;
    models::readRow(record, row);
    row.id.clear();
    return row;
}

bool NewProject::isBegun(const models::ProposalRow &row) const
{
    return !row.title.isEmpty() || !row.aims.isEmpty() || !row.expectedResults.isEmpty() || !row.languages.isEmpty()
        || !row.subjects.isEmpty() || row.partnerId != m_clicked || std::pair(row.ageFrom, row.ageTo) != usualAges
        || row.startsOn.isValid() || row.endsOn.isValid();
}

// The server takes no proposal without a title; and with one, this is all there is until the record is stored.
void NewProject::keepUntitled(const models::ProposalRow &row)
{
    QJsonObject value;
    if (isBegun(row))
        value = QJsonDocument::fromJson(QByteArray::fromStdString(boost::json::serialize(
                                            models::actions::createProposal({}, row).front().value)))
                    .object();
    Drafts(m_context.settings, m_person).keep(draftPurpose, value);
}

void NewProject::keep(const Typed &typed)
{
    if (m_loading)
        return;
    if (typed == Typed::Done)
        m_pace.stop();
    models::ProposalRow row = this->typed();
    const bool isNew = m_kept.id.isEmpty();
    if (isNew)
        keepUntitled(row);
    else if (row.title.isEmpty())
        row.title = m_kept.title; // it cannot be without one
    if (row.title.isEmpty())
        return answer(typed, true);
    namespace actions = models::actions;
    actions::Edits edits;
    const auto add = [&](actions::Edits more) { std::move(more.begin(), more.end(), std::back_inserter(edits)); };
    if (isNew) {
        m_kept.id = QString::fromStdString(m_context.store.newId("ProjectProposal"));
        add(actions::createProposal(key(), row));
    } else {
        const store::Key k = key();
        if (row.title != m_kept.title)
            add(actions::setText(k, "title", row.title));
        if (row.aims != m_kept.aims)
            add(actions::setText(k, "aims", row.aims));
        if (row.expectedResults != m_kept.expectedResults)
            add(actions::setText(k, "expectedResults", row.expectedResults));
        if (row.partnerId != m_kept.partnerId) {
            add(actions::setText(k, "partnerId", row.partnerId));
            add(actions::setText(k, "partnerName", row.partnerName));
        }
        if (row.languages != m_kept.languages)
            add(actions::setMarks(k, "languages", row.languages));
        if (row.subjects != m_kept.subjects)
            add(actions::setMarks(k, "subjects", row.subjects));
        if (row.ageFrom != m_kept.ageFrom)
            add(actions::setNumber(k, "ageFrom", row.ageFrom));
        if (row.ageTo != m_kept.ageTo)
            add(actions::setNumber(k, "ageTo", row.ageTo));
        if (row.startsOn != m_kept.startsOn)
            add(actions::setDate(k, "startsOn", row.startsOn));
        if (row.endsOn != m_kept.endsOn)
            add(actions::setDate(k, "endsOn", row.endsOn));
    }
    const QString id = m_kept.id;
    m_kept = row;
    m_kept.id = id;
    if (edits.empty() && m_open && typed == Typed::Done)
        add(actions::setText(key(), "title", row.title)); // the same again lets go what was held back
    if (edits.empty())
        return answer(typed, true);
    m_open = typed == Typed::GoesOn;
    const auto answered = [this, typed, kept = m_kept, isNew, turn = m_turn](bool stored) {
        answer(typed, stored);
        if (stored && isNew)
            Drafts(m_context.settings, m_person).keep(draftPurpose, QJsonObject());
        if (turn != m_turn) // of what the form does not hold any more, or holds as not stored
            return;
        if (stored)
            m_stored = kept;
        else
            takeBack();
    };
    if (m_open) {
        Typed told = typed;
        told.answered = answered;
        return applyTyped(m_context, this, std::move(edits), told);
    }
    m_context.store.apply(this, std::move(edits), [this, answered](const core::Result<std::vector<store::Edit>> &done) {
        answered(done.has_value());
        if (!done)
            say(errorText(done.error()).whole());
        else if (std::exchange(m_problem, false))
            m_message->hide();
        m_problem = !done;
    });
}

void NewProject::answer(const Typed &typed, bool stored)
{
    if (typed.answered)
        typed.answered(stored);
}

// The form holds what is not stored, so that the next time all of it is tried again: a record that was never made is
// made then, not changed.
void NewProject::takeBack()
{
    ++m_turn;
    m_kept = m_stored;
    m_open = false;
}

} // namespace ui
