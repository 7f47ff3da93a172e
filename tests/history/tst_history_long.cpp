// That a contradiction is found in the middle of a long history, each rule's, and nothing else; and how long a history
// as big as the long kill loop's takes.
#include "story.h"

#include <chrono>
#include <functional>
#include <iostream>

using namespace history;

namespace {

json::string day(const char *who, const std::string &number) { return json::string(who + ('-' + number)); }

struct Long : Story
{
    Recorder clara = recorder("clara"); // who only writes
    Recorder dora = recorder("dora");
    std::int64_t rev = 1;
    std::vector<std::string> words;

    Long()
    {
        begin();
        anna.read(card, record);
    }
    void accept(const char *by, const object &after) { Story::accept(++rev, by, after); }
    void change(Recorder &who, const char *by, const object &set)
    {
        const auto op = who.invoke(card, set, record);
        who.kept(op);
        accept(by, set);
        who.ok(op);
    }
    object description()
    {
        std::string text;
        for (const auto &word : words)
            text += (text.empty() ? "" : " ") + word;
        return { { "description", json::string(text) } };
    }
    void look()
    {
        anna.read(card, record);
        piotr.read(card, record);
    }
    // Anna's title, a word of Piotr's; both give a day that the other has not seen; the trash, and out of it.
    void round(int i)
    {
        const auto number = std::to_string(i);
        change(anna, "pAnna", title(("title-" + number).c_str()));
        words.push_back("word-" + number);
        if (words.size() > 30)
            words.erase(words.begin()); // on purpose
        change(piotr, "pPiotr", description());
        look();
        const auto a = anna.invoke(card, { { "dueOn", day("a", number) } }, record);
        const auto p = piotr.invoke(card, { { "dueOn", day("p", number) } }, record);
        anna.kept(a);
        piotr.kept(p);
        accept("pAnna", { { "dueOn", day("a", number) }, { "variants", object() } });
        anna.settled();
        accept("pPiotr", { { "dueOn", day("p", number) }, { "variants", variant("dueOn", day("a", number)) } });
        piotr.settled();
        change(i % 2 == 0 ? anna : piotr, "pAnna",
               { { "trashedAt", i % 2 == 0 ? json::value("2026-01-01T00:00:00Z") : json::value() } });
        const auto done = piotr.invoke(card, { { "checklist/k1/done", i % 2 == 0 } }, record);
        piotr.kept(done);
        accept("pPiotr", { { "checklist", object{ { "k1", object{ { "done", i % 2 == 0 } } } } } });
        piotr.ok(done);
        look();
        for (const char *who : { "anna", "piotr" })
            state(who, ("e1-" + std::to_string(rev)).c_str());
    }
    void rounds(int from, int to)
    {
        for (int i = from; i < to; ++i)
            round(i);
    }
    void end()
    {
        state("server", ("e1-" + std::to_string(rev)).c_str());
        for (const char *who : { "server", "anna", "piotr" })
            server(What::Final, record, who);
    }
};

constexpr int half = 60;

Verdict with(const std::function<void(Long &)> &fault)
{
    Long story;
    story.rounds(0, half);
    fault(story);
    story.rounds(half, 2 * half);
    story.end();
    return story.verdict();
}

TEST(LongHistory, noneIsFoundWhereNoneIs)
{
    const auto verdict = with([](Long &) {});
    EXPECT_TRUE(verdict.good()) << report(verdict);
    EXPECT_EQ(verdict.counts.writes, 1U + 12U * half);
    EXPECT_EQ(verdict.counts.acknowledged, verdict.counts.writes);
}

TEST(LongHistory, chain)
{
    only(with([](Long &s) {
             const auto op = s.clara.invoke(card, title("Broken"), s.record);
             s.entry(++s.rev, "pClara", title("title-3"), title("Broken"));
             s.clara.ok(op);
         }),
         Rule::Chain, R"(says it was "title-3" before, but it was "title-59")");
}

TEST(LongHistory, invented)
{
    only(with([](Long &s) { s.accept("pClara", title("Ghost")); }), Rule::Invented, R"("Ghost", which nobody wrote)");
    only(with([](Long &s) {
             auto early = s.record;
             early["title"] = "title-61"; // before it is written
             s.dora.read(card, early);
         }),
         Rule::Invented, R"(dora showed "title-61")");
    only(with([](Long &s) {
             auto early = s.record;
             early["description"] = "word-59 word-61";
             s.dora.read(card, early);
         }),
         Rule::Invented, R"(dora showed "word-59 word-61")");
}

TEST(LongHistory, lost)
{
    only(with([](Long &s) { s.write(s.clara, title("Gone")); }), Rule::Lost, R"(clara's operation)");
    // What was there long ago does not stand in for it.
    only(with([](Long &s) { s.write(s.clara, title("title-7")); }), Rule::Lost, R"(wrote "title-7")");
    // Nor do its words stand apart.
    only(with([](Long &s) {
             auto seen = s.record;
             seen["description"] = "";
             const auto op = s.clara.invoke(card, { { "description", "word-3 word-59" } }, seen);
             s.clara.ok(op);
         }),
         Rule::Lost, R"(wrote "word-3 word-59")");
}

TEST(LongHistory, refused)
{
    only(with([](Long &s) {
             const auto op = s.clara.invoke(card, title("No"), s.record);
             s.accept("pClara", title("No"));
             s.clara.fail(op);
         }),
         Rule::Refused, R"(wrote "No")");
}

TEST(LongHistory, twice)
{
    only(with([](Long &s) {
             s.accept("pAnna", { { "title", "title-7" }, { "variants", variant("title", s.record["title"]) } });
         }),
         Rule::Twice, R"(wrote "title-7")");
}

TEST(LongHistory, order)
{
    const auto swapped = [](Long &s, Recorder &second) {
        const auto seen = s.record;
        const auto first = s.clara.invoke(card, title("Late"), seen);
        s.clara.kept(first);
        if (&second != &s.clara)
            s.clara.ok(first);
        const auto then = second.invoke(card, title("Early"), seen);
        s.accept("pDora", title("Early"));
        s.accept("pClara", { { "title", "Late" }, { "variants", variant("title", "Early") } });
        second.ok(then);
    };
    only(with([&](Long &s) { swapped(s, s.dora); }), Rule::Order, R"(before dora's operation)");
    only(with([&](Long &s) { swapped(s, s.clara); }), Rule::Order, R"(before clara's operation)");
}

TEST(LongHistory, overwritten)
{
    only(with([](Long &s) {
             const auto blind = s.clara.invoke(card, title("Blind"), s.record);
             s.change(s.dora, "pDora", title("Unseen"));
             s.accept("pClara", title("Blind"));
             s.clara.ok(blind);
         }),
         Rule::Overwritten, R"(without having seen "Unseen")");
    only(with([](Long &s) {
             auto after = s.description();
             const auto late = s.clara.invoke(card, after, s.record);
             s.words.emplace_back("x");
             s.change(s.dora, "pDora", s.description());
             s.words.pop_back();
             s.accept("pClara", after);
             s.clara.ok(late);
         }),
         Rule::Overwritten, R"(lost the word "x")");
}

TEST(LongHistory, ownWrites)
{
    only(with([](Long &s) {
             auto old = s.record;
             old["title"] = "title-58";
             s.anna.read(card, old);
         }),
         Rule::OwnWrites, R"(anna showed "title-58")");
    only(with([](Long &s) {
             auto old = s.record;
             old["description"] = "word-57 word-58";
             s.piotr.read(card, old);
         }),
         Rule::OwnWrites, R"(piotr showed "word-57 word-58")");
}

TEST(LongHistory, backwards)
{
    only(with([](Long &s) {
             auto old = s.record;
             old["title"] = "title-58";
             s.piotr.read(card, old);
         }),
         Rule::Backwards, R"(piotr showed "title-58")");
}

TEST(LongHistory, state)
{
    only(with([](Long &s) { s.state("anna", "e1-7"); }), Rule::State, "anna had e1-7");
}

TEST(LongHistory, replicas)
{
    Long s;
    s.rounds(0, half);
    s.end();
    auto other = s.record;
    other["title"] = "title-7";
    s.server(What::Final, other, "piotr");
    only(s.verdict(), Rule::Replicas, R"(piotr has "title-7")");
}

// As many writes as the long kill loop makes of one property of one card.
TEST(LongHistory, takesLittleTime)
{
    Long story;
    story.rounds(0, 2000);
    story.end();
    const auto from = std::chrono::steady_clock::now();
    const auto verdict = story.verdict();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - from;
    std::cout << story.log.size() << " events in " << took.count() << " s\n";
    EXPECT_TRUE(verdict.good()) << report(verdict);
    EXPECT_GT(verdict.counts.writes, 10'000U);
}

} // namespace
