#include "schema/validate.h"
#include "schema/vocabulary.h"
#include "tests/demo/collecting_sink.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <set>

namespace {

namespace json = boost::json;
using server::DemoOptions;
using server::generateDemo;

constexpr std::int64_t today = 1'773'310'000'000; // 12 March 2026

DemoOptions smallOptions()
{
    const char *root = std::getenv("JUMELLE_SOURCE_DIR");
    DemoOptions options;
    options.people = 200;
    options.schools = 80;
    options.announcements = 40;
    options.nowMs = today;
    options.data = std::filesystem::path(root ? root : ".") / "resources/demo";
    return options;
}

const CollectingSink &community()
{
    static const CollectingSink made = [] {
        CollectingSink sink;
        const auto result = generateDemo(smallOptions(), sink);
        EXPECT_TRUE(result) << (result ? "" : result.error());
        return sink;
    }();
    return made;
}

std::string personOf(const std::string &username)
{
    for (const auto &user : community().users)
        if (user.username == username)
            return user.personId;
    return {};
}

void expectTerms(const json::value &value, const schema::Property &p, const std::string &where)
{
    if (p.vocabulary.empty() || value.is_null())
        return;
    if (value.is_string())
        EXPECT_TRUE(schema::isTerm(p.vocabulary, value.get_string())) << where << ' ' << value;
    else
        for (const auto &member : value.as_object())
            EXPECT_TRUE(schema::isTerm(p.vocabulary, member.key())) << where << ' ' << member.key();
}

TEST(Demo, EveryRecordIsOneThatAClientCouldCreate)
{
    ASSERT_GT(community().records.size(), 500u);
    std::set<std::string> seen;
    for (const auto &record : community().records) {
        const auto *type = schema::recordTypes().find(record.type);
        ASSERT_NE(type, nullptr) << record.type;
        EXPECT_EQ(type->account, community().accounts.at(record.account).kind) << record.type;
        const auto checked = schema::checkCreate(record.object, *type);
        EXPECT_TRUE(checked) << record.type << ": " << (checked ? "" : checked.error().detail);
        for (const auto &member : record.object)
            expectTerms(member.value(), *type->find(member.key()), record.type + '.' + std::string(member.key()));
        for (const auto &member : record.serverSet) {
            const auto *p = type->find(member.key());
            ASSERT_TRUE(p && p->serverSet) << record.type << ' ' << member.key();
            EXPECT_EQ(schema::valueProblem(member.value(), *p), "") << record.type << ' ' << member.key();
        }
        const std::string id(record.object.at("id").as_string());
        EXPECT_EQ(id.front(), type->idLetter);
        EXPECT_TRUE(seen.insert(record.account + '/' + id).second) << record.type << ' ' << id;
    }
}

TEST(Demo, EveryReferenceLeadsSomewhere)
{
    std::map<std::string, std::set<std::string>> ids; // type → "account/id"
    for (const auto &record : community().records)
        ids[record.type].insert(record.account + '/' + std::string(record.object.at("id").as_string()));
    const auto exists = [&](const schema::Property &p, const std::string &account, std::string_view id) {
        const std::string where = p.foreign || p.refers == "Person" || p.refers == "School" ? "community" : account;
        return ids[p.refers].contains(where + '/' + std::string(id));
    };
    for (const auto &record : community().records) {
        const auto *type = schema::recordTypes().find(record.type);
        for (const auto &member : record.object) {
            const auto &p = *type->find(member.key());
            if (p.kind == schema::Kind::Blob && member.value().is_string()) {
                const std::string blob(member.value().as_string());
                EXPECT_TRUE(community().blobs.at(record.account).contains(blob)) << record.type << '.' << p.name;
            }
            if (p.refers.empty() || member.value().is_null())
                continue;
            if (p.kind == schema::Kind::Id)
                EXPECT_TRUE(exists(p, record.account, member.value().as_string())) << record.type << '.' << p.name;
            else
                for (const auto &key : member.value().as_object())
                    EXPECT_TRUE(exists(p, record.account, key.key())) << record.type << '.' << p.name;
        }
    }
}

TEST(Demo, NothingHappenedInTheFuture)
{
    for (const auto &record : community().records) {
        EXPECT_LE(record.serverSet.at("createdAt").as_string(), "2026-03-12T10:06:40Z") << record.type;
        EXPECT_LE(record.serverSet.at("createdAt").as_string(), record.serverSet.at("updatedAt").as_string());
    }
}

TEST(Demo, TheTwelveCanSignIn)
{
    std::set<std::string> names;
    for (const auto &user : community().users) {
        names.insert(user.username);
        EXPECT_EQ(user.password, "demo-demo");
    }
    EXPECT_EQ(names,
              (std::set<std::string>{ "anna", "aoife", "eleni", "gorg", "janis", "katrin", "lukasz", "maria", "mehmet",
                                      "pierre", "sinem", "zofia" }));
    std::set<std::string> spaces;
    for (const auto &member : community().members)
        if (member.personId == personOf("eleni") && member.role != "owner")
            spaces.insert(community().accounts.at(member.account).name);
    EXPECT_EQ(spaces, (std::set<std::string>{ "Clean Seas, Clear Skies", "Letters of Stone", "River Diaries" }));
}

TEST(Demo, AcceptedAndOpenProposalsWait)
{
    const std::string eleni = "u" + personOf("eleni");
    int incoming = 0;
    int requests = 0;
    for (const auto *record : community().of("ProjectProposal"))
        if (record->account == eleni && record->serverSet.at("direction") == "in"
            && record->serverSet.at("state") == "pendingPartner")
            ++incoming;
    for (const auto *record : community().of("ContactRequest"))
        if (record->account == eleni && record->serverSet.at("direction") == "in")
            ++requests;
    EXPECT_EQ(incoming, 1);
    EXPECT_GE(requests, 2);
    for (const auto *record : community().of("ProjectProposal")) {
        if (record->serverSet.at("state") != "active")
            continue;
        const std::string id(record->object.at("id").as_string());
        EXPECT_EQ(record->serverSet.at("spaceId").as_string(), "z" + id.substr(1));
    }
}

TEST(Demo, BoardsAreFull)
{
    std::map<std::string, int> cards;
    for (const auto *card : community().of("Card"))
        ++cards[card->account];
    ASSERT_EQ(cards.size(), 3u);
    for (const auto &[account, count] : cards)
        EXPECT_GE(count, 25) << community().accounts.at(account).name;
    EXPECT_GE(community().of("Comment").size(), 40u);
    EXPECT_GE(community().of("PageBlock").size(), 30u);
}

TEST(Demo, PicturesCarryTheirTexts)
{
    EXPECT_GE(community().of("MediaItem").size(), 35u);
    std::set<std::string> blobs;
    for (const auto *item : community().of("MediaItem")) {
        const auto &o = item->object;
        EXPECT_FALSE(o.at("altText").as_string().empty() || o.at("caption").as_string().empty());
        EXPECT_EQ(o.at("width"), 1600) << o.at("name");
        EXPECT_EQ(o.at("height"), 1200) << o.at("name");
        EXPECT_LE(o.at("size").as_int64(), 90'000) << o.at("name");
        blobs.insert({ std::string(o.at("blobId").as_string()), std::string(o.at("thumbBlobId").as_string()),
                       std::string(o.at("previewBlobId").as_string()) });
    }
    EXPECT_EQ(blobs.size(), 3 * community().of("MediaItem").size());
}

TEST(Demo, IsSmallEnoughForEveryClone)
{
    std::uintmax_t bytes = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(smallOptions().data))
        if (entry.is_regular_file() && entry.path().extension() != ".pyc")
            bytes += entry.file_size();
    EXPECT_LT(bytes, 5'000'000u);
}

TEST(Demo, TheSameSeedMakesTheSameCommunity)
{
    auto options = smallOptions();
    CollectingSink again;
    ASSERT_TRUE(generateDemo(options, again));
    ASSERT_EQ(again.records.size(), community().records.size());
    for (std::size_t i = 0; i < again.records.size(); ++i)
        ASSERT_EQ(again.records[i].object, community().records[i].object) << i;
    options.seed = 2;
    CollectingSink other;
    ASSERT_TRUE(generateDemo(options, other));
    EXPECT_NE(other.of("Person").back()->object.at("id"), community().of("Person").back()->object.at("id"));
}

TEST(Demo, SizesAreAsAsked)
{
    EXPECT_EQ(community().of("Person").size(), 200u);
    EXPECT_EQ(community().of("School").size(), 80u);
    EXPECT_EQ(community().of("Announcement").size(), 40u);
    auto options = smallOptions();
    options.people = options.schools = options.announcements = 0;
    options.pictures = false;
    CollectingSink least;
    const auto result = generateDemo(options, least);
    ASSERT_TRUE(result) << result.error();
    EXPECT_EQ(least.of("Person").size(), 12u);
    EXPECT_TRUE(least.of("MediaItem").empty());
    EXPECT_TRUE(least.blobs.empty());
}

TEST(Demo, AFailingSinkOrMissingDataStopsIt)
{
    CollectingSink full;
    full.failAt = 100;
    const auto stopped = generateDemo(smallOptions(), full);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error(), "the disk is full");
    EXPECT_EQ(full.records.size(), 100u);

    auto options = smallOptions();
    options.data /= "nowhere";
    CollectingSink none;
    const auto missing = generateDemo(options, none);
    ASSERT_FALSE(missing);
    EXPECT_NE(missing.error().find("names.json"), std::string::npos) << missing.error();
}

TEST(Demo, TheDataIsFoundFromABuildTree)
{
    const auto root = std::filesystem::path(std::getenv("JUMELLE_SOURCE_DIR"));
    EXPECT_EQ(server::findDemoData(root / "build" / "dev" / "bin" / "jumelled"), root / "resources" / "demo");
    EXPECT_EQ(server::findDemoData("/nowhere/bin/jumelled"), std::filesystem::path());
}

} // namespace
