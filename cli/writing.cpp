#include "cli/runner.h"

#include "core/metadata/metadata.h"

#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>
#include <QTemporaryFile>

namespace cli {

using core::Code;

namespace {

// By its name one of the pictures that are cleaned; what is in it is another question.
bool namedLikeAPhoto(const QFileInfo &file)
{
    using namespace core::metadata;
    const QByteArray type = QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension).name().toLatin1();
    for (int format = 0; format < int(Format::Other); ++format)
        if (isPhoto(Format(format)) && mimeType(Format(format)) == type)
            return true;
    return false;
}

// Under the name that was typed, and with what the server allows.
core::Error named(const core::Error &error, const QFileInfo &file)
{
    const QString name = file.fileName(),
                  size = QLocale::c().formattedDataSize(error.number, 1, QLocale::DataSizeSIFormat);
    QString told;
    if (error.code == Code::TooLarge && error.number > 0)
        told = QStringLiteral("%1 is larger than the %2 that a file may have").arg(name, size);
    else if (error.code == Code::OverQuota && error.number >= 0)
        told = QStringLiteral("%1 does not fit, %2 are free").arg(name, size);
    else if (error.code == Code::FileGone || error.code == Code::DiskFull)
        told = name;
    return told.isEmpty() ? error : core::Error{ error.code, told.toStdString(), error.number };
}

// A film is not copied first to learn that there is no room for it.
core::Result<void> fits(const QFileInfo &file, const store::Room &room)
{
    if (room.file >= 0 && file.size() > room.file)
        return core::fail(Code::TooLarge, {}, room.file);
    if (room.free >= 0 && file.size() > room.free)
        return core::fail(Code::OverQuota, {}, room.free);
    return {};
}

} // namespace

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
core::Result<QFileInfo> Runner::whatIsSent(const QFileInfo &file, const store::Room &room, QTemporaryFile &clean)
{
    using namespace core::metadata;
    const QFileInfo whole(file.absoluteFilePath());
    QFile in(whole.filePath());
    if (!in.open(QIODevice::ReadOnly))
        return core::fail(Code::FileGone, file.fileName().toStdString());
    const Format format = sniff(in.peek(sniffBytes));
    if (format == Format::Other && namedLikeAPhoto(file))
        return core::fail(Code::NotAPicture, file.fileName().toStdString());
    if (const auto ok = isPhoto(format) ? core::Result<void>() : fits(file, room); !ok) // cleaned photos are smaller
        return tl::unexpected(ok.error());
    if (format == Format::Other || m_settings->flag(core::Setting::KeepPhotoMetadata))
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
    const auto room = m_cache->room(*account);
    const auto source = room ? whatIsSent(file, *room, clean) : tl::unexpected<core::Error>(room.error());
    if (!source)
        return fail(named(source.error(), file));
    const auto local = m_cache->addFile(*account, source->filePath().toStdString(), name, type);
    if (!local)
        return fail(named(local.error(), file));
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
