#include "server/demo/space.h"

#include "schema/order.h"

namespace server::demo {

namespace {

// "{date:-20}" in a file of measurements becomes the day twenty days ago.
std::string withDates(const Maker &m, std::string body)
{
    static const std::string opening = "{date:";
    for (auto at = body.find(opening); at != body.npos; at = body.find(opening, at)) {
        const auto end = body.find('}', at);
        if (end == body.npos)
            throw Failure("demo data: a date without an end");
        body.replace(at, end - at + 1, m.date(std::stoi(body.substr(at + opening.size(), end - at - opening.size()))));
    }
    return body;
}

// The teacher from whose school the author is, so that "Class 5b, Havsviksskolan" was uploaded from there.
const Teacher &uploader(const Space &space, const std::string &author)
{
    for (const auto *teacher : space.team)
        if (author == teacher->name || author.find(space.m.schoolOf(*teacher).name) != author.npos)
            return *teacher;
    return *space.team.front();
}

void addItem(Space &space, const json::object &given, const std::string &id, const std::string &album,
             const std::string &position)
{
    Maker &m = space.m;
    const Picture &picture = space.picture(text(given, "picture"));
    const int day = number(given, "taken");
    const auto taken = m.moment(day, m.random.between(8 * 60, 15 * 60));
    const Teacher &by = uploader(space, text(given, "author"));
    m.record(space.account, "MediaItem",
             { { "id", id },
               { "albumId", album },
               { "position", position },
               { "blobId", picture.blobId },
               { "thumbBlobId", picture.thumbBlobId },
               { "previewBlobId", picture.previewBlobId },
               { "name", picture.name },
               { "type", "image/jpeg" },
               { "size", picture.size },
               { "width", picture.width },
               { "height", picture.height },
               { "kind", "photo" },
               { "takenAt", Maker::utc(taken) },
               { "author", given.at("author") },
               { "licence", given.at("licence") },
               { "caption", given.at("caption") },
               { "altText", given.at("altText") } },
             by.id, m.moment(day, 16 * 60 + m.random.between(0, 180)));
}

void addAlbum(Space &space, const json::object &given)
{
    Maker &m = space.m;
    const auto &items = list(given, "items");
    int first = 0;
    for (const auto &item : items)
        first = std::min(first, number(item.as_object(), "taken"));
    const auto at = m.moment(first, 15 * 60);
    const std::string album = m.id("Album", at);
    std::vector<std::string> ids;
    json::object o{ { "id", album },
                    { "title", given.at("title") },
                    { "description", given.at("description") },
                    { "position", space.nextPosition() } };
    for (const auto &item : items) {
        ids.push_back(m.id("MediaItem", m.moment(number(item.as_object(), "taken"), 16 * 60)));
        if (item.at("picture") == given.at("cover"))
            o["coverId"] = ids.back();
    }
    const std::string author = items.empty() ? "" : text(items.front().as_object(), "author");
    m.record(space.account, "Album", std::move(o), uploader(space, author).id, at);
    std::string position;
    for (std::size_t i = 0; i < items.size(); ++i)
        addItem(space, items[i].as_object(), ids[i], album, position = schema::keyBetween(position, "", 0));
}

void addFolder(Space &space, const json::object &given)
{
    Maker &m = space.m;
    const auto at = m.someMoment(number(space.project, "starts"));
    const std::string folder = m.id("Folder", at);
    m.record(space.account, "Folder", { { "id", folder }, { "title", given.at("title") } }, space.team.front()->id, at);
    for (const auto &entry : list(given, "files")) {
        const auto &file = entry.as_object();
        const std::string body = withDates(m, text(file, "text"));
        const Teacher &by = m.named(text(file, "by"));
        const auto added = m.someMoment(number(file, "on"));
        m.record(space.account, "FileItem",
                 { { "id", m.id("FileItem", added) },
                   { "folderId", folder },
                   { "blobId", m.blob(space.account, body, text(file, "type")) },
                   { "name", file.at("name") },
                   { "type", file.at("type") },
                   { "size", static_cast<std::int64_t>(body.size()) },
                   { "author", by.name },
                   { "licence", "ccBy" } },
                 by.id, added);
    }
}

} // namespace

void makeMedia(Space &space)
{
    for (const auto &entry : list(space.project, "albums"))
        addAlbum(space, entry.as_object());
    for (const auto &entry : list(space.project, "folders"))
        addFolder(space, entry.as_object());
}

} // namespace server::demo
