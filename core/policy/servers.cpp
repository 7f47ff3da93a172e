#include "core/policy/servers.h"

#include "core/policy/problem.h"
#include "core/settings.h"

#include <QUrl>

#include <algorithm>

namespace core {

namespace {

constexpr int usualPort = 443;

bool matches(QString pattern, const QUrl &server)
{
    const bool below = pattern.startsWith(QLatin1String("*."));
    if (below)
        pattern = pattern.mid(2);
    const QUrl allowed(pattern.contains(QLatin1String("://")) ? pattern : QStringLiteral("https://") + pattern);
    const QString host = server.host(); // both in lower case, and in the same letters
    if (allowed.host().isEmpty() || (allowed.port() >= 0 && allowed.port() != server.port(usualPort)))
        return false;
    return below ? host.endsWith(QLatin1Char('.') + allowed.host()) : host == allowed.host();
}

// An enforced address with a mistake in it: it was meant to be the only one.
bool misunderstood(const Settings &settings)
{
    const auto problems = settings.policyProblems();
    return std::any_of(problems.begin(), problems.end(), [](const PolicyProblem &problem) {
        return problem.kind == PolicyProblem::BadValue && problem.enforced
            && problem.key == QLatin1String(settingRow(Setting::ServerUrl).name);
    });
}

} // namespace

bool mayUse(const Settings &settings, const QUrl &server)
{
    const bool ruled = settings.isEnforced(Setting::ServerUrl);
    if (!settings.isEnforced(Setting::ServersAllowed) && misunderstood(settings))
        return false;
    // What people wrote into their own settings opens nothing that an enforced address closes.
    const QStringList allowed = ruled && !settings.isEnforced(Setting::ServersAllowed)
        ? QStringList()
        : settings.list(Setting::ServersAllowed);
    if (!allowed.isEmpty()) {
        for (const QString &pattern : allowed)
            if (matches(pattern, server))
                return true;
        return false;
    }
    const QString only = ruled ? settings.text(Setting::ServerUrl) : QString();
    return only.isEmpty() || matches(only, server);
}

Error againstRules(const QString &what) { return { Code::Forbidden, what.toStdString(), byRules }; }

bool mayConnect(const Settings &settings)
{
    return !settings.isEnforced(Setting::NetworkPolicy)
        || settings.text(Setting::NetworkPolicy) != QLatin1String("offline");
}

QString authorities(const Settings &settings, const QString &ofThisStart)
{
    const bool kept = ofThisStart.isEmpty() || settings.isEnforced(Setting::ExtraCaFile);
    return kept ? expandedPath(settings.text(Setting::ExtraCaFile)) : ofThisStart;
}

bool mayStaySignedIn(const Settings &settings)
{
    return settings.list(Setting::SignInWays).contains(QStringLiteral("kept"))
        && !settings.flag(Setting::SharedComputer);
}

} // namespace core
