// Prints what the schema library costs, each beside a floor measured in the same run. Not a test: figures depend on the
// machine; compare ratios, and build with -O2.
#include "schema/fold.h"
#include "schema/merge.h"
#include "schema/search.h"
#include "schema/validate.h"
#include "schema/words.h"

#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>
#include <string>

using namespace schema;

namespace {

std::size_t sink = 0; // what is measured must not be optimised away

// Best of five, in milliseconds.
double milliseconds(const std::function<void()> &work)
{
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
        best = std::min(best, spent.count());
    }
    return best;
}

void report(const char *what, double ours, const char *floorName, double floor)
{
    std::printf("%-42s %9.2f ms   %-22s %9.2f ms   x %.2f\n", what, ours, floorName, floor, ours / floor);
}

json::object card(int i)
{
    const auto n = std::to_string(i);
    return json::object{ { "title", "Zeitplan für Łódź " + n },
                         { "description", "Wir treffen uns am Bahnhof, Gleis " + n + ", und fahren gemeinsam weiter." },
                         { "listId", "l0123456789abcdefghijklmn" + n },
                         { "position", "V" + n + "x" },
                         { "dueOn", "2026-05-12" },
                         { "labels", { { "b1", true }, { "b2", true } } },
                         { "checklist",
                           { { "e1", { { "text", "Ask parents" }, { "done", false }, { "position", "V" } } } } } };
}

void parsing()
{
    json::array list;
    for (int i = 0; i < 25000; ++i)
        list.push_back(card(i));
    const auto text = toText(list);
    const auto plain = milliseconds([&] { sink += json::parse(text).as_array().size(); });
    const auto ours = milliseconds([&] { sink += parseJson(text)->as_array().size(); });
    std::printf("parsing %.1f MB of 25 000 cards\n", static_cast<double>(text.size()) / 1e6);
    report("parseJson", ours, "boost::json::parse", plain);
    std::string keys = "{";
    for (int i = 0; i < 400000; ++i)
        keys += (i ? ",\"" : "\"") + std::to_string(i) + "\":1";
    keys += '}';
    const auto plainKeys = milliseconds([&] { sink += json::parse(keys).as_object().size(); });
    report("parseJson, one object of 400 000 keys", milliseconds([&] { sink += parseJson(keys)->as_object().size(); }),
           "boost::json::parse", plainKeys);
}

void records()
{
    const Type &type = *recordTypes().find("Card");
    std::vector<json::object> cards;
    for (int i = 0; i < 10000; ++i)
        cards.push_back(card(i));
    const auto copy = milliseconds([&] {
        for (const auto &c : cards)
            sink += json::object(c).size();
    });
    std::printf("10 000 cards\n");
    report("checkCreate", milliseconds([&] {
               for (const auto &c : cards)
                   sink += checkCreate(c, type)->size();
           }),
           "copy", copy);
    const json::object patch{ { "title", "other" }, { "labels/b3", true } };
    report("checkUpdate", milliseconds([&] {
               for (const auto &c : cards)
                   sink += checkUpdate(c, patch, type)->size();
           }),
           "copy", copy);
    auto mine = cards;
    auto theirs = cards;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        mine[i]["description"] = "Achtung! " + std::string(cards[i]["description"].as_string());
        theirs[i]["dueOn"] = "2026-06-01";
        theirs[i]["description"] = std::string(cards[i]["description"].as_string()) + " Bis dann!";
    }
    report("mergeRecord", milliseconds([&] {
               for (std::size_t i = 0; i < cards.size(); ++i)
                   sink += mergeRecord(cards[i], mine[i], theirs[i], type).object.size();
           }),
           "copy", copy);
    const json::value filter{ { "text", "lodz bahn" } };
    report("matches by text", milliseconds([&] {
               for (const auto &c : cards)
                   sink += matches(c, filter, type);
           }),
           "copy", copy);
}

void texts()
{
    std::string ascii;
    std::string mixed;
    std::string base;
    for (int i = 0; i < 20000; ++i) {
        ascii += "The Quick Brown Fox jumps over 13 lazy dogs. ";
        mixed += "Łódź, Ελλάδα, ёлка – Straße și Þórður! ";
    }
    for (int i = 0; i < 9000; ++i)
        base += "word" + std::to_string(i * 7919 % 2500) + ' ';
    const auto floor = [](const std::string &text) {
        return milliseconds([&] {
            std::string copy(text.size(), '\0');
            std::memcpy(copy.data(), text.data(), text.size());
            sink += static_cast<unsigned char>(copy[text.size() / 2]);
        });
    };
    std::printf("texts\n");
    report("fold, 0.9 MB ASCII", milliseconds([&] { sink += fold(ascii).size(); }), "memcpy", floor(ascii));
    report("fold, 1 MB of many scripts", milliseconds([&] { sink += fold(mixed).size(); }), "memcpy", floor(mixed));
    const auto a = "first " + base;
    const auto b = base + "last";
    report("mergeWords, 9 000 words", milliseconds([&] { sink += mergeWords(base, a, b).text.size(); }), "memcpy",
           floor(base));
}

} // namespace

int main()
{
    parsing();
    records();
    texts();
    return sink == 0;
}
