#include "core/forgetchoices.h"

#include "core/settings.h"

namespace core {

void forgetChoices(Settings &settings, const PolicySource &policy)
{
    const Settings untouched({}, &policy);
    for (const SettingRow &row : settingTable())
        settings.set(row.key, untouched.value(row.key));
}

} // namespace core
