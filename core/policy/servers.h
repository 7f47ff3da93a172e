#pragma once
// Which servers the rules of this computer allow, and whose word for them is taken.
#include "core/result.h"

#include <QString>

class QUrl;

namespace core {

class Settings;

// By server.allowed; without it, an enforced server.url is the only one.
bool mayUse(const Settings &settings, const QUrl &server);

// False where network.policy is enforced as offline: then not even signing in or out goes over the line. Who chose that
// without being told to may still sign in.
bool mayConnect(const Settings &settings);

// The file of certificates to trust besides the system's, with names of folders filled in; empty: none. `ofThisStart`,
// from the command line, comes before what the settings keep, and gives way to an enforced server.caFile.
QString authorities(const Settings &settings, const QString &ofThisStart);

// From one start of the program to the next: not on shared computers.
bool mayStaySignedIn(const Settings &settings);

// Code::Forbidden as the rules say it, not a server: `number` is byRules, `detail` what they do not allow; empty: any
// connection.
inline constexpr std::int64_t byRules = 1;
Error againstRules(const QString &what);

} // namespace core
