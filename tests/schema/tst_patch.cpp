#include "schema/patch.h"

#include <gtest/gtest.h>

using namespace schema;

namespace {

const Type &card() { return *recordTypes().find("Card"); }

json::object object(std::string_view text) { return parseJson(text).value().as_object(); }

json::object applied(std::string_view from, std::string_view patch)
{
    const auto result = applyPatch(object(from), object(patch), card());
    EXPECT_TRUE(result) << result.error().detail;
    return result.value_or(json::object());
}

bool refused(std::string_view from, std::string_view patch)
{
    const auto result = applyPatch(object(from), object(patch), card());
    return !result && result.error().code == PatchProblem::InvalidPatch;
}

} // namespace

TEST(Patch, setsResetsAndRemoves)
{
    EXPECT_EQ(applied(R"({"title":"a","dueOn":"2026-01-01"})", R"({"title":"b","dueOn":null})"),
              object(R"({"title":"b","dueOn":null})"));
    EXPECT_EQ(applied(R"({"labels":{"x":true}})", R"({"labels":null})"), object(R"({"labels":{}})"));
    EXPECT_EQ(applied(R"({"labels":{"x":true}})", R"({"labels/x":null,"labels/y":true,"labels/z":null})"),
              object(R"({"labels":{"y":true}})"));
    EXPECT_EQ(applied(R"({"unknown":1})", R"({"unknown":null,"other":null})"), object("{}"));
    EXPECT_EQ(
        applied(R"({"checklist":{"i":{"text":"t","done":true,"position":null}}})", R"({"checklist/i/done":null})"),
        object(R"({"checklist":{"i":{"text":"t","done":false,"position":null}}})"));
}

TEST(Patch, setsAndMapsAreThereByDefault)
{
    EXPECT_EQ(applied("{}", R"({"labels/x":true})"), object(R"({"labels":{"x":true}})"));
    EXPECT_EQ(applied(R"({"checklist":null})", R"({"checklist/i":{"text":"t"}})"),
              object(R"({"checklist":{"i":{"text":"t","done":false,"position":null}}})"));
}

TEST(Patch, refusesBadPaths)
{
    EXPECT_TRUE(refused("{}", R"({"checklist/i/done":true})")) << "missing entry";
    EXPECT_TRUE(refused(R"({"x":[1]})", R"({"x/0":2})")) << "array";
    EXPECT_TRUE(refused(R"({"title":"a"})", R"({"title/x":2})")) << "inside a string";
    EXPECT_TRUE(refused(R"({"labels":{}})", R"({"labels":{},"labels/x":true})")) << "prefix";
    EXPECT_TRUE(refused(R"({"checklist":{"i":{}}})", R"({"checklist/i":{},"labels/x":true,"checklist/i/done":true})"));
    EXPECT_TRUE(refused("{}", R"({"labels/~":true})")) << "escape";
    EXPECT_FALSE(refused("{}", R"({"label":1,"labels/x":true,"labels/xy":true})")) << "only looks like a prefix";
}

TEST(Patch, undoesEscapes)
{
    EXPECT_EQ(applied("{}", R"({"labels/a~1b~0c":true})"), object(R"({"labels":{"a/b~c":true}})"));
}

TEST(Patch, madeIsSmallAndLeadsThere)
{
    const auto from = object(R"({"title":"a","labels":{"x":true,"y":true},"dueOn":"2026-01-01",
        "checklist":{"i":{"text":"t","done":false,"position":null},"j":{"text":"u","done":false,"position":null}}})");
    const auto to = object(R"({"title":"a","labels":{"y":true,"a/b":true},"dueOn":null,
        "checklist":{"i":{"text":"t","done":true,"position":null},"k":{"text":"v","done":false,"position":null}}})");
    const auto patch = makePatch(from, to, card());
    EXPECT_EQ(patch, object(R"({"labels/a~1b":true,"labels/x":null,"dueOn":null,"checklist/i/done":true,
        "checklist/j":null,"checklist/k":{"text":"v","done":false,"position":null}})"));
    EXPECT_EQ(applyPatch(from, patch, card()).value(), to);
    EXPECT_TRUE(makePatch(from, from, card()).empty());
}

TEST(Patch, joinedIsOneAfterTheOther)
{
    const auto from = object(R"({"title":"a","labels":{"x":true},"checklist":{"i":{"text":"t","done":false}}})");
    const std::pair<const char *, const char *> cases[] = {
        { R"({"title":"b"})", R"({"title":"c","dueOn":"2026-01-01"})" },
        { R"({"labels/y":true})", R"({"labels":{"z":true}})" },
        { R"({"labels":{"z":true}})", R"({"labels/y":true,"labels/z":null})" },
        { R"({"labels":null})", R"({"labels/y":true})" },
        { R"({"labels/y":true})", R"({"labels/y":null})" },
        { R"({"checklist/j":{"text":"u","done":false}})", R"({"checklist/j/done":true,"checklist/i/done":true})" },
        { R"({"checklist/i/done":true,"checklist/i/text":"x"})", R"({"checklist/i":null})" },
        { R"({"checklist/i/done":true})", R"({"checklist":{"k":{"text":"k"}}})" },
        { R"({"checklist":{"k":{"text":"k","done":false}}})",
          R"({"checklist/k/done":true,"checklist/l":{"text":"l"}})" },
    };
    for (const auto &[first, second] : cases) {
        const auto between = applyPatch(from, object(first), card()).value();
        const auto after = applyPatch(between, object(second), card()).value();
        const auto joined = applyPatch(from, joinPatches(object(first), object(second)), card());
        ASSERT_TRUE(joined) << first << second;
        EXPECT_EQ(*joined, after) << first << second;
    }
}

TEST(Patch, touchedCompletesGroupsAndLeavesPreconditionsOut)
{
    EXPECT_EQ(touchedProperties(object(R"({"position":"V","labels/x":true,"labels/y":true,"propRevs/title":3,"zz":1})"),
                                card()),
              (std::vector<std::string>{ "position", "listId", "labels" }));
    EXPECT_EQ(revName(*card().find("listId")), "place");
    EXPECT_EQ(revName(*card().find("title")), "title");
}
