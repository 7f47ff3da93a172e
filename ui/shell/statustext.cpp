#include "ui/shell/statustext.h"

#include "core/codes.h"
#include "ui/dates.h"
#include "ui/errortext/errortext.h"
#include "ui/sizes.h"

#include <QDateTime>

namespace ui {

QString StatusWords::time(qint64 ms, const QLocale &locale, qint64 nowMs)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs);
    return Dates::exactly(QDateTime::fromMSecsSinceEpoch(ms), now.date(), locale);
}

QString StatusWords::waiting(int changes, int files, int photos)
{
    QStringList parts;
    if (changes > 0)
        parts.append(tr("%n change(s)", nullptr, changes));
    if (photos > 0)
        parts.append(tr("%n photo(s)", nullptr, photos));
    if (files > photos)
        parts.append(tr("%n file(s)", nullptr, files - photos));
    return parts.join(QStringLiteral(", "));
}

StatusText StatusWords::of(const store::SyncStatus &s, const QLocale &locale, qint64 nowMs)
{
    const QString waits = waiting(s.waitingChanges, s.waitingFiles, s.waitingPhotos);
    const auto safe = [&waits](const QString &prefix) {
        //: "Offline - 3 changes, 2 photos will be sent"; %1 is the state, %2 what waits
        return waits.isEmpty() ? prefix : tr("%1 – %2 will be sent").arg(prefix, waits);
    };
    switch (s.state) {
    case store::SyncStatus::NeverConnected:
        return { tr("Not connected yet"), QStringLiteral("cloud"), Tone::Neutral };
    case store::SyncStatus::Offline:
        return { safe(tr("Offline")), QStringLiteral("cloud-slash"), Tone::Warn };
    case store::SyncStatus::WorkingOffline:
        return { safe(tr("Working offline")), QStringLiteral("cloud-slash"), Tone::Warn };
    case store::SyncStatus::Connecting:
        return { tr("Connecting…"), QStringLiteral("cloud"), Tone::Neutral };
    case store::SyncStatus::Receiving:
        if (s.recordsExpected > 0)
            return { tr("Fetching %1 of %2…").arg(locale.toString(s.recordsDone), locale.toString(s.recordsExpected)),
                     QStringLiteral("cloud-arrow-down"), Tone::Neutral };
        return { tr("Fetching news…"), QStringLiteral("cloud-arrow-down"), Tone::Neutral };
    case store::SyncStatus::Sending:
        if (s.bytesTotal > 0)
            return { tr("Sending %1 – %2 of %3")
                         .arg(waits.isEmpty() ? tr("files") : waits, Sizes::text(s.bytesDone, locale),
                              Sizes::text(s.bytesTotal, locale)),
                     QStringLiteral("cloud-arrow-up"), Tone::Neutral };
        return { waits.isEmpty() ? tr("Sending…") : tr("Sending %1…").arg(waits), QStringLiteral("cloud-arrow-up"),
                 Tone::Neutral };
    case store::SyncStatus::UpToDate:
        if (s.parked > 0)
            return { tr("%n change(s) could not be sent", nullptr, s.parked), QStringLiteral("cloud-warning"),
                     Tone::Bad };
        if (!waits.isEmpty())
            return { tr("%1 to be sent").arg(waits), QStringLiteral("cloud-arrow-up"), Tone::Neutral };
        if (s.lastReceivedMs > 0)
            return { tr("Everything sent, last received %1").arg(time(s.lastReceivedMs, locale, nowMs)),
                     QStringLiteral("cloud-check"), Tone::Ok };
        return { tr("Everything sent"), QStringLiteral("cloud-check"), Tone::Ok };
    case store::SyncStatus::NeedsSignIn:
        return { safe(tr("Please sign in again")), QStringLiteral("key"), Tone::Warn };
    case store::SyncStatus::Trouble:
        return { safe(tr("Something is in the way")), QStringLiteral("cloud-warning"), Tone::Bad };
    }
    return {};
}

QString StatusWords::untilSolved(const std::string &error)
{
    using core::Code;
    switch (core::codeNamed(error).value_or(Code::Bug)) {
    case Code::Offline:
    case Code::Transient:
    case Code::Busy:
    case Code::CaptivePortal:
    case Code::UnknownServer:
        //: The end of a sentence: "It comes when the server can be reached again."
        return tr("when the server can be reached again");
    case Code::DiskFull:
        //: The end of a sentence: "It comes when there is room on the disk again."
        return tr("when there is room on the disk again");
    case Code::Incomplete:
        //: The end of a sentence: "It comes when the server can say what is new."
        return tr("when the server can say what is new");
    default:
        //: The end of a sentence: "It comes when nothing is in the way any more."
        return tr("when nothing is in the way any more");
    }
}

QString StatusWords::until(const store::SyncStatus &s)
{
    switch (s.state) {
    case store::SyncStatus::WorkingOffline:
        //: The end of a sentence: "It comes when you stop working offline."
        return tr("when you stop working offline");
    case store::SyncStatus::NeedsSignIn:
        //: The end of a sentence: "It comes after you sign in again."
        return tr("after you sign in again");
    case store::SyncStatus::Trouble:
        return untilSolved(s.error);
    default:
        //: The end of a sentence: "It comes when there is a network."
        return tr("when there is a network");
    }
}

QString StatusWords::away(const store::SyncStatus &s)
{
    switch (s.state) {
    case store::SyncStatus::WorkingOffline:
        return tr("You are working offline");
    case store::SyncStatus::NeedsSignIn:
        return tr("Please sign in again");
    case store::SyncStatus::Trouble:
        return tr("Something is in the way");
    default:
        return tr("You are offline");
    }
}

QString StatusWords::detail(const store::SyncStatus &s, const QLocale &locale, qint64 nowMs)
{
    if (s.state == store::SyncStatus::Trouble && !s.error.empty())
        return errorText(s.error, s.errorDetail).title;
    QStringList parts;
    if (s.offlineSinceMs > 0)
        parts.append(tr("No connection since %1").arg(time(s.offlineSinceMs, locale, nowMs)));
    if (s.lastSentMs > 0)
        parts.append(tr("Last sent %1").arg(time(s.lastSentMs, locale, nowMs)));
    if (s.offlineSinceMs > 0 && s.lastReceivedMs > 0)
        parts.append(tr("Last received %1").arg(time(s.lastReceivedMs, locale, nowMs)));
    return parts.join(QStringLiteral(" · "));
}

store::SyncStatus StatusWords::inTheWay(store::SyncStatus status, const core::Error &error)
{
    status.state = store::SyncStatus::Trouble;
    status.error = core::codeName(error.code);
    status.errorDetail = error.detail;
    return status;
}

QString StatusWords::whole(const store::SyncStatus &s, const QLocale &locale, qint64 nowMs)
{
    QStringList sentences{ of(s, locale, nowMs).text };
    if (const QString times = detail(s, locale, nowMs); !times.isEmpty())
        sentences.append(times);
    if (s.parked > 0 && s.state != store::SyncStatus::UpToDate)
        sentences.append(tr("%n change(s) could not be sent", nullptr, s.parked));
    const QString waits = waiting(s.waitingChanges, s.waitingFiles, s.waitingPhotos);
    if (s.parked > 0 && s.state == store::SyncStatus::UpToDate && !waits.isEmpty())
        sentences.append(tr("%1 to be sent").arg(waits));
    for (QString &sentence : sentences)
        if (!sentence.endsWith(u'.') && !sentence.endsWith(u'…'))
            sentence += u'.';
    return sentences.join(QLatin1Char(' '));
}

} // namespace ui
