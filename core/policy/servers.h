#pragma once
// Which servers the rules of this computer allow.
#include "core/result.h"

#include <QString>

class QUrl;

namespace core {

class Settings;

// By server.allowed; without it, an enforced server.url is the only one.
bool mayUse(const Settings &settings, const QUrl &server);

// From one start of the program to the next: not on shared computers.
bool mayStaySignedIn(const Settings &settings);

// Code::Forbidden as the rules say it, not a server: `number` is byRules, `detail` what they do not allow.
inline constexpr std::int64_t byRules = 1;
Error againstRules(const QString &what);

} // namespace core
