#include "ui/board/historywords.h"

#include "models/jsonread.h"
#include "ui/board/boarddata.h"
#include "ui/dates.h"
#include "ui/versions/difftext.h"
#include "ui/words/recordwords.h"

#include <QSet>

namespace ui {

using namespace models;

namespace {

constexpr qsizetype mostSentences = 8;

struct Difference
{
    QStringList gone;
    QStringList come;
};

// Of a set, as ids.
Difference ofSet(const HistoryRow &row, const char *name)
{
    Difference difference;
    const QStringList before = readKeys(row.before, name), after = readKeys(row.after, name);
    for (const QString &id : before)
        if (!after.contains(id))
            difference.gone.append(id);
    for (const QString &id : after)
        if (!before.contains(id))
            difference.come.append(id);
    return difference;
}

const json::object &mapIn(const json::object &values, const char *name)
{
    static const json::object none;
    const auto *map = readObject(values, name);
    return map ? *map : none;
}

const json::object &entryIn(const json::object &map, std::string_view id)
{
    static const json::object none;
    const auto *entry = readObject(map, id);
    return entry ? *entry : none;
}

QString listed(const QStringList &names) { return names.join(QStringLiteral(", ")); }

} // namespace

QStringList HistoryWords::sentences(const HistoryRow &row, BoardData &data)
{
    if (row.op == u"create")
        return { tr("made the card") };
    if (row.summary)
        //: Follows a person's name; what was changed is not known here
        return { tr("was the last to change the card") };
    QStringList all;
    if (row.after.contains("trashedAt"))
        all.append(row.after.at("trashedAt").is_null() ? tr("took the card out of the trash")
                                                       : tr("moved the card to the trash"));
    place(all, row, data);
    if (row.after.contains("title"))
        all.append(
            tr("renamed the card from “%1” to “%2”").arg(readText(row.before, "title"), readText(row.after, "title")));
    if (row.after.contains("description"))
        all.append(readText(row.before, "description").isEmpty()      ? tr("wrote the description")
                       : readText(row.after, "description").isEmpty() ? tr("removed the description")
                                                                      : tr("changed the description"));
    if (row.after.contains("dueOn")) {
        const QDate due = readDate(row.after, "dueOn"), was = readDate(row.before, "dueOn");
        all.append(!due.isValid() ? tr("removed the due date")
                       : was.isValid()
                       ? tr("moved the due date from %1 to %2").arg(Dates::fullDay(was, {}), Dates::fullDay(due, {}))
                       : tr("set the due date to %1").arg(Dates::fullDay(due, {})));
    }
    people(all, row, data);
    labels(all, row, data);
    checklist(all, row);
    attachments(all, row);
    if (row.after.contains("coverBlobId"))
        all.append(readText(row.after, "coverBlobId").isEmpty() ? tr("removed the chosen picture from the card")
                                                                : tr("chose the picture that the card shows"));
    if (all.size() > mostSentences) {
        const int more = int(all.size() - mostSentences);
        all = all.mid(0, mostSentences);
        //: After a list of changes: so many others were made at the same time
        all.append(tr("and %n more change(s)", nullptr, more));
    }
    if (!all.isEmpty())
        return all;
    QStringList parts; // what a newer version knows
    for (const auto &entry : row.after)
        if (entry.key() != "variants")
            parts.append(RecordWords::property(fromUtf8(entry.key())));
    return { parts.isEmpty() ? tr("chose one of two versions") : tr("changed: %1").arg(listed(parts)) };
}

void HistoryWords::place(QStringList &sentences, const HistoryRow &row, BoardData &data)
{
    if (row.after.contains("listId") && readText(row.after, "listId") != readText(row.before, "listId")) {
        const auto *from = data.lists().find(readText(row.before, "listId"));
        const auto *to = data.lists().find(readText(row.after, "listId"));
        sentences.append(from && to ? tr("moved the card from “%1” to “%2”").arg(from->title, to->title)
                             : to   ? tr("moved the card to “%1”").arg(to->title)
                                    : tr("moved the card to another list"));
    } else if (row.after.contains("position")) {
        sentences.append(tr("moved the card within its list"));
    }
}

void HistoryWords::people(QStringList &sentences, const HistoryRow &row, BoardData &data)
{
    const auto people = ofSet(row, "assignees");
    const auto schools = ofSet(row, "schools");
    const auto names = [&data](const QStringList &persons, const QStringList &wholeSchools) {
        QStringList list;
        for (const QString &id : persons) {
            const QString name = data.personName(id);
            list.append(name.isEmpty() ? tr("somebody who has left") : name);
        }
        for (const QString &id : wholeSchools) {
            const auto *school = data.school(id);
            list.append(school ? school->name : tr("a school that is not known here"));
        }
        return listed(list);
    };
    if (const QString come = names(people.come, schools.come); !come.isEmpty())
        //: %1: names of people and schools
        sentences.append(tr("gave the card to %1").arg(come));
    if (const QString gone = names(people.gone, schools.gone); !gone.isEmpty())
        //: %1: names of people and schools
        sentences.append(tr("took the card from %1").arg(gone));
}

void HistoryWords::labels(QStringList &sentences, const HistoryRow &row, BoardData &data)
{
    const auto [gone, come] = ofSet(row, "labels");
    const auto names = [&data](const QStringList &ids) {
        QStringList list;
        for (const QString &id : ids) {
            const auto *label = data.labels().find(id);
            list.append(label ? tr("“%1”").arg(label->name) : tr("one that is gone"));
        }
        return listed(list);
    };
    if (!come.isEmpty())
        //: %1: names of tags in quotation marks
        sentences.append(tr("added the tag %1").arg(names(come)));
    if (!gone.isEmpty())
        //: %1: names of tags in quotation marks
        sentences.append(tr("removed the tag %1").arg(names(gone)));
}

void HistoryWords::checklist(QStringList &sentences, const HistoryRow &row)
{
    const auto &before = mapIn(row.before, "checklist"), &after = mapIn(row.after, "checklist");
    if (!row.after.contains("checklist"))
        return;
    bool moved = false;
    for (const auto &[id, value] : after) {
        const auto &old = entryIn(before, id), &now = entryIn(after, id);
        const QString was = readText(old, "text"), is = readText(now, "text");
        if (!before.contains(id)) {
            sentences.append(tr("added “%1” to the check list").arg(is));
            continue;
        }
        if (was != is)
            sentences.append(tr("changed “%1” to “%2” in the check list").arg(was, is));
        if (readFlag(old, "done") != readFlag(now, "done"))
            sentences.append(readFlag(now, "done") ? tr("ticked “%1”").arg(is)
                                                   : tr("removed the tick from “%1”").arg(is));
        moved = moved || readText(old, "position") != readText(now, "position");
    }
    for (const auto &[id, value] : before)
        if (!after.contains(id))
            sentences.append(tr("removed “%1” from the check list").arg(readText(entryIn(before, id), "text")));
    if (moved)
        sentences.append(tr("sorted the check list"));
}

void HistoryWords::attachments(QStringList &sentences, const HistoryRow &row)
{
    const auto &before = mapIn(row.before, "attachments"), &after = mapIn(row.after, "attachments");
    if (!row.after.contains("attachments"))
        return;
    for (const auto &[id, value] : after)
        if (!before.contains(id))
            sentences.append(tr("attached “%1”").arg(readText(entryIn(after, id), "name")));
    for (const auto &[id, value] : before)
        if (!after.contains(id))
            sentences.append(tr("removed the attachment “%1”").arg(readText(entryIn(before, id), "name")));
}

bool HistoryWords::hasDescription(const HistoryRow &row)
{
    return row.op != u"create" && row.after.contains("description");
}

HistoryWords::Words HistoryWords::description(const HistoryRow &row, const Colours &colours)
{
    if (!hasDescription(row))
        return {};
    const QString before = readText(row.before, "description"), after = readText(row.after, "description");
    if (before.isEmpty() || after.isEmpty()) { // nothing to compare
        const QString text = DiffText::shortened(before + after);
        const QString rich = text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        return before.isEmpty() ? Words{ {}, rich, text } : Words{ rich, {}, text };
    }
    const auto text = DiffText::of(before, after, true, colours, DiffText::Short);
    return { text.first, text.second, text.spoken };
}

} // namespace ui
