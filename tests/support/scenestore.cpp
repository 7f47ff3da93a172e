#include "tests/support/scenestore.h"

#include "store/cache.h"

#include <cstdio>
#include <initializer_list>

namespace test {
namespace {

using store::json::array;
using store::json::object;
using store::json::value;

constexpr const char *created = "2026-03-02T08:00:00Z";

value set(std::initializer_list<const char *> words)
{
    object result;
    for (const char *word : words)
        result[word] = true;
    return result;
}

class Filler
{
public:
    explicit Filler(store::Cache &cache)
        : m_cache(cache)
    { }
    void accounts(const std::vector<store::Account> &accounts)
    {
        m_good = m_good && m_cache.setAccounts(accounts).has_value();
    }
    void records(const std::string &account, const std::string &type,
                 std::initializer_list<std::pair<const char *, object>> list)
    {
        store::Cache::Page page;
        page.account = account;
        page.type = type;
        page.newState = "1-1";
        for (const auto &[id, properties] : list) {
            object whole = properties;
            whole["id"] = id;
            whole["rev"] = 1;
            whole["propRevs"] = object();
            whole.emplace("variants", object());
            whole.emplace("createdAt", created);
            whole.emplace("updatedAt", created);
            whole.emplace("createdBy", "p-eleni");
            whole.emplace("updatedBy", "p-eleni");
            page.list.push_back(std::move(whole));
        }
        const auto stored = m_cache.storePage(page);
        if (!stored)
            std::fprintf(stderr, "fixture %s: %s\n", type.c_str(), stored.error().detail.c_str());
        m_good = m_good && stored.has_value();
    }
    bool good() const { return m_good; }

private:
    store::Cache &m_cache;
    bool m_good = true;
};

void fillCommunity(Filler &fill)
{
    const auto person = [](const char *name, const char *school, const char *town, const char *country, int from,
                           int to, value subjects, value languages, const char *about) {
        return object{ { "name", name },
                       { "schoolName", school },
                       { "town", town },
                       { "country", country },
                       { "ageFrom", from },
                       { "ageTo", to },
                       { "subjects", subjects },
                       { "languages", languages },
                       { "roles", set({ "teacher" }) },
                       { "available", true },
                       { "headline", "Looking for a class to work with" },
                       { "about", about } };
    };
    const auto at = [](const char *school, object who) {
        who["schoolId"] = school;
        return who;
    };
    fill.records(communityId, "Person",
                 { { "p-eleni",
                     at("s-heraklion",
                        person("Eleni Papadaki", "3ο Γυμνάσιο Ηρακλείου", "Heraklion", "GR", 12, 15,
                               set({ "biology", "art" }), set({ "el", "en", "fr" }),
                               "Teaches sciences in Heraklion. Looking for classes to measure sea water with.")) },
                   { "p-anna",
                     at("s-kalmar",
                        person("Anna Lind", "Havsviksskolan", "Kalmar", "SE", 10, 13, set({ "biology" }),
                               set({ "sv", "en" }), "My 5b loves the sea.")) },
                   { "p-lukasz",
                     at("s-lublin",
                        person("Łukasz Wójcik", "Szkoła pod Lipami", "Lublin", "PL", 11, 14, set({ "chemistry" }),
                               set({ "pl", "en" }), "Rivers, lakes and a small laboratory.")) },
                   { "p-maria",
                     person("Мария Георгиева", "СУ „Христо Ботев“", "Plovdiv", "BG", 10, 13, set({ "mathematics" }),
                            set({ "bg", "en" }), "Robots that count.") },
                   { "p-janis",
                     person("Jānis Bērziņš", "Upmalas vidusskola", "Valmiera", "LV", 14, 18, set({ "history" }),
                            set({ "lv", "en", "de" }), "Letters between classes.") } });
    fill.records(communityId, "School",
                 { { "s-heraklion",
                     { { "name", "3ο Γυμνάσιο Ηρακλείου" },
                       { "town", "Heraklion" },
                       { "country", "GR" },
                       { "pupils", 310 },
                       { "available", true } } },
                   { "s-kalmar",
                     { { "name", "Havsviksskolan" },
                       { "town", "Kalmar" },
                       { "country", "SE" },
                       { "pupils", 420 },
                       { "available", true } } } });
    fill.records(communityId, "Announcement",
                 { { "a-rivers",
                     { { "title", "River diaries" },
                       { "body", "Two classes, two rivers, one diary from March to May." },
                       { "authorName", "Łukasz Wójcik" },
                       { "schoolName", "Szkoła pod Lipami" },
                       { "town", "Lublin" },
                       { "country", "PL" },
                       { "languages", set({ "en", "pl" }) },
                       { "subjects", set({ "biology" }) },
                       { "ageFrom", 11 },
                       { "ageTo", 14 },
                       { "available", true },
                       { "createdBy", "p-lukasz" } } } });
}

void fillPersonal(Filler &fill)
{
    fill.records(personalId, "Contact",
                 { { "k-anna",
                     { { "personId", "p-anna" },
                       { "name", "Anna Lind" },
                       { "schoolName", "Havsviksskolan" },
                       { "town", "Kalmar" },
                       { "country", "SE" } } },
                   { "k-lukasz",
                     { { "personId", "p-lukasz" },
                       { "name", "Łukasz Wójcik" },
                       { "schoolName", "Szkoła pod Lipami" },
                       { "town", "Lublin" },
                       { "country", "PL" } } } });
    fill.records(personalId, "ContactRequest",
                 { { "q-janis",
                     { { "personId", "p-janis" },
                       { "personName", "Jānis Bērziņš" },
                       { "schoolName", "Upmalas vidusskola" },
                       { "country", "LV" },
                       { "message", "Hello Eleni, our classes could write letters to each other." },
                       { "direction", "in" },
                       { "state", "sent" } } } });
    fill.records(personalId, "ProjectProposal",
                 { { "o-stone",
                     { { "title", "Letters of Stone" },
                       { "aims", "Read old inscriptions in both towns." },
                       { "partnerId", "p-janis" },
                       { "partnerName", "Jānis Bērziņš" },
                       { "direction", "out" },
                       { "sent", true },
                       { "state", "pendingPartner" } } } });
}

object card(const char *title, const char *list, const char *position, const char *due, value assignees,
            object more = {})
{
    object result{
        { "title", title }, { "listId", list }, { "position", position }, { "assignees", std::move(assignees) }
    };
    if (*due)
        result["dueOn"] = due;
    for (auto &entry : more)
        result[entry.key()] = entry.value();
    return result;
}

object check(const char *text, bool done, const char *position)
{
    return { { "text", text }, { "done", done }, { "position", position } };
}

void fillBoard(Filler &fill)
{
    fill.records(projectId, "BoardList",
                 { { "l-todo", { { "title", "To do" }, { "position", "a" }, { "meaning", "todo" } } },
                   { "l-doing", { { "title", "In progress" }, { "position", "b" }, { "meaning", "doing" } } },
                   { "l-done", { { "title", "Done" }, { "position", "c" }, { "meaning", "done" } } } });
    fill.records(projectId, "Label",
                 { { "b-field", { { "name", "Outdoors" }, { "colour", "green" } } },
                   { "b-write", { { "name", "Writing" }, { "colour", "purple" } } } });
    const object variants{
        { "description-1",
          object{ { "property", "description" },
                  { "value", "Rinse the bottle twice with sea water, then fill it at knee depth. Wear gloves." },
                  { "by", "p-anna" },
                  { "at", "2026-03-10T16:10:00Z" } } }
    };
    fill.records(
        projectId, "Card",
        { { "card-beaches",
            card("Choose two beaches to sample", "l-todo", "a", "2026-03-14", set({ "p-eleni" }),
                 { { "labels", set({ "b-field" }) } }) },
          { "card-letter",
            card("Write the letter to parents", "l-todo", "b", "2026-03-11", set({ "p-eleni" }),
                 { { "labels", set({ "b-write" }) } }) },
          { "card-logo", card("Design the project logo", "l-todo", "c", "2026-03-20", set({ "p-janis" })) },
          { "card-guide",
            card("Water sampling guide in four languages", "l-doing", "a", "2026-03-13",
                 set({ "p-anna", "p-eleni", "p-lukasz" }),
                 { { "description", "Rinse the bottle three times with sea water, then fill it below the surface." },
                   { "variants", variants },
                   { "checklist",
                     object{ { "k1", check("Agree on six steps", true, "a") },
                             { "k2", check("Take the pictures", true, "b") },
                             { "k3", check("Polish and Swedish", true, "c") },
                             { "k4", check("Greek and Latvian", false, "d") },
                             { "k5", check("Test it with one class", false, "e") } } } }) },
          { "card-results", card("The classes meet: first results", "l-doing", "b", "2026-03-13", set({ "p-anna" })) },
          { "card-rules", card("Agree on rules for photos of pupils", "l-done", "a", "2026-03-01", set({ "p-anna" })) },
          { "card-schools",
            card("Introduce our schools", "l-done", "b", "2026-02-26", set({}),
                 { { "schools", set({ "s-heraklion", "s-kalmar" }) } }) } });
    fill.records(projectId, "Comment",
                 { { "n-1",
                     { { "subjectType", "Card" },
                       { "subjectId", "card-guide" },
                       { "body", "Polish is in. A drawing for step 3?" },
                       { "createdBy", "p-lukasz" } } },
                   { "n-2",
                     { { "subjectType", "Card" },
                       { "subjectId", "card-guide" },
                       { "body", "My 5b drew it yesterday, photo attached." },
                       { "createdBy", "p-anna" } } } });
}

void fillProject(Filler &fill)
{
    fill.records(projectId, "Project",
                 { { "j-seas",
                     { { "title", "Clean Seas, Clear Skies" },
                       { "aims", "Measure sea water in four countries and tell others what we find." },
                       { "languages", set({ "en" }) },
                       { "subjects", set({ "biology" }) },
                       { "ageFrom", 10 },
                       { "ageTo", 15 },
                       { "pupils", 96 },
                       { "startsOn", "2025-10-02" },
                       { "endsOn", "2026-05-29" },
                       { "founders", set({ "p-eleni", "p-anna" }) },
                       { "status", "active" } } } });
    const auto member = [](const char *person, const char *name, const char *school, const char *town,
                           const char *country, const char *role) {
        return object{ { "personId", person }, { "name", name },       { "schoolName", school },
                       { "town", town },       { "country", country }, { "role", role } };
    };
    fill.records(
        projectId, "Member",
        { { "m-eleni", member("p-eleni", "Eleni Papadaki", "3ο Γυμνάσιο Ηρακλείου", "Heraklion", "GR", "founder") },
          { "m-anna", member("p-anna", "Anna Lind", "Havsviksskolan", "Kalmar", "SE", "founder") },
          { "m-lukasz", member("p-lukasz", "Łukasz Wójcik", "Szkoła pod Lipami", "Lublin", "PL", "teacher") },
          { "m-janis", member("p-janis", "Jānis Bērziņš", "Upmalas vidusskola", "Valmiera", "LV", "teacher") } });
    fill.records(projectId, "Album",
                 { { "u-kalmar",
                     { { "title", "Sampling day, Kalmar" },
                       { "position", "a" },
                       { "description", "The first calm morning in March." } } },
                   { "u-empty", { { "title", "Online meeting" }, { "position", "b" } } } });
    fill.records(projectId, "MediaItem",
                 { { "i-jetty",
                     { { "blobId", "G1" },
                       { "name", "jetty.jpg" },
                       { "type", "image/jpeg" },
                       { "size", 2400000 },
                       { "albumId", "u-kalmar" },
                       { "position", "a" },
                       { "kind", "photo" },
                       { "width", 4000 },
                       { "height", 3000 },
                       { "author", "Class 5b" },
                       { "licence", "CC-BY-NC-4.0" },
                       { "caption", "Class 5b lowers the sample bottle from the old bathing jetty" },
                       { "altText", "Three pupils, seen from behind, on a wooden jetty at sunrise." } } },
                   { "i-tide",
                     { { "blobId", "G2" },
                       { "name", "tide.jpg" },
                       { "type", "image/jpeg" },
                       { "size", 1900000 },
                       { "albumId", "u-kalmar" },
                       { "position", "b" },
                       { "kind", "photo" },
                       { "width", 4000 },
                       { "height", 3000 },
                       { "caption", "At the tide line" } } } });
    fill.records(projectId, "Folder", { { "d-plans", { { "title", "Plans" } } } });
    fill.records(projectId, "FileItem",
                 { { "f-guide",
                     { { "blobId", "G3" },
                       { "name", "guide-v3.pdf" },
                       { "type", "application/pdf" },
                       { "size", 120000 },
                       { "folderId", "d-plans" } } } });
}

} // namespace

bool fillCache(const std::string &folder)
{
    store::CacheOptions options;
    options.folder = folder;
    options.nowMs = [] { return std::int64_t(1'773'312'000'000); }; // 12 March 2026
    options.random = [](unsigned char *bytes, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i)
            bytes[i] = static_cast<unsigned char>(i * 37 + 11);
    };
    auto opened = store::Cache::open(options);
    if (!opened)
        return false;
    Filler fill(*opened->cache);
    fill.accounts({ { communityId, schema::AccountKind::Community, "Demo community", false, false, {} },
                    { personalId, schema::AccountKind::Personal, "Eleni Papadaki", false, false, {} },
                    { projectId, schema::AccountKind::Space, "Clean Seas, Clear Skies", false, false, {} } });
    fillCommunity(fill);
    fillPersonal(fill);
    fillProject(fill);
    fillBoard(fill);
    return fill.good();
}

} // namespace test
