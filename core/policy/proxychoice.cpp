#include "core/policy/proxychoice.h"

#include "core/settings.h"

namespace core {

ProxyChoice proxyChoice(const Settings &settings, const PolicySource &rules)
{
    const SettingRow &row = settingRow(Setting::NetworkProxy);
    if (settings.isEnforced(Setting::NetworkProxy))
        return { ProxyChoice::Rules, rules.description() };
    const QVariant suggested = fitting(row, rules.suggested(QLatin1String(row.name)));
    if (suggested.isValid() && suggested == settings.value(Setting::NetworkProxy))
        return { ProxyChoice::Suggested, rules.description() };
    return {};
}

const char *name(ProxyChoice::By by)
{
    switch (by) {
    case ProxyChoice::Person:
        return "person";
    case ProxyChoice::Rules:
        return "rules";
    case ProxyChoice::Suggested:
        return "suggested";
    case ProxyChoice::Environment:
        return "environment";
    }
    return "";
}

} // namespace core
