#include "prepared.h"

#include "schema/declare.h"
#include "schema/validate.h"
#include "server/jmap/record_writer.h"

#include <array>
#include <stdexcept>

namespace simulation {

namespace json = boost::json;

namespace {

struct Author
{
    Community &community;
    server::RecordWriter writer;
    std::map<std::string, std::string> made; // name used here → id

    explicit Author(Community &c)
        : community(c)
        , writer(*c.server.storage, schema::recordTypes(), { "panna", "prepared", startMs - 86'400'000 })
    { }
    void add(const std::string &account, const std::string &type, const std::string &id, json::object value,
             const json::object &serverSet = {})
    {
        const auto *declared = schema::recordTypes().find(type);
        auto checked = schema::checkCreate(value, *declared);
        if (!checked)
            throw std::runtime_error(type + ": " + checked.error().detail);
        for (const auto &member : serverSet)
            (*checked)[member.key()] = member.value();
        writer.create(account, *declared, id, *checked);
    }
};

std::string idOf(char letter, int number)
{
    std::string id(27, '0');
    id[0] = letter;
    id[26] = static_cast<char>('1' + number);
    return id;
}

void fill(Community &community)
{
    using syncing::test::space;
    auto &storage = *community.server.storage;
    storage.begin(true);
    storage.createAccount({ "community", schema::AccountKind::Community, "Community" });
    storage.createAccount({ space, schema::AccountKind::Space, "Rivers" });
    for (const auto &person : people) {
        const std::string user = person.user;
        if (!storage.userByName(user))
            community.server.person(user);
        if ('p' + user == coordinator)
            community.server.tokens["token-" + user].roles = { schema::Role::Teacher, schema::Role::Coordinator };
        storage.setMember(space, "p" + user, person.role);
    }
    Author author(community);
    author.add("community", "School", idOf('s', 0), { { "name", "Szkoła nad rzeką" } });
    int number = 0;
    for (const auto *user : { "anna", "piotr", "maria", "jonas" }) {
        const std::string id = std::string("p") + user;
        author.add(
            "community", "Person", id,
            { { "name", user }, { "schoolId", json::string(idOf('s', 0)) }, { "about", "Teaches and travels" } });
        author.add(space, "Member", idOf('m', number++),
                   { { "personId", json::string(id) },
                     { "name", user },
                     { "role",
                       std::string_view(user) == "jonas"       ? "pupil"
                           : std::string_view(user) == "maria" ? "teacher"
                                                               : "founder" } });
        author.add("u" + id, "SavedSearch", idOf('v', number), { { "name", "Rivers" } });
    }
    author.add("community", "Announcement", idOf('a', 0),
               { { "title", "Who measures rivers?" }, { "body", "We look for a partner" } });
    author.add("community", "AnnouncementReply", idOf('r', 0),
               { { "announcementId", json::string(idOf('a', 0)) }, { "body", "Our river is the Odra" } });
    // Two who know each other and plan something; somebody else asked to know one of them.
    for (const auto &[mine, theirs] : { std::pair("anna", "piotr"), { "piotr", "anna" } })
        author.add(std::string("up") + mine, "Contact", idOf('k', number++),
                   { { "personId", std::string("p") + theirs }, { "name", theirs }, { "note", "Met on a boat" } });
    author.add("upanna", "ProjectProposal", idOf('o', 0),
               { { "title", "Lakes" }, { "aims", "Measure what stands" }, { "partnerId", "ppiotr" } });
    author.add("upmaria", "ContactRequest", idOf('q', 0), { { "personId", "panna" }, { "message", "Good day" } });
    author.add("upanna", "ContactRequest", idOf('q', 0), { { "personId", "pmaria" }, { "message", "Good day" } },
               { { "direction", "in" } });
    author.add(space, "Project", idOf('j', 0), { { "title", "Rivers" }, { "aims", "Measure what flows" } });
    for (int i = 0; i < 2; ++i)
        author.add(space, "BoardList", idOf('l', i), { { "title", "List" }, { "position", i ? "k" : "V" } });
    author.add(space, "Label", idOf('b', 0), { { "name", "water" } });
    for (int i = 0; i < 3; ++i)
        author.add(space, "Card", idOf('c', i),
                   { { "title", "Card" },
                     { "description", "We measure the depth of the river every week" },
                     { "listId", json::string(idOf('l', i % 2)) },
                     { "position", "V" } });
    for (int i = 0; i < 3; ++i) {
        json::object page{ { "title", "Page" }, { "position", "V" } };
        json::object folder{ { "title", "Folder" } };
        if (i > 0) {
            page["parentId"] = json::string(idOf('g', i - 1));
            folder["parentId"] = json::string(idOf('d', i - 1));
        }
        author.add(space, "Page", idOf('g', i), std::move(page));
        author.add(space, "Folder", idOf('d', i), std::move(folder));
    }
    for (int i = 0; i < 2; ++i)
        author.add(space, "PageBlock", idOf('w', i),
                   { { "pageId", json::string(idOf('g', i)) },
                     { "position", "V" },
                     { "body", "The first day was cold and the boat was late" } });
    author.add(space, "Album", idOf('u', 0), { { "title", "Trip" }, { "position", "V" } });
    author.writer.flush();
    storage.commit();
}

// What everybody may look up is on the computers of those who looked.
void lookAround(Machine &machine, syncing::test::Loop &loop)
{
    store::Wish wish;
    wish.kind = store::Wish::Search;
    wish.key = "schools";
    wish.account = "community";
    wish.what = { { "what", "schools" } };
    const auto done = [&] {
        const auto asked = machine.cache->wished(wish.key);
        return asked && *asked && (*asked)->state == store::Wish::Done && machine.engine->settled();
    };
    if (!machine.cache->wish(wish))
        throw std::runtime_error("a prepared computer looks nothing up");
    machine.engine->nudge();
    if (!loop.until(done))
        throw std::runtime_error("a prepared computer finds no schools");
}

Prepared make(Plan::Version version)
{
    syncing::test::Loop loop;
    loop.now = startMs - 3'600'000;
    Trace trace;
    Tally tally;
    Prepared result;
    Community community(loop, trace, tally, serverTypes(version));
    if (!community.start())
        throw std::runtime_error("the prepared server does not start");
    fill(community);
    int index = 0;
    for (const auto &person : people) {
        Machine machine(loop, community, trace, person.machine, std::string("p") + person.user,
                        77 + static_cast<std::uint64_t>(index));
        machine.types = &typesOf(index++, version);
        if (!machine.open())
            throw std::runtime_error("a prepared computer does not start");
        const bool done = loop.until([&] { return machine.engine->settled(); });
        if (!done)
            throw std::runtime_error("a prepared computer does not settle: " + machine.engine->status().error + ' '
                                     + (machine.engine->lastError() ? machine.engine->lastError()->detail : ""));
        lookAround(machine, loop);
        machine.close();
        result.machines.push_back(machine.disk.image());
    }
    result.tokens = community.server.tokens;
    community.stop();
    result.server = community.disk.image();
    return result;
}

} // namespace

const schema::TypeTable &newerTypes()
{
    static const schema::TypeTable table = [] {
        auto all = schema::recordTypes().all();
        for (auto &type : all)
            if (type.name == "Card" || type.name == "PageBlock" || type.name == "SavedSearch") {
                type.properties.push_back(schema::declare::string("mood", 200));
                type.properties.push_back(schema::declare::text("mind", 2000));
            }
        auto poll = *schema::recordTypes().find("Label");
        poll.name = "Poll";
        poll.idLetter = 'y';
        all.push_back(std::move(poll));
        return schema::TypeTable(std::move(all));
    }();
    return table;
}

const schema::TypeTable &serverTypes(Plan::Version version)
{
    return version == Plan::ServerNewer ? newerTypes() : schema::recordTypes();
}

const schema::TypeTable &typesOf(int machine, Plan::Version version)
{
    return version != Plan::Same && machine % 2 == 1 ? newerTypes() : schema::recordTypes();
}

const Prepared &prepared(Plan::Version version)
{
    static const Prepared all[] = { make(Plan::Same), make(Plan::ServerNewer), make(Plan::ServerOlder) };
    return all[version];
}

} // namespace simulation
