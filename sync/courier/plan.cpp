#include "sync/courier/plan.h"

#include "sync/batch.h"
#include "sync/courier/draft.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace syncing {

using core::Code;
using core::Error;
using core::Result;

namespace {

constexpr std::int64_t largestFat = 3'900'000'000; // sticks are FAT32 as a rule
constexpr std::int64_t peerForMs = std::int64_t(400) * 24 * 3600 * 1000;
const BatchLimits requestLimits{ 16, 100, 200'000 };

class Planning
{
public:
    Planning(store::Cache &cache, const TakeAlong &options, bool freeze)
        : m_draft{ cache, options, options.types ? *options.types : schema::recordTypes() }
    {
        m_draft.freeze = freeze;
        m_draft.room = options.room < 0 ? largestFat : std::min(options.room, largestFat);
    }

    Result<Plan> run()
    {
        if (auto ok = draftStatement(m_draft); !ok)
            return tl::unexpected<Error>(ok.error());
        for (const auto step : { &Planning::readPeers, &Planning::answers, &Planning::chooseFiles, &Planning::requests,
                                 &Planning::news, &Planning::uploads, &Planning::thumbnails })
            if (auto ok = (this->*step)(); !ok)
                return tl::unexpected<Error>(ok.error());
        m_draft.plan.contents.bytes = m_draft.bytes;
        m_draft.plan.manifest.changes = m_draft.plan.contents.changes;
        m_draft.plan.manifest.files = m_draft.plan.contents.files;
        m_draft.plan.manifest.fileBytes = m_draft.plan.contents.fileBytes;
        m_draft.plan.manifest.entries = m_draft.plan.contents.entries;
        return std::move(m_draft.plan);
    }

private:
    Result<void> readPeers()
    {
        const auto peers = m_draft.cache.peers();
        if (!peers)
            return tl::unexpected<Error>(peers.error());
        for (const auto &peer : *peers) {
            auto manifest = courier::readManifest(peer.statement);
            if (!manifest || peer.device == m_draft.plan.manifest.device
                || m_draft.options.nowMs() - peer.atMs > peerForMs)
                continue;
            m_draft.plan.contents.computers.push_back(peer.name);
            m_draft.plan.contents.sinceMs
                = m_draft.peers.empty() ? peer.atMs : std::min(m_draft.plan.contents.sinceMs, peer.atMs);
            m_draft.peers.push_back(std::move(*manifest));
        }
        return {};
    }

    Result<void> answers()
    {
        auto carried = m_draft.cache.carried();
        if (!carried)
            return tl::unexpected<Error>(carried.error());
        for (auto &request : *carried) {
            if (request.answered) {
                m_draft.add(courier::Kind::Answer,
                            courier::textOf(courier::Answer{ request.key, request.answer, request.error }));
                ++m_draft.plan.contents.answers;
            } else {
                m_onward.push_back(std::move(request));
            }
        }
        return {};
    }

    // Files that changes wait for, smallest trouble first: in the order they were added, as many as fit.
    Result<void> chooseFiles()
    {
        const auto outbox = m_draft.cache.outbox();
        auto uploads = m_draft.cache.uploads();
        if (!outbox || !uploads)
            return tl::unexpected<Error>(!outbox ? outbox.error() : uploads.error());
        std::set<std::string> needed;
        for (const auto &entry : *outbox)
            if (entry.state != store::OutboxEntry::Parked)
                needed.insert(entry.needsBlobs.begin(), entry.needsBlobs.end());
        for (const auto &request : m_onward)
            for (const auto &blob : request.blobs)
                needed.insert("L" + blob.hash);
        std::int64_t left = m_draft.room - m_draft.bytes - pageBytes;
        std::set<std::string> seen;
        for (auto &upload : *uploads) {
            if (!needed.contains(upload.localId))
                continue;
            if (seen.insert(upload.localId).second) {
                if (upload.size > left || !QFileInfo::exists(QString::fromStdString(upload.path))) {
                    ++m_draft.plan.contents.filesLeft;
                    continue;
                }
                left -= upload.size;
                m_localIds.push_back(upload.localId);
                ++m_draft.plan.contents.files;
                m_draft.plan.contents.fileBytes += upload.size;
            }
            if (std::find(m_localIds.begin(), m_localIds.end(), upload.localId) != m_localIds.end())
                m_uploads.push_back(std::move(upload));
        }
        return {};
    }

    Result<void> requests()
    {
        if (m_draft.freeze)
            if (auto ok = freezeAll(); !ok)
                return ok;
        const auto sent = m_draft.cache.sending(0);
        if (!sent)
            return tl::unexpected<Error>(sent.error());
        std::map<std::int64_t, std::vector<store::OutboxEntry>> batches;
        for (const auto &entry : *sent)
            batches[entry.batch].push_back(entry);
        m_draft.plan.contents.changes = static_cast<std::int64_t>(sent->size() + m_onward.size());
        for (const auto &[number, entries] : batches)
            request(number, entries);
        for (const auto &carried : m_onward) {
            courier::Request onward{ carried.key, carried.device, carried.body, {} };
            for (const auto &blob : carried.blobs)
                onward.blobs.push_back({ blob.account, blob.hash });
            m_draft.add(courier::Kind::Request, courier::textOf(onward));
        }
        if (m_draft.freeze)
            return {};
        const auto waiting = m_draft.cache.nextToTake(m_localIds, true, -1);
        if (!waiting)
            return tl::unexpected<Error>(waiting.error());
        m_draft.plan.contents.changes += static_cast<std::int64_t>(waiting->size());
        for (const auto &entry : *waiting)
            m_draft.bytes += static_cast<std::int64_t>(json::serialize(entry.value).size());
        return {};
    }

    // Words first: what waits for files stands in requests of its own behind them.
    Result<void> freezeAll()
    {
        for (const bool files : { false, true }) {
            for (;;) {
                const auto waiting = m_draft.cache.nextToTake(m_localIds, files, 1000);
                if (!waiting)
                    return tl::unexpected<Error>(waiting.error());
                const auto batch = makeBatch(*waiting, m_draft.types, requestLimits);
                if (batch.entries.empty())
                    break;
                std::vector<std::int64_t> seqs;
                for (const auto &entry : batch.entries)
                    seqs.push_back(entry.seq);
                if (auto ok = m_draft.cache.freeze(seqs); !ok)
                    return ok;
            }
        }
        return {};
    }

    void request(std::int64_t number, const std::vector<store::OutboxEntry> &entries)
    {
        courier::Request r;
        r.device = m_draft.plan.manifest.device;
        r.key = r.device + "-" + std::to_string(number);
        r.body = makeBatch(entries, m_draft.types, BatchLimits::none()).body;
        for (const auto &entry : entries)
            for (const auto &id : entry.needsBlobs) {
                const courier::Request::Blob blob{ entry.key.account, id.substr(1) };
                if (std::find(r.blobs.begin(), r.blobs.end(), blob) == r.blobs.end())
                    r.blobs.push_back(blob);
            }
        m_draft.plan.manifest.open.push_back(r.key);
        m_draft.add(courier::Kind::Request, courier::textOf(r));
    }

    Result<void> uploads()
    {
        for (const auto &localId : m_localIds) {
            std::vector<courier::Piece::Use> uses;
            const store::Upload *file = nullptr;
            for (const auto &upload : m_uploads)
                if (upload.localId == localId) {
                    uses.push_back({ upload.account, true, upload.name, upload.type });
                    file = &upload;
                }
            m_draft.addFile(localId.substr(1), file->path, file->size, uses);
        }
        return {};
    }

    // Runs of pages; what they show goes behind the files people wait for.
    Result<void> news()
    {
        auto runs = draftNews(m_draft);
        if (!runs)
            return tl::unexpected<Error>(runs.error());
        m_news = std::move(*runs);
        return {};
    }
    Result<void> thumbnails() { return draftThumbnails(m_draft, m_news); }

    Draft m_draft;
    std::vector<store::Carried> m_onward;
    std::vector<std::string> m_localIds;
    std::vector<store::Upload> m_uploads;
    std::vector<NewsRun> m_news;
};

} // namespace

Result<Plan> makePlan(store::Cache &cache, const TakeAlong &options, bool freeze)
{
    return Planning(cache, options, freeze).run();
}

} // namespace syncing
