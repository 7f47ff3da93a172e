#include "cli/runner.h"

#include "cli/errorwords.h"

#include "core/codes.h"

namespace cli {

using core::Code;

namespace {

json::object recordJson(const store::Record &record)
{
    json::object object = record.view;
    if (record.pending != store::Pending::None)
        object["_waiting"] = true;
    if (record.parked)
        object["_notSent"] = true;
    return object;
}

} // namespace

json::object Runner::statusJson()
{
    json::object object{ { "server", m_profile.origin }, { "username", m_profile.username } };
    json::array accounts;
    if (const auto known = m_cache->accounts())
        for (const auto &account : *known)
            accounts.push_back(json::object{ { "id", account.id },
                                             { "name", account.name },
                                             { "readOnly", account.readOnly },
                                             { "lost", account.lost } });
    object["accounts"] = std::move(accounts);
    std::int64_t waiting = 0;
    json::array notSent;
    if (const auto outbox = m_cache->outbox()) {
        for (const auto &entry : *outbox) {
            if (entry.state != store::OutboxEntry::Parked)
                ++waiting;
            else
                notSent.push_back(json::object{ { "account", entry.key.account },
                                                { "type", entry.key.type },
                                                { "id", entry.key.id },
                                                { "error", entry.error } });
        }
    }
    std::int64_t files = 0;
    if (const auto uploads = m_cache->uploads())
        for (const auto &upload : *uploads)
            files += upload.state != store::Upload::Done ? 1 : 0;
    object["waitingChanges"] = waiting;
    object["waitingFiles"] = files;
    object["notSent"] = std::move(notSent);
    if (const auto last = m_cache->meta("sync.lastContact"); last && !last->empty())
        object["lastContactMs"] = std::strtoll(last->c_str(), nullptr, 10);
    return object;
}

// It waits for a decision, which nobody takes who does not know of it.
void Runner::nameRefused()
{
    QStringList sentences;
    const auto refused = [&](const std::string &what, const std::string &error) {
        note(QStringLiteral("Not sent: %1 (%2)").arg(QString::fromStdString(what), QString::fromStdString(error)));
        const auto code = core::codeNamed(error);
        const QString sentence = code ? whatToDo({ *code, {}, -1 }, {}, *m_settings) : QString();
        if (!sentence.isEmpty() && !sentences.contains(sentence))
            sentences.append(sentence);
    };
    if (const auto uploads = m_cache->uploads())
        for (const auto &upload : *uploads)
            if (upload.state == store::Upload::Failed)
                refused(upload.name, upload.error);
    if (const auto outbox = m_cache->outbox())
        for (const auto &entry : *outbox)
            if (entry.state == store::OutboxEntry::Parked)
                refused(entry.key.type + ' ' + entry.key.id, entry.error);
    for (const QString &sentence : sentences)
        note(sentence);
}

void Runner::status()
{
    nameRefused();
    print(statusJson());
    done(Ok);
}

void Runner::list()
{
    const std::string type = m_arguments.rest[0].toStdString();
    const auto account = accountFor(type);
    if (!account)
        return fail(account.error());
    store::Query query;
    query.account = *account;
    query.type = type;
    query.text = m_arguments.text.toStdString();
    query.limit = m_arguments.limit;
    if (!m_arguments.parent.isEmpty())
        query.parent = m_arguments.parent.toStdString();
    const auto records = m_cache->list(query);
    if (!records)
        return fail(records.error());
    json::array all;
    for (const auto &record : *records)
        all.push_back(recordJson(record));
    if (m_arguments.json) {
        print(all);
    } else {
        for (const auto &record : all) // one a line, for grep and its kind
            m_out << QString::fromStdString(json::serialize(record)) << Qt::endl;
    }
    done(Ok);
}

void Runner::get()
{
    const std::string type = m_arguments.rest[0].toStdString();
    const auto account = accountFor(type);
    if (!account)
        return fail(account.error());
    const auto record = m_cache->record({ *account, type, m_arguments.rest[1].toStdString() });
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail({ Code::NotFound, m_arguments.rest[1].toStdString(), 0 });
    print(recordJson(**record));
    done(Ok);
}

} // namespace cli
