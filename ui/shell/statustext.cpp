#include "ui/shell/statustext.h"

#include <QDateTime>

namespace ui {
namespace {

QString clockTime(qint64 ms, const QLocale &locale, qint64 nowMs)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(ms);
    if (then.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date())
        return locale.toString(then.time(), QLocale::ShortFormat);
    return locale.toString(then, QLocale::ShortFormat);
}

} // namespace

QString StatusWords::waiting(int changes, int files)
{
    const QString changeWords = tr("%n change(s)", nullptr, changes);
    const QString fileWords = tr("%n file(s)", nullptr, files);
    if (changes > 0 && files > 0)
        //: "3 changes and 14 files"
        return tr("%1 and %2").arg(changeWords, fileWords);
    if (changes > 0)
        return changeWords;
    return files > 0 ? fileWords : QString();
}

StatusText StatusWords::of(const store::SyncStatus &s, const QLocale &locale, qint64 nowMs)
{
    const QString waits = waiting(s.waitingChanges, s.waitingFiles);
    const auto safe = [&waits](const QString &prefix) {
        //: "Offline - 3 changes will be sent"; %1 is the state, %2 what waits
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
                         .arg(waits.isEmpty() ? tr("files") : waits, locale.formattedDataSize(s.bytesDone),
                              locale.formattedDataSize(s.bytesTotal)),
                     QStringLiteral("cloud-arrow-up"), Tone::Neutral };
        return { waits.isEmpty() ? tr("Sending…") : tr("Sending %1…").arg(waits), QStringLiteral("cloud-arrow-up"),
                 Tone::Neutral };
    case store::SyncStatus::UpToDate:
        if (s.parked > 0)
            return { tr("%n change(s) could not be sent", nullptr, s.parked), QStringLiteral("cloud-warning"),
                     Tone::Bad };
        if (!waits.isEmpty())
            return { tr("Sending %1…").arg(waits), QStringLiteral("cloud-arrow-up"), Tone::Neutral };
        if (s.lastSentMs > 0)
            return { tr("All saved and sent · %1").arg(clockTime(s.lastSentMs, locale, nowMs)),
                     QStringLiteral("cloud-check"), Tone::Ok };
        return { tr("All saved and sent"), QStringLiteral("cloud-check"), Tone::Ok };
    case store::SyncStatus::NeedsSignIn:
        return { safe(tr("Please sign in again")), QStringLiteral("key"), Tone::Warn };
    case store::SyncStatus::Trouble:
        return { safe(tr("Something is in the way")), QStringLiteral("cloud-warning"), Tone::Bad };
    }
    return {};
}

QString StatusWords::detail(const store::SyncStatus &s, const QLocale &locale, qint64 nowMs)
{
    const bool away = s.state == store::SyncStatus::Offline || s.state == store::SyncStatus::WorkingOffline
        || s.state == store::SyncStatus::Trouble || s.state == store::SyncStatus::NeedsSignIn;
    if (!away || s.lastContactMs <= 0)
        return {};
    return tr("Last contact %1").arg(clockTime(s.lastContactMs, locale, nowMs));
}

} // namespace ui
