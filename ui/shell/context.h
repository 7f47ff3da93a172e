#pragma once
// What every page is given. Owned by app; outlives all pages.
#include <cstdint>
#include <functional>

namespace core {
class AccountService;
class Settings;
class VersionService;
} // namespace core
namespace store {
class Service;
}

namespace ui {

class Actions;
class Navigator;
class Prompts;
class Theme;
class Toasts;

struct Context
{
    store::Service &store;
    core::Settings &settings;
    core::AccountService &accounts;
    Prompts &prompts;
    Navigator &navigator;
    Toasts &toasts;
    Actions &actions;
    Theme &theme;
    std::function<std::int64_t()> nowMs; // since 1970, UTC
    core::VersionService *versions = nullptr; // null: this program does not look for new versions of itself
};

} // namespace ui
