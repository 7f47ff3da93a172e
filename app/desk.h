#pragma once
// Everything that exists while one person is signed in: cache, engine, window. Made and thrown away as a whole, so that
// nothing of one person is left for the next.
#include "app/accounts.h"
#include "app/courier.h"
#include "app/proxykeeper.h"
#include "core/settings.h"
#include "store/service.h"
#include "sync/thread.h"
#include "ui/courier/courierpanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/context.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigator.h"
#include "ui/shell/toasts.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

class QAction;

namespace core {
class VersionService;
}
namespace store {
class Seal;
}
namespace ui {
class LeftIntake;
class Prompts;
class Theme;
} // namespace ui

namespace app {

class Desk : public QObject
{
    Q_OBJECT
public:
    struct Parts // all outlive the desk
    {
        core::Settings &settings;
        Accounts &accounts;
        ProxyKeeper &proxies;
        ui::Prompts &prompts;
        ui::Theme &theme;
        core::VersionService *versions = nullptr; // null: nobody looks for new versions
        QString caFile = {}; // of this start, as core::authorities() takes it
        bool portable = false; // a portable copy of the program
    };
    // `offline`: no request until the person wants a connection.
    Desk(const Parts &parts, const core::Profile &profile, const QString &cacheFolder, bool offline);
    ~Desk() override;

    bool isOf(const core::Profile &profile) const; // the same person of the same community
    void signedInAgain(); // goes on with the accounts' new token; nothing of what waits is lost
    ui::MainWindow &window() { return *m_window; }
    store::Service &store() { return m_store; }
    int unsent(); // what would be lost if the offline copy went now; waits for what is being written
    ui::Navigator &navigator() { return m_navigator; }
    ui::Toasts &toasts() { return m_toasts; }
    ui::Actions &actions() { return m_actions; }

Q_SIGNALS:
    void signInWanted(); // the token is gone; the cache goes on working
    void offlineStartEnded(); // the person wants a connection after all

private:
    void addAccountActions();
    // Of the window; `text` is asked for in each language.
    QAction *addAction(const char *name, const char *icon, std::function<QString()> text, std::function<void()> run);
    void startSync();
    void tellLimits(); // to the cache, for all who use it
    bool isOffline() const; // because the person wants it so
    void setOffline(bool offline);
    void policyChosen();
    void applyPolicy();
    void statusChanged(const store::SyncStatus &status);
    void proxyAsks(const QString &proxy, bool refused);
    void storeChanged(const store::ChangeSet &changes);
    void readOwnName();
    void countPreparing();
    void addSticks();
    void cacheFailed(const core::Error &error);
    void tidy(); // keeps the fetched files within the space allowed

    Parts m_parts;
    core::Profile m_profile;
    bool m_offline; // since the start, whatever the settings say
    bool m_askedToSignIn = false;
    QString m_askedForProxy; // and why
    std::shared_ptr<const store::Seal> m_seal; // over all of the store's files, on shared computers
    store::Service m_store;
    ui::Navigator m_navigator;
    ui::Toasts m_toasts;
    ui::Actions m_actions;
    ui::Context m_context;
    std::unique_ptr<ui::MainWindow> m_window;
    QAction *m_signInAgain = nullptr;
    QAction *m_workOffline = nullptr;
    std::unique_ptr<ui::LeftIntake> m_leftIntake;
    std::unique_ptr<Courier> m_courier;
    std::unique_ptr<syncing::Thread> m_sync;
    QTimer m_tidy;
    int m_preparing = 0; // files that were given and are not in the cache yet
};

} // namespace app
