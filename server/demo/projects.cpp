// The project spaces: who is in them, and their pages.
#include "server/demo/space.h"

#include "schema/order.h"

#include <algorithm>

namespace server::demo {

void makeAcceptedProposal(Maker &maker, const json::object &project, const std::string &id, const std::string &space,
                          std::int64_t at); // personal.cpp

namespace {

// Width and height from the frame header of a JPEG; 0, 0 when there is none.
std::pair<int, int> jpegSize(std::string_view bytes)
{
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    const auto word = [&](std::size_t at) { return byte(at) * 256 + byte(at + 1); };
    for (std::size_t at = 2; at + 9 < bytes.size() && byte(at) == 0xff;) {
        const unsigned char marker = byte(at + 1);
        if (marker >= 0xc0 && marker <= 0xc2)
            return { word(at + 7), word(at + 5) };
        at += 2 + static_cast<std::size_t>(word(at + 2));
    }
    return { 0, 0 };
}

void addMember(Space &space, const Teacher &teacher, bool founder, std::int64_t at)
{
    Maker &m = space.m;
    const School &school = m.schoolOf(teacher);
    const std::string role = founder ? "founder" : "teacher";
    m.member({ space.account, teacher.id, role });
    m.record(space.account, "Member",
             { { "id", m.id("Member", at) },
               { "personId", teacher.id },
               { "name", teacher.name },
               { "schoolName", school.name },
               { "town", school.town },
               { "country", school.country },
               { "role", role } },
             space.team.front()->id, at, 0, { { "joinedOn", Maker::utc(at).substr(0, 10) } });
}

void makeProject(Space &space, std::int64_t openedAt)
{
    Maker &m = space.m;
    const json::object &given = space.project;
    json::object o;
    for (const char *key : { "title", "aims", "workProcess", "expectedResults", "ageFrom", "ageTo", "pupils" })
        o[key] = given.at(key);
    for (const char *key : { "languages", "subjects", "competences" })
        o[key] = setOf(strings(given.at(key)));
    o["id"] = m.id("Project", openedAt);
    o["startsOn"] = m.date(number(given, "starts"));
    o["endsOn"] = m.date(number(given, "ends"));
    if (space.hasPictures())
        o["coverBlobId"] = space.picture(text(given, "cover")).previewBlobId;
    m.record(space.account, "Project", std::move(o), space.team.front()->id, openedAt, m.someMoment(-10),
             { { "status", "active" }, { "founders", setOf({ space.team.at(0)->id, space.team.at(1)->id }) } });
    const auto founders = strings(given.at("founders"));
    for (std::size_t i = 0; i < space.team.size(); ++i)
        addMember(space, *space.team[i], i < founders.size(),
                  i < founders.size() ? openedAt : m.someMoment(number(given, "starts") + static_cast<int>(i)));
}

} // namespace

Space::Space(Maker &maker, const json::object &given, std::string id)
    : m(maker)
    , project(given)
    , account(std::move(id))
{
    for (const char *key : { "founders", "members" })
        for (const auto &username : strings(given.at(key)))
            team.push_back(&m.named(username));
}

const Picture &Space::picture(const std::string &name)
{
    const auto known = m_pictures.find(name);
    if (known != m_pictures.end())
        return known->second;
    const auto folder = m.data.folder / "pictures";
    const std::string file = name + ".jpg";
    const auto upload
        = [&](const std::filesystem::path &path) { return m.blob(account, readFile(path), "image/jpeg"); };
    const std::string bytes = readFile(folder / file);
    Picture picture;
    picture.name = file;
    picture.size = static_cast<std::int64_t>(bytes.size());
    std::tie(picture.width, picture.height) = jpegSize(bytes);
    picture.blobId = m.blob(account, bytes, "image/jpeg");
    picture.thumbBlobId = upload(folder / "thumbs" / file);
    picture.previewBlobId = upload(folder / "previews" / file);
    return m_pictures.emplace(name, std::move(picture)).first->second;
}

std::string Space::nextPosition() { return m_position = schema::keyBetween(m_position, "", 0); }

void makePages(Space &space)
{
    Maker &m = space.m;
    std::map<std::string, std::string> byTitle;
    for (const auto &entry : list(space.project, "pages")) {
        const auto &given = entry.as_object();
        const Teacher &author = space.someone();
        const auto at = m.someMoment(m.random.between(number(space.project, "starts"), -8));
        const std::string id = m.id("Page", at);
        byTitle[text(given, "title")] = id;
        json::object page{ { "id", id },
                           { "title", given.at("title") },
                           { "visibility", given.at("visibility") },
                           { "position", space.nextPosition() } };
        if (given.contains("parent"))
            page["parentId"] = byTitle.at(text(given, "parent"));
        m.record(space.account, "Page", std::move(page), author.id, at);
        std::string position;
        for (const auto &part : list(given, "blocks")) {
            const auto &block = part.as_object();
            if (block.contains("picture") && !space.hasPictures())
                continue;
            position = schema::keyBetween(position, "", 0);
            json::object o{ { "id", m.id("PageBlock", at) },
                            { "pageId", id },
                            { "position", position },
                            { "kind", block.at("kind") },
                            { "body", block.at("body") } };
            if (block.contains("picture"))
                o["blobId"] = space.picture(text(block, "picture")).blobId;
            m.record(space.account, "PageBlock", std::move(o), author.id, at, m.someMoment(m.random.between(-8, -1)));
        }
    }
}

void makeProjects(Maker &m)
{
    for (const auto &given : m.data.projects) {
        const auto proposedAt = m.someMoment(number(given, "proposed"));
        const std::string proposal = m.id("ProjectProposal", proposedAt);
        Space space(m, given, "z" + proposal.substr(1)); // as docs/protocol.md says under "Hand-overs"
        m.account({ space.account, schema::AccountKind::Space, text(given, "title") });
        makeAcceptedProposal(m, given, proposal, space.account, proposedAt);
        makeProject(space, m.someMoment(number(given, "proposed") + 3));
        makeBoard(space);
        space.restartPositions();
        makePages(space);
        space.restartPositions();
        if (space.hasPictures())
            makeMedia(space);
    }
}

} // namespace server::demo
