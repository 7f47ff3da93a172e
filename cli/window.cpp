// The window's profile, which is not this program's own.
#include "cli/runner.h"

#include "core/cacheplaces.h"
#include "core/policy/servers.h"
#include "core/profilelist.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace cli {

// As app/places.h finds it for the window.
core::DataFolder Runner::windowFolder() const
{
    auto own = core::dataFolder(QCoreApplication::applicationDirPath(), QStringLiteral("jumelle"));
    own.portable = own.portable && !m_arguments.profileGiven;
    const QString ruled = core::expandedPath(m_settings->text(core::Setting::ProfileFolder));
    const bool enforced = m_settings->isEnforced(core::Setting::ProfileFolder);
    if (!ruled.isEmpty() && (enforced || (!m_arguments.profileGiven && !own.portable)))
        own.path = ruled;
    else if (m_arguments.profileGiven)
        own.path = m_arguments.profile;
    return own;
}

Runner::Window Runner::window() const
{
    const auto [folder, portable] = windowFolder();
    Window window{ folder, portable, {}, {}, nullptr };
    if (QFileInfo(folder).isDir()) { // which reading the list would make
        core::ProfileList profiles(folder);
        static_cast<void>(profiles.load()); // a damaged one names nobody
        for (const core::Profile &profile : profiles.profiles())
            if (profile.id == profiles.currentId() && profile.signedIn && core::mayStaySignedIn(*m_settings))
                window.current = profile;
    }
    window.settings
        = std::make_unique<core::Settings>(QDir(folder).filePath(QStringLiteral("settings.json")), &m_policies);
    if (window.current.id.isEmpty()) {
        const QString caches = core::cachesFolder(*window.settings, portable);
        window.cache = caches.isEmpty() ? folder : caches;
        return window;
    }
    const QString wanted = core::cacheFolder(*window.settings, core::ProfileList(folder), window.current.id, portable);
    // Where the window has it: only that moves it when the settings name another folder.
    const QString used = core::CachePlaces(folder).of(window.current.id).value(0, wanted);
    window.cache = QFileInfo::exists(used + QStringLiteral("/cache.db")) ? used : wanted;
    return window;
}

void Runner::workFor(const Window &window)
{
    m_profile = { syncing::originFromInput(window.current.server.toString().toStdString()),
                  window.current.username.toStdString(),
                  window.current.personId.toStdString(),
                  {} }; // its certificates are among the settings
    m_secretKey = window.current.id;
    if (window.portable)
        m_secrets->useSealed(QDir(window.folder).filePath(QStringLiteral("secrets.json")));
}

} // namespace cli
