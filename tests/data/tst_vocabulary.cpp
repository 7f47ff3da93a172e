#include "schema/type.h"
#include "schema/vocabulary.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sstream>
#include <thread>

namespace {

namespace json = boost::json;

json::object readFile(const std::string &name)
{
    const char *root = std::getenv("JUMELLE_SOURCE_DIR");
    std::ifstream in(std::filesystem::path(root ? root : ".") / "resources/vocabularies" / name);
    std::stringstream text;
    text << in.rdbuf();
    return json::parse(text.str()).as_object();
}

void collectNames(const std::vector<schema::Property> &properties, std::set<std::string> &names)
{
    for (const auto &p : properties) {
        if (!p.vocabulary.empty())
            names.insert(p.vocabulary);
        collectNames(p.fields, names);
    }
}

TEST(Vocabulary, EveryListThatATypeNamesExists)
{
    std::set<std::string> names;
    for (const auto &type : schema::recordTypes().all())
        collectNames(type.properties, names);
    EXPECT_GE(names.size(), 7u);
    for (const auto &name : names)
        EXPECT_FALSE(schema::vocabulary(name).empty()) << name;
}

TEST(Vocabulary, CodesAreUniqueShortAndNamed)
{
    ASSERT_GE(schema::vocabularyNames().size(), 9u);
    for (const auto name : schema::vocabularyNames()) {
        std::set<std::string> codes;
        std::set<std::string> words;
        for (const auto &term : schema::vocabulary(name)) {
            EXPECT_TRUE(codes.insert(term.code).second) << name << ' ' << term.code;
            EXPECT_TRUE(words.insert(term.english).second) << name << ' ' << term.english;
            EXPECT_FALSE(term.code.empty() || term.english.empty()) << name;
            // Codes are keys of sets and parts of patch paths, so they hold nothing that needs escaping.
            for (const char c : term.code)
                EXPECT_TRUE(std::isalnum(static_cast<unsigned char>(c))) << name << ' ' << term.code;
            EXPECT_LE(term.code.size(), 40u);
        }
    }
}

TEST(Vocabulary, ClosedSetsHaveRoomForTheirLists)
{
    for (const auto &type : schema::recordTypes().all()) {
        for (const auto &p : type.properties) {
            if (p.vocabulary == "subjects") {
                EXPECT_GE(p.max, static_cast<long long>(schema::vocabulary("subjects").size())) << type.name;
            }
            if (p.kind != schema::Kind::String || p.vocabulary.empty())
                continue;
            for (const auto &term : schema::vocabulary(p.vocabulary))
                EXPECT_LE(term.code.size(), static_cast<std::size_t>(p.max)) << type.name << '.' << p.name;
        }
    }
}

TEST(Vocabulary, CountriesAreTheFortySixOfTheCommunity)
{
    std::map<std::string, int> groups;
    for (const auto &term : schema::vocabulary("countries"))
        ++groups[term.group];
    EXPECT_EQ(schema::vocabulary("countries").size(), 46u);
    EXPECT_EQ(groups, (std::map<std::string, int>{ { "eu", 27 }, { "other", 10 }, { "plus", 9 } }));
    EXPECT_TRUE(schema::isTerm("countries", "GR"));
    EXPECT_FALSE(schema::isTerm("countries", "EL"));
    EXPECT_FALSE(schema::isTerm("nations", "GR"));
}

TEST(Vocabulary, EveryCountryHasAnEducationSystemAndBelgiumThree)
{
    std::map<std::string, int> systems;
    for (const auto &term : schema::vocabulary("educationSystems"))
        ++systems[term.group];
    EXPECT_EQ(systems.size(), schema::vocabulary("countries").size());
    for (const auto &[country, count] : systems) {
        EXPECT_TRUE(schema::isTerm("countries", country)) << country;
        EXPECT_EQ(count, country == "BE" ? 3 : 1) << country;
        EXPECT_TRUE(country == "BE" || schema::isTerm("educationSystems", country)) << country;
    }
}

TEST(Vocabulary, UnconfirmedSubjectsSaySo)
{
    std::map<std::string, bool> verified;
    for (const auto &term : schema::vocabulary("subjects"))
        verified[term.code] = term.verified;
    EXPECT_TRUE(verified.at("astronomy"));
    EXPECT_FALSE(verified.at("law"));
}

// What no source confirms is not settled, and its list says so.
TEST(Vocabulary, ListsWithUnconfirmedTermsAreEditable)
{
    for (const auto name : schema::vocabularyNames()) {
        const auto &terms = schema::vocabulary(name);
        if (std::all_of(terms.begin(), terms.end(), [](const auto &term) { return term.verified; }))
            continue;
        const json::object file = readFile(std::string(name) + ".json");
        EXPECT_TRUE(file.at("header").at("editable").as_bool()) << name;
    }
}

TEST(Vocabulary, LanguagesCarryTheirOwnName)
{
    int seen = 0;
    const json::object file = readFile("languages.json");
    for (const auto &term : file.at("terms").as_array())
        seen += term.as_object().at("own").as_string().empty() ? 0 : 1;
    EXPECT_EQ(seen, 36);
    EXPECT_EQ(schema::vocabulary("languages").size(), 36u);
}

TEST(Vocabulary, TranslationsCoverEveryTermAndNothingElse)
{
    for (const char *language : { "de", "fr" }) {
        const json::object file = readFile("translations/" + std::string(language) + ".json");
        EXPECT_EQ(file.size(), schema::vocabularyNames().size() + 1) << language;
        for (const auto name : schema::vocabularyNames()) {
            const auto &terms = file.at(name).as_object();
            EXPECT_EQ(terms.size(), schema::vocabulary(name).size()) << language << ' ' << name;
            for (const auto &term : schema::vocabulary(name))
                EXPECT_TRUE(terms.contains(term.code) && !terms.at(term.code).as_string().empty())
                    << language << ' ' << name << ' ' << term.code;
        }
    }
}

TEST(Vocabulary, ManyThreadsReadTheSameLists)
{
    std::vector<std::thread> threads;
    std::vector<const std::vector<schema::Term> *> seen(8);
    for (auto &place : seen)
        threads.emplace_back([&place] { place = &schema::vocabulary("subjects"); });
    for (auto &thread : threads)
        thread.join();
    for (const auto *list : seen)
        EXPECT_EQ(list, seen.front());
}

} // namespace
