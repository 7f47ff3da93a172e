// What the administrator of this computer decided.
#include "cli/runner.h"

#include "advice/policywords.h"
#include "core/policy/servers.h"

namespace cli {

namespace {

json::value toJson(const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList) {
        json::array list;
        for (const QString &entry : value.toStringList())
            list.emplace_back(entry.toStdString());
        return list;
    }
    if (value.typeId() == QMetaType::Bool)
        return value.toBool();
    if (value.typeId() == QMetaType::Int)
        return value.toInt();
    return json::value(value.toString().toStdString());
}

} // namespace

bool Runner::governed()
{
    for (const core::PolicyProblem &problem : m_policies.problems())
        note(advice::sentence(problem));
    if (m_policies.unreadable()) {
        done(ByPolicy);
        return false;
    }
    if (m_arguments.command == QLatin1String("policies")) {
        policies();
        return false;
    }
    // Looking around keeps nothing here.
    if (m_settings->flag(core::Setting::SharedComputer) && m_arguments.command != QLatin1String("check-network")) {
        note(QStringLiteral("This computer is shared (%1): nothing may be kept on it.").arg(m_policies.description()));
        done(ByPolicy);
        return false;
    }
    if (m_settings->text(core::Setting::NetworkPolicy) == QLatin1String("offline"))
        m_arguments.offline = true;
    return true;
}

bool Runner::mayUse(const std::string &server)
{
    const std::string origin = syncing::originFromInput(server);
    const QUrl url(QString::fromStdString(origin));
    if (origin.empty() || core::mayUse(*m_settings, url)) // what is no address is told by whoever uses it
        return true;
    note(QStringLiteral("The rules for this computer (%1) do not allow %2.").arg(m_policies.description(), url.host()));
    done(ByPolicy);
    return false;
}

bool Runner::mayConnect()
{
    if (core::mayConnect(*m_settings))
        return true;
    note(QStringLiteral("The rules for this computer (%1) do not allow any connection.").arg(m_policies.description()));
    done(ByPolicy);
    return false;
}

void Runner::tellNobodyStays()
{
    note(QStringLiteral("The rules for this computer (%1) let nobody stay signed in.").arg(m_policies.description()));
}

// Also to what is here already: a rule may be younger than the sign-in.
bool Runner::mayGoOn()
{
    if (!mayUse(m_profile.origin))
        return false;
    // With a token of the environment nothing is kept here.
    if (m_profile.empty() || core::mayStaySignedIn(*m_settings) || !Secrets::givenToken().isEmpty())
        return true;
    tellNobodyStays();
    m_secrets->removeToken(m_profile, [this] { done(ByPolicy); });
    return false;
}

void Runner::policies()
{
    json::object enforced, defaults;
    for (const core::SettingRow &row : core::settingTable()) {
        const QString name = QLatin1String(row.name);
        if (m_settings->isEnforced(row.key))
            enforced[row.name] = toJson(m_settings->value(row.key));
        else if (const QVariant v = core::fitting(row, m_policies.suggested(name)); v.isValid() && row.enforceable)
            defaults[row.name] = toJson(v);
    }
    json::array problems;
    for (const core::PolicyProblem &problem : m_policies.problems())
        problems.emplace_back(advice::sentence(problem).toStdString());
    print(json::object{ { "place", m_policies.description().toStdString() },
                        { "enforced", std::move(enforced) },
                        { "default", std::move(defaults) },
                        { "problems", problems } });
    done(problems.empty() ? Ok : Refused);
}

// Passwords come from the environment, where other users of the computer cannot read them, never from arguments.
syncing::NetworkOptions Runner::network(const QString &caFile) const
{
    syncing::NetworkOptions options;
    options.caFile = core::authorities(*m_settings, caFile);
    const QString proxy = m_settings->text(core::Setting::NetworkProxy);
    options.proxy
        = m_settings->isEnforced(core::Setting::NetworkProxy) ? proxy : qEnvironmentVariable("JUMELLE_PROXY", proxy);
    if (const QString user = qEnvironmentVariable("JUMELLE_PROXY_USER"); !user.isEmpty()) {
        options.logins = std::make_shared<syncing::ProxyLogins>();
        options.logins->set(QString(), user, qEnvironmentVariable("JUMELLE_PROXY_PASSWORD"));
    }
    return options;
}

} // namespace cli
