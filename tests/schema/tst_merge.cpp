#include "schema/merge.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

using namespace schema;

// The cases are data (merge_cases.json) so that people who know the field can read and extend them.
TEST(Merge, casesPeopleCanRead)
{
    std::ifstream file(MERGE_CASES);
    std::stringstream text;
    text << file.rdbuf();
    const auto cases = parseJson(text.str());
    ASSERT_TRUE(cases) << cases.error();
    ASSERT_GE(cases->as_array().size(), 16U);
    for (const auto &item : cases->as_array()) {
        const auto &c = item.as_object();
        const auto part = [&](const char *name) { return c.at(name).as_object(); };
        const Type *type = recordTypes().find(c.at("type").as_string());
        ASSERT_NE(type, nullptr);
        const auto merged = mergeRecord(part("base"), part("mine"), part("theirs"), *type);
        EXPECT_EQ(merged.object, part("result")) << c.at("name") << "\ngot " << toText(merged.object);
        json::object variants;
        for (const auto &variant : merged.variants)
            variants[variant.property] = variant.value;
        EXPECT_EQ(variants, part("variants")) << c.at("name");
        EXPECT_EQ(variants.size(), merged.variants.size()) << c.at("name");
    }
}

TEST(Merge, textThatWouldGrowTooLongIsKeptAsTwoVersions)
{
    const Type &comment = *recordTypes().find("Comment");
    const std::string half(6000, 'x');
    const auto record = [&](const std::string &body) { return json::object{ { "body", body } }; };
    const auto merged = mergeRecord(record("middle"), record(half + " middle"), record("middle " + half), comment);
    EXPECT_EQ(merged.object, record(half + " middle"));
    ASSERT_EQ(merged.variants.size(), 1U);
    EXPECT_EQ(merged.variants[0].value, json::value("middle " + half));
}

TEST(Merge, oddValuesAreKeptNotRead)
{
    const Type &card = *recordTypes().find("Card");
    const auto parsed = [](const char *text) { return parseJson(text).value().as_object(); };
    const auto merged = mergeRecord(parsed(R"({"labels":[],"description":1,"checklist":{"e":1}})"),
                                    parsed(R"({"labels":[1],"description":"a","checklist":{"e":2}})"),
                                    parsed(R"({"labels":{"b":true},"description":{},"checklist":{"e":3}})"), card);
    EXPECT_EQ(merged.object, parsed(R"({"labels":[1],"description":"a","checklist":{"e":2}})"));
    EXPECT_EQ(merged.variants.size(), 3U);
}
