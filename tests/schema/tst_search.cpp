#include "schema/search.h"

#include <gtest/gtest.h>

using namespace schema;

namespace {

const Type &person() { return *recordTypes().find("Person"); }

json::value parsed(std::string_view text) { return parseJson(text).value(); }

const json::object &anna()
{
    static const json::object record = parsed(R"({"name":"Anna Wójcik","town":"Łódź","country":"PL","available":true,
        "subjects":{"biology":true,"art":true},"languages":{"en":true},"ageFrom":10,"ageTo":14,"about":"Wasser, Wald"})")
                                           .as_object();
    return record;
}

bool hit(std::string_view filter)
{
    const auto value = parsed(filter);
    EXPECT_EQ(filterProblem(value, person()), "") << filter;
    return matches(anna(), value, person());
}

} // namespace

TEST(Search, textMeansEveryWordBeginsSomeWord)
{
    EXPECT_TRUE(hit(R"({"text":"lodz wój"})"));
    EXPECT_TRUE(hit(R"({"text":"WAS ann"})"));
    EXPECT_FALSE(hit(R"({"text":"lodz berlin"})"));
    EXPECT_FALSE(hit(R"({"text":"odz"})"));
    EXPECT_FALSE(hit(R"({"text":"biology"})"));
    EXPECT_TRUE(hit(R"({"text":" - "})"));
}

TEST(Search, listsMeanAnyOf)
{
    EXPECT_TRUE(hit(R"({"country":["LV","PL"],"subjects":["biology","maths"]})"));
    EXPECT_FALSE(hit(R"({"country":["LV"]})"));
    EXPECT_FALSE(hit(R"({"subjects":["maths"]})"));
    EXPECT_TRUE(hit(R"({"subjects":"art","available":true,"country":"PL"})"));
    EXPECT_TRUE(hit(R"({"country":[]})"));
    EXPECT_TRUE(hit(R"({"region":null,"roles":null})"));
    EXPECT_FALSE(hit(R"({"country":null})"));
    EXPECT_TRUE(hit("{}"));
    EXPECT_TRUE(hit("null"));
}

TEST(Search, agesOverlap)
{
    EXPECT_TRUE(hit(R"({"ageFrom":14,"ageTo":18})"));
    EXPECT_FALSE(hit(R"({"ageFrom":15,"ageTo":18})"));
    EXPECT_TRUE(hit(R"({"ageTo":10})"));
    EXPECT_FALSE(hit(R"({"ageTo":9})"));
    EXPECT_TRUE(hit(R"({"ageFrom":12})"));
    EXPECT_TRUE(matches(parsed(R"({"ageFrom":10})").as_object(), parsed(R"({"ageFrom":40})"), person()));
    EXPECT_FALSE(matches(json::object(), parsed(R"({"ageFrom":1})"), person()));
}

TEST(Search, operators)
{
    EXPECT_TRUE(hit(R"({"operator":"OR","conditions":[{"country":"LV"},{"text":"anna"}]})"));
    EXPECT_FALSE(hit(R"({"operator":"AND","conditions":[{"country":"LV"},{"text":"anna"}]})"));
    EXPECT_FALSE(hit(R"({"operator":"NOT","conditions":[{"country":"LV"},{"text":"anna"}]})"));
    EXPECT_TRUE(hit(R"({"operator":"NOT","conditions":[{"country":"LV"}]})"));
}

TEST(Search, problems)
{
    const auto problem = [](std::string_view filter) { return filterProblem(parsed(filter), person()); };
    EXPECT_EQ(problem(R"({"town":"x"})"), "unsupportedFilter");
    EXPECT_EQ(problem(R"({"nonsense":1})"), "unsupportedFilter");
    EXPECT_EQ(problem(R"({"text":1})"), "invalidArguments");
    EXPECT_EQ(problem(R"({"country":[1]})"), "invalidArguments");
    EXPECT_EQ(problem(R"({"available":"yes"})"), "invalidArguments");
    EXPECT_EQ(problem(R"({"ageFrom":"12"})"), "invalidArguments");
    EXPECT_EQ(problem("[]"), "invalidArguments");
    EXPECT_EQ(problem(R"({"operator":"XOR","conditions":[]})"), "invalidArguments");
    EXPECT_EQ(problem(R"({"operator":"AND"})"), "invalidArguments");
    std::string deep = "{}";
    for (int i = 0; i < 8; ++i)
        deep = R"({"operator":"NOT","conditions":[)" + deep + "]}";
    EXPECT_EQ(problem(deep), "unsupportedFilter");
    EXPECT_EQ(filterProblem(parsed(R"({"text":"x"})"), *recordTypes().find("Member")), "");
    EXPECT_EQ(filterProblem(parsed(R"({"text":"x"})"), *recordTypes().find("SavedSearch")), "unsupportedFilter");
}

TEST(Search, wordsForAnIndex)
{
    EXPECT_EQ(searchWords(anna(), person()), (std::vector<std::string>{ "anna", "lodz", "wald", "wasser", "wojcik" }));
}
