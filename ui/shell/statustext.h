#pragma once
// The words, tone and icon for the state of the network: one place, so that line, rail and queue say the same.
#include "core/result.h"
#include "store/types.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <string>

namespace ui {

struct StatusText
{
    QString text;
    QString icon;
    Tone tone = Tone::Neutral; // Ok: quiet; Warn, Bad: with a ground
};

class StatusWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::StatusWords)
public:
    // `nowMs`: today's times are shown without the date.
    static StatusText of(const store::SyncStatus &status, const QLocale &locale, qint64 nowMs);
    // The quiet line at the right: what is in the way, else "No connection since 09:15 · Last sent 08:50"; what is not
    // known is left out.
    static QString detail(const store::SyncStatus &status, const QLocale &locale, qint64 nowMs);
    // "3 changes, 2 photos"; empty for none. `files` counts the photos, too.
    static QString waiting(int changes, int files, int photos);
    // Both and what could not be sent, as sentences: for the tool tip and for screen readers.
    static QString whole(const store::SyncStatus &status, const QLocale &locale, qint64 nowMs);
    // The same numbers, and something in the way that keeps anything from going on.
    static store::SyncStatus inTheWay(store::SyncStatus status, const core::Error &error);
    // When what needs the server comes or is sent, as the end of a sentence: "It comes %1."
    static QString until(const store::SyncStatus &status);
    // Why nothing comes, as the title of what is empty because of that.
    static QString away(const store::SyncStatus &status);
    // "10:43", with the date when it was not today.
    static QString time(qint64 ms, const QLocale &locale, qint64 nowMs);

private:
    static QString untilSolved(const std::string &error); // a name of core::Code
};

} // namespace ui
