#include "sync/courier/draft.h"
#include "sync/courier/news.h"

#include <QFileInfo>

namespace syncing {

using core::Error;
using core::Result;

namespace {

constexpr std::size_t fewRecords = 500; // of a type held on demand: all of them travel

class News
{
public:
    explicit News(Draft &draft)
        : m_draft(draft)
    { }

    Result<std::vector<NewsRun>> write()
    {
        for (const bool loose : { false, true })
            for (const auto &account : m_draft.plan.manifest.accounts)
                for (const auto &[type, state] : m_draft.plan.manifest.states[account.id])
                    if (auto ok = newsOf(account.id, type, state, loose); !ok)
                        return tl::unexpected<Error>(ok.error());
        return std::move(m_news);
    }

private:
    Result<void> newsOf(const std::string &account, const std::string &type, const std::string &state, bool loose)
    {
        const auto *declared = m_draft.types.find(type);
        std::vector<std::string> theirs;
        for (const auto &peer : m_draft.peers)
            theirs.push_back(stateOf(peer.states, account, type));
        if (m_draft.options.everything)
            theirs.emplace_back("0");
        if (!declared || theirs.empty() || declared->onDemand != loose)
            return {};
        const auto base = newsBase(state, theirs);
        if (loose)
            return base || !m_news.empty() ? loosePages(account, type, state, base) : Result<void>();
        return base && m_draft.whole.contains({ account, type }) ? pages(account, type, state, *base, false)
                                                                 : Result<void>();
    }

    static std::string stateOf(const courier::States &states, const std::string &account, const std::string &type)
    {
        const auto it = states.find(account);
        if (it == states.end())
            return "0";
        const auto state = it->second.find(type);
        return state == it->second.end() ? "0" : state->second;
    }

    // Of what is fetched on demand, everybody holds something else: few go whole, many from the other's state on.
    Result<void> loosePages(const std::string &account, const std::string &type, const std::string &state,
                            const std::optional<std::string> &base)
    {
        const auto all = m_draft.cache.held(account, type, 0);
        if (!all)
            return tl::unexpected<Error>(all.error());
        if (all->empty() || (!base && all->size() > fewRecords))
            return {};
        return pages(account, type, state, all->size() <= fewRecords ? "0" : *base, true);
    }

    Result<void> pages(const std::string &account, const std::string &type, const std::string &state,
                       const std::string &base, bool loose)
    {
        const auto from = courier::readState(base);
        const auto rows = m_draft.cache.held(account, type, from->first() ? -1 : from->counter);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        PlannedPage page;
        page.page = { account, type, base, state, true, false, loose, {}, {} };
        std::int64_t bytes = 0;
        const auto flush = [&](bool last) {
            page.page.last = last;
            m_draft.plan.parts.push_back({ courier::Kind::Page, bytes, page });
            m_draft.bytes += bytes / 3; // deflated
            page.rows.clear();
            page.page.first = false;
            bytes = 0;
        };
        for (const auto &row : *rows) {
            if (bytes + row.bytes > pageBytes && !page.rows.empty())
                flush(false);
            page.rows.push_back(row.row);
            bytes += row.bytes;
        }
        flush(true);
        m_draft.plan.contents.entries += static_cast<std::int64_t>(loose ? 0 : rows->size());
        m_news.push_back({ account, type, from->first() ? -1 : from->counter });
        return {};
    }

    Draft &m_draft;
    std::vector<NewsRun> m_news;
};

class Thumbnails
{
public:
    explicit Thumbnails(Draft &draft)
        : m_draft(draft)
    { }

    Result<void> ofNews(const std::vector<NewsRun> &runs)
    {
        for (const auto &run : runs) {
            const auto blobs = m_draft.cache.thumbnails(run.account, run.type, run.rev);
            if (!blobs)
                return tl::unexpected<Error>(blobs.error());
            for (const auto &blob : *blobs)
                if (auto ok = addThumbnail(run.account, blob); !ok)
                    return ok;
        }
        return {};
    }

    Result<void> wanted()
    {
        for (const auto &peer : m_draft.peers)
            for (const auto &[account, blobs] : peer.wants)
                for (const auto &blob : blobs) {
                    const auto here = m_draft.cache.hasBlob(account, blob);
                    if (!here)
                        return tl::unexpected<Error>(here.error());
                    if (*here)
                        if (auto ok = addThumbnail(account, blob); !ok)
                            return ok;
                }
        return {};
    }

private:
    Result<void> addThumbnail(const std::string &account, const std::string &blobId)
    {
        if (blobId.size() != 65 || !courier::isHash(blobId.substr(1))
            || !m_thumbnails.insert({ account, blobId }).second)
            return {};
        const auto path = m_draft.cache.blobPath(account, blobId);
        if (!path)
            return tl::unexpected<Error>(path.error());
        const auto size = *path ? QFileInfo(QString::fromStdString(**path)).size() : 0;
        if (size == 0 || m_draft.bytes + size > m_draft.room)
            return {};
        m_draft.addFile(blobId.substr(1), **path, size, { { account, false, {}, {} } });
        ++m_draft.plan.contents.thumbnails;
        return {};
    }

    Draft &m_draft;
    std::set<std::pair<std::string, std::string>> m_thumbnails;
};

} // namespace

Result<std::vector<NewsRun>> draftNews(Draft &draft) { return News(draft).write(); }

Result<void> draftThumbnails(Draft &draft, const std::vector<NewsRun> &runs)
{
    Thumbnails thumbnails(draft);
    if (auto ok = thumbnails.ofNews(runs); !ok)
        return ok;
    return thumbnails.wanted();
}

} // namespace syncing
