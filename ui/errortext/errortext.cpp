#include "ui/errortext/errortext.h"

#include "core/codes.h"
#include "core/policy/servers.h"
#include "ui/errortext/copyplace.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

using core::Code;

// Gives the texts a context that lupdate and the running program agree on.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorText)
};
QString filled(const QString &text, const core::Error &error) { return text.arg(QString::fromStdString(error.detail)); }

ErrorText untrustedText(const core::Error &error)
{
    const QString nothing = Words::tr("Nothing was sent.");
    const QString icon = QStringLiteral("warning-octagon");
    if (error.number == 1)
        return { filled(Words::tr("The connection is intercepted by “%1”, which this computer does not trust."), error),
                 nothing,
                 Words::tr("If this is your school's web filter, ask your IT administrator to install its certificate. "
                           "Otherwise do not type your password."),
                 icon };
    if (error.number == 2)
        return { filled(Words::tr("The server is vouched for by an authority of its own, “%1”, which this computer "
                                  "does not know."),
                        error),
                 nothing,
                 Words::tr("Ask your IT administrator to install the certificate of that authority on this computer; "
                           "whoever runs the server gives it out."),
                 icon };
    return { filled(Words::tr("The server could not prove who it is (%1)."), error),
             Words::tr("Nothing was sent to it."),
             Words::tr("Do not type your password. Ask your IT administrator whether the school checks web traffic and "
                       "needs its certificate installed."),
             icon };
}

ErrorText networkText(const core::Error &error)
{
    const QString safe = Words::tr("Everything you did is kept on this computer and waits to be sent.");
    switch (error.code) {
    case Code::Offline:
        if (error.number > 0)
            return { error.number == 2 ? filled(Words::tr("The proxy %1 did not accept this name and password."), error)
                                       : filled(Words::tr("The proxy %1 asks for a name and a password."), error),
                     safe, Words::tr("They are often those of your school account; your IT administrator knows."),
                     QStringLiteral("key") };
        return { Words::tr("There is no network."), safe, Words::tr("It goes on by itself when the network is back."),
                 QStringLiteral("wifi-slash") };
    case Code::UnknownServer:
        return { filled(Words::tr("No community server answers at %1."), error), safe,
                 Words::tr("Please check the address for typing mistakes, or ask who gave it to you."),
                 QStringLiteral("cloud-x") };
    case Code::Untrusted:
        return untrustedText(error);
    case Code::CaptivePortal:
        return { Words::tr("Something else answered in place of the server, perhaps the sign-in page of this Wi-Fi."),
                 safe, Words::tr("Open a web page in your browser, sign in to the Wi-Fi there, and come back."),
                 QStringLiteral("cloud-warning") };
    case Code::Busy:
        return { Words::tr("The server asks for a little patience."), safe,
                 error.number > 0 ? Words::tr("It is tried again in %n second(s).", nullptr, int(error.number))
                                  : Words::tr("It is tried again by itself."),
                 QStringLiteral("timer") };
    case Code::Auth:
        return { Words::tr("The server does not know you any more."), safe,
                 Words::tr("Please sign in again with your password."), QStringLiteral("key") };
    default:
        return { Words::tr("The connection to the server broke."), safe, Words::tr("It is tried again by itself."),
                 QStringLiteral("cloud-warning") };
    }
}

ErrorText fileText(const core::Error &error)
{
    const QString untouched = Words::tr("Your own file is as it was.");
    const QString limit = QLocale().formattedDataSize(qMax<qint64>(error.number, 0), 0, QLocale::DataSizeSIFormat);
    const bool inAdvance = error.number >= 0 && !error.detail.empty(); // what is left is known, the file not yet taken
    switch (error.code) {
    case Code::TooLarge:
        return {
            error.number > 0
                ? Words::tr("“%1” is larger than the %2 allowed here.").arg(QString::fromStdString(error.detail), limit)
                : filled(Words::tr("“%1” is too large for this server."), error),
            untouched, Words::tr("Make a shorter or smaller version, or put it elsewhere and add a link."),
            QStringLiteral("warning")
        };
    case Code::OverQuota:
        return {
            inAdvance ? Words::tr("“%1” does not fit: %2 are left in the project's space on the server.")
                            .arg(QString::fromStdString(error.detail), limit)
                      : Words::tr("The project's space on the server is full."),
            inAdvance ? untouched : Words::tr("The file is kept on this computer and not lost."),
            Words::tr(
                "Remove films that are no longer needed, or ask the server's operator for more space; then try again."),
            QStringLiteral("hard-drives")
        };
    case Code::FileGone:
        return { filled(Words::tr("“%1” cannot be read any more."), error), Words::tr("Nothing else is concerned."),
                 Words::tr("Was it on a stick or a phone? Connect it again and add the file once more."),
                 QStringLiteral("file") };
    case Code::NotAPicture:
        return { filled(Words::tr("“%1” is named like a picture, but cannot be read as one."), error), untouched,
                 Words::tr("Open it in another program to see whether it is damaged, and save it again."),
                 QStringLiteral("image") };
    default:
        return { filled(Words::tr("“%1” could not be taken."), error), untouched, Words::tr("Please try again."),
                 QStringLiteral("warning") };
    }
}

ErrorText placeText(const core::Error &error)
{
    switch (error.code) {
    case Code::DiskFull:
        return { Words::tr("The disk of this computer is full."), Words::tr("All that was there before is kept."),
                 Words::tr("Make room, for example by emptying the waste bin, and do the last step again."),
                 QStringLiteral("hard-drives") };
    case Code::ReadOnly:
        return { filled(Words::tr("Nothing can be written at %1."), error), Words::tr("What is there was not touched."),
                 advice::whereNothingCanBeWritten(copyPlace()), QStringLiteral("lock-simple") };
    case Code::TooNew:
        return { Words::tr("A newer Jumelle has used this place before."), Words::tr("Nothing in it was touched."),
                 Words::tr("Please update Jumelle on this computer."), QStringLiteral("arrow-clockwise") };
    case Code::Damaged:
        return { Words::tr("The offline copy on this computer was damaged, for example by a power cut."),
                 Words::tr("It was put aside, and what waited to be sent was saved."),
                 Words::tr("The rest is fetched again by itself."), QStringLiteral("warning") };
    default:
        return { Words::tr("This system has no place for secrets."),
                 Words::tr("Your sign-in is kept in memory only, never in a file."),
                 Words::tr("You will be asked for your password at the next start."), QStringLiteral("key") };
    }
}

} // namespace

ErrorText errorText(const core::Error &error)
{
    switch (error.code) {
    case Code::Offline:
    case Code::Transient:
    case Code::Auth:
    case Code::Untrusted:
    case Code::CaptivePortal:
    case Code::UnknownServer:
    case Code::Busy:
        return networkText(error);
    case Code::TooLarge:
    case Code::OverQuota:
    case Code::FileGone:
    case Code::NotAPicture:
        return fileText(error);
    case Code::DiskFull:
    case Code::ReadOnly:
    case Code::TooNew:
    case Code::Damaged:
    case Code::NoKeychain:
        return placeText(error);
    case Code::Forbidden:
        if (error.number == core::byRules)
            return { error.detail.empty()
                         ? Words::tr("The rules of your school for this computer do not allow any connection.")
                         : filled(Words::tr("The rules of your school for this computer do not allow %1."), error),
                     Words::tr("Nothing was sent."), Words::tr("If you need it, ask your IT administrator."),
                     QStringLiteral("lock-simple") };
        return { Words::tr("You may not change this."),
                 Words::tr("What you wrote is kept in the list of what was not sent."),
                 Words::tr("Ask a founder of the project to give you the right."), QStringLiteral("lock-simple") };
    case Code::Conflict:
        return { Words::tr("Somebody else changed the same thing."), Words::tr("Both versions are kept."),
                 Words::tr("Choose one when you have time."), QStringLiteral("git-diff") };
    case Code::Incomplete:
        return { Words::tr("The server cannot say what is new in part of your projects."),
                 Words::tr("What is on this computer is kept and can be worked on; changes are sent as usual."),
                 Words::tr("It is tried again by itself. If it lasts for hours, tell who runs the server."),
                 QStringLiteral("cloud-warning") };
    case Code::NotFound:
        return { Words::tr("This is not there any more."),
                 Words::tr("What you wrote is kept in the list of what was not sent."),
                 Words::tr("Perhaps somebody removed it; look in the trash."), QStringLiteral("question") };
    case Code::TooOld:
        return { Words::tr("This Jumelle and the server do not understand each other any more."),
                 Words::tr("Everything you did is kept on this computer."), Words::tr("Please update Jumelle."),
                 QStringLiteral("arrow-clockwise") };
    case Code::BadInput:
        return { filled(Words::tr("This does not fit here (%1)."), error), Words::tr("Nothing was changed."),
                 Words::tr("Please correct it and try again."), QStringLiteral("warning-circle") };
    case Code::Cancelled:
        return { Words::tr("Stopped, as you wished."), Words::tr("Nothing was lost."), QString(), QStringLiteral("x") };
    case Code::Bug:
        break;
    }
    return { Words::tr("Something went wrong inside Jumelle."),
             Words::tr("Everything you did is kept on this computer."),
             Words::tr("Please close it and open it again; if it happens again, tell your help desk."),
             QStringLiteral("warning") };
}

ErrorText errorText(const std::string &codeName, const std::string &detail)
{
    return errorText({ core::codeNamed(codeName).value_or(Code::Bug), detail, -1 });
}

ErrorText chosenPlaceText(const core::Error &error)
{
    if (error.code == Code::DiskFull)
        return { Words::tr("There is no room left in the chosen place."),
                 Words::tr("All that was there before is kept."),
                 Words::tr("Make room there, or choose another place."), QStringLiteral("hard-drives") };
    ErrorText words = errorText(error);
    if (error.code == Code::ReadOnly)
        words.next = Words::tr("Please choose another place.");
    return words;
}

QString refusalText(const QString &type)
{
    if (type == QLatin1String("fileGone"))
        return Words::tr("The copy kept for sending has vanished or changed; choose it again where you added it.");
    if (type == QLatin1String("blobNotFound"))
        return Words::tr("The server has lost a file of it, and this computer does not hold it.");
    if (type == QLatin1String("forbidden") || type == QLatin1String("accountReadOnly"))
        return Words::tr("You may not change this (any more).");
    if (type == QLatin1String("overQuota"))
        return Words::tr("The project's space on the server is full; make room and send it again.");
    if (type == QLatin1String("tooLarge"))
        return Words::tr("It is too large for this server; make it smaller.");
    if (type == QLatin1String("notFound"))
        return Words::tr("It is not there any more.");
    if (type.startsWith(QLatin1String("invalidProperties")) || type == QLatin1String("invalidPatch"))
        return Words::tr("The server did not accept what was written.");
    if (type == QLatin1String("accountNotFound"))
        return Words::tr("You are no longer a member of this project.");
    return Words::tr("The server did not take it (%1).").arg(type);
}

} // namespace ui
