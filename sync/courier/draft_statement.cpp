#include "sync/courier/draft.h"
#include "sync/courier/news.h"

namespace syncing {

using core::Error;
using core::Result;

namespace {

constexpr int wantsAtMost = 500; // missing thumbnails that are named, for each account

class Statement
{
public:
    explicit Statement(Draft &draft)
        : m_draft(draft)
    { }

    Result<void> write()
    {
        auto &m = m_draft.plan.manifest;
        const auto device = m_draft.cache.device();
        const auto collections = m_draft.cache.collections();
        const auto accounts = m_draft.cache.accounts();
        if (!device || !collections || !accounts)
            return tl::unexpected<Error>(!device            ? device.error()
                                             : !collections ? collections.error()
                                                            : accounts.error());
        m.device = *device;
        m.deviceName = m_draft.options.deviceName;
        m.owner = m_draft.options.owner;
        m.signKey = m_draft.options.signer.shown;
        m.writtenAtMs = m_draft.options.nowMs();
        for (const auto &c : *collections) {
            m.states[c.account][c.type] = c.state;
            if (c.whole)
                m_draft.whole.insert({ c.account, c.type });
        }
        for (const auto &a : *accounts) {
            if (a.lost)
                continue;
            m.accounts.push_back({ a.id, a.kind, a.name, a.readOnly, a.limits });
            auto missing = m_draft.cache.missingBlobs(a.id, wantsAtMost);
            if (!missing)
                return tl::unexpected<Error>(missing.error());
            if (!missing->empty())
                m.wants[a.id] = std::move(*missing);
        }
        return epochs();
    }

private:
    // An epoch that another computer named and that was not the server's when we asked it later is over.
    Result<void> epochs()
    {
        const auto noted = m_draft.cache.meta("courier.otherEpochs");
        const auto contact = m_draft.cache.meta("sync.lastContact");
        if (!noted || !contact)
            return tl::unexpected<Error>(!noted ? noted.error() : contact.error());
        std::vector<std::string> over;
        if (const auto parsed = schema::parseJson(*noted); parsed && parsed->is_object())
            for (const auto &[epoch, then] : parsed->get_object())
                if (then.is_string() && !contact->empty() && std::string_view(then.get_string()) != *contact
                    && !ourEpochs().contains(std::string(epoch)))
                    over.emplace_back(epoch);
        if (!over.empty() && m_draft.freeze)
            if (auto ok = m_draft.cache.addPastEpochs(over); !ok)
                return ok;
        auto past = m_draft.cache.pastEpochs();
        if (!past)
            return tl::unexpected<Error>(past.error());
        m_draft.plan.manifest.pastEpochs = std::move(*past);
        return {};
    }
    std::set<std::string> ourEpochs() const
    {
        std::set<std::string> epochs;
        for (const auto &[account, types] : m_draft.plan.manifest.states)
            for (const auto &[type, text] : types)
                if (const auto state = courier::readState(text); state && !state->first())
                    epochs.insert(state->epoch);
        return epochs;
    }

    Draft &m_draft;
};

} // namespace

Result<void> draftStatement(Draft &draft) { return Statement(draft).write(); }

} // namespace syncing
