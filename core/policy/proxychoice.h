#pragma once
// Who chose network.proxy, for the words about it.
#include <QString>

namespace core {

class PolicySource;
class Settings;

struct ProxyChoice
{
    enum By {
        Person, // by hand in settings.json: there is no control for it
        Rules,
        Suggested, // by the rules, as a default
        Environment // a variable of ours
    } by
        = Person;
    QString place; // "/etc/jumelle/policies.conf", or the name of the variable; "" of a person
};

ProxyChoice proxyChoice(const Settings &settings, const PolicySource &rules);
const char *name(ProxyChoice::By by); // stable, for scripts: "suggested"

} // namespace core
