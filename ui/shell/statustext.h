#pragma once
// The words, tone and icon for the state of the network: one place, so that line, rail and queue say the same.
#include "store/types.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

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
    // "On this PC" line at the right: last contact while there is none now; else empty.
    static QString detail(const store::SyncStatus &status, const QLocale &locale, qint64 nowMs);
    static QString waiting(int changes, int files); // "3 changes and 14 files"; empty for none
};

} // namespace ui
