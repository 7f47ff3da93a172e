#include "cli/runner.h"
#include "store/recordtable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <set>

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

// The files of one account, wherever a record names them, each once.
class Files
{
public:
    Files(store::Cache &cache, std::string account, QString folder)
        : m_cache(cache)
        , m_account(std::move(account))
        , m_folder(std::move(folder))
    { }

    // What is not here is counted, small pictures aside: false says that the disk does not take what is.
    bool take(const json::object &record, const schema::Type &type)
    {
        const auto *preview = record.if_contains("previewBlobId");
        for (const auto &[id, isThumb] : store::blobsOf(record, type)) {
            if (!isSafeName(id) || !m_seen.insert(id).second)
                continue;
            const auto path = m_cache.blobPath(m_account, id);
            if (!path || !*path)
                m_missing += !isThumb && !(preview && preview->is_string() && preview->get_string() == id);
            else if (!copy(QString::fromStdString(**path), QString::fromStdString(id)))
                return false;
        }
        return true;
    }
    std::int64_t copied() const { return m_copied; }
    std::int64_t missing() const { return m_missing; }

private:
    bool copy(const QString &from, const QString &name)
    {
        const QString to = m_folder.filePath(name);
        if (QFileInfo::exists(to)) // of an export before
            return true;
        ++m_copied;
        return m_folder.mkpath(QStringLiteral(".")) && QFile::copy(from, to);
    }

    store::Cache &m_cache;
    std::string m_account;
    QDir m_folder;
    std::set<std::string> m_seen;
    std::int64_t m_copied = 0, m_missing = 0;
};

} // namespace

void Runner::exportAll()
{
    const QDir target(m_arguments.rest[0]);
    const auto accounts = m_cache->accounts();
    const auto outbox = m_cache->outbox();
    if (!accounts || !outbox)
        return fail(!accounts ? accounts.error() : outbox.error());
    std::int64_t records = 0, copied = 0, missing = 0;
    bool good = target.mkpath(QStringLiteral("."));
    for (const auto &account : *accounts) {
        if (!isSafeName(account.id))
            continue;
        const QDir folder(target.filePath(QString::fromStdString(account.id)));
        Files files(*m_cache, account.id, folder.filePath(QStringLiteral("files")));
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
                good = good && files.take(record.view, type);
            }
            records += static_cast<std::int64_t>(list->size());
            if (!list->empty())
                good = good && folder.mkpath(QStringLiteral("."))
                    && writeFile(folder.filePath(QString::fromStdString(type.name) + QStringLiteral(".jsonl")), text);
        }
        copied += files.copied();
        missing += files.missing();
    }
    good = good && writeFile(target.filePath(QStringLiteral("unsent.jsonl")), unsentText(*outbox));
    if (!good)
        return fail(notWritten(target.path()), Storage, Spot::Named);
    if (missing > 0)
        note(QStringLiteral("%1 file(s) are on the server only and not part of this export.").arg(missing));
    print(json::object{
        { "records", records }, { "files", copied }, { "missing", missing }, { "unsent", outbox->size() } });
    done(Ok);
}

} // namespace cli
