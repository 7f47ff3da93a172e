#include "tests/screens/filespace.h"

#include "tests/screens/inproject.h"
#include "ui/files/filesview.h"

namespace scenes {

core::Result<void> fillFiles(store::Cache &cache)
{
    auto folders = serve(
        cache, "Folder",
        { { { "id", "d1" }, { "title", "Plans and agreements" } }, { { "id", "d2" }, { "title", "Worksheets" } } });
    if (!folders)
        return folders;
    struct Row
    {
        const char *name, *type;
        int size;
    };
    const Row rows[] = { { "Measuring sea water, a guide for pupils.pdf", "application/pdf", 1'840'000 },
                         { "Timetable both schools.ods", "application/vnd.oasis.opendocument.spreadsheet", 48'000 },
                         { "Song of the project.mp3", "audio/mpeg", 3'900'000 },
                         { "Letter to parents.odt", "application/vnd.oasis.opendocument.text", 22'000 } };
    std::vector<store::json::object> files;
    for (const Row &row : rows)
        files.push_back({ { "id", "f" + std::to_string(files.size()) },
                          { "name", row.name },
                          { "type", row.type },
                          { "size", row.size },
                          { "blobId", "Fx" + std::to_string(files.size()) },
                          { "note", files.empty() ? "Print two pages on one sheet." : "" } });
    return serve(cache, "FileItem", std::move(files));
}

QWidget *files(World &world, std::initializer_list<Fill> parts, bool readOnly)
{
    fill(world, parts, readOnly);
    return new InProject(world.context(), new ui::FilesView(world.context(), QString::fromStdString(photoSpace)));
}

} // namespace scenes
