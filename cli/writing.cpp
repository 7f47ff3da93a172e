#include "cli/runner.h"

#include <QFileInfo>
#include <QMimeDatabase>

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
    if (!applied)
        return fail(applied.error());
    print(json::object{ { "id", id } });
    sendAndFinish();
}

void Runner::addFile()
{
    const QFileInfo file(m_arguments.rest[0]);
    if (!file.isFile() || !file.isReadable())
        return fail({ Code::FileGone, m_arguments.rest[0].toStdString(), 0 });
    const auto account = accountFor("FileItem");
    if (!account)
        return fail(account.error());
    const std::string name = file.fileName().toStdString();
    const std::string type = QMimeDatabase().mimeTypeForFile(file).name().toStdString();
    const auto local = m_cache->addFile(*account, file.absoluteFilePath().toStdString(), name, type);
    if (!local)
        return fail(local.error());
    const std::string id = m_cache->newId("FileItem");
    json::object value{ { "blobId", *local }, { "name", name }, { "type", type }, { "size", file.size() } };
    if (m_arguments.rest.size() > 1)
        value["folderId"] = m_arguments.rest[1].toStdString();
    const auto applied = m_cache->apply({ { store::Edit::Create, { *account, "FileItem", id }, std::move(value) } });
    if (!applied)
        return fail(applied.error());
    print(json::object{ { "id", id } });
    sendAndFinish();
}

} // namespace cli
