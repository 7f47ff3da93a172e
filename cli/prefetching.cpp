// The window's own copy, brought up to date before anybody sits down: for a scheduled task.
#include "cli/runner.h"

#include "core/cacheplaces.h"
#include "core/policy/servers.h"
#include "core/profilelist.h"
#include "store/uselock.h"

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

void Runner::prefetch()
{
    const auto [folder, portable] = windowFolder();
    if (!isFolder(folder))
        return;
    core::Profile current;
    if (QFileInfo::exists(folder)) { // which reading the list would make
        core::ProfileList profiles(folder);
        static_cast<void>(profiles.load()); // a damaged one names nobody
        for (const core::Profile &profile : profiles.profiles())
            if (profile.id == profiles.currentId() && profile.signedIn && core::mayStaySignedIn(*m_settings))
                current = profile;
    }
    if (current.id.isEmpty()) {
        note(QStringLiteral("Nobody stays signed in to the window of Jumelle (%1).").arg(folder));
        return done(NotSignedIn);
    }
    // Whoever chose less of the line at the window chose it for this, too.
    m_settings = std::make_unique<core::Settings>(QDir(folder).filePath(QStringLiteral("settings.json")), &m_policies);
    if (m_settings->text(core::Setting::NetworkPolicy) == QLatin1String("offline")) {
        note(QStringLiteral("The window is set to work offline."));
        return done(Ok);
    }
    const QString wanted = core::cacheFolder(*m_settings, core::ProfileList(folder), current.id, portable);
    // Where the window has it: only that moves it when the settings name another folder.
    const QString used = core::CachePlaces(folder).of(current.id).value(0, wanted);
    m_arguments.profile = QFileInfo::exists(used + QStringLiteral("/cache.db")) ? used : wanted;
    m_profile = { syncing::originFromInput(current.server.toString().toStdString()),
                  current.username.toStdString(),
                  current.personId.toStdString(),
                  {} }; // its certificates are among the settings
    m_secretKey = current.id;
    if (portable)
        m_secrets->useSealed(QDir(folder).filePath(QStringLiteral("secrets.json")));
    QDir().mkpath(m_arguments.profile);
    // A window that is open fetches by itself; two at once would send the same things twice.
    auto lock = store::UseLock::take((m_arguments.profile + QStringLiteral("/cache.lock")).toStdString());
    if (lock && !lock->alone()) {
        note(QStringLiteral("The window is open and fetches by itself."));
        return done(Ok);
    }
    lock.reset();
    if (const auto opened = openProfile(); !opened)
        return fail(opened.error());
    m_arguments.command = QStringLiteral("sync");
    sendAndFinish();
}

} // namespace cli
