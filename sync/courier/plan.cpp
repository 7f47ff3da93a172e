#include "sync/courier/plan.h"

#include "sync/batch.h"
#include "sync/courier/news.h"

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

constexpr std::int64_t pageBytes = 512 * 1024;
constexpr std::int64_t largestFat = 3'900'000'000; // sticks are FAT32 as a rule
constexpr int wantsAtMost = 500; // missing thumbnails that are named, for each account
constexpr std::size_t fewRecords = 500; // of a type held on demand: all of them travel
constexpr std::int64_t peerForMs = std::int64_t(400) * 24 * 3600 * 1000;
const BatchLimits requestLimits{ 16, 100, 200'000 };

class Planning
{
public:
    Planning(store::Cache &cache, const TakeAlong &options, bool freeze)
        : m_cache(cache)
        , m_options(options)
        , m_types(options.types ? *options.types : schema::recordTypes())
        , m_freeze(freeze)
        , m_room(options.room < 0 ? largestFat : std::min(options.room, largestFat))
    { }

    Result<Plan> run()
    {
        for (const auto step :
             { &Planning::statement, &Planning::readPeers, &Planning::answers, &Planning::chooseFiles,
               &Planning::requests, &Planning::news, &Planning::uploads, &Planning::thumbnails, &Planning::wanted })
            if (auto ok = (this->*step)(); !ok)
                return tl::unexpected<Error>(ok.error());
        m_plan.contents.bytes = m_bytes;
        m_plan.manifest.changes = m_plan.contents.changes;
        m_plan.manifest.files = m_plan.contents.files;
        m_plan.manifest.fileBytes = m_plan.contents.fileBytes;
        m_plan.manifest.entries = m_plan.contents.entries;
        return std::move(m_plan);
    }

private:
    void add(courier::Kind kind, std::string text)
    {
        const auto bytes = static_cast<std::int64_t>(text.size());
        m_bytes += bytes;
        m_plan.parts.push_back({ kind, bytes, std::move(text) });
    }

    Result<void> statement()
    {
        auto &m = m_plan.manifest;
        const auto device = m_cache.device();
        const auto collections = m_cache.collections();
        const auto accounts = m_cache.accounts();
        if (!device || !collections || !accounts)
            return tl::unexpected<Error>(!device            ? device.error()
                                             : !collections ? collections.error()
                                                            : accounts.error());
        m.device = *device;
        m.deviceName = m_options.deviceName;
        m.owner = m_options.owner;
        m.signKey = m_options.signer.shown;
        m.writtenAtMs = m_options.nowMs();
        for (const auto &c : *collections) {
            m.states[c.account][c.type] = c.state;
            if (c.whole)
                m_whole.insert({ c.account, c.type });
        }
        for (const auto &a : *accounts) {
            if (a.lost)
                continue;
            m.accounts.push_back({ a.id, a.kind, a.name, a.readOnly, a.limits });
            auto missing = m_cache.missingBlobs(a.id, wantsAtMost);
            if (!missing)
                return tl::unexpected<Error>(missing.error());
            if (!missing->empty())
                m.wants[a.id] = std::move(*missing);
        }
        return epochs();
    }

    // An epoch that another computer named and that was not the server's when we asked it later is over.
    Result<void> epochs()
    {
        const auto noted = m_cache.meta("courier.otherEpochs");
        const auto contact = m_cache.meta("sync.lastContact");
        if (!noted || !contact)
            return tl::unexpected<Error>(!noted ? noted.error() : contact.error());
        std::vector<std::string> over;
        if (const auto parsed = schema::parseJson(*noted); parsed && parsed->is_object())
            for (const auto &[epoch, then] : parsed->get_object())
                if (then.is_string() && !contact->empty() && std::string_view(then.get_string()) != *contact
                    && !ourEpochs().contains(std::string(epoch)))
                    over.emplace_back(epoch);
        if (!over.empty() && m_freeze)
            if (auto ok = m_cache.addPastEpochs(over); !ok)
                return ok;
        auto past = m_cache.pastEpochs();
        if (!past)
            return tl::unexpected<Error>(past.error());
        m_plan.manifest.pastEpochs = std::move(*past);
        return {};
    }
    std::set<std::string> ourEpochs() const
    {
        std::set<std::string> epochs;
        for (const auto &[account, types] : m_plan.manifest.states)
            for (const auto &[type, text] : types)
                if (const auto state = courier::readState(text); state && !state->first())
                    epochs.insert(state->epoch);
        return epochs;
    }

    Result<void> readPeers()
    {
        const auto peers = m_cache.peers();
        if (!peers)
            return tl::unexpected<Error>(peers.error());
        for (const auto &peer : *peers) {
            auto manifest = courier::readManifest(peer.statement);
            if (!manifest || peer.device == m_plan.manifest.device || m_options.nowMs() - peer.atMs > peerForMs)
                continue;
            m_plan.contents.computers.push_back(peer.name);
            m_plan.contents.sinceMs = m_peers.empty() ? peer.atMs : std::min(m_plan.contents.sinceMs, peer.atMs);
            m_peers.push_back(std::move(*manifest));
        }
        return {};
    }

    Result<void> answers()
    {
        auto carried = m_cache.carried();
        if (!carried)
            return tl::unexpected<Error>(carried.error());
        for (auto &request : *carried) {
            if (request.answered) {
                add(courier::Kind::Answer,
                    courier::textOf(courier::Answer{ request.key, request.answer, request.error }));
                ++m_plan.contents.answers;
            } else {
                m_onward.push_back(std::move(request));
            }
        }
        return {};
    }

    // Files that changes wait for, smallest trouble first: in the order they were added, as many as fit.
    Result<void> chooseFiles()
    {
        const auto outbox = m_cache.outbox();
        auto uploads = m_cache.uploads();
        if (!outbox || !uploads)
            return tl::unexpected<Error>(!outbox ? outbox.error() : uploads.error());
        std::set<std::string> needed;
        for (const auto &entry : *outbox)
            if (entry.state != store::OutboxEntry::Parked)
                needed.insert(entry.needsBlobs.begin(), entry.needsBlobs.end());
        for (const auto &request : m_onward)
            for (const auto &blob : request.blobs)
                needed.insert("L" + blob.hash);
        std::int64_t left = m_room - m_bytes - pageBytes;
        std::set<std::string> seen;
        for (auto &upload : *uploads) {
            if (!needed.contains(upload.localId))
                continue;
            if (seen.insert(upload.localId).second) {
                if (upload.size > left || !QFileInfo::exists(QString::fromStdString(upload.path))) {
                    ++m_plan.contents.filesLeft;
                    continue;
                }
                left -= upload.size;
                m_localIds.push_back(upload.localId);
                ++m_plan.contents.files;
                m_plan.contents.fileBytes += upload.size;
            }
            if (std::find(m_localIds.begin(), m_localIds.end(), upload.localId) != m_localIds.end())
                m_uploads.push_back(std::move(upload));
        }
        return {};
    }

    Result<void> requests()
    {
        if (m_freeze)
            if (auto ok = freezeAll(); !ok)
                return ok;
        const auto sent = m_cache.sending(0);
        if (!sent)
            return tl::unexpected<Error>(sent.error());
        std::map<std::int64_t, std::vector<store::OutboxEntry>> batches;
        for (const auto &entry : *sent)
            batches[entry.batch].push_back(entry);
        m_plan.contents.changes = static_cast<std::int64_t>(sent->size() + m_onward.size());
        for (const auto &[number, entries] : batches)
            request(number, entries);
        for (const auto &carried : m_onward) {
            courier::Request onward{ carried.key, carried.device, carried.body, {} };
            for (const auto &blob : carried.blobs)
                onward.blobs.push_back({ blob.account, blob.hash });
            add(courier::Kind::Request, courier::textOf(onward));
        }
        if (m_freeze)
            return {};
        const auto waiting = m_cache.nextToTake(m_localIds, true, -1);
        if (!waiting)
            return tl::unexpected<Error>(waiting.error());
        m_plan.contents.changes += static_cast<std::int64_t>(waiting->size());
        for (const auto &entry : *waiting)
            m_bytes += static_cast<std::int64_t>(json::serialize(entry.value).size());
        return {};
    }

    // Words first: what waits for files stands in requests of its own behind them.
    Result<void> freezeAll()
    {
        for (const bool files : { false, true }) {
            for (;;) {
                const auto waiting = m_cache.nextToTake(m_localIds, files, 1000);
                if (!waiting)
                    return tl::unexpected<Error>(waiting.error());
                const auto batch = makeBatch(*waiting, m_types, requestLimits);
                if (batch.entries.empty())
                    break;
                std::vector<std::int64_t> seqs;
                for (const auto &entry : batch.entries)
                    seqs.push_back(entry.seq);
                if (auto ok = m_cache.freeze(seqs); !ok)
                    return ok;
            }
        }
        return {};
    }

    void request(std::int64_t number, const std::vector<store::OutboxEntry> &entries)
    {
        courier::Request r;
        r.device = m_plan.manifest.device;
        r.key = r.device + "-" + std::to_string(number);
        r.body = makeBatch(entries, m_types, BatchLimits::none()).body;
        for (const auto &entry : entries)
            for (const auto &id : entry.needsBlobs) {
                const courier::Request::Blob blob{ entry.key.account, id.substr(1) };
                if (std::find(r.blobs.begin(), r.blobs.end(), blob) == r.blobs.end())
                    r.blobs.push_back(blob);
            }
        m_plan.manifest.open.push_back(r.key);
        add(courier::Kind::Request, courier::textOf(r));
    }

    Result<void> news()
    {
        for (const bool loose : { false, true })
            for (const auto &account : m_plan.manifest.accounts)
                for (const auto &[type, state] : m_plan.manifest.states[account.id])
                    if (auto ok = newsOf(account.id, type, state, loose); !ok)
                        return ok;
        return {};
    }

    Result<void> newsOf(const std::string &account, const std::string &type, const std::string &state, bool loose)
    {
        const auto *declared = m_types.find(type);
        std::vector<std::string> theirs;
        for (const auto &peer : m_peers)
            theirs.push_back(stateOf(peer.states, account, type));
        if (m_options.everything)
            theirs.emplace_back("0");
        if (!declared || theirs.empty() || declared->onDemand != loose)
            return {};
        const auto base = newsBase(state, theirs);
        if (loose)
            return base || !m_news.empty() ? loosePages(account, type, state, base) : Result<void>();
        return base && m_whole.contains({ account, type }) ? pages(account, type, state, *base, false) : Result<void>();
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
        const auto all = m_cache.held(account, type, 0);
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
        const auto rows = m_cache.held(account, type, from->first() ? -1 : from->counter);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        PlannedPage page;
        page.page = { account, type, base, state, true, false, loose, {}, {} };
        std::int64_t bytes = 0;
        const auto flush = [&](bool last) {
            page.page.last = last;
            m_plan.parts.push_back({ courier::Kind::Page, bytes, page });
            m_bytes += bytes / 3; // deflated
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
        m_plan.contents.entries += static_cast<std::int64_t>(loose ? 0 : rows->size());
        m_news.push_back({ account, type, from->first() ? -1 : from->counter });
        return {};
    }

    void addFile(const std::string &hash, const std::string &path, std::int64_t size,
                 const std::vector<courier::Piece::Use> &uses)
    {
        for (std::int64_t offset = 0; offset == 0 || offset < size; offset += courier::pieceSize) {
            PlannedPiece piece;
            piece.piece = { hash, size, offset, uses, {} };
            piece.path = path;
            piece.length = std::min(courier::pieceSize, size - offset);
            m_bytes += piece.length;
            m_plan.parts.push_back({ courier::Kind::Piece, piece.length, std::move(piece) });
        }
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
            addFile(localId.substr(1), file->path, file->size, uses);
        }
        return {};
    }

    Result<void> addThumbnail(const std::string &account, const std::string &blobId)
    {
        if (blobId.size() != 65 || !courier::isHash(blobId.substr(1))
            || !m_thumbnails.insert({ account, blobId }).second)
            return {};
        const auto path = m_cache.blobPath(account, blobId);
        if (!path)
            return tl::unexpected<Error>(path.error());
        const auto size = *path ? QFileInfo(QString::fromStdString(**path)).size() : 0;
        if (size == 0 || m_bytes + size > m_room)
            return {};
        addFile(blobId.substr(1), **path, size, { { account, false, {}, {} } });
        ++m_plan.contents.thumbnails;
        return {};
    }

    Result<void> thumbnails()
    {
        for (const auto &run : m_news) {
            const auto blobs = m_cache.thumbnails(run.account, run.type, run.rev);
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
        for (const auto &peer : m_peers)
            for (const auto &[account, blobs] : peer.wants)
                for (const auto &blob : blobs) {
                    const auto here = m_cache.hasBlob(account, blob);
                    if (!here)
                        return tl::unexpected<Error>(here.error());
                    if (*here)
                        if (auto ok = addThumbnail(account, blob); !ok)
                            return ok;
                }
        return {};
    }

    struct Run
    {
        std::string account;
        std::string type;
        std::int64_t rev;
    };
    store::Cache &m_cache;
    const TakeAlong &m_options;
    const schema::TypeTable &m_types;
    bool m_freeze;
    std::int64_t m_room;
    std::int64_t m_bytes = 0;
    Plan m_plan;
    std::vector<courier::Manifest> m_peers;
    std::vector<store::Carried> m_onward;
    std::vector<std::string> m_localIds;
    std::vector<store::Upload> m_uploads;
    std::vector<Run> m_news;
    std::set<std::pair<std::string, std::string>> m_whole;
    std::set<std::pair<std::string, std::string>> m_thumbnails;
};

} // namespace

Result<Plan> makePlan(store::Cache &cache, const TakeAlong &options, bool freeze)
{
    return Planning(cache, options, freeze).run();
}

Result<std::optional<std::string>> contentOf(store::Cache &cache, const PlannedPart &part)
{
    if (const auto *text = std::get_if<std::string>(&part.what))
        return std::optional(*text);
    if (const auto *planned = std::get_if<PlannedPage>(&part.what)) {
        const auto records = cache.heldTexts(planned->page.account, planned->page.type, planned->rows);
        if (!records)
            return tl::unexpected<Error>(records.error());
        courier::Page page = planned->page;
        if (page.last && !page.loose) {
            const auto ids = cache.heldIds(page.account, page.type);
            if (!ids)
                return tl::unexpected<Error>(ids.error());
            for (const auto &[id, rev] : *ids)
                page.ids.push_back(id);
        }
        return std::optional(courier::textOf(page, *records));
    }
    const auto &planned = std::get<PlannedPiece>(part.what);
    QFile file(QString::fromStdString(planned.path));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(planned.piece.offset))
        return std::optional<std::string>();
    courier::Piece piece = planned.piece;
    piece.bytes = file.read(planned.length).toStdString();
    if (static_cast<std::int64_t>(piece.bytes.size()) != planned.length)
        return std::optional<std::string>();
    return std::optional(courier::textOf(piece));
}

} // namespace syncing
