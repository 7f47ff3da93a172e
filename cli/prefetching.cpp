// The window's own copy, brought up to date before anybody sits down: for a scheduled task.
#include "advice/copyplace.h"
#include "cli/runner.h"

#include "store/uselock.h"

#include <QDir>

namespace cli {

void Runner::prefetch()
{
    if (!isFolder(windowFolder().path))
        return;
    Window window = this->window();
    if (window.current.id.isEmpty()) {
        note(QStringLiteral("Nobody stays signed in to the window of Jumelle (%1).").arg(window.folder));
        return done(NotSignedIn);
    }
    // Whoever chose less of the line at the window chose it for this, too.
    m_settings = std::move(window.settings);
    if (m_settings->text(core::Setting::NetworkPolicy) == QLatin1String("offline")) {
        note(QStringLiteral("The window is set to work offline."));
        return done(Ok);
    }
    m_arguments.profile = window.cache;
    const advice::CopyPlace place = advice::copyPlace(*m_settings, window.portable);
    m_spot = place == advice::CopyPlace::Enforced ? Spot::Enforced
        : place == advice::CopyPlace::Portable    ? Spot::Portable
                                                  : Spot::Window;
    workFor(window);
    if (!mayUse(m_profile.origin))
        return;
    QDir().mkpath(m_arguments.profile);
    // A window that is open fetches by itself; two at once would send the same things twice.
    auto lock = store::UseLock::take((m_arguments.profile + QStringLiteral("/cache.lock")).toStdString());
    if (lock && !lock->alone()) {
        note(QStringLiteral("The window is open and fetches by itself."));
        return done(Ok);
    }
    lock.reset();
    if (!open())
        return;
    m_arguments.command = QStringLiteral("sync");
    sendAndFinish();
}

} // namespace cli
