#include "tests/e2e/story.h"

#include "core/metadata/metadata.h"

#include <QBuffer>

namespace e2e {

std::string Story::bytesOf(const TeacherProcess &who, const std::string &account, const json::value &blobId) const
{
    if (!blobId.is_string())
        return {};
    const auto answer = fetch(who, "/jmap/download/" + account + "/" + std::string(blobId.get_string()) + "/file");
    return answer.status == 200 ? answer.body : std::string();
}

std::string Story::whatIsLeft(const std::string &photo)
{
    QByteArray bytes = QByteArray::fromStdString(photo);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto found = core::metadata::inspect(buffer);
    if (!found || found->place || found->camera || found->text)
        return found ? "seen by our own reader" : "no photo";
    QProcess tool;
    tool.start(QStringLiteral("exiftool"),
               { QStringLiteral("-s"), QStringLiteral("-GPS*"), QStringLiteral("-Make"), QStringLiteral("-Model"),
                 QStringLiteral("-SerialNumber"), QStringLiteral("-Artist"), QStringLiteral("-By-line"),
                 QStringLiteral("-Comment"), QStringLiteral("-UserComment"), QStringLiteral("-XMP:all"),
                 QStringLiteral("-ThumbnailImage"), QStringLiteral("-") });
    tool.write(bytes);
    tool.closeWriteChannel();
    const bool answered
        = tool.waitForFinished(20'000) && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
    return answered ? tool.readAllStandardOutput().toStdString() : "no answer of exiftool";
}

std::string Story::written(const char *name, const QByteArray &content) const
{
    QFile file(folder.filePath(QString::fromUtf8(name)));
    return file.open(QIODevice::WriteOnly) && file.write(content) > 0 ? file.fileName().toStdString() : std::string();
}

std::string Story::difference(TeacherProcess &who)
{
    compared = 0;
    const auto session = fetch(who, "/jmap/session");
    if (session.status != 200)
        return "no session";
    const auto accounts = session.json().at("accounts").as_object();
    for (const auto &account : accounts) {
        const std::string id(account.key());
        const auto kind = id == "community" ? schema::AccountKind::Community
            : id == who.personal()          ? schema::AccountKind::Personal
                                            : schema::AccountKind::Space;
        for (const auto &type : schema::recordTypes().all())
            if (type.account == kind)
                if (auto found = difference(who, id, type); !found.empty())
                    return found;
    }
    return {};
}

std::string Story::difference(TeacherProcess &who, const std::string &account, const schema::Type &type)
{
    const std::string where = account + " " + type.name + " ";
    const auto cached = who.ask("list", { { "account", account }, { "type", type.name } });
    if (cached.contains("error"))
        return where + json::serialize(cached);
    std::map<std::string, json::object> here;
    json::array ids;
    for (const auto &record : cached.at("list").as_array()) {
        const std::string id(record.at("id").as_string());
        if (record.at("pending").as_int64() != 0 || record.at("parked").as_bool())
            return where + id + " waits to be sent";
        here[id] = record.at("view").as_object();
        ids.emplace_back(id);
    }
    // Clients hold of the directory what they looked at, of the rest everything.
    const auto server = call(
        who, type.name + "/get",
        { { "accountId", account }, { "ids", type.onDemand ? json::value(std::move(ids)) : json::value(nullptr) } });
    if (!server.is_object() || !server.as_object().contains("list"))
        return where + json::serialize(server);
    for (const auto &record : server.at("list").as_array()) {
        const std::string id(record.at("id").as_string());
        const auto found = here.find(id);
        if (found == here.end())
            return where + id + " is not in the cache";
        if (found->second != record.as_object())
            return where + id + "\n  cache:  " + json::serialize(found->second)
                + "\n  server: " + json::serialize(record);
        here.erase(found);
        ++compared;
    }
    return here.empty() ? std::string() : where + here.begin()->first + " is in the cache only";
}

} // namespace e2e
