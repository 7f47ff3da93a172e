#include "core/policy/uploads.h"

#include "core/settings.h"

namespace core {

std::int64_t largestUpload(const Settings &settings)
{
    constexpr std::int64_t megabyte = 1'000'000;
    return settings.number(Setting::UploadMaxMegabytes) * megabyte;
}

bool isUploadRule(const Settings &settings, const Error &error)
{
    return error.code == Code::TooLarge && settings.isEnforced(Setting::UploadMaxMegabytes) && error.number > 0
        && error.number == largestUpload(settings);
}

} // namespace core
