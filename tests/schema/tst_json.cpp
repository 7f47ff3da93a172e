#include "schema/json.h"

#include <gtest/gtest.h>

using namespace schema;

TEST(Json, readsWhatIsValid)
{
    const auto value = parseJson(R"({"a":[1,2.5,null,true,"ł"],"b":{"c/d":{"~":7}}})");
    ASSERT_TRUE(value) << value.error();
    EXPECT_EQ(*findPath(*value, "a/1"), json::value(2.5));
    EXPECT_EQ(*findPath(*value, "b/c~1d/~0"), json::value(7));
    EXPECT_EQ(findPath(*value, "a/01"), nullptr);
    EXPECT_EQ(findPath(*value, "a/5"), nullptr);
    EXPECT_EQ(findPath(*value, "b/c~2"), nullptr);
    EXPECT_EQ(findPath(*value, "a/0/x"), nullptr);
    EXPECT_EQ(toText(*value), R"({"a":[1,2.5E0,null,true,"ł"],"b":{"c/d":{"~":7}}})");
}

TEST(Json, refusesWhatIsNotIJson)
{
    const std::string cases[] = {
        "",
        " ",
        "{",
        "[1,]",
        "{} x",
        "{}{}",
        "01",
        "1e999",
        "NaN",
        "\xef\xbb\xbf{}",
        "// c\n{}",
        R"({"a":1,"a":2})",
        R"([{"b":{"a":1,"\u0061":2}}])",
        R"({"x":{"y":{"a":1}},"x":{}})",
        "\"\xff\"",
        "\"\xed\xa0\x80\"",
        "\"\xc0\xaf\"",
        "\"\xf4\x90\x80\x80\"",
        "\"\xe2\x82\"",
        R"("\ud800")",
        R"("\udc00")",
        R"("\ud800x")",
        R"("\ud800\u0041")",
        "\"a\nb\"",
    };
    for (const auto &text : cases)
        EXPECT_FALSE(parseJson(text)) << text;
    EXPECT_TRUE(parseJson(R"("\ud83d\ude00")"));
}

TEST(Json, boundsTheDepth)
{
    const std::string deep = std::string(64, '[') + std::string(64, ']');
    EXPECT_TRUE(parseJson(deep));
    EXPECT_FALSE(parseJson('[' + deep + ']'));
    EXPECT_FALSE(parseJson(std::string(1000000, '[')));
}

TEST(Json, errorsHoldNoContent)
{
    const auto value = parseJson(R"({"secret":"geheim"x})");
    ASSERT_FALSE(value);
    EXPECT_EQ(value.error().find("geheim"), std::string::npos);
    EXPECT_NE(value.error().find("offset"), std::string::npos);
}

TEST(Json, pathsGoThereAndBack)
{
    const auto tokens = pathTokens("a/" + escapeToken("x/~1~y") + "/");
    ASSERT_TRUE(tokens);
    EXPECT_EQ(*tokens, (std::vector<std::string>{ "a", "x/~1~y", "" }));
    EXPECT_FALSE(pathTokens("a/~"));
    EXPECT_FALSE(pathTokens("a~2"));
}
