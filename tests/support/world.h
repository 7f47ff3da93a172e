#pragma once
// All a page needs, real but for the server and the dialogs: a store over a temporary cache, settings in a temporary
// file, a clock that stands at 12 March 2026, 10:42 UTC.
#include "core/settings.h"
#include "store/service.h"
#include "tests/support/fakeaccounts.h"
#include "tests/support/scriptedprompts.h"
#include "ui/shell/actions.h"
#include "ui/shell/context.h"
#include "ui/shell/navigator.h"
#include "ui/shell/toasts.h"

#include <QTemporaryDir>
#include <memory>

namespace ui {
class Theme;
}

namespace scenes {

class World
{
public:
    enum Content { Filled, EmptyCache, BrokenCache }; // broken: a file stands where its folder would be

    explicit World(ui::Theme &theme, Content content = Filled);
    ~World();

    const ui::Context &context() const { return *m_context; }
    store::Service &store() { return *m_store; }
    test::FakeAccounts &accounts() { return m_accounts; }
    test::ScriptedPrompts &prompts() { return m_prompts; }
    ui::Navigator &navigator() { return m_navigator; }
    ui::Toasts &toasts() { return m_toasts; }
    ui::Actions &actions() { return m_actions; }
    core::Settings &settings() { return *m_settings; }
    std::string folder() const { return m_folder.path().toStdString(); }

    // Waits until all that was asked of the store has been answered and shown; false after 10 s.
    bool settle();
    void letStore(const char *sql); // runs it on the cache, as another program could
    void setStatus(store::SyncStatus::State state, int waitingChanges = 0);

    static constexpr std::int64_t now = 1'773'312'120'000;

private:
    bool answered();

    QTemporaryDir m_folder;
    std::unique_ptr<core::Settings> m_settings;
    std::unique_ptr<store::Service> m_store;
    test::FakeAccounts m_accounts;
    test::ScriptedPrompts m_prompts;
    ui::Navigator m_navigator;
    ui::Toasts m_toasts;
    ui::Actions m_actions;
    std::unique_ptr<ui::Context> m_context;
};

} // namespace scenes
