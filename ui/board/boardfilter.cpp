#include "ui/board/boardfilter.h"

#include "schema/fold.h"

#include <algorithm>

namespace ui {

namespace {

bool hasWords(const std::string &text, const models::CardRow &card, const QStringList &labels)
{
    const auto wanted = schema::foldedWords(text);
    if (wanted.empty())
        return true;
    QString all = card.title + u' ' + card.description;
    for (const auto &item : card.checklist)
        all += u' ' + item.text;
    for (const auto &file : card.attachments)
        all += u' ' + file.name;
    all += u' ' + labels.join(u' ');
    const auto words = schema::foldedWords(all.toStdString());
    return std::all_of(wanted.begin(), wanted.end(), [&words](const std::string &want) {
        return std::any_of(words.begin(), words.end(),
                           [&want](const std::string &word) { return word.starts_with(want); });
    });
}

} // namespace

bool shows(const BoardFilter &filter, const models::CardRow &card, bool done, const QDate &today,
           const QStringList &labels)
{
    if (!filter.assignee.isEmpty() && !card.assignees.contains(filter.assignee))
        return false;
    if (!filter.school.isEmpty() && !card.schools.contains(filter.school))
        return false;
    if (!filter.label.isEmpty() && !card.labels.contains(filter.label))
        return false;
    if (done && filter.isAboutTime())
        return false;
    if (filter.due == BoardFilter::Overdue && !(card.dueOn.isValid() && card.dueOn < today))
        return false;
    if (filter.due == BoardFilter::ThisWeek
        && !(card.dueOn.isValid() && card.dueOn <= today.addDays(7 - today.dayOfWeek())))
        return false;
    if (filter.due == BoardFilter::NoDate && card.dueOn.isValid())
        return false;
    return filter.commented.contains(card.id) || hasWords(filter.text.toStdString(), card, labels);
}

} // namespace ui
