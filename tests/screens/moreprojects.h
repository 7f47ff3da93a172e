#pragma once
// Two more projects beside the one of the fixture, one with a long name and nothing done, one nearly finished.
#include "store/cache.h"
#include "tests/support/scenestore.h"
#include "tests/support/world.h"

namespace scenes {

inline store::Cache::Page pageOf(const std::string &account, const std::string &type,
                                 std::vector<store::json::object> list)
{
    store::Cache::Page page;
    page.account = account;
    page.type = type;
    page.newState = "1-2";
    for (auto &object : list) {
        object["rev"] = 1;
        object["propRevs"] = store::json::object();
        object["variants"] = store::json::object();
        for (const char *when : { "createdAt", "updatedAt" })
            object[when] = "2026-03-02T08:00:00Z";
        for (const char *who : { "createdBy", "updatedBy" })
            object[who] = "p-eleni";
    }
    page.list = std::move(list);
    return page;
}

// Somebody's first day: signed in, all fetched, and nothing there so far.
inline void addFreshAccount(World &world)
{
    world.store().write(
        nullptr,
        [](store::Cache &cache) -> core::Result<void> {
            if (auto done = cache.setAccounts(
                    { { test::personalId, schema::AccountKind::Personal, "Eleni Papadaki", false, false, {} } });
                !done)
                return done;
            for (const char *type : { "Contact", "ContactRequest", "ProjectProposal" }) {
                if (auto done = cache.storePage(pageOf(test::personalId, type, {})); !done)
                    return done;
            }
            return {};
        },
        [](const core::Result<void> &done) {
            if (!done)
                qFatal("the fresh account of the scene was refused: %s", done.error().detail.c_str());
        });
}

inline void addMoreProjects(World &world)
{
    world.store().write(
        nullptr,
        [](store::Cache &cache) -> core::Result<void> {
            auto accounts = cache.accounts();
            if (!accounts)
                return tl::unexpected(accounts.error());
            accounts->push_back({ "stone", schema::AccountKind::Space, "Letters of Stone", false, false, {} });
            accounts->push_back({ "river", schema::AccountKind::Space, "River Diaries", false, false, {} });
            if (auto done = cache.setAccounts(*accounts); !done)
                return done;
            const auto project = [](const char *id, const char *title, const char *ends) {
                return store::json::object{ { "id", id },
                                            { "title", title },
                                            { "aims", "Find out together." },
                                            { "startsOn", "2025-10-02" },
                                            { "endsOn", ends },
                                            { "founders", store::json::object{ { "p-eleni", true } } },
                                            { "status", "active" } };
            };
            const auto card = [](const char *id, const char *title, const char *list) {
                return store::json::object{ { "id", id }, { "title", title }, { "listId", list }, { "position", id } };
            };
            const store::Cache::Page pages[] = {
                pageOf("stone", "Project",
                       { project("j-stone", "What the stones of our towns have to tell us after two thousand years",
                                 "2026-06-15") }),
                pageOf("river", "Project", { project("j-river", "River Diaries", "2026-04-30") }),
                pageOf("river", "BoardList",
                       { { { "id", "l-done" }, { "title", "Done" }, { "position", "a" }, { "meaning", "done" } } }),
                pageOf("river", "Card", { card("r-1", "Find the spring", "l-done"), card("r-2", "Draw it", "l-done") }),
            };
            for (const auto &page : pages) {
                if (auto done = cache.storePage(page); !done)
                    return done;
            }
            return {};
        },
        [](const core::Result<void> &done) {
            if (!done)
                qFatal("a project of the scene was refused: %s", done.error().detail.c_str());
        });
}

} // namespace scenes
