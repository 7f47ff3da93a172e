#include "sqlite/place.h"

#ifdef _WIN32
#include <algorithm>

#include <windows.h>
#endif

namespace sqlite {

#ifdef _WIN32

namespace {

std::wstring wide(const std::string &text)
{
    const int size = static_cast<int>(text.size());
    std::wstring result(static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, text.data(), size, nullptr, 0)),
                        L'\0');
    MultiByteToWideChar(CP_UTF8, 0, text.data(), size, result.data(), static_cast<int>(result.size()));
    return result;
}

bool isShare(const std::string &path) { return path.starts_with("//") || path.starts_with("\\\\"); }

} // namespace

bool isOnNetwork(const std::string &path)
{
    if (isShare(path))
        return true;
    const bool named = path.size() > 1 && path[1] == ':';
    return GetDriveTypeW(named ? wide(path.substr(0, 2) + "\\").c_str() : nullptr) == DRIVE_REMOTE;
}

Opening openingOf(const std::string &path)
{
    constexpr std::size_t most = 247; // MAX_PATH less room for "-journal" and the end
    const bool named = path.size() > 1 && path[1] == ':';
    if (path.size() <= most || (!named && !isShare(path)))
        return { path, {} };
    auto plain = path;
    std::replace(plain.begin(), plain.end(), '/', '\\');
    return { named ? "\\\\?\\" + plain : "\\\\?\\UNC\\" + plain.substr(2), "win32-longpath" };
}

#else

bool isOnNetwork(const std::string &) { return false; }
Opening openingOf(const std::string &path) { return { path, {} }; }

#endif

} // namespace sqlite
