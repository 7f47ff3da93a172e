#pragma once
// The watch for new versions, in the GUI thread's event loop: what it does there are microseconds once a day.
#include "core/settings.h"
#include "core/versionservice.h"
#include "sync/qttransport.h"
#include "sync/versions/watch.h"

#include <memory>

namespace app {

class Versions final : public core::VersionService
{
    Q_OBJECT
public:
    // Null when the program was built without a key (JUMELLE_VERSIONS_KEY), since there is nothing to look for then,
    // and on shared computers, where nothing that was found is kept, and nobody could install it. `settings` outlives
    // it.
    static std::unique_ptr<Versions> make(core::Settings &settings, const syncing::NetworkOptions &network,
                                          bool offline, const char *keyText = builtInKey());
    Versions(core::Settings &settings, const syncing::NetworkOptions &network, syncing::versions::Watch::Source source,
             bool offline);
    ~Versions() override;

    core::VersionState state() const override;
    void look() override;
    // Once for each newer version: true, and not again.
    bool shouldTell();
    void endOfflineStart(); // it may connect from now on, as far as the settings let it

private:
    static const char *builtInKey();
    void apply();
    void keep();

    core::Settings &m_settings;
    bool m_offline;
    syncing::QtTransport m_transport;
    syncing::QtTimers m_timers;
    syncing::versions::Watch m_watch;
};

} // namespace app
