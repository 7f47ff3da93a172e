#include "sync/keeploaded.h"

#ifdef __linux__
#include <dlfcn.h>
#include <link.h>

#include <string>
#include <string_view>
#include <vector>
#endif

namespace syncing {

#ifdef __linux__
namespace {
int noteEngine(dl_phdr_info *library, std::size_t, void *names)
{
    if (std::string_view(library->dlpi_name).find("libjavascriptcore") != std::string_view::npos)
        static_cast<std::vector<std::string> *>(names)->emplace_back(library->dlpi_name);
    return 0;
}
} // namespace

void keepScriptEngineLoaded()
{
    std::vector<std::string> names;
    dl_iterate_phdr(noteEngine, &names);
    for (const auto &name : names)
        dlopen(name.c_str(), RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
}
#else
void keepScriptEngineLoaded() { }
#endif

} // namespace syncing
