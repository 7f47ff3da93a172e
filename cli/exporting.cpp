#include "cli/runner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace cli {

using core::Code;

namespace {

bool writeFile(const QString &path, const std::string &text)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) >= 0
        && file.commit();
}

std::string unsentText(const std::vector<store::OutboxEntry> &outbox)
{
    static constexpr const char *ops[] = { "create", "update", "destroy" };
    std::string text;
    for (const auto &entry : outbox)
        text += json::serialize(json::object{ { "account", entry.key.account },
                                              { "type", entry.key.type },
                                              { "id", entry.key.id },
                                              { "op", ops[entry.op] },
                                              { "value", entry.value },
                                              { "base", entry.base },
                                              { "error", entry.error } })
            + '\n';
    return text;
}

// Ids become file names; a server could send anything.
bool isSafeName(const std::string &name)
{
    return !name.empty() && name.find_first_of("/\\:") == name.npos && name.front() != '.';
}

} // namespace

void Runner::exportAll()
{
    const QDir target(m_arguments.rest[0]);
    const auto accounts = m_cache->accounts();
    const auto outbox = m_cache->outbox();
    if (!accounts || !outbox)
        return fail(!accounts ? accounts.error() : outbox.error());
    std::int64_t records = 0, files = 0;
    bool good = target.mkpath(QStringLiteral("."));
    for (const auto &account : *accounts) {
        if (!isSafeName(account.id))
            continue;
        const QDir folder(target.filePath(QString::fromStdString(account.id)));
        for (const auto &type : schema::recordTypes().all()) {
            store::Query query;
            query.account = account.id;
            query.type = type.name;
            query.trash = store::Query::With;
            const auto list = m_cache->list(query);
            if (!list)
                return fail(list.error());
            std::string text;
            for (const auto &record : *list) {
                text += json::serialize(record.view) + '\n';
                const auto *blob = record.view.if_contains("blobId");
                if (!blob || !blob->is_string() || !isSafeName(std::string(blob->get_string())))
                    continue;
                const std::string blobId(blob->get_string());
                const auto path = m_cache->blobPath(account.id, blobId);
                const QString copy = folder.filePath(QStringLiteral("files/") + QString::fromStdString(blobId));
                if (!path || !*path || QFileInfo::exists(copy))
                    continue;
                good = good && QFileInfo(copy).dir().mkpath(QStringLiteral("."));
                good = good && QFile::copy(QString::fromStdString(**path), copy);
                ++files;
            }
            records += static_cast<std::int64_t>(list->size());
            if (!list->empty())
                good = good && folder.mkpath(QStringLiteral("."))
                    && writeFile(folder.filePath(QString::fromStdString(type.name) + QStringLiteral(".jsonl")), text);
        }
    }
    good = good && writeFile(target.filePath(QStringLiteral("unsent.jsonl")), unsentText(*outbox));
    if (!good)
        return fail({ Code::ReadOnly, "cannot write into " + target.path().toStdString(), 0 });
    print(json::object{ { "records", records }, { "files", files }, { "unsent", outbox->size() } });
    done(Ok);
}

} // namespace cli
