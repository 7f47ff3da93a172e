#include "sync/courier/statements.h"

#include <algorithm>
#include <set>

namespace syncing {

using core::Error;
using core::Result;

namespace {

constexpr auto otherEpochsKey = "courier.otherEpochs";

bool isOpen(const courier::Manifest &manifest, const std::string &key)
{
    return std::find(manifest.open.begin(), manifest.open.end(), key) != manifest.open.end();
}

} // namespace

std::string takenInKey(const std::string &device) { return "courier.takenIn." + device; }

bool Statements::settledSince(const courier::Request &request) const
{
    return m_superseded && request.device == m_superseded->device && !isOpen(*m_superseded, request.key);
}

Result<void> Statements::take(courier::Manifest manifest)
{
    m_manifest = std::move(manifest);
    return m_cache.together([&]() -> Result<void> {
        if (auto ok = rememberPeer(); !ok)
            return ok;
        if (auto ok = rememberEpochs(); !ok)
            return ok;
        return takeAccounts();
    });
}

Result<void> Statements::rememberPeer()
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
    if (auto ok = m_cache.storePeer({ m_manifest.device, m_manifest.deviceName, courier::hexOf(key.data(), key.size()),
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

Result<void> Statements::rememberEpochs()
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
    schema::json::object noted;
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
    if (auto ok = m_cache.setMeta(otherEpochsKey, schema::json::serialize(noted)); !ok)
        return ok;
    return m_cache.addPastEpochs(m_manifest.pastEpochs);
}

Result<courier::States> Statements::ownStates()
{
    const auto collections = m_cache.collections();
    if (!collections)
        return tl::unexpected<Error>(collections.error());
    courier::States states;
    for (const auto &c : *collections)
        states[c.account][c.type] = c.state;
    return states;
}

Result<void> Statements::takeAccounts()
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

} // namespace syncing
