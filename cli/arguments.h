#pragma once
// The command line as values.
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace cli {

struct Arguments
{
    QString command;
    QStringList rest; // of the command
    QString profile; // folder
    bool profileGiven = false; // by --profile or JUMELLE_PROFILE
    QString server;
    QString username;
    QString caFile;
    QString account;
    QString text;
    QString parent;
    QString note; // check-network: a file for the IT person, a page or text
    int limit = 100;
    int timeoutSeconds = 300;
    bool offline = false;
    bool json = false;
    bool tokenFile = false; // keep the token in a file of the profile, mode 0600
    bool removeCache = false;
    bool discardUnsent = false; // sign-out: with what was never sent
    bool everything = false; // take-along: news from the very beginning
    bool trustNewKey = false; // bring-back: the other computer was set up anew
    bool help = false;
    bool version = false;
};

// `text` for a terminal: without what would steer it; `shown` is not endless either.
QString unsteered(QString text);
QString shown(const QString &text);

bool isPage(const QString &note); // a file to print rather than text, by its name

// The error is a sentence for standard error.
tl::expected<Arguments, QString> readArguments(const QStringList &arguments);
QString helpText();

} // namespace cli
