#include "cli/runner.h"

#include "core/metadata/metadata.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QTemporaryFile>

namespace cli {

using core::Code;

void Runner::set()
{
    const std::string type = m_arguments.rest[0].toStdString();
    const bool create = m_arguments.rest.size() == 2;
    const auto value = schema::parseJson(m_arguments.rest.last().toStdString());
    if (!value || !value->is_object())
        return fail({ Code::BadInput, "the value is not a JSON object", 0 });
    const auto account = accountFor(type);
    if (!account)
        return fail(account.error());
    const std::string id = create ? m_cache->newId(type) : m_arguments.rest[1].toStdString();
    const auto op = create ? store::Edit::Create : store::Edit::Patch;
    const auto applied = m_cache->apply({ { op, { *account, type, id }, value->get_object() } });
    if (!applied && applied.error().code == Code::NotFound)
        return fail({ Code::NotFound, "no " + type + " " + id, 0 });
    if (!applied)
        return fail(applied.error());
    print(json::object{ { "id", id } });
    sendAndFinish();
}

// Photos and films without what they tell beside what they show, as the window sends them.
core::Result<QFileInfo> Runner::whatIsSent(const QFileInfo &file, QTemporaryFile &clean)
{
    using namespace core::metadata;
    const QFileInfo whole(file.absoluteFilePath());
    QFile in(whole.filePath());
    if (!in.open(QIODevice::ReadOnly))
        return core::fail(Code::FileGone, file.fileName().toStdString());
    if (sniff(in.peek(sniffBytes)) == Format::Other || m_settings->flag(core::Setting::KeepPhotoMetadata))
        return whole;
    if (!clean.open())
        return core::fail(Code::ReadOnly, m_arguments.profile.toStdString());
    const auto found = copyWithout(in, clean);
    if (const auto kind = found ? std::nullopt : notCleaned(found.error()))
        return core::fail(Code::BadInput,
                          file.fileName().toStdString()
                              + (*kind == Format::Heif ? " is a HEIC or AVIF picture" : " is a TIFF or raw picture")
                              + ", from which place and camera cannot be removed; save it as JPEG and add that");
    if (!found)
        return tl::unexpected<core::Error>({ found.error().code, file.fileName().toStdString(), 0 });
    if (!clean.flush())
        return core::fail(Code::DiskFull, m_arguments.profile.toStdString());
    if (found->removedBytes > 0)
        note(QStringLiteral("Sent without what it tells about place, camera and people."));
    return QFileInfo(clean.fileName());
}

void Runner::addFile()
{
    const QFileInfo file(m_arguments.rest[0]);
    if (!isFile(m_arguments.rest[0]))
        return;
    const auto account = accountFor("FileItem");
    if (!account)
        return fail(account.error());
    const std::string name = file.fileName().toStdString();
    const std::string type = QMimeDatabase().mimeTypeForFile(file).name().toStdString();
    QTemporaryFile clean(m_arguments.profile + QStringLiteral("/add-XXXXXX"));
    const auto source = whatIsSent(file, clean);
    if (!source)
        return fail(source.error());
    const auto local = m_cache->addFile(*account, source->filePath().toStdString(), name, type);
    if (!local)
        return fail(local.error());
    const std::string id = m_cache->newId("FileItem");
    json::object value{ { "blobId", *local }, { "name", name }, { "type", type }, { "size", source->size() } };
    if (m_arguments.rest.size() > 1)
        value["folderId"] = m_arguments.rest[1].toStdString();
    const auto applied = m_cache->apply({ { store::Edit::Create, { *account, "FileItem", id }, std::move(value) } });
    if (!applied)
        return fail(applied.error());
    print(json::object{ { "id", id } });
    sendAndFinish();
}

} // namespace cli
