#include "ui/gallery/mediawords.h"

#include "core/policy/uploads.h"
#include "models/jsonread.h"
#include "ui/dates.h"
#include "ui/errortext/copyplace.h"
#include "ui/sizes.h"
#include "ui/vocabulary/terms.h"

#include <QLocale>

namespace ui {

QString MediaWords::size(qint64 bytes) { return Sizes::text(bytes); }

QString MediaWords::photos(int count) { return tr("%n photo(s)", "photos and films of an album", count); }

QString MediaWords::upload(const UploadState &state)
{
    switch (state.state) {
    case UploadState::Sent:
        return {};
    case UploadState::Waiting:
        //: State of a photo
        return tr("Waits to be sent");
    case UploadState::Sending:
        //: State of a photo; %1 is a number
        return tr("%1 % sent").arg(QLocale().toString(state.percent()));
    case UploadState::Paused:
        //: State of a photo
        return tr("Paused");
    case UploadState::NotSent:
        //: State of a photo
        return tr("Not sent");
    }
    return {};
}

QString MediaWords::uploadShort(const UploadState &state)
{
    //: Share of a photo that is sent; %1 is a number
    return state.state == UploadState::Sending ? tr("%1 %").arg(QLocale().toString(state.percent())) : upload(state);
}

QString MediaWords::uploadReason(const UploadState &state)
{
    const QString code = state.error.toLower();
    if (code.contains(QLatin1String("quota")))
        return tr("The community has no room left for this project. Remove files you no longer need, or ask those who "
                  "run the community.");
    if (code.contains(QLatin1String("large")))
        return tr("This file is larger than the community takes. Make a shorter or smaller version.");
    if (code.contains(QLatin1String("gone")) || code.contains(QLatin1String("notfound")))
        return tr("The copy kept for sending has vanished or changed. Choose the file again.");
    if (code.contains(QLatin1String("forbidden")) || code.contains(QLatin1String("readonly")))
        return tr("You are not allowed to add to this project.");
    return tr("The community refused it (%1). It is safe on this computer; try again.").arg(state.error);
}

QString MediaWords::notCleaned(const QString &shown, core::metadata::Format kind)
{
    if (kind == core::metadata::Format::Heif)
        //: %1 is a file name; use the words that an iPhone uses for its settings
        return tr("%1 is a HEIC picture, as iPhones take them: not every computer can show it, and place and camera "
                  "cannot be removed from it. Save it as JPEG and add that. An iPhone takes JPEGs when “Most "
                  "Compatible” is chosen in its settings under Camera, Formats.")
            .arg(shown);
    //: %1 is a file name
    return tr("%1 is a TIFF or a raw picture of a camera: not every computer can show it, and place and camera cannot "
              "be removed from it. Save it as JPEG or PNG and add that.")
        .arg(shown);
}

// An album never shows such a picture; Files and cards take it where nothing is to be removed.
QString MediaWords::asItIs(const core::Settings &settings)
{
    if (settings.flag(core::Setting::KeepPhotoMetadata))
        return u' ' + tr("Under Files and on cards it can be added as it is.");
    if (settings.isEnforced(core::Setting::KeepPhotoMetadata))
        return {};
    //: The words in quotation marks are those of the settings
    return u' '
        + tr("Under Files and on cards it can be added as it is, with all it tells, once “Keep place, camera and names "
             "inside photos” is on in the settings.");
}

QString MediaWords::quoted(const QString &name)
{
    //: A file name in the quotation marks of your language
    return tr("“%1”").arg(name);
}

QString MediaWords::gone(const QString &shown)
{
    //: %1 is a file name
    return tr("%1 is no longer there or cannot be opened. Was it on a stick or a phone? Connect it again and add it "
              "once more.")
        .arg(shown);
}

QString MediaWords::refused(const QString &name, const core::Error &error, const core::Settings &settings)
{
    using core::Code;
    const QString shown = quoted(name);
    switch (error.code) {
    case Code::TooLarge:
        if (core::isUploadRule(settings, error))
            //: %1 is a file name, %2 a size, %3 the file or key with the rules of this computer
            return tr("%1 is too large: your school allows up to %2 a file (%3). Make a shorter or smaller version, or "
                      "put it elsewhere and add a link.")
                .arg(shown, size(error.number), settings.enforcedBy());
        return tr("%1 is too large: the community takes up to %2 a file. Make a shorter or smaller version, or put it "
                  "elsewhere and add a link.")
            .arg(shown, size(error.number));
    case Code::OverQuota:
        if (error.number < 0)
            return tr("%1 was not added: the community has no room left for this project. Remove files that are no "
                      "longer needed, or ask those who run the community for more room.")
                .arg(shown);
        //: %1 is a file name, %2 a size
        return tr("%1 does not fit: %2 are free in this project. Remove files that are no longer needed, or ask those "
                  "who run the community for more room.")
            .arg(shown, size(error.number));
    case Code::NotAPicture:
        return tr("%1 is not a picture that can be read. Open it in another program to see whether it is damaged, and "
                  "save it again.")
            .arg(shown);
    case Code::FileGone:
        return gone(shown);
    case Code::DiskFull:
        return tr("%1 was not added: the disk of this computer is full. Make room and add it again.").arg(shown);
    case Code::ReadOnly:
        return tr("%1 was not added: nothing can be written to the folder of Jumelle.").arg(shown) + u' '
            + advice::whereNothingCanBeWritten(copyPlace());
    case Code::BadInput:
        if (const auto kind = core::metadata::notCleaned(error))
            return notCleaned(shown, *kind) + asItIs(settings);
        break;
    default:
        break;
    }
    return tr("%1 could not be added; your own file is as it was. Please try again, and tell your help desk if it "
              "happens once more.")
        .arg(shown);
}

QString MediaWords::leftOut(const models::LeftOut &what)
{
    using models::LeftOut;
    const QString shown = quoted(what.name);
    switch (what.why) {
    case LeftOut::Gone:
        break;
    case LeftOut::Unreadable:
        return tr("The folder %1 may not be opened; what is in it was left out.").arg(shown);
    case LeftOut::TooDeep:
        return tr("%1 and what is in it were left out: folders may lie %n deep.", "folders inside folders", what.number)
            .arg(shown);
    case LeftOut::TooMany:
        return tr("Everything from %1 on was left out: at most %n file(s) can be added at once.", nullptr, what.number)
            .arg(shown);
    case LeftOut::TooMuch:
        return tr("There is too much in %1: only what was found among the first %n entries was added.",
                  "entries of folders", what.number)
            .arg(shown);
    case LeftOut::Link:
        return what.number == 1
            ? tr("%1 is a link to something else and was left out. Add what it leads to by itself.").arg(shown)
            : tr("%n link(s) to other places were left out. Add what they lead to by itself.", nullptr, what.number);
    case LeftOut::NoFile:
        return tr("%1 is neither a file nor a folder.").arg(shown);
    }
    return gone(shown);
}

QString MediaWords::skipped(const QStringList &names)
{
    const QString first = quoted(names.value(0));
    return names.size() == 1 ? tr("%1 is no photo or film. Files of other kinds belong under Files.").arg(first)
                             : tr("%n file(s) are no photos or films and were left out. Files of other kinds belong "
                                  "under Files.",
                                  nullptr, int(names.size()));
}

QString MediaWords::limits(const store::Account &account, const core::Settings &settings)
{
    const qint64 server = models::readInt(account.limits, store::limit::file), ruled = core::largestUpload(settings);
    const qint64 largest = server > 0 && ruled > 0 ? qMin(server, ruled) : qMax(server, ruled);
    const qint64 quota = models::readInt(account.limits, store::limit::quota);
    const bool sensible = largest > 0 && largest < (qint64(1) << 40);
    if (quota > 0 && account.limits.contains(store::limit::used)) {
        const QString used = size(models::readInt(account.limits, store::limit::used));
        return sensible ? tr("%1 of %2 used; up to %3 a file").arg(used, size(quota), size(largest))
                        : tr("%1 of %2 used").arg(used, size(quota));
    }
    return sensible ? tr("Up to %1 a file").arg(size(largest)) : QString();
}

QString MediaWords::licence(const QString &code) { return term("licences", code); }

QString MediaWords::kind(const models::MediaRow &row)
{
    return row.kind == QLatin1String("film") ? tr("Film") : tr("Photo");
}

QString MediaWords::length(int seconds)
{
    if (seconds <= 0)
        return {};
    const auto two = [](int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString rest = QStringLiteral(":") + two(seconds % 60);
    const int minutes = seconds / 60;
    return minutes < 60 ? QString::number(minutes) + rest
                        : QString::number(minutes / 60) + QLatin1Char(':') + two(minutes % 60) + rest;
}

QString MediaWords::when(const QDateTime &time) { return Dates::exactly(time, {}); }

QString MediaWords::spoken(const models::MediaRow &row, int index, int total, const QString &author,
                           const UploadState &state)
{
    //: %1 "Photo" or "Film", %2 its number, %3 how many there are
    QStringList parts{ tr("%1 %2 of %3").arg(kind(row), QLocale().toString(index + 1), QLocale().toString(total)) };
    parts.append(row.caption.isEmpty() ? row.name : row.caption);
    if (!author.isEmpty())
        //: %1 is a person
        parts.append(tr("by %1").arg(author));
    if (const QString waits = upload(state); !waits.isEmpty())
        parts.append(waits.left(1).toLower() + waits.mid(1));
    return parts.join(QStringLiteral(", "));
}

} // namespace ui
