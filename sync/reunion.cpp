#include "sync/reunion.h"

#include "store/trash.h"

#include <QDateTime>

namespace syncing {

namespace {
bool noteUnseenContents(Context &context)
{
    const auto unseen = context.cache.meta(store::unseenContentsMeta);
    if (!context.ok(unseen))
        return false;
    if (unseen->empty())
        return true;
    for (const auto &account : context.remote.session().accounts)
        if (account.kind == schema::AccountKind::Space)
            context.arrived.insert(account.id);
    return context.ok(context.cache.setMeta(store::unseenContentsMeta, {}));
}
} // namespace

bool reunite(Context &context)
{
    const std::string personal = context.remote.session().personalAccount(); // "u" + id of the person
    if (personal.empty() || !noteUnseenContents(context) || context.arrived.empty())
        return false;
    std::set<std::string> accounts;
    for (const auto &id : std::exchange(context.arrived, {}))
        if (const auto *account = context.remote.session().account(id); account && !account->readOnly)
            accounts.insert(id); // the others are looked at when the session lets this person write again
    const auto now = QDateTime::fromMSecsSinceEpoch(context.env.nowMs(), Qt::UTC)
                         .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"))
                         .toStdString();
    bool found = false;
    for (const auto &account : accounts) {
        const auto done = context.cache.together([&]() -> Result<void> {
            auto edits = store::bringBackContainers(context.cache, account, personal.substr(1), now);
            if (!edits || edits->empty())
                return edits ? Result<void>() : tl::unexpected(edits.error());
            found = true;
            const auto applied = context.cache.apply(*edits);
            return applied ? Result<void>() : tl::unexpected(applied.error());
        });
        if (!context.ok(done)) { // a full disk, say: looked at again
            context.arrived.insert(accounts.begin(), accounts.end());
            return false;
        }
    }
    return found;
}

} // namespace syncing
