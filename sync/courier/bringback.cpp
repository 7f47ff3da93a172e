#include "sync/courier/bringback.h"

#include "courier/reader.h"
#include "sync/courier/incoming.h"
#include "sync/courier/news.h"
#include "sync/settle.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <tuple>

namespace syncing {

using core::CourierProblem;
using core::Error;
using core::Result;

namespace {

constexpr auto otherEpochsKey = "courier.otherEpochs";

CourierProblem problemOf(courier::Refusal refusal)
{
    switch (refusal) {
    case courier::Refusal::None:
        return CourierProblem::None;
    case courier::Refusal::NotACourier:
        return CourierProblem::NotACourier;
    case courier::Refusal::NewerFormat:
        return CourierProblem::NewerFormat;
    case courier::Refusal::OtherKey:
        return CourierProblem::CodeNeeded;
    }
    return CourierProblem::NotACourier;
}

// Only what the engine itself would send: changes to records of known types, and reading them back.
bool isHonest(const std::string &body, const schema::TypeTable &types)
{
    const auto parsed = schema::parseJson(body);
    const auto *root = parsed ? parsed->if_object() : nullptr;
    const auto *calls = root ? root->if_contains("methodCalls") : nullptr;
    if (!calls || !calls->is_array())
        return false;
    return std::all_of(calls->get_array().begin(), calls->get_array().end(), [&](const json::value &call) {
        const auto *triple = call.if_array();
        const auto *name = triple && triple->size() == 3 ? (*triple)[0].if_string() : nullptr;
        const std::string_view text = name ? std::string_view(name->data(), name->size()) : std::string_view();
        const bool good = text.ends_with("/set") || text.ends_with("/get");
        return good && types.find(std::string(text.substr(0, text.size() - 4)));
    });
}

class Bringing
{
public:
    Bringing(store::Cache &cache, courier::File &file, const BringBack &options)
        : m_cache(cache)
        , m_file(file)
        , m_options(options)
        , m_types(options.types ? *options.types : schema::recordTypes())
        , m_reader(file, options.keys)
        , m_incoming(cache, options.folder)
    { }

    Result<Look> look()
    {
        const auto refusal = m_reader.begin();
        if (!refusal)
            return tl::unexpected<Error>(refusal.error());
        Look look;
        look.problem = problemOf(*refusal);
        if (look.problem != CourierProblem::None)
            return look;
        const auto first = m_reader.next();
        if (!first)
            return tl::unexpected<Error>(first.error());
        auto manifest = *first ? courier::readManifest((*first)->content) : std::nullopt;
        if (!manifest) {
            look.problem = CourierProblem::NothingWhole;
            return look;
        }
        look.manifest = std::move(*manifest);
        return judged(std::move(look));
    }

    Result<core::CourierOutcome> run()
    {
        const auto size = m_file.size();
        auto looked = size ? look() : tl::unexpected<Error>(size.error());
        if (!looked)
            return tl::unexpected<Error>(looked.error());
        m_outcome.problem = looked->problem;
        m_outcome.computer = looked->manifest.deviceName;
        m_outcome.writtenAtMs = looked->manifest.writtenAtMs;
        m_outcome.partsInAll = looked->manifest.parts;
        const bool trusted = m_outcome.problem == CourierProblem::NewSignature && m_options.trustNewSignature;
        if (m_outcome.problem != CourierProblem::None && !trusted)
            return m_outcome;
        m_outcome.problem = CourierProblem::None;
        m_outcome.parts = 1;
        if (auto ok = statement(std::move(looked->manifest)); !ok)
            return tl::unexpected<Error>(ok.error());
        for (;;) {
            const auto part = m_reader.next();
            if (!part)
                return tl::unexpected<Error>(part.error());
            if (!*part)
                break;
            ++m_outcome.parts;
            if (auto ok = take(**part); !ok)
                return tl::unexpected<Error>(ok.error());
            if (m_options.progress && !m_options.progress(m_reader.wholeBytes(), *size))
                return core::fail(core::Code::Cancelled, "courier");
            if (m_reader.state() == courier::Reader::Complete)
                break;
        }
        m_incoming.end();
        m_outcome.cut = m_reader.state() == courier::Reader::Cut;
        m_outcome.damaged = m_reader.state() == courier::Reader::Damaged;
        m_outcome.partsInAll = std::max(m_outcome.partsInAll, m_outcome.parts);
        m_outcome.files = m_incoming.uploads;
        m_outcome.thumbnails = m_incoming.thumbnails;
        m_outcome.filesNotWhole = m_incoming.notWhole;
        return m_outcome;
    }

private:
    Result<Look> judged(Look look)
    {
        const auto device = m_cache.device();
        const auto peers = m_cache.peers();
        if (!device || !peers)
            return tl::unexpected<Error>(!device ? device.error() : peers.error());
        m_device = *device;
        if (look.manifest.owner != m_options.owner) {
            look.problem = CourierProblem::OtherPerson;
        } else if (look.manifest.device == m_device) {
            look.problem = CourierProblem::OwnFile;
        } else {
            const auto key = courier::hexOf(look.manifest.signKey.data(), look.manifest.signKey.size());
            for (const auto &peer : *peers)
                if (peer.device == look.manifest.device && peer.signKey != key)
                    look.problem = CourierProblem::NewSignature;
        }
        return look;
    }

    Result<void> take(const courier::Part &part)
    {
        switch (part.kind) {
        case courier::Kind::Manifest:
            if (auto manifest = courier::readManifest(part.content);
                manifest && manifest->device == m_manifest.device && manifest->owner == m_manifest.owner)
                return statement(std::move(*manifest));
            return {};
        case courier::Kind::Request:
            if (const auto request = courier::readRequest(part.content))
                return take(*request);
            return {};
        case courier::Kind::Answer:
            if (const auto answer = courier::readAnswer(part.content))
                return take(*answer);
            return {};
        case courier::Kind::Page:
            if (auto page = courier::readPage(part.content))
                return take(*page);
            return {};
        case courier::Kind::Piece:
            if (const auto piece = courier::readPiece(part.content))
                return m_incoming.add(*piece);
            return {};
        case courier::Kind::End:
            return {};
        }
        return {};
    }

    // --- what the other computer says about itself -------------------------------------------------------------
    Result<void> statement(courier::Manifest manifest)
    {
        m_manifest = std::move(manifest);
        m_outcome.partsInAll = m_manifest.parts;
        return m_cache.together([&]() -> Result<void> {
            if (auto ok = rememberPeer(); !ok)
                return ok;
            if (auto ok = rememberEpochs(); !ok)
                return ok;
            return takeAccounts();
        });
    }

    Result<void> rememberPeer()
    {
        const auto peers = m_cache.peers();
        if (!peers)
            return tl::unexpected<Error>(peers.error());
        for (const auto &peer : *peers)
            if (peer.device == m_manifest.device && peer.number > m_manifest.number) {
                m_superseded = courier::readManifest(peer.statement);
                return {};
            }
        const auto &key = m_manifest.signKey;
        if (auto ok
            = m_cache.storePeer({ m_manifest.device, m_manifest.deviceName, courier::hexOf(key.data(), key.size()),
                                  m_manifest.number, m_options.nowMs(), courier::textOf(m_manifest) });
            !ok)
            return ok;
        // What it knows the answer to needs not be kept for it any longer.
        const auto carried = m_cache.carried();
        if (!carried)
            return tl::unexpected<Error>(carried.error());
        for (const auto &request : *carried)
            if (request.device == m_manifest.device && !isOpen(m_manifest, request.key))
                if (auto ok = m_cache.dropCarried(request.key); !ok)
                    return ok;
        return {};
    }

    static bool isOpen(const courier::Manifest &manifest, const std::string &key)
    {
        return std::find(manifest.open.begin(), manifest.open.end(), key) != manifest.open.end();
    }

    Result<void> rememberEpochs()
    {
        auto ours = ownStates();
        const auto before = m_cache.pastEpochs();
        if (!ours || !before)
            return tl::unexpected<Error>(!ours ? ours.error() : before.error());
        m_epochs = { m_manifest.pastEpochs, *before };
        std::set<std::string> current;
        for (const auto &[account, types] : *ours)
            for (const auto &[type, text] : types)
                current.insert(courier::readState(text).value_or(courier::State{}).epoch);
        json::object noted;
        const auto contact = m_cache.meta("sync.lastContact");
        const auto known = m_cache.meta(otherEpochsKey);
        if (!contact || !known)
            return tl::unexpected<Error>(!contact ? contact.error() : known.error());
        if (const auto parsed = schema::parseJson(*known); parsed && parsed->is_object())
            noted = parsed->get_object();
        for (const auto &[account, types] : m_manifest.states)
            for (const auto &[type, text] : types) {
                const auto state = courier::readState(text);
                if (state && !state->first() && !current.contains(state->epoch) && !noted.contains(state->epoch)
                    && noted.size() < 50)
                    noted[state->epoch] = *contact;
            }
        if (auto ok = m_cache.setMeta(otherEpochsKey, json::serialize(noted)); !ok)
            return ok;
        return m_cache.addPastEpochs(m_manifest.pastEpochs);
    }

    Result<courier::States> ownStates()
    {
        const auto collections = m_cache.collections();
        if (!collections)
            return tl::unexpected<Error>(collections.error());
        courier::States states;
        for (const auto &c : *collections)
            states[c.account][c.type] = c.state;
        return states;
    }

    Result<void> takeAccounts()
    {
        const auto ours = ownStates();
        const auto before = m_cache.accounts();
        if (!ours || !before)
            return tl::unexpected<Error>(!ours ? ours.error() : before.error());
        const bool more = before->empty() || knowsMore(m_manifest.states, *ours, m_epochs);
        if (!more || m_manifest.accounts.empty())
            return {};
        std::vector<store::Account> accounts;
        for (const auto &a : m_manifest.accounts)
            accounts.push_back({ a.id, a.kind, a.name, a.readOnly, false, a.limits });
        return m_cache.setAccounts(accounts);
    }

    // --- changes of the other computer -------------------------------------------------------------------------
    Result<void> take(const courier::Request &request)
    {
        const bool settled
            = m_superseded && request.device == m_superseded->device && !isOpen(*m_superseded, request.key);
        if (request.device == m_device || settled || !isHonest(request.body, m_types))
            return {};
        store::Carried carried;
        carried.key = request.key;
        carried.device = request.device;
        carried.body = request.body;
        for (const auto &blob : request.blobs)
            carried.blobs.push_back({ blob.account, blob.hash });
        const auto added = m_cache.carry(carried);
        if (!added)
            return tl::unexpected<Error>(added.error());
        m_outcome.requests += *added;
        return {};
    }

    // --- answers to our own changes ----------------------------------------------------------------------------
    Result<void> take(const courier::Answer &answer)
    {
        const std::string prefix = m_device + "-";
        if (!answer.key.starts_with(prefix))
            return onward(answer);
        std::int64_t batch = 0;
        const auto digits = std::string_view(answer.key).substr(prefix.size());
        std::from_chars(digits.data(), digits.data() + digits.size(), batch);
        if (batch <= 0)
            return {};
        return m_cache.together([&]() -> Result<void> {
            const auto entries = m_cache.sending(batch);
            if (!entries)
                return tl::unexpected<Error>(entries.error());
            if (entries->empty())
                return {}; // known already
            Result<Settled> settled;
            if (answer.error.empty()) {
                auto parsed = schema::parseJson(answer.response);
                auto response = parsed ? wire::readResponse(std::move(*parsed))
                                       : tl::unexpected<Error>(Error{ core::Code::Transient, "answer", 0 });
                if (!response)
                    return {}; // it stays open
                settled = settle(m_cache, m_types, *entries, *response);
            } else {
                settled = settleRefused(m_cache, *entries, answer.error);
            }
            if (!settled)
                return tl::unexpected<Error>(settled.error());
            m_outcome.confirmed += settled->confirmed;
            m_outcome.again += settled->again;
            m_outcome.refused += settled->refused;
            // The other computer asked only after the files were at the server.
            for (const auto &entry : *entries)
                for (const auto &localId : entry.needsBlobs)
                    if (auto ok = m_cache.uploadDone(localId, "B" + localId.substr(1)); !ok)
                        return ok;
            return {};
        });
    }

    // The answer to a third computer's request that waits here, too.
    Result<void> onward(const courier::Answer &answer)
    {
        const auto carried = m_cache.carried();
        if (!carried)
            return tl::unexpected<Error>(carried.error());
        for (const auto &request : *carried)
            if (request.key == answer.key && !request.answered)
                return m_cache.carriedAnswered(answer.key, answer.response, answer.error);
        return {};
    }

    // --- news --------------------------------------------------------------------------------------------------
    Result<void> take(courier::Page &page)
    {
        const auto *type = m_types.find(page.type);
        if (!type)
            return {};
        return m_cache.together([&]() -> Result<void> {
            const auto accounts = m_cache.accounts();
            if (!accounts)
                return tl::unexpected<Error>(accounts.error());
            const bool known = std::any_of(accounts->begin(), accounts->end(), [&](const auto &a) {
                return a.id == page.account && a.kind == type->account && !a.lost;
            });
            if (!known)
                return {};
            return page.loose ? loose(page) : run(page);
        });
    }

    Result<void> loose(courier::Page &page)
    {
        const auto ours = m_cache.state(page.account, page.type);
        if (!ours)
            return tl::unexpected<Error>(ours.error());
        const auto mine = courier::readState(*ours);
        const auto theirs = courier::readState(page.to);
        if (mine && !mine->first() && mine->epoch != theirs->epoch)
            return {};
        store::Cache::Page stored;
        stored.account = page.account;
        stored.type = page.type;
        stored.list = std::move(page.list);
        return m_cache.storePage(stored);
    }

    Result<void> run(courier::Page &page)
    {
        const auto ours = m_cache.state(page.account, page.type);
        if (!ours)
            return tl::unexpected<Error>(ours.error());
        const auto judgement = judge(page.from, page.to, *ours, m_epochs);
        m_outcome.older = m_outcome.older || judgement == Judgement::Older;
        m_outcome.gap = m_outcome.gap || judgement == Judgement::Gap;
        m_outcome.otherTimes = m_outcome.otherTimes || judgement == Judgement::OtherTimes;
        if (judgement != Judgement::Later && judgement != Judgement::Restart)
            return {};
        const auto name = std::tuple(page.account, page.type, page.to);
        if (page.first)
            m_runs.insert(name);
        else if (!m_runs.contains(name))
            return {}; // the tail of a run whose head was not read
        store::Cache::Page stored;
        stored.account = page.account;
        stored.type = page.type;
        stored.restart = judgement == Judgement::Restart && m_restarted.insert(name).second;
        stored.last = page.last;
        if (page.last) {
            stored.newState = page.to;
            auto gone = forgotten(page);
            if (!gone)
                return tl::unexpected<Error>(gone.error());
            stored.destroyed = std::move(*gone);
        }
        m_outcome.entries += static_cast<std::int64_t>(page.list.size());
        stored.list = std::move(page.list);
        return m_cache.storePage(stored);
    }

    // What is here, not newer than the page, and exists there no more.
    Result<std::vector<std::string>> forgotten(const courier::Page &page)
    {
        const auto held = m_cache.heldIds(page.account, page.type);
        if (!held)
            return tl::unexpected<Error>(held.error());
        const std::set<std::string> exist(page.ids.begin(), page.ids.end());
        const auto to = courier::readState(page.to)->counter;
        std::vector<std::string> gone;
        for (const auto &[id, rev] : *held)
            if (rev <= to && !exist.contains(id))
                gone.push_back(id);
        return gone;
    }

    using RunName = std::tuple<std::string, std::string, std::string>;
    store::Cache &m_cache;
    courier::File &m_file;
    const BringBack &m_options;
    const schema::TypeTable &m_types;
    courier::Reader m_reader;
    Incoming m_incoming;
    std::string m_device;
    courier::Manifest m_manifest;
    std::optional<courier::Manifest> m_superseded; // a later statement of the same computer
    Epochs m_epochs;
    std::set<RunName> m_runs;
    std::set<RunName> m_restarted;
    core::CourierOutcome m_outcome;
};

} // namespace

Result<Look> lookInto(store::Cache &cache, courier::File &file, const BringBack &options)
{
    return Bringing(cache, file, options).look();
}

Result<core::CourierOutcome> bringBack(store::Cache &cache, courier::File &file, const BringBack &options)
{
    return Bringing(cache, file, options).run();
}

} // namespace syncing
