// Two replicas, a plain server and chance: whatever happens in whatever order, all end equal and nothing typed is gone.
#include "fixture.h"
#include "schema/merge.h"
#include "schema/patch.h"
#include "schema/search.h"

#include <map>
#include <random>
#include <set>

using namespace store;
using namespace store::test;

namespace {

// One account's labels with the server's rules: a patch on an older object is refused, a request's answer is kept.
class PlainServer
{
public:
    enum Outcome { Taken, Stale, Gone };
    std::map<std::string, json::object> objects;
    std::vector<std::string> log; // ids in the order of their changes
    std::set<std::string> ever; // every value that stood once: what history and variants hold

    Outcome take(const std::string &device, const OutboxEntry &entry, const schema::Type &type)
    {
        const auto number = device + "-" + std::to_string(entry.seq);
        if (const auto it = m_answers.find(number); it != m_answers.end())
            return it->second;
        return m_answers[number] = change(entry, type);
    }

private:
    Outcome change(const OutboxEntry &entry, const schema::Type &type)
    {
        auto &object = objects[entry.key.id];
        if (entry.op == Edit::Create) {
            if (object.empty()) {
                object = entry.value;
                object["id"] = entry.key.id;
                object["variants"] = json::object();
            }
        } else {
            for (const auto &name : schema::touchedProperties(entry.value, type))
                if (revOf(object, name) != revOf(entry.base, name))
                    return Stale;
            auto changed = schema::applyPatch(object, entry.value, type);
            if (!changed)
                return Stale;
            object = std::move(*changed);
        }
        object["rev"] = ++m_rev;
        if (!object["propRevs"].is_object())
            object["propRevs"] = json::object();
        for (const auto &name : schema::touchedProperties(entry.value, type))
            object["propRevs"].as_object()[name] = m_rev;
        log.push_back(entry.key.id);
        ever.emplace(object.at("name").as_string());
        for (const auto &variant : object.at("variants").as_object())
            if (const auto *text = variant.value().as_object().at("value").if_string())
                ever.emplace(*text);
        return Taken;
    }
    static std::int64_t revOf(const json::object &object, const std::string &name)
    {
        const auto *revs = object.if_contains("propRevs");
        const auto *rev = revs && revs->is_object() ? revs->as_object().if_contains(name) : nullptr;
        return rev && rev->is_int64() ? rev->as_int64() : 0;
    }
    std::int64_t m_rev = 0;
    std::map<std::string, Outcome> m_answers;
};

class Chance : public CacheTest
{
protected:
    struct Replica
    {
        QTemporaryDir folder;
        std::unique_ptr<Cache> cache;
        std::size_t seen = 0; // how much of the server's log
        std::vector<OutboxEntry> sending;
    };
    std::mt19937 random;
    PlainServer server;
    Replica replicas[2];
    std::set<std::string> typed;
    std::set<std::string> replaced; // replaced by somebody who saw it
    int words = 0;

    int pick(int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }
    void open(Replica &r)
    {
        auto o = options();
        o.folder = r.folder.path().toStdString();
        r.cache.reset();
        r.cache = std::move(Cache::open(o).value().cache);
    }
    void edit(Replica &r)
    {
        const auto id = "b" + std::to_string(pick(4));
        const auto known = r.cache->record(key(id)).value();
        const auto word = "word" + std::to_string(++words);
        std::vector<Edit> edits;
        if (!known && &r != &replicas[(id.back() - '0') % 2])
            return; // ids are made by one replica only
        if (!known)
            edits = { { Edit::Create, key(id), { { "name", word } } } };
        else if (pick(4) == 0)
            edits = { { Edit::Patch, key(id), { { "colour", pick(2) ? "red" : "green" } } } };
        else
            edits = { { Edit::Patch, key(id), { { "name", word } } } };
        ASSERT_TRUE(r.cache->apply(edits));
        if (edits[0].value.contains("name"))
            typed.insert(word);
        if (known && edits[0].value.contains("name"))
            replaced.emplace(known->view.at("name").as_string());
    }
    void fetch(Replica &r)
    {
        std::set<std::string> ids(server.log.begin() + static_cast<std::ptrdiff_t>(r.seen), server.log.end());
        Cache::Page page;
        page.account = space;
        page.type = "Label";
        for (const auto &id : ids)
            page.list.push_back(server.objects[id]);
        page.newState = "1-" + std::to_string(server.log.size());
        ASSERT_TRUE(r.cache->storePage(page));
        r.seen = server.log.size();
    }
    void send(Replica &r, bool answerLost)
    {
        const auto &type = *schema::recordTypes().find("Label");
        const auto device = r.cache->device().value();
        const auto entries = r.cache->nextToSend(1 + pick(3), m_now).value();
        std::vector<std::int64_t> seqs;
        for (const auto &entry : entries)
            seqs.push_back(entry.seq);
        ASSERT_TRUE(r.cache->markSending(seqs));
        for (const auto &entry : entries) {
            const auto outcome = server.take(device, entry, type);
            if (answerLost)
                continue;
            const auto &now = server.objects[entry.key.id];
            if (outcome == PlainServer::Taken) {
                ASSERT_TRUE(r.cache->acknowledge(entry.seq, now));
                continue;
            }
            const auto mine = schema::applyPatch(entry.base, entry.value, type).value_or(entry.base);
            auto merged = schema::mergeRecord(entry.base, mine, now, type);
            for (const auto &variant : merged.variants)
                merged.object["variants"].as_object()["m" + std::to_string(++words)]
                    = json::object{ { "property", variant.property }, { "value", variant.value } };
            ASSERT_TRUE(r.cache->replaceEdit(entry.seq, schema::makePatch(now, merged.object, type), now));
        }
    }
    void step(Replica &r)
    {
        switch (pick(8)) {
        case 0:
        case 1:
        case 2:
            return edit(r);
        case 3:
            return fetch(r);
        case 4:
            return open(r);
        case 5:
            return send(r, true);
        default:
            return send(r, false);
        }
    }
    void settle()
    {
        for (int round = 0; round < 60; ++round)
            for (auto &r : replicas) {
                send(r, false);
                fetch(r);
            }
    }
};

} // namespace

TEST_F(Chance, allEndEqualAndTheIndexIsTrue)
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        SCOPED_TRACE(seed);
        random.seed(seed);
        server = {};
        typed.clear();
        replaced.clear();
        for (auto &r : replicas) {
            r.cache.reset();
            r.folder.remove();
            ASSERT_TRUE(QDir().mkpath(r.folder.path()));
            r.seen = 0;
            open(r);
        }
        for (int i = 0; i < 120; ++i)
            step(replicas[pick(2)]);
        settle();
        for (auto &r : replicas) {
            ASSERT_TRUE(r.cache->outbox().value().empty());
            for (const auto &[id, object] : server.objects) {
                const auto record = r.cache->record(key(id)).value();
                ASSERT_TRUE(record);
                EXPECT_EQ(record->pending, Pending::None);
                EXPECT_EQ(record->view, object);
            }
        }
        for (const auto &word : typed)
            EXPECT_TRUE(server.ever.contains(word) || replaced.contains(word)) << word;
    }
}

TEST_F(Chance, theIndexFindsWhatIsShownAndNothingElse)
{
    random.seed(99);
    const char *const words[] = { "Łódź", "water", "Wasser", "eau", "βιβλίο", "under_score", "o'clock", "naïve" };
    const auto &type = *schema::recordTypes().find("Page");
    for (int i = 0; i < 400; ++i) {
        const auto id = "g" + std::to_string(pick(30));
        json::object page = {
            { "id", id }, { "rev", i + 1 }, { "position", "V" }, { "parentId", nullptr }, { "trashedAt", nullptr }
        };
        page["title"] = std::string(words[pick(8)]) + " – „" + words[pick(8)] + "“";
        serve({ page }, "1-" + std::to_string(i),
              pick(5) ? std::vector<std::string>{} : std::vector<std::string>{ "g1" }, "Page");
    }
    Query all;
    all.account = space;
    all.type = "Page";
    const auto pages = cache->list(all).value();
    for (const auto *word : { "lodz", "wa", "eau", "βιβλ", "under", "score", "clock", "o", "naive", "xyz" }) {
        Query query = all;
        query.text = word;
        std::size_t expected = 0;
        for (const auto &page : pages)
            expected += schema::matches(page.view, json::object{ { "text", word } }, type);
        EXPECT_EQ(cache->list(query).value().size(), expected) << word;
        EXPECT_EQ(expected == 0, std::string_view(word) == "xyz") << word;
    }
}
