#pragma once
class QString;

namespace app {

inline constexpr int byRules = 10; // as of jumelle-cli, see docs/cli.md

// Shows why the program does not start; returns `exitCode` once the person has closed the window.
int refuse(const QString &why, int exitCode = byRules);

} // namespace app
