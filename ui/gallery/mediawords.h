#pragma once
// Words about photos, films, files and how they are sent: one place, so that tile, row, panel and screen reader agree.
#include "core/metadata/metadata.h"
#include "core/result.h"
#include "core/settings.h"
#include "models/intake/walk.h"
#include "models/rows_media.h"
#include "ui/gallery/uploadstates.h"

#include <QCoreApplication>

namespace ui {

class MediaWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::MediaWords)
public:
    static QString size(qint64 bytes);
    static QString photos(int count);
    static QString upload(const UploadState &state); // "62 % sent"; empty when all is sent
    static QString uploadShort(const UploadState &state); // "62 %" where there is no room for the words
    static QString uploadReason(const UploadState &state); // why it was not sent and what to do
    // A file that could not be taken in; `settings` say whether it could be elsewhere.
    static QString refused(const QString &name, const core::Error &error, const core::Settings &settings);
    static QString leftOut(const models::LeftOut &what); // by looking through a folder
    static QString skipped(const QStringList &names); // no photos, given to an album
    // "1.2 GB of 5 GB used; up to 250 MB a file", or less by the rules of this computer; empty when nobody said
    // anything.
    static QString limits(const store::Account &account, const core::Settings &settings);
    static QString licence(const QString &code);
    static QString kind(const models::MediaRow &row); // "Photo", "Film"
    static QString length(int seconds); // of a film: "2:31", "1:02:31"; empty when not known
    static QString when(const QDateTime &time); // short, in the reader's language
    // "Photo 3 of 14, Lowering the bottle, by Anna Lind, waits to be sent"
    static QString spoken(const models::MediaRow &row, int index, int total, const QString &author,
                          const UploadState &state);

private:
    static QString notCleaned(const QString &shown, core::metadata::Format kind);
    static QString quoted(const QString &name);
    static QString gone(const QString &shown);
    static QString asItIs(const core::Settings &settings);
};

} // namespace ui
