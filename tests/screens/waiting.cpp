#include "tests/screens/waiting.h"

namespace test {

namespace {

core::Result<void> keep(store::Cache &cache, const models::actions::Edits &edits)
{
    const auto done = cache.apply(edits);
    return done ? core::Result<void>() : tl::unexpected(done.error());
}

store::Key card(const char *id) { return { projectId, "Card", id }; }

} // namespace

void addChanges(scenes::World &world)
{
    change(world, [](store::Cache &cache) -> core::Result<void> {
        auto edits = models::actions::moveCard(card("card-beaches"), { QStringLiteral("l-doing"), {}, {}, 7 });
        for (auto &edit :
             models::actions::addComment({ projectId, "Comment", cache.newId("Comment") }, QStringLiteral("Card"),
                                         QStringLiteral("card-guide"), QStringLiteral("The pupils drew step 3.")))
            edits.push_back(edit);
        for (auto &edit : models::actions::setText(
                 card("card-letter"), "title",
                 QStringLiteral("Write the letter to parents, in all four languages, and have it signed by the head")))
            edits.push_back(edit);
        return keep(cache, edits);
    });
}

void addFiles(scenes::World &world)
{
    change(world, [](store::Cache &cache) -> core::Result<void> {
        const std::pair<const char *, int> files[]
            = { { "Lowering the bottle from the jetty.jpg", 2'400'000 }, { "At the tide line.jpg", 1'900'000 } };
        bool first = true;
        for (const auto &[name, bytes] : files) {
            const auto id
                = cache.addBytes(projectId, std::string(std::size_t(bytes), first ? 'a' : 'b'), name, "image/jpeg");
            if (!id)
                return tl::unexpected(id.error());
            if (first) {
                if (auto sent = cache.uploadProgress(*id, 1'500'000, {}); !sent)
                    return sent;
            } else if (auto paused = cache.setUploadPaused(*id, true); !paused) {
                return paused;
            }
            first = false;
        }
        return {};
    });
}

void refuseFirst(scenes::World &world)
{
    change(world, [](store::Cache &cache) -> core::Result<void> {
        const auto waiting = cache.outbox(1);
        if (!waiting)
            return tl::unexpected(waiting.error());
        return waiting->empty() ? core::Result<void>() : cache.park(waiting->front().seq, "forbidden");
    });
}

void tellActivity(scenes::World &world)
{
    change(world, [](store::Cache &cache) -> core::Result<void> {
        using boost::json::array;
        using boost::json::object;
        const auto entry = [](int rev, const char *type, const char *id, const char *at, const char *by,
                              const char *name, const char *op, object before, object after) {
            return object{ { "rev", rev },
                           { "type", type },
                           { "id", id },
                           { "at", at },
                           { "by", by },
                           { "byName", name },
                           { "op", op },
                           { "before", std::move(before) },
                           { "after", std::move(after) } };
        };
        const array entries{
            entry(9, "Card", "card-guide", "2026-03-12T10:31:00Z", "p-anna", "Anna Nowak", "update",
                  { { "dueOn", nullptr } }, { { "dueOn", "2026-03-20" } }),
            entry(8, "Card", "card-beaches", "2026-03-12T09:12:00Z", "p-eleni", "Eleni Papadaki", "update",
                  { { "listId", "l-todo" } }, { { "listId", "l-done" } }),
            entry(7, "Card", "card-letter", "2026-03-11T16:08:00Z", "p-anna", "Anna Nowak", "create", {},
                  { { "title", "Write the letter to parents" } }),
            entry(6, "MediaItem", "gone", "2026-03-11T15:00:00Z", "p-anna", "Anna Nowak", "update",
                  { { "trashedAt", nullptr } }, { { "trashedAt", "2026-03-11T15:00:00Z" } }),
            entry(5, "Card", "card-guide", "2026-03-02T08:00:00Z", "p-anna", "Anna Nowak", "update",
                  { { "title", "Guide" } },
                  { { "title", "A guide for sampling micro-plastics on a beach, step by step, for all classes" } })
        };
        const auto accounts = cache.accounts();
        if (!accounts)
            return tl::unexpected(accounts.error());
        for (const auto &account : *accounts) {
            if (account.kind != schema::AccountKind::Space)
                continue;
            const std::string key = "activity:" + account.id;
            store::Wish wish;
            wish.kind = store::Wish::Activity;
            wish.key = key;
            wish.account = account.id;
            if (auto asked = cache.wish(wish); !asked)
                return asked;
            object question{ { "before", nullptr }, { "by", nullptr }, { "types", nullptr } };
            object answer{ { "entries", account.id == projectId ? entries : array() },
                           { "next", nullptr },
                           { "askedAtMs", scenes::World::now },
                           { "question", std::move(question) } };
            if (auto told = cache.answerWish(key, store::Wish::Done, answer, {}); !told)
                return told;
        }
        return {};
    });
}

} // namespace test
