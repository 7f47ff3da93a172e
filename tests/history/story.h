#pragma once
// Hand-made logs: what two people and the server do about one card.
#include "tests/history/check.h"
#include "tests/history/recorder.h"

#include <gtest/gtest.h>

namespace history {

using json::array;
using json::object;

inline const Key card{ "z1", "Card", "c1" };
inline object title(const char *text) { return { { "title", text } }; }

// Two clients and the server's words about one card; time goes on with every line.
struct Story
{
    Log log;
    std::int64_t now = 0;
    Recorder anna = recorder("anna");
    Recorder piotr = recorder("piotr");
    array entries;
    object record;
    json::value there; // before the log begins

    Recorder recorder(const char *name)
    {
        return { name, memorySink(log), [this] { return ++now; } };
    }
    // What the server does: `after` becomes the record's content.
    void accept(std::int64_t rev, const char *by, const object &after)
    {
        object before;
        for (const auto &member : after)
            before[member.key()] = record.contains(member.key()) ? record[member.key()] : nullptr;
        entry(rev, by, entries.empty() && there.is_null() ? object() : before, after);
    }
    void entry(std::int64_t rev, const char *by, const object &before, const object &after)
    {
        entries.push_back(object{ { "rev", rev },
                                  { "op", entries.empty() && there.is_null() ? "create" : "update" },
                                  { "by", by },
                                  { "before", before },
                                  { "after", after } });
        for (const auto &member : after)
            record[member.key()] = member.value();
    }
    void destroy(std::int64_t rev, const char *by)
    {
        entries.push_back(
            object{ { "rev", rev }, { "op", "destroy" }, { "by", by }, { "before", record }, { "after", object() } });
        record.clear();
    }
    void server(What what, json::value view, const char *client = "server")
    {
        Event event;
        event.at = ++now;
        event.client = client;
        event.what = what;
        event.key = card;
        if (what == What::History)
            event.list = view.as_array();
        else
            event.view = std::move(view);
        log.push_back(event);
    }
    void state(const char *client, const char *state) { recorder(client).state("z1", "Card", state); }
    void happened(What what, const char *client, std::int64_t asOf = 0, const char *state = "")
    {
        Event event;
        event.at = ++now;
        event.client = client;
        event.what = what;
        event.asOf = asOf;
        event.state = state;
        log.push_back(event);
    }
    Verdict verdict()
    {
        if (!entries.empty()) {
            server(What::History, entries);
            log.back().view = there;
        }
        return check(log);
    }
    // Anna makes the card "One"; the server has it as entry 1 and both have seen it.
    void begin()
    {
        const auto op = anna.invoke(card, title("One"), nullptr);
        anna.kept(op);
        accept(1, "pAnna", title("One"));
        anna.ok(op);
        piotr.read(card, record);
    }
    std::int64_t write(Recorder &who, const object &set, bool ok = true)
    {
        const auto op = who.invoke(card, set, record);
        who.kept(op);
        if (ok)
            who.ok(op);
        return op;
    }
};

inline void only(const Verdict &verdict, Rule rule, const char *part)
{
    ASSERT_FALSE(verdict.good());
    for (const auto &violation : verdict.violations)
        EXPECT_EQ(violation.rule, rule) << report(verdict);
    const auto text = report(verdict);
    EXPECT_NE(text.find(part), text.npos) << text;
    if (rule != Rule::Form && rule != Rule::State) {
        EXPECT_NE(text.find("Card c1 in z1"), text.npos) << text;
    }
}

inline object variant(const char *property, json::value value)
{
    return { { "v1", object{ { "property", property }, { "value", std::move(value) }, { "by", "pAnna" } } } };
}

} // namespace history
