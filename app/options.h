#pragma once
// What the command line may say. Everything has a default, so that a double click is enough.
#include <QString>
#include <QStringList>

namespace app {

struct Options
{
    QString profileFolder; // where profiles and their caches live, as asked for; "": usualFolder, or as rules say
    QString usualFolder; // the person's own, or beside a portable copy
    bool portable = false; // a portable copy: nothing is kept elsewhere
    QString server; // offered at sign-in
    QString caFile; // absolute: authorities besides the system's, for this start
    QString signIn; // sign in as this one when nobody is; the password comes from JUMELLE_PASSWORD
    bool offline = false;
};

struct Parsed
{
    Options options;
    QString message; // help, version, or what was wrong
    int exitCode = -1; // -1: go on; 0: message is an answer; 2: it is an error
};

// `arguments` with the program's name in front; `noText`: the first that was none (core/commandline.h), 0: all were.
// Never touches files.
Parsed parseOptions(const QStringList &arguments, int noText = 0);

} // namespace app
