#include "server/demo/space.h"

#include "schema/order.h"

#include <algorithm>

namespace server::demo {

namespace {

// Keys of map entries are ids of no type; "x" is no type's letter.
std::string entryKey(Maker &m, std::int64_t at) { return m.id('x', at); }

json::object checklist(Maker &m, const json::array &given, std::int64_t at)
{
    json::object map;
    std::string position;
    for (const auto &entry : given) {
        position = schema::keyBetween(position, "", 0);
        map[entryKey(m, at)] = { { "text", entry.at("text") }, { "done", entry.at("done") }, { "position", position } };
    }
    return map;
}

json::object attachments(Space &space, const json::object &card, std::int64_t at)
{
    json::object map;
    std::string position;
    if (!space.hasPictures() || !card.contains("attachments"))
        return map;
    for (const auto &name : strings(card.at("attachments"))) {
        const Picture &picture = space.picture(name);
        position = schema::keyBetween(position, "", 0);
        map[entryKey(space.m, at)] = { { "blobId", picture.blobId },
                                       { "name", picture.name },
                                       { "type", "image/jpeg" },
                                       { "size", picture.size },
                                       { "thumbBlobId", picture.thumbBlobId },
                                       { "position", position } };
    }
    return map;
}

void comments(Space &space, const json::object &card, const std::string &cardId)
{
    Maker &m = space.m;
    int minute = m.random.between(7 * 60, 9 * 60);
    for (const auto &entry : list(card, "comments")) {
        const auto &given = entry.as_object();
        const auto at = m.moment(number(given, "on"), minute += m.random.between(9, 75));
        m.record(space.account, "Comment",
                 { { "id", m.id("Comment", at) },
                   { "subjectType", "Card" },
                   { "subjectId", cardId },
                   { "body", given.at("body") } },
                 m.named(text(given, "by")).id, at);
    }
}

void addCard(Space &space, const json::object &given, const std::string &position)
{
    Maker &m = space.m;
    const int due = given.contains("due") ? number(given, "due") : 0;
    const bool done = text(given, "list") == "done";
    const int starts = number(space.project, "starts");
    const int created = std::clamp(std::min(due, 0) - m.random.between(9, 30), starts, -1);
    const auto at = m.someMoment(created);
    const auto changed = m.someMoment(done ? std::max(created, due) : -m.random.between(0, 4));

    const auto usernames = strings(given.at("assignees"));
    json::object people;
    json::object schools;
    for (const auto &username : usernames) {
        const Teacher &teacher = m.named(username);
        people[teacher.id] = true;
        schools[m.schoolOf(teacher).id] = true;
    }
    json::object labels;
    for (const auto &key : strings(given.at("labels")))
        labels[space.labels.at(key)] = true;

    const std::string id = m.id("Card", at);
    json::object o{ { "id", id },
                    { "title", given.at("title") },
                    { "description", given.at("description") },
                    { "listId", space.lists.at(text(given, "list")) },
                    { "position", position },
                    { "assignees", std::move(people) },
                    { "schools", std::move(schools) },
                    { "labels", std::move(labels) },
                    { "checklist", checklist(m, list(given, "checklist"), at) },
                    { "attachments", attachments(space, given, at) } };
    if (given.contains("due"))
        o["dueOn"] = m.date(due);
    if (given.contains("cover") && space.hasPictures())
        o["coverBlobId"] = space.picture(text(given, "cover")).previewBlobId;
    const Teacher &author = usernames.empty() ? space.someone() : m.named(usernames.front());
    m.record(space.account, "Card", std::move(o), author.id, at, changed);
    comments(space, given, id);
}

} // namespace

void makeBoard(Space &space)
{
    Maker &m = space.m;
    const auto at = m.someMoment(number(space.project, "starts"));
    const std::string &founder = space.team.front()->id;
    for (const auto &entry : list(space.project, "labels")) {
        const auto &given = entry.as_object();
        const auto id = space.labels[text(given, "key")] = m.id("Label", at);
        m.record(space.account, "Label",
                 { { "id", id }, { "name", given.at("name") }, { "colour", given.at("colour") } }, founder, at);
    }
    for (const auto &entry : list(space.project, "lists")) {
        const auto &given = entry.as_object();
        const auto id = space.lists[text(given, "key")] = m.id("BoardList", at);
        m.record(space.account, "BoardList",
                 { { "id", id },
                   { "title", given.at("title") },
                   { "meaning", given.at("meaning") },
                   { "position", space.nextPosition() } },
                 founder, at);
    }
    std::map<std::string, std::string> last; // position by list
    for (const auto &entry : list(space.project, "cards")) {
        const auto &given = entry.as_object();
        std::string &position = last[text(given, "list")];
        position = schema::keyBetween(position, "", 0);
        addCard(space, given, position);
    }
}

} // namespace server::demo
