#pragma once
// A plan of "Take along…" while it is made, and its parts: who writes, the news with what they show.
#include "sync/courier/plan.h"

#include <set>

namespace syncing {

constexpr std::int64_t pageBytes = 512 * 1024;

struct Draft
{
    store::Cache &cache;
    const TakeAlong &options;
    const schema::TypeTable &types;
    bool freeze = false;
    std::int64_t room = 0; // bytes
    std::int64_t bytes = 0; // taken so far
    Plan plan = {};
    std::vector<courier::Manifest> peers = {};
    std::set<std::pair<std::string, std::string>> whole = {}; // account, type: everything of it is here

    void add(courier::Kind kind, std::string text);
    void addFile(const std::string &hash, const std::string &path, std::int64_t size,
                 const std::vector<courier::Piece::Use> &uses);
};

// The manifest: device, accounts, states, what is missing here, epochs that are over. Fills `whole`.
core::Result<void> draftStatement(Draft &draft);

struct NewsRun
{
    std::string account;
    std::string type;
    std::int64_t rev; // records after it; -1: all
};
// What the peers lack, as far as it is known here. After the peers are read.
core::Result<std::vector<NewsRun>> draftNews(Draft &draft);
// Of the records in the news, and those that peers asked for, as far as there is room.
core::Result<void> draftThumbnails(Draft &draft, const std::vector<NewsRun> &runs);

} // namespace syncing
