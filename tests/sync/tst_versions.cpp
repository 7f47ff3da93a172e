// The signed list of versions, as made and as forged; when it is asked for, and what is sent.
#include "sync/versions/watch.h"
#include "tests/support/versionlists.h"
#include "tests/sync/loop.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace syncing;
using namespace syncing::versions;
using core::Code;
namespace json = boost::json;
using ::test::base64;
using Maker = ::test::ListMaker;

namespace {

constexpr std::int64_t day = 86'400'000;
constexpr std::int64_t now = 1'800'000'000'000; // 2027-01-15T08:00:00Z

Code codeOf(const core::Result<List> &result) { return result ? Code::Bug : result.error().code; }

TEST(VersionList, whatWasSignedIsRead)
{
    const Maker maker;
    const auto list = readList(maker.list(), maker.key, now, 5);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->number, 5);
    ASSERT_EQ(list->offers.size(), 1u);
    EXPECT_EQ(list->offers[0].version, "0.2.0");
    EXPECT_EQ(list->offers[0].page, "https://jumelle.example/new");
}

TEST(VersionList, anotherKeyContextOrByteIsUntrusted)
{
    const Maker maker;
    const Maker other;
    EXPECT_EQ(codeOf(readList(maker.list(), other.key, now, 0)), Code::Untrusted);
    const std::string content = json::serialize(Maker::plain());
    EXPECT_EQ(codeOf(readList(maker.sign(content, ""), maker.key, now, 0)), Code::Untrusted);
    EXPECT_EQ(codeOf(readList(maker.sign(content, "jumelle-sums-1\n"), maker.key, now, 0)), Code::Untrusted);
    const std::string signedContent = maker.sign(content);
    // Every byte of the content, one bit each: nothing unsigned is ever read.
    const json::object envelope = json::parse(json::string_view(signedContent)).as_object();
    for (std::size_t i = 0; i < content.size(); ++i) {
        std::string changed = content;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        json::object forged = envelope;
        forged["content"] = json::string(base64(changed));
        ASSERT_EQ(codeOf(readList(json::serialize(forged), maker.key, now, 0)), Code::Untrusted) << i;
    }
}

TEST(VersionList, halfAListIsNone)
{
    const Maker maker;
    const std::string whole = maker.list();
    for (std::size_t size = 0; size < whole.size(); ++size)
        ASSERT_FALSE(readList(whole.substr(0, size), maker.key, now, 0)) << size;
}

TEST(VersionList, oldListsAreRefused)
{
    const Maker maker;
    EXPECT_EQ(codeOf(readList(maker.list(4), maker.key, now, 5)), Code::TooOld);
    EXPECT_TRUE(readList(maker.list(5), maker.key, now, 5));
    const std::int64_t end = 1'807'660'800'000; // 2027-04-14T00:00:00Z
    EXPECT_TRUE(readList(maker.list(), maker.key, end - 1, 0));
    EXPECT_EQ(codeOf(readList(maker.list(), maker.key, end, 0)), Code::TooOld);
}

TEST(VersionList, whatMakesNoSenseIsRefusedThoughSigned)
{
    const Maker maker;
    const auto refused = [&maker](const std::string &bytes) { return codeOf(readList(bytes, maker.key, now, 0)); };
    EXPECT_EQ(refused(maker.with("format", 2)), Code::TooNew);
    EXPECT_EQ(refused(maker.with("format", "1")), Code::BadInput);
    for (const json::value &number :
         { json::value(0), json::value(-1), json::value(1.5), json::value("7"), json::value(1e300) })
        EXPECT_EQ(refused(maker.with("number", number)), Code::BadInput) << json::serialize(number);
    for (const char *moment :
         { "", "tomorrow", "2027-13-14T00:00:00Z", "2027-04-14", "2027-04-14T00:00:00", "2027-01-14T00:00:00Z" })
        EXPECT_EQ(refused(maker.with("expires", moment)), Code::BadInput) << moment;
    for (const char *version :
         { "", "1", "1.2", "1.2.3.4", "1..3", "1.2.", ".1.2", "1.2.3-beta", "-1.2.3", "1.2.999999", "1.2.3\n" })
        EXPECT_EQ(refused(maker.offer("version", version)), Code::BadInput) << version;
    for (const char *page : { "", "http://jumelle.example/", "javascript:alert(1)", "file:///etc/passwd", "https://",
                              "https:///new", "https://a b.example/", "https://user:secret@jumelle.example/",
                              "https://jumelle.example/\nX", "//jumelle.example" })
        EXPECT_EQ(refused(maker.offer("page", page)), Code::BadInput) << page;
    EXPECT_EQ(refused(maker.offer("page", json::string("https://jumelle.example/" + std::string(1000, 'a')))),
              Code::BadInput);
    EXPECT_EQ(refused(maker.offer("platform", "")), Code::BadInput);
    const json::value entry = Maker::plain().at("versions").as_array()[0];
    EXPECT_EQ(refused(maker.with("versions", json::array{ entry, entry })), Code::BadInput);
    EXPECT_EQ(refused(maker.with("versions", json::object{})), Code::BadInput);
    EXPECT_EQ(refused(maker.with("versions", json::array{ 1 })), Code::BadInput);
    EXPECT_TRUE(readList(maker.with("versions", json::array{}), maker.key, now, 0));
    EXPECT_TRUE(readList(maker.with("later", "additions"), maker.key, now, 0));
}

TEST(VersionList, whatIsNoEnvelopeIsRefused)
{
    const Maker maker;
    const auto refused = [&maker](const std::string &bytes) { return codeOf(readList(bytes, maker.key, now, 0)); };
    for (const char *bytes :
         { "", "{", "[]", "null", "<!doctype html>", R"({"content":"","signature":""})",
           R"({"content":"!!","signature":"AA=="})", R"({"content":[[[[[[[[[[]]]]]]]]]],"signature":"AA=="})",
           R"({"content":"e30=","signature":"AAAA"})" })
        EXPECT_EQ(refused(bytes), Code::BadInput) << bytes;
    EXPECT_EQ(refused(maker.sign(std::string(200, '['))), Code::BadInput);
    EXPECT_EQ(refused(std::string(largestList + 1, ' ')), Code::TooLarge);
    std::string spaced = maker.list();
    spaced.insert(spaced.find("\":\"") + 3, " ");
    EXPECT_EQ(refused(spaced), Code::BadInput);
}

TEST(VersionList, versionsAreComparedAsNumbers)
{
    EXPECT_LT(compare("0.9.0", "0.10.0"), 0);
    EXPECT_EQ(compare("1.2.3", "1.2.3"), 0);
    EXPECT_GT(compare("2.0.0", "1.99999.99999"), 0);
}

TEST(VersionList, keysAreReadStrictly)
{
    const Maker maker;
    const std::string text = base64({ reinterpret_cast<const char *>(maker.key.data()), maker.key.size() });
    EXPECT_EQ(keyFromText(text).value(), maker.key);
    EXPECT_FALSE(keyFromText(""));
    EXPECT_FALSE(keyFromText(text.substr(4)));
    EXPECT_FALSE(keyFromText(text + "\n"));
}

// What scripts/release makes with OpenSSL is what libsodium reads here.
TEST(VersionList, theReleaseScriptsListIsRead)
{
#ifdef _WIN32
    GTEST_SKIP() << "under Wine there is no Python";
#endif
    const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "versions-of-the-script";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const char *const told = std::getenv("JUMELLE_SOURCE_DIR"); // by ctest
    const auto root = told ? std::filesystem::path(told)
                           : std::filesystem::path(__FILE__).parent_path().parent_path().parent_path();
    const std::string script = (root / "scripts/release").string();
    ASSERT_TRUE(std::filesystem::exists(script)) << script << " is not there: say where by JUMELLE_SOURCE_DIR";
    const auto run = [&](const std::string &rest) { return std::system(("python3 '" + script + "' " + rest).c_str()); };
    const auto read = [](const std::filesystem::path &path) {
        std::ifstream file(path);
        return (std::ostringstream() << file.rdbuf()).str();
    };
    const std::string key = (folder / "key.pem").string();
    ASSERT_EQ(run("key '" + key + "' >'" + (folder / "public").string() + "'"), 0);
    ASSERT_EQ(run("manifest --key '" + key + "' --page https://jumelle.example/new --number 7 --out '"
                  + (folder / "list").string() + "' >/dev/null"),
              0);
    std::string text = read(folder / "public");
    text.resize(text.find('\n'));
    const auto parsed = keyFromText(text);
    ASSERT_TRUE(parsed);
    const auto list = readList(read(folder / "list"), *parsed, now - 400 * day, 7);
    ASSERT_TRUE(list) << core::Result<List>(list).error().detail;
    EXPECT_EQ(list->number, 7);
    EXPECT_EQ(list->offers.size(), 3u);
    EXPECT_EQ(list->offers[1].version, JUMELLE_VERSION);
}

// A network of one answer.
class OneAnswer : public Transport
{
public:
    explicit OneAnswer(syncing::test::Loop &loop)
        : m_loop(loop)
    { }
    Handle send(HttpRequest request, Reply reply) override
    {
        seen.push_back(std::move(request));
        times.push_back(m_loop.calendar());
        const Handle handle = ++m_last;
        m_timer = m_loop.after(50, [this, reply] { reply(answer); });
        return handle;
    }
    Handle stream(HttpRequest, Stream) override { return ++m_last; }
    void cancel(Handle handle) override
    {
        if (handle == m_last)
            m_loop.cancel(m_timer);
    }

    Result<HttpResponse> answer;
    std::vector<HttpRequest> seen;
    std::vector<std::int64_t> times;

private:
    syncing::test::Loop &m_loop;
    Handle m_last = 0;
    int m_timer = 0;
};

class VersionWatch : public ::testing::Test
{
protected:
    VersionWatch() { transport.answer = ok(maker.list()); }
    static Result<HttpResponse> ok(std::string body) { return HttpResponse{ 200, {}, std::move(body), 0 }; }
    Watch &start(const Watch::Known &known = {})
    {
        Environment environment{ &transport, &loop, [this] { return loop.calendar(); },
                                 [this] { return random += 7'654'321; } };
        watch.emplace(std::move(environment),
                      Watch::Source{ "https://jumelle.example/versions.json", maker.key, "linux", "0.1.0" }, known,
                      [this] { kept = Watch::toText(watch->known()); });
        watch->setOn(true);
        return *watch;
    }
    void pass(std::int64_t ms)
    {
        const std::int64_t until = loop.now + ms;
        loop.after(ms, [] {});
        while (loop.now < until && loop.step()) { }
    }

    Maker maker;
    syncing::test::Loop loop;
    OneAnswer transport{ loop };
    std::uint32_t random = 1;
    std::optional<Watch> watch;
    std::string kept;
};

TEST_F(VersionWatch, asksOnceADayAtShiftingTimes)
{
    start();
    pass(30 * day);
    ASSERT_GE(transport.times.size(), 25u);
    EXPECT_LE(transport.times.size(), 31u);
    bool shifts = false;
    for (std::size_t i = 1; i < transport.times.size(); ++i) {
        const std::int64_t gap = transport.times[i] - transport.times[i - 1];
        EXPECT_GE(gap, day);
        EXPECT_LE(gap, day + 4 * 3'600'000 + 1000);
        shifts = shifts || gap != transport.times[1] - transport.times[0];
    }
    EXPECT_TRUE(shifts);
}

TEST_F(VersionWatch, startingTheProgramAgainDoesNotAskAgain)
{
    start();
    pass(3'600'000);
    ASSERT_EQ(transport.seen.size(), 1u);
    for (int i = 0; i < 5; ++i) {
        start(Watch::fromText(kept));
        pass(3'600'000);
    }
    EXPECT_EQ(transport.seen.size(), 1u);
    EXPECT_TRUE(watch->isNewer());
    EXPECT_EQ(watch->known().version, "0.2.0");
}

TEST_F(VersionWatch, tellsNobodyWhoAsks)
{
    start();
    pass(3'600'000);
    ASSERT_EQ(transport.seen.size(), 1u);
    const HttpRequest &request = transport.seen[0];
    EXPECT_EQ(request.url, "https://jumelle.example/versions.json");
    EXPECT_EQ(request.method, "GET");
    EXPECT_TRUE(request.body.empty());
    const Headers expected{ { "User-Agent", "Jumelle" }, { "Accept-Language", "*" }, { "Accept", "application/json" } };
    EXPECT_EQ(request.headers, expected);
    EXPECT_EQ(request.maxResponse, largestList);
}

TEST_F(VersionWatch, offMeansNoRequest)
{
    start().setOn(false);
    pass(10 * day);
    watch->look();
    pass(day);
    EXPECT_TRUE(transport.seen.empty());
    watch->setOn(true);
    watch->look();
    watch->setOn(false); // on its way
    pass(day);
    EXPECT_EQ(transport.seen.size(), 1u);
    EXPECT_TRUE(kept.empty());
}

TEST_F(VersionWatch, withoutANetworkItTriesAgainSooner)
{
    transport.answer = core::fail(Code::Offline);
    start();
    pass(12 * 3'600'000);
    EXPECT_GE(transport.seen.size(), 5u);
    EXPECT_LE(transport.seen.size(), 12u);
    EXPECT_EQ(watch->known().problem, Code::Offline);
    EXPECT_EQ(watch->known().checkedMs, 0);
    transport.answer = ok(maker.list());
    pass(3 * 3'600'000);
    EXPECT_FALSE(watch->known().problem);
    EXPECT_GT(watch->known().checkedMs, 0);
}

TEST_F(VersionWatch, whatIsForgedOrOldChangesNothing)
{
    start();
    pass(3'600'000);
    const Watch::Known good = watch->known();
    const Maker other;
    const std::vector<std::pair<Result<HttpResponse>, Code>> bad{ { ok(other.list(99)), Code::Untrusted },
                                                                  { ok(maker.list(4)), Code::TooOld },
                                                                  { ok("<html>"), Code::BadInput },
                                                                  { HttpResponse{ 404, {}, maker.list(6), 0 },
                                                                    Code::Transient },
                                                                  { core::fail(Code::TooLarge), Code::TooLarge } };
    for (const auto &[answer, code] : bad) {
        transport.answer = answer;
        pass(2 * day);
        EXPECT_EQ(watch->known().problem, code);
        EXPECT_EQ(watch->known().seen, good.seen);
        EXPECT_EQ(watch->known().version, good.version);
        EXPECT_EQ(watch->known().checkedMs, good.checkedMs);
    }
}

TEST_F(VersionWatch, theNumberSeenOutlivesTheProgram)
{
    transport.answer = ok(maker.list(9));
    start();
    pass(3'600'000);
    transport.answer = ok(maker.list(8));
    start(Watch::fromText(kept));
    pass(2 * day);
    EXPECT_EQ(watch->known().problem, Code::TooOld);
    EXPECT_EQ(watch->known().seen, 9);
}

TEST_F(VersionWatch, aClockThatWasSetBackDoesNotStopIt)
{
    Watch::Known known;
    known.triedMs = known.checkedMs = loop.now + 3000 * day;
    start(known);
    pass(3'600'000);
    EXPECT_EQ(transport.seen.size(), 1u);
}

TEST_F(VersionWatch, lookingByHandIsAtOnceButNotInARow)
{
    start();
    watch->look();
    watch->look();
    pass(1000);
    EXPECT_EQ(transport.seen.size(), 1u);
    watch->look();
    pass(1000);
    EXPECT_EQ(transport.seen.size(), 1u);
    pass(60'000);
    watch->look();
    EXPECT_EQ(transport.seen.size(), 2u);
}

TEST_F(VersionWatch, whatWasKeptAndMakesNoSenseIsForgotten)
{
    for (const char *text :
         { "", "[]", "{\"seen\":\"x\"}", "{\"version\":\"9.9.9\",\"page\":\"file:///\"}", "{\"seen\":-5}" }) {
        const Watch::Known known = Watch::fromText(text);
        EXPECT_EQ(known.seen, 0) << text;
        EXPECT_TRUE(known.version.empty()) << text;
    }
    EXPECT_FALSE(start(Watch::fromText(R"({"seen":3,"version":"0.1.0","page":"https://jumelle.example/"})")).isNewer());
}

} // namespace
