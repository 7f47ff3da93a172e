#include "ui/queue/notsentexport.h"

#include "store/sealed/openfile.h"

#include "models/jsonread.h"
#include "ui/dates.h"
#include "ui/errortext/errortext.h"
#include "ui/queue/queuewords.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSaveFile>
#include <QStorageInfo>

namespace ui {

using models::QueueRow;

namespace {

core::Error cannotWrite(const QString &path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    const bool full = disk.isValid() && disk.bytesAvailable() < 1 << 20;
    return { full ? core::Code::DiskFull : core::Code::ReadOnly, models::toUtf8(QDir::toNativeSeparators(path)), 0 };
}

core::Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tl::unexpected(cannotWrite(path));
    return {};
}

// A name that every system takes and that stays inside the folder.
QString safeName(const QString &name)
{
    QString safe;
    for (const QChar c : name)
        safe += c.category() == QChar::Other_Control || QStringLiteral("/\\:*?\"<>|").contains(c) ? QChar(u'_') : c;
    while (safe.startsWith(u'.') || safe.startsWith(u' '))
        safe.remove(0, 1);
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    const QString suffix = QFileInfo(safe).suffix();
    const QString base = QFileInfo(safe).completeBaseName().left(120);
    return base.isEmpty() ? QStringLiteral("_") : suffix.isEmpty() ? base : base + u'.' + suffix.left(20);
}

QString freeName(const QDir &folder, const QString &name)
{
    const QFileInfo info(name);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    QString path = name;
    for (int n = 2; folder.exists(path); ++n)
        path = info.completeBaseName() + u' ' + QString::number(n) + suffix;
    return path;
}

QString time(const QueueRow &row) { return Dates::exactly(row.since, {}); }

QByteArray jsonText(const std::vector<QueueRow> &rows)
{
    schema::json::array list;
    for (const QueueRow &row : rows) {
        if (row.kind == QueueRow::File) {
            list.push_back(schema::json::object{ { "file", models::toUtf8(row.title) },
                                                 { "mediaType", models::toUtf8(row.mediaType) },
                                                 { "size", row.size },
                                                 { "reason", models::toUtf8(row.error) } });
            continue;
        }
        const char *op = row.op == store::Edit::Create ? "create"
            : row.op == store::Edit::Destroy           ? "destroy"
                                                       : "update";
        list.push_back(schema::json::object{ { "account", models::toUtf8(row.account) },
                                             { "place", models::toUtf8(row.place) },
                                             { "type", models::toUtf8(row.type) },
                                             { "id", models::toUtf8(row.recordId) },
                                             { "name", models::toUtf8(row.title) },
                                             { "operation", op },
                                             { "at", models::toUtf8(row.since.toString(Qt::ISODate)) },
                                             { "reason", models::toUtf8(row.error) },
                                             { "value", row.value } });
    }
    return QByteArray::fromStdString(schema::json::serialize(schema::json::object{ { "notSent", list } }));
}

} // namespace

QString NotSentExport::plainText(const std::vector<QueueRow> &rows)
{
    QString text;
    for (const QueueRow &row : rows) {
        text += QueueWords::what(row) + u'\n';
        for (const QString &line : { row.place, time(row), refusalText(row.error) })
            if (!line.isEmpty())
                text += line + u'\n';
        if (const QString words = QueueWords::wordsText(row, -1); !words.isEmpty())
            text += words + u'\n';
        text += u'\n';
    }
    return text;
}

QString NotSentExport::html(const std::vector<QueueRow> &rows)
{
    const QString title = tr("What was not sent").toHtmlEscaped();
    QString page
        = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title></head>\n"
                         "<body><h1>%2</h1>\n")
              .arg(QLocale().bcp47Name(), title);
    for (const QueueRow &row : rows) {
        page += QStringLiteral("<h2>%1</h2>\n<p>").arg(QueueWords::what(row).toHtmlEscaped());
        QStringList facts;
        for (const QString &fact : { row.place, time(row), refusalText(row.error) })
            if (!fact.isEmpty())
                facts.append(fact.toHtmlEscaped());
        page += facts.join(QStringLiteral("<br>")) + QStringLiteral("</p>\n<dl>\n");
        for (const auto &[part, text] : QueueWords::words(row))
            page += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n")
                        .arg(part.toHtmlEscaped(), text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
        page += QStringLiteral("</dl>\n");
    }
    return page + QStringLiteral("</body></html>\n");
}

core::Result<NotSentExport::Written> NotSentExport::write(const Content &content, const QString &parent,
                                                          const QString &name)
{
    QDir folder(parent);
    const QString fresh = freeName(folder, safeName(name));
    if (!folder.mkpath(fresh) || !folder.cd(fresh))
        return tl::unexpected(cannotWrite(folder.filePath(fresh)));
    Written written;
    written.folder = folder.path();
    written.changes = int(content.rows.size());
    const std::pair<const char *, QByteArray> texts[] = { { "not-sent.html", html(content.rows).toUtf8() },
                                                          { "not-sent.txt", plainText(content.rows).toUtf8() },
                                                          { "not-sent.json", jsonText(content.rows) } };
    for (const auto &[file, bytes] : texts)
        if (auto done = writeFile(folder.filePath(QString::fromLatin1(file)), bytes); !done)
            return tl::unexpected(done.error());
    for (const Copy &copy : content.files) {
        if (!folder.mkpath(QStringLiteral("files")))
            return tl::unexpected(cannotWrite(folder.filePath(QStringLiteral("files"))));
        const QDir files(folder.filePath(QStringLiteral("files")));
        const QString target = files.filePath(freeName(files, safeName(copy.name)));
        if (!QFile::exists(copy.from))
            written.missing.append(copy.name);
        else if (!store::copyOut(copy.from, target))
            return tl::unexpected(cannotWrite(target));
        else
            ++written.files;
    }
    return written;
}

} // namespace ui
