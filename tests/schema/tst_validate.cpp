#include "schema/text_check.h"
#include "schema/validate.h"

#include <gtest/gtest.h>

using namespace schema;

namespace {

const Type &type(std::string_view name = "Card") { return *recordTypes().find(name); }

json::object object(std::string_view text) { return parseJson(text).value().as_object(); }

constexpr const char *stored
    = R"({"id":"c1","rev":7,"propRevs":{"title":5,"place":6},"createdAt":"2026-01-01T00:00:00Z",
    "title":"a","listId":"l1","position":"V","labels":{},"checklist":{"i":{"text":"t","done":false,"position":null}}})";

std::vector<std::string> wrong(std::string_view patch, std::string_view current = stored, const Type &t = type())
{
    const auto result = checkUpdate(object(current), object(patch), t);
    return result ? std::vector<std::string>() : result.error().properties;
}

using Names = std::vector<std::string>;

} // namespace

TEST(Validate, createFillsInDefaults)
{
    const auto card
        = checkCreate(object(R"({"title":"a","listId":"l1","position":"V","checklist":{"i":{"text":"t"}}})"), type());
    ASSERT_TRUE(card) << card.error().detail;
    EXPECT_EQ(card->at("labels"), json::value(json::object()));
    EXPECT_EQ(card->at("dueOn"), json::value(nullptr));
    EXPECT_EQ(card->at("trashedAt"), json::value(nullptr));
    EXPECT_EQ(card->at("checklist"), parseJson(R"({"i":{"text":"t","done":false,"position":null}})").value());
    for (const char *absent : { "id", "rev", "propRevs", "createdAt", "updatedBy" })
        EXPECT_FALSE(card->contains(absent)) << absent;
    const auto request = checkCreate(object(R"({"personId":"p1","message":"Hi"})"), type("ContactRequest"));
    ASSERT_TRUE(request);
    EXPECT_EQ(request->at("state"), json::value("sent"));
}

TEST(Validate, createNamesAllThatIsWrong)
{
    const auto card = checkCreate(object(R"({"title":null,"listId":"l 1","rev":1,"nonsense":1,"labels":{"x":false},
        "dueOn":"2026-02-30"})"),
                                  type());
    ASSERT_FALSE(card);
    EXPECT_EQ(card.error().code, PatchProblem::InvalidProperties);
    auto names = card.error().properties;
    std::sort(names.begin(), names.end());
    EXPECT_EQ(names, (Names{ "dueOn", "labels", "listId", "nonsense", "position", "rev", "title" }));
}

TEST(Validate, updateChecksTouchedProperties)
{
    EXPECT_EQ(wrong(R"({"title":"b","dueOn":"2028-02-29","labels/b1":true,"checklist/i/done":true})"), Names());
    EXPECT_EQ(wrong(R"({"title":null,"nonsense":1,"labels/b1":1,"checklist/i/text":null})"),
              (Names{ "nonsense", "title", "labels", "checklist" }));
    EXPECT_EQ(wrong(R"({"id":"c2"})"), Names{ "id" });
    EXPECT_EQ(wrong(R"({"id":"c1"})"), Names());
    const auto bad = checkUpdate(object(stored), object(R"({"labels":{},"labels/x":true})"), type());
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, PatchProblem::InvalidPatch);
}

TEST(Validate, wholeRecordIsAValidPatch)
{
    const auto result = checkUpdate(object(stored), object(stored), type());
    ASSERT_TRUE(result) << result.error().detail;
    EXPECT_EQ(*result, object(stored));
}

TEST(Validate, staleEditsAreRefused)
{
    EXPECT_EQ(wrong(R"({"title":"b","propRevs/title":5})"), Names());
    EXPECT_EQ(wrong(R"({"title":"b","propRevs/title":4})"), Names{ "propRevs/title" });
    EXPECT_EQ(wrong(R"({"title":"b","propRevs/title":0})"), Names{ "propRevs/title" });
    EXPECT_EQ(wrong(R"({"description":"b","propRevs/description":0})"), Names());
    EXPECT_EQ(wrong(R"({"description":"b","propRevs/description":1})"), Names{ "propRevs/description" });
    EXPECT_EQ(wrong(R"({"position":"X","propRevs/place":6})"), Names());
    EXPECT_EQ(wrong(R"({"position":"X","propRevs/position":0})"), Names{ "propRevs/position" });
    EXPECT_EQ(wrong(R"({"rev":7})"), Names());
    EXPECT_EQ(wrong(R"({"rev":8})"), Names{ "rev" });
    EXPECT_EQ(wrong(R"({"createdAt":null})"), Names{ "createdAt" });
    EXPECT_EQ(wrong(R"({"updatedBy":null})"), Names());
}

TEST(Validate, valuesByKind)
{
    const auto ok = [](const char *t, const char *property, const char *text) {
        return valueProblem(parseJson(text).value(), *type(t).find(property)).empty();
    };
    EXPECT_TRUE(ok("Person", "ageFrom", "25"));
    for (const char *bad : { "26", "-1", "1.0", "\"1\"", "18446744073709551615", "true" })
        EXPECT_FALSE(ok("Person", "ageFrom", bad)) << bad;
    EXPECT_TRUE(ok("Card", "description", R"("a\n\tb")"));
    EXPECT_FALSE(ok("Card", "description", R"("a\rb")"));
    for (const char *bad : { R"("a\nb")", R"("\u0000")", R"("\u0085")", R"("\u2028")", R"("\u007f")", "5" })
        EXPECT_FALSE(ok("Card", "title", bad)) << bad;
    EXPECT_TRUE(ok("School", "country", R"("ŁŁ")")) << "two code points in four bytes";
    EXPECT_FALSE(ok("School", "country", R"("POL")"));
    EXPECT_TRUE(ok("Label", "colour", R"("teal")"));
    EXPECT_FALSE(ok("Label", "colour", R"("mud")"));
    EXPECT_TRUE(ok("Page", "visibility", R"("members")"));
    EXPECT_FALSE(ok("Page", "visibility", R"("draft")")) << "a promise nobody keeps yet";
    EXPECT_TRUE(ok("FileItem", "blobId", R"("0a-_")"));
    EXPECT_FALSE(ok("FileItem", "blobId", R"("a/b")"));
    EXPECT_FALSE(ok("Card", "assignees", R"({"1":true})"));
    EXPECT_FALSE(ok("Card", "checklist", R"({"i":{"text":"t","colour":1}})"));
    EXPECT_FALSE(ok("Card", "checklist", R"({"i":{"done":true}})"));
    EXPECT_FALSE(ok("Card", "checklist", R"({"i":true})"));
    EXPECT_FALSE(ok("SavedSearch", "filter", "[]"));
    EXPECT_FALSE(ok("SavedSearch", "filter", ("{\"a\":\"" + std::string(4000, 'x') + "\"}").c_str()));
}

TEST(Validate, dates)
{
    for (const char *good : { "2026-03-12", "2024-02-29", "0001-01-01", "9999-12-31" })
        EXPECT_TRUE(isDate(good)) << good;
    for (const char *bad :
         { "2026-3-12", "2025-02-29", "2026-13-01", "0000-01-01", "2026-00-10", "2026-01-00", "12.03.2026", "" })
        EXPECT_FALSE(isDate(bad)) << bad;
    for (const char *good : { "2026-03-12T10:00:00Z", "2026-03-12T23:59:59.5Z" })
        EXPECT_TRUE(isUtcDate(good)) << good;
    for (const char *bad :
         { "2026-03-12T24:00:00Z", "2026-03-12T10:00:00", "2026-03-12t10:00:00z", "2026-03-12T10:00:00.000Z",
           "2026-03-12T10:00:00+00:00", "2026-03-12 10:00:00Z", "2026-03-12T10:00:00.Z" })
        EXPECT_FALSE(isUtcDate(bad)) << bad;
}

TEST(Validate, countsCodePoints)
{
    EXPECT_EQ(codePoints("Łódź😀"), 5U);
    for (const char *bad : { "\xff", "\xc0\xaf", "\xed\xa0\x80", "\xe2\x82", "\xf4\x90\x80\x80", "\xf0\x80\x80\x80" })
        EXPECT_FALSE(codePoints(bad)) << bad;
}

// Records are read again inside of other values, by readers with limits of their own.
TEST(Validate, freeValuesAreNotNestedWithoutEnd)
{
    const auto nested = [](int levels) {
        return R"({"variants/title-1":{"property":"title","by":null,"at":null,"value":)"
            + std::string(static_cast<std::size_t>(levels), '[') + std::string(static_cast<std::size_t>(levels), ']')
            + "}}";
    };
    EXPECT_EQ(wrong(nested(20)), Names());
    EXPECT_EQ(wrong(nested(21)), Names{ "variants" });
    EXPECT_EQ(wrong(nested(50)), Names{ "variants" });
    const auto &search = type("SavedSearch");
    std::string filter = R"({"country":["PL"]})";
    for (int level = 0; level < 8; ++level)
        filter = R"({"operator":"AND","conditions":[)" + filter + "]}";
    const auto kept = checkCreate(object(R"({"name":"a","filter":)" + filter + "}"), search);
    EXPECT_TRUE(kept) << kept.error().detail; // as deep as it may be asked
    for (int level = 0; level < 8; ++level)
        filter = R"({"operator":"AND","conditions":[)" + filter + "]}";
    EXPECT_FALSE(checkCreate(object(R"({"name":"a","filter":)" + filter + "}"), search));
}
