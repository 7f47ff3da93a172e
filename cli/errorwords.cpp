#include "cli/errorwords.h"

#include "core/policy/uploads.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace cli {

namespace {

using core::Code;

const char *ofTheWay(const core::Error &error, bool signingIn)
{
    switch (error.code) {
    case Code::Offline:
    case Code::Transient:
        return signingIn ? "The server was not reached, and nothing was changed here: try again once it can be reached."
                         : "The server was not reached. What was done is kept here and is sent the next time.";
    case Code::UnknownServer:
        return "No community server answers there: check the address for typing mistakes.";
    case Code::Untrusted:
        return "The server could not prove who it is, and nothing was sent to it. Give the file of its authority with "
               "--ca, or ask whether the school checks web traffic and needs its certificate installed.";
    case Code::CaptivePortal:
        return signingIn ? "Something else answered in place of the server, perhaps the sign-in page of this Wi-Fi: "
                           "open a web page in a browser, sign in there, and try again. Nothing was changed here."
                         : "Something else answered in place of the server, perhaps the sign-in page of this Wi-Fi: "
                           "open a web page in a browser, sign in there, and try again. What was done is kept here.";
    case Code::Busy:
        return "The server asks for patience: try again in a minute.";
    case Code::Incomplete:
        return "The server could not say all that is new; the next sync asks again.";
    case Code::TooOld:
        return "This program and the server do not understand each other: update the older of the two.";
    case Code::Auth:
        return signingIn ? "Name and password do not belong together: check both, and Caps Lock."
                         : "The server does not know this computer any more: run jumelle-cli sign-in again. What was "
                           "done is kept here.";
    default:
        return "";
    }
}

constexpr qint64 hardlyAnything = 1 << 20; // bytes: what is left of a disk on which a page did not fit

const char *ofThePlace(Code code, Spot spot)
{
    if (code == Code::DiskFull)
        return spot == Spot::Named ? "The disk is full: make room there or name another place. What was there is as it "
                                     "was."
                                   : "The disk is full: make room and try again. What was there is as it was.";
    switch (spot) {
    case Spot::Profile:
        return "Nothing can be written there: choose another place with --profile, or have it made writable.";
    case Spot::Window:
        return "Nothing can be written there: have it made writable, or choose another place for the offline copy in "
               "the settings of the window.";
    case Spot::Portable:
        return "Nothing can be written there: have it made writable, or move the whole folder of this portable copy to "
               "another place.";
    case Spot::Enforced:
        return "Nothing can be written there: have it made writable, or have the rules for this computer name another "
               "place.";
    case Spot::Named:
        return "Nothing can be written there: name another place, or have it made writable.";
    }
    return "";
}

const char *ofTheThing(Code code)
{
    switch (code) {
    case Code::Forbidden:
        return "You are signed in, but not allowed to do this: ask who runs the project.";
    case Code::Conflict:
        return "It is there already, or somebody else changed it first: look at it again.";
    case Code::TooLarge:
        return "The server takes nothing so large: make a shorter or smaller version. Your own file is as it was.";
    case Code::OverQuota:
        return "The project's space on the server is full: remove what is no longer needed there, or ask who runs the "
               "server for more. Your own file is as it was.";
    case Code::FileGone:
        return "The file cannot be read: see that it is there, on its stick or phone, and may be opened. Nothing was "
               "changed.";
    case Code::NotAPicture:
        return "It is named like a picture but cannot be read as one: open it in another program to see whether it is "
               "damaged, and save it again. Your own file is as it was.";
    case Code::TooNew:
        return "A newer version has used this profile, and it was left untouched: update this program.";
    case Code::Damaged:
        return "The copy on this computer was damaged; it was put aside, and what could be saved of it waits.";
    case Code::NoKeychain:
        return "No keychain keeps a sign-in here: run jumelle-cli sign-in with --token-file, or give a token in "
               "JUMELLE_TOKEN.";
    default:
        return "";
    }
}

} // namespace

QString whatToDo(const core::Error &error, Situation situation, const core::Settings &settings)
{
    if (core::isUploadRule(settings, error))
        return QStringLiteral("Your school allows up to %1 MB a file (%2); your own file is as it was.")
            .arg(settings.number(core::Setting::UploadMaxMegabytes))
            .arg(settings.enforcedBy());
    if (error.code == Code::DiskFull || error.code == Code::ReadOnly)
        return QString::fromUtf8(ofThePlace(error.code, situation.spot));
    const char *way = ofTheWay(error, situation.signingIn);
    return QString::fromUtf8(*way != '\0' ? way : ofTheThing(error.code));
}

core::Error notWritten(const QString &path)
{
    QFileInfo there(path); // or where it would be
    while (!there.exists() && !there.isRoot())
        there.setFile(there.absolutePath());
    const QStorageInfo disk(there.absoluteFilePath());
    const bool full = disk.isValid() && !disk.isReadOnly() && disk.bytesAvailable() < hardlyAnything;
    return { full ? Code::DiskFull : Code::ReadOnly, "cannot write " + path.toStdString(), 0 };
}

} // namespace cli
