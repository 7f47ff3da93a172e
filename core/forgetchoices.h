#pragma once
// On a shared computer what one person chose holds for nobody else.
namespace core {

class PolicySource;
class Settings;

// Each value is the administrator's or the built-in one again; Settings::changed() tells of those that were not.
// `policy`: that of the settings.
void forgetChoices(Settings &settings, const PolicySource &policy);

} // namespace core
