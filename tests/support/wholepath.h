#pragma once
// Paths that lead nowhere, for rules that name one.
#include <QString>

namespace test {

// What stands for "/srv/home" on this system: on Windows a path is whole only with a drive, "C:/srv/home".
inline QString wholePath(const QString &path)
{
#ifdef Q_OS_WIN
    return QStringLiteral("C:") + path;
#else
    return path;
#endif
}

// An example of the table of settings as it may stand on this system, with what it names filled in for Anna.
inline QString exampleHere(const QString &example)
{
    qputenv("USER", "anna");
    qputenv("HOME", wholePath(QStringLiteral("/home/anna")).toLatin1());
    return example.startsWith(u'/') ? wholePath(example) : example;
}

} // namespace test
