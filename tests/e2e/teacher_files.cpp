// What a teacher does with folders, files, labels and dates, and what is in the trash.
#include "tests/e2e/teacher.h"

#include <QDate>
#include <QFileInfo>

namespace e2e {

namespace actions = models::actions;

void Teacher::replyTo(const Arguments &arguments, Reply reply)
{
    const store::Key key{ "community", "AnnouncementReply", m_store.newId("AnnouncementReply") };
    apply(actions::replyTo(key, words(arguments, "announcement"), words(arguments, "name"), words(arguments, "text")),
          std::move(reply), { { "id", key.id } });
}

void Teacher::addLabel(const Arguments &arguments, Reply reply)
{
    const auto key = fresh(arguments, "Label");
    apply(actions::createLabel(key, words(arguments, "name"), words(arguments, "colour")), std::move(reply),
          { { "id", key.id } });
}

void Teacher::mark(const Arguments &arguments, Reply reply)
{
    apply(actions::setMark(keyOf(arguments), text(arguments, "set").c_str(), words(arguments, "entry"), true),
          std::move(reply));
}

void Teacher::setDate(const Arguments &arguments, Reply reply)
{
    const auto date = QDate::fromString(words(arguments, "date"), Qt::ISODate);
    apply(actions::setDate(keyOf(arguments), text(arguments, "property").c_str(), date), std::move(reply));
}

void Teacher::addFolder(const Arguments &arguments, Reply reply)
{
    const auto key = fresh(arguments, "Folder");
    apply(actions::createFolder(key, words(arguments, "title"), words(arguments, "parent")), std::move(reply),
          { { "id", key.id } });
}

void Teacher::addFile(const Arguments &arguments, Reply reply)
{
    listenToIntake(words(arguments, "account"), std::move(reply));
    m_intake->addToFolder(words(arguments, "folder"), { words(arguments, "path") });
}

void Teacher::attach(const Arguments &arguments, Reply reply)
{
    const QFileInfo file(words(arguments, "path"));
    m_store.write(
        this,
        [account = text(arguments, "account"), path = file.filePath().toStdString(),
         name = file.fileName().toStdString()](store::Cache &cache) {
            return cache.addFile(account, path, name, "text/plain");
        },
        [this, arguments, file, reply](const core::Result<std::string> &blob) {
            if (!blob)
                return reply(failure(blob.error()));
            models::Attachment made;
            made.id = words(arguments, "attachment");
            made.blobId = QString::fromStdString(*blob);
            made.name = file.fileName();
            made.mediaType = QStringLiteral("text/plain");
            made.size = file.size();
            made.position = QStringLiteral("V");
            apply(actions::addAttachment(keyOf(arguments), made), reply);
        });
}

} // namespace e2e
