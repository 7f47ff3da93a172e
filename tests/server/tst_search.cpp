#include "server/jmap/record_writer.h"
#include "server/search/memory_search.h"
#include "server/storage/sqlite_storage.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

using namespace server;

class Index : public ::testing::Test
{
protected:
    const schema::Type &person = *schema::recordTypes().find("Person");
    const schema::Type &announcement = *schema::recordTypes().find("Announcement");
    std::unique_ptr<SqliteStorage> storage = SqliteStorage::open({ ":memory:", false, false, "e1", {} }).value();
    std::unique_ptr<Search> search = memorySearch(schema::recordTypes());
    std::mt19937 random{ 7 };

    void SetUp() override { storage->createAccount({ "community", schema::AccountKind::Community, "C" }); }

    template <typename List> auto pick(const List &list)
    {
        return *(list.begin() + static_cast<std::ptrdiff_t>(random() % list.size()));
    }
    json::object somebody(int n)
    {
        static const std::vector<std::string> names{ "Łucja", "Anna", "Ελένη", "Jürgen", "Bērziņa", "O'Neil", "Søren" };
        static const std::vector<std::string> towns{ "Łódź", "Riga", "Αθήνα", "Annaberg", "Žilina" };
        static const std::vector<std::string> countries{ "PL", "LV", "GR", "DE", "SK" };
        static const std::vector<std::string> subjects{ "biology", "art", "history" };
        json::object p{ { "id", "p" + std::to_string(n) },
                        { "name", pick(names) + " " + pick(names) },
                        { "town", pick(towns) },
                        { "region", pick(towns) },
                        { "country", pick(countries) },
                        { "available", random() % 2 == 0 },
                        { "headline", "about " + pick(towns) } };
        json::object chosen;
        for (const auto &subject : subjects)
            if (random() % 3 == 0)
                chosen[subject] = true;
        p["subjects"] = std::move(chosen);
        if (random() % 4 != 0)
            p["ageFrom"] = static_cast<std::int64_t>(random() % 15);
        if (random() % 4 != 0)
            p["ageTo"] = static_cast<std::int64_t>(10 + random() % 15);
        if (random() % 9 == 0)
            p["country"] = nullptr;
        return p;
    }
    void fill(int from, int to)
    {
        RecordWriter writer(*storage, schema::recordTypes(), { "op", "", 0 });
        for (int n = from; n < to; ++n)
            writer.insert("community", person, somebody(n), {});
        writer.flush();
    }
    SearchResult both(const std::string &filter, bool compareOrder = false)
    {
        const auto parsed = json::parse(filter);
        SearchQuery query;
        query.filter = &parsed;
        for (const char *name : { "country", "region", "subjects", "ageGroups", "available" })
            query.facets.push_back(*facetOf(person, name));
        if (compareOrder)
            query.sort = { { person.find("name"), random() % 2 == 0 } };
        auto fast = search->find(*storage, "community", person, query);
        auto slow = scan(*storage, "community", person, query);
        EXPECT_EQ(fast.total, slow.total) << filter;
        EXPECT_EQ(fast.facets, slow.facets) << filter;
        if (compareOrder) {
            EXPECT_EQ(fast.ids, slow.ids) << filter;
        }
        auto sorted = fast.ids;
        std::sort(sorted.begin(), sorted.end());
        std::sort(slow.ids.begin(), slow.ids.end());
        EXPECT_EQ(sorted, slow.ids) << filter;
        return fast;
    }
};

TEST_F(Index, AgreesWithReadingEveryRecord)
{
    fill(0, 400);
    for (
        const char *filter : {
            "{}",
            "null",
            R"({"text":"lodz"})",
            R"({"text":"ελε riga"})",
            R"({"text":"an"})",
            R"({"text":"zzz"})",
            R"({"country":["PL","LV"]})",
            R"({"country":null})",
            R"({"country":[]})",
            R"({"country":["PL",null]})",
            R"({"subjects":["biology","art"],"available":true})",
            R"({"subjects":null})",
            R"({"ageFrom":12})",
            R"({"ageTo":9})",
            R"({"ageFrom":12,"ageTo":13,"text":"so"})",
            R"({"country":"XX"})",
            R"({"text":""})",
            R"({"operator":"OR","conditions":[{"text":"jur"},{"country":"GR"}]})",
            R"({"operator":"NOT","conditions":[{"text":"jur"},{"country":"GR"}]})",
            R"({"operator":"AND","conditions":[{"country":"GR"},{"operator":"NOT","conditions":[{"available":true}]}]})",
            R"({"operator":"AND","conditions":[]})",
            R"({"operator":"OR","conditions":[]})",
        }) {
        both(filter);
        both(filter, true);
    }
}

TEST_F(Index, FollowsWhatIsWritten)
{
    fill(0, 50);
    const auto before = both("{}").total;
    RecordWriter writer(*storage, schema::recordTypes(), { "op", "", 0 });
    for (int round = 0; round < 30; ++round) {
        const auto id = "p" + std::to_string(random() % 50);
        const auto row = storage->record("community", "Person", id);
        if (!row)
            continue;
        const auto old = json::parse(row->json).as_object();
        if (random() % 3 == 0) {
            writer.destroy("community", person, id, old);
        } else {
            auto changed = old;
            for (auto &member : somebody(0))
                if (member.key() != "id")
                    changed[member.key()] = member.value();
            writer.update("community", person, id, old, changed);
        }
        writer.flush();
        both(R"({"text":"a"})", true);
    }
    fill(50, 60);
    EXPECT_NE(both("{}").total, before);
    storage->setEpoch("e2");
    both("{}");
}

TEST_F(Index, RanksByWeightThenAvailabilityThenRecency)
{
    RecordWriter writer(*storage, schema::recordTypes(), { "op", "", 0 });
    const auto add = [&](const char *id, const char *name, const char *about, bool available) {
        writer.insert("community", person,
                      { { "id", id }, { "name", name }, { "about", about }, { "available", available } }, {});
    };
    add("pAbout", "Maria", "Beekeeping", true);
    add("pBusy", "Beek", "", false);
    add("pOlder", "Beek", "", true);
    add("pNewer", "Beek", "", true);
    writer.flush();
    const auto filter = json::parse(R"({"text":"bee"})");
    SearchQuery query;
    query.filter = &filter;
    EXPECT_EQ(search->find(*storage, "community", person, query).ids,
              (std::vector<std::string>{ "pNewer", "pOlder", "pBusy", "pAbout" }));
    query.need = 2;
    const auto two = search->find(*storage, "community", person, query);
    EXPECT_EQ(two.ids, (std::vector<std::string>{ "pNewer", "pOlder" }));
    EXPECT_EQ(two.total, 4U);
}

TEST_F(Index, LeavesOutTheTrash)
{
    RecordWriter writer(*storage, schema::recordTypes(), { "op", "", 0 });
    writer.insert("community", announcement,
                  { { "id", "a1" }, { "title", "One" }, { "trashedAt", "2026-01-01T00:00:00Z" } }, {});
    writer.insert("community", announcement, { { "id", "a2" }, { "title", "Two" }, { "trashedAt", nullptr } }, {});
    writer.flush();
    EXPECT_EQ(search->find(*storage, "community", announcement, {}).ids, std::vector<std::string>{ "a2" });
    const auto filter = json::parse(R"({"operator":"NOT","conditions":[{"trashedAt":null}]})");
    SearchQuery query;
    query.filter = &filter;
    EXPECT_EQ(search->find(*storage, "community", announcement, query).ids, std::vector<std::string>{ "a1" });
}

TEST_F(Index, OneRowThatCannotBeReadKeepsNobodyFromTheOthers)
{
    fill(0, 3);
    std::vector<std::string> reports;
    search->reportTo([&](std::string_view detail) { reports.emplace_back(detail); });
    const auto put = [&](const std::string &id, const std::string &text) {
        const auto rev = storage->nextRev("community");
        storage->putRecord("community", "Person", { id, rev, rev, text });
        storage->setTypeRev("community", "Person", rev);
    };
    EXPECT_EQ(search->find(*storage, "community", person, {}).total, 3U);
    put("pDeep", R"({"id":"pDeep","name":"Deep","about":)" + std::string(70, '[') + std::string(70, ']') + "}");
    put("pBroken", R"({"id":"pBroken","name":)");
    put("pNoRecord", "7");
    EXPECT_EQ(search->find(*storage, "community", person, {}).total, 4U); // what was once accepted is found
    EXPECT_EQ(reports.size(), 2U);
    const auto anew = memorySearch(schema::recordTypes());
    anew->prepare(*storage, "community"); // as a start does
    EXPECT_EQ(anew->find(*storage, "community", person, {}).total, 4U);
}
