#pragma once
class QString;

namespace app {

// Shows why the program does not start; returns its exit code once the person has closed the window.
int refuse(const QString &why);

} // namespace app
