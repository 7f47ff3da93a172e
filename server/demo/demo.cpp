#include "server/demo/demo.h"

#include "server/demo/maker.h"

#include <cstdlib>
#include <exception>

namespace server {

tl::expected<void, std::string> generateDemo(const DemoOptions &options, DemoSink &sink)
{
    // Data files and the sink can fail in many places; this is the edge where that becomes a result.
    try {
        const demo::Data data = demo::readData(options.data);
        demo::Maker maker(options, data, sink);
        demo::makeCommunity(maker);
        demo::makePersonal(maker);
        demo::makeProjects(maker);
    } catch (const std::exception &failure) {
        return tl::unexpected(std::string(failure.what()));
    }
    return {};
}

std::filesystem::path findDemoData(const std::filesystem::path &program)
{
    const auto isData = [](const std::filesystem::path &folder) {
        std::error_code ignored;
        return std::filesystem::is_regular_file(folder / "teachers.json", ignored);
    };
    if (const char *given = std::getenv("JUMELLE_DEMO_DIR"); given && *given)
        return isData(given) ? std::filesystem::path(given) : std::filesystem::path();
    std::error_code ignored;
    const auto real = std::filesystem::weakly_canonical(program, ignored);
    if (const auto installed = real.parent_path() / ".." / "share" / "jumelle" / "demo"; isData(installed))
        return installed.lexically_normal();
    for (auto folder = real.parent_path(); !folder.empty(); folder = folder.parent_path()) {
        if (isData(folder / "resources" / "demo"))
            return folder / "resources" / "demo";
        if (folder == folder.parent_path())
            break;
    }
    return {};
}

} // namespace server
