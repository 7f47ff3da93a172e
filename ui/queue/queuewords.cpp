#include "ui/queue/queuewords.h"

#include "core/codes.h"
#include "models/jsonread.h"
#include "schema/type.h"
#include "ui/errortext/errortext.h"
#include "ui/parts/fileicon.h"
#include "ui/shell/statustext.h"
#include "ui/sizes.h"
#include "ui/words/recordwords.h"

#include <QLocale>
#include <algorithm>

namespace ui {

using models::QueueRow;

QString QueueWords::icon(const QueueRow &row)
{
    if (row.kind == QueueRow::File)
        return fileIcon(row.mediaType, row.title);
    return RecordWords::icon(row.type, row.media);
}

QString QueueWords::what(const QueueRow &row)
{
    if (row.kind == QueueRow::File && row.isSmall)
        //: Galleries and cards show a small picture of a photo; it is sent as a file of its own. %1 is a file name
        return row.title.isEmpty() ? tr("Small picture") : tr("Small picture of “%1”").arg(row.title);
    if (row.kind == QueueRow::File)
        return row.title;
    return RecordWords::change({ row.type, row.title, row.media }, row.op, row.properties, row.context);
}

std::optional<QueueWords::State> QueueWords::inTrouble(const std::string &error)
{
    using core::Code;
    switch (core::codeNamed(error).value_or(Code::Bug)) {
    case Code::Incomplete: // of what comes; what goes is sent as usual
        return std::nullopt;
    case Code::Offline:
    case Code::Transient:
    case Code::Busy:
    case Code::CaptivePortal:
        return State{ tr("Waits for the network"), QStringLiteral("cloud-slash"), Tone::Neutral };
    case Code::DiskFull:
        return State{ tr("Waits for room on the disk"), QStringLiteral("hard-drives"), Tone::Neutral };
    default:
        //: of a change: there is a trouble, named above, and it goes out after that
        return State{ tr("Waits until this is solved"), QStringLiteral("clock"), Tone::Neutral };
    }
}

QueueWords::State QueueWords::state(const QueueRow &row, const store::SyncStatus &status)
{
    switch (row.state) {
    case QueueRow::NotSent:
        return { tr("Needs you"), QStringLiteral("warning"), Tone::Warn };
    case QueueRow::Paused:
        return { tr("Paused"), QStringLiteral("pause"), Tone::Neutral };
    case QueueRow::Sending:
    case QueueRow::Waiting:
        break;
    }
    using S = store::SyncStatus;
    if (status.state == S::WorkingOffline)
        return { tr("Waits until you are online"), QStringLiteral("cloud-slash"), Tone::Neutral };
    if (status.state == S::NeedsSignIn)
        return { tr("Waits until you sign in"), QStringLiteral("key"), Tone::Neutral };
    if (status.state == S::Trouble)
        if (const auto trouble = inTrouble(status.error))
            return *trouble;
    if (status.state == S::Offline || status.state == S::NeverConnected)
        return { tr("Waits for the network"), QStringLiteral("cloud-slash"), Tone::Neutral };
    if (row.state == QueueRow::Sending)
        return { tr("Being sent"), QStringLiteral("cloud-arrow-up"), Tone::Tonal };
    if (row.waitsForFiles)
        return { tr("Waits for its files"), QStringLiteral("clock"), Tone::Neutral };
    return { tr("Waits its turn"), QStringLiteral("clock"), Tone::Neutral };
}

int QueueWords::heldBack(const std::vector<QueueRow> &rows, int files)
{
    const bool refused = std::any_of(rows.begin(), rows.end(), [](const QueueRow &row) {
        return row.kind == QueueRow::File && row.state == QueueRow::NotSent;
    });
    if (!refused || files > 0)
        return 0; // which of them a record waits for is not known here
    return int(std::count_if(rows.begin(), rows.end(),
                             [](const QueueRow &row) { return row.state != QueueRow::NotSent && row.waitsForFiles; }));
}

QString QueueWords::promise(int waiting, int paused, int refused)
{
    if (refused > 0 && waiting > 0)
        return tr("Safe on this computer. What was not sent waits for your decision, the rest goes out by itself.");
    if (refused > 0)
        return tr("Safe on this computer until you decide: try again, keep a copy, or give it up.");
    if (paused > 0)
        return tr("Safe on this computer. What is paused waits until you let it go on.");
    if (waiting > 0)
        return tr("Safe on this computer. All goes out by itself later.");
    return tr("Nothing waits. What you do next is kept here first, then sent.");
}

// What does not go out by itself, because of the person.
std::optional<QString> QueueWords::held(const store::SyncStatus &status, int waiting, int paused, int refused)
{
    if (status.state == store::SyncStatus::NeedsSignIn && refused == 0 && paused == 0)
        return waiting > 0 ? tr("Safe on this computer. It is sent once you have signed in.")
                           : tr("What you do next is kept here, and sent once you have signed in.");
    if (status.state != store::SyncStatus::WorkingOffline || waiting == 0 || (paused > 0 && refused == 0))
        return {}; // what is paused waits also when one is online again
    return refused > 0 ? tr("Safe on this computer. What was not sent waits for your decision, the rest until you "
                            "work online again.")
                       : tr("Safe on this computer. It is sent once you work online again.");
}

QString QueueWords::outlook(const store::SyncStatus &status, int waiting, int paused, int refused, qint64 nowMs)
{
    if (status.state == store::SyncStatus::Trouble && !status.error.empty())
        return errorText(status.error, status.errorDetail).whole();
    const QString words = held(status, waiting, paused, refused).value_or(promise(waiting, paused, refused));
    const QString times = StatusWords::detail(status, QLocale(), nowMs);
    return times.isEmpty() ? words : words + u'\n' + times;
}

QString QueueWords::details(const QueueRow &row, qint64 nowMs)
{
    QStringList parts;
    if (row.state == QueueRow::NotSent)
        parts.append(refusalText(row.error));
    if (row.since.isValid())
        parts.append(StatusWords::time(row.since.toMSecsSinceEpoch(), QLocale(), nowMs));
    if (row.kind == QueueRow::File && row.size > 0)
        parts.append(Sizes::text(row.size));
    return parts.join(QStringLiteral(" · "));
}

QVector<QPair<QString, QString>> QueueWords::words(const QueueRow &row)
{
    QVector<QPair<QString, QString>> list;
    const auto *type = schema::recordTypes().find(models::toUtf8(row.type));
    // For programs, not for people.
    static const QStringList technical{ QStringLiteral("id"),          QStringLiteral("position"),
                                        QStringLiteral("variants"),    QStringLiteral("type"),
                                        QStringLiteral("subjectType"), QStringLiteral("size"),
                                        QStringLiteral("width"),       QStringLiteral("height"),
                                        QStringLiteral("kind"),        QStringLiteral("metadataKept"),
                                        QStringLiteral("duration") };
    for (const auto &member : row.value) {
        const QString path = models::fromUtf8({ member.key().data(), member.key().size() });
        const auto *property = type ? type->find(models::toUtf8(path.section(u'/', 0, 0))) : nullptr;
        if (!property || property->serverSet || technical.contains(path.section(u'/', 0, 0))
            || property->kind == schema::Kind::Id || member.value().is_null())
            continue;
        QString text;
        const auto *entry = member.value().if_object();
        if (entry && path.contains(u'/')) // one entry of a map
            text = models::readText(*entry, entry->contains("text") ? "text" : "name");
        else if (property->kind == schema::Kind::Blob)
            continue;
        else
            text = RecordWords::value(row.type, path, member.value(), {});
        if (!text.isEmpty())
            list.append({ RecordWords::property(path), text });
    }
    return list;
}

QString QueueWords::wordsText(const QueueRow &row, int longest)
{
    QStringList lines;
    for (const auto &[part, text] : words(row))
        //: a part of a card or page, and what was written there: "description: The bus leaves at nine"
        lines.append(tr("%1: %2").arg(part, text));
    const QString whole = lines.join(u'\n');
    return longest < 0 || whole.size() <= longest ? whole : whole.left(longest).trimmed() + QStringLiteral("…");
}

} // namespace ui
