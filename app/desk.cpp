#include "app/desk.h"

#include "app/pages.h"
#include "core/policy/servers.h"
#include "models/intake/journal.h"
#include "models/intake/unsent.h"
#include "store/limits.h"
#include "store/sealed/seal.h"
#include "ui/errortext/errortext.h"
#include "ui/gallery/leftintake.h"
#include "ui/shell/statustext.h"

#include <QAction>
#include <QDateTime>
#include <QPointer>
#include <QSemaphore>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace app {

namespace {

store::CacheOptions cacheOptions(const QString &folder)
{
    store::CacheOptions options;
    options.folder = folder.toStdString();
    return options;
}

constexpr QLatin1String offlinePolicy("offline");
constexpr int countingMs = 2000;

// For when somebody who chose it works offline for a while; what a school enforces is nobody's choice.
void rememberPolicy(core::Settings &settings)
{
    const QString policy = settings.text(core::Setting::NetworkPolicy);
    if (policy != offlinePolicy && !settings.isEnforced(core::Setting::NetworkPolicy))
        settings.set(core::Setting::NetworkPolicyBefore, policy);
}

// Where the rules want nothing to stay, nothing is written that can be read without the key.
std::shared_ptr<const store::Seal> sealFor(const core::Settings &settings, const QString &folder)
{
    if (!settings.flag(core::Setting::SharedComputer))
        return nullptr;
    auto seal = store::Seal::of(folder.toStdString());
    if (!seal)
        qFatal("There is no memory for a key."); // style-ok: nothing may be written without one
    return seal;
}

} // namespace

Desk::Desk(const Parts &parts, const core::Profile &profile, const QString &cacheFolder, bool offline)
    : m_parts(parts)
    , m_profile(profile)
    , m_offline(offline)
    , m_seal(sealFor(parts.settings, cacheFolder))
    , m_store(cacheOptions(cacheFolder))
    , m_context{ m_store,       parts.settings, parts.accounts,
                 parts.prompts, m_navigator,    m_toasts,
                 m_actions,     parts.theme,    [] { return QDateTime::currentMSecsSinceEpoch(); },
                 parts.versions }
    , m_window(std::make_unique<ui::MainWindow>(m_context))
    , m_leftIntake(std::make_unique<ui::LeftIntake>(m_context)) // before any page
{
    addPages(*m_window, m_context, parts.portable);
    if (!parts.settings.flag(core::Setting::SharedComputer)) // a stick would be another place where something stays
        addSticks();
    connect(&m_store, &store::Service::statusChanged, this, &Desk::statusChanged);
    connect(&m_store, &store::Service::changed, this, &Desk::storeChanged);
    connect(&m_store, &store::Service::salvaged, this, [this](int entries) {
        m_toasts.show(ui::errorText({ core::Code::Damaged, {}, entries }).whole(), QStringLiteral("warning"));
    });
    connect(&parts.settings, &core::Settings::changed, this, [this](core::Setting key) {
        if (key == core::Setting::FilesAhead || key == core::Setting::CacheMaxMegabytes)
            tellLimits();
        if (key == core::Setting::NetworkPolicy)
            policyChosen();
    });
    addAccountActions();
    tellLimits();
    startSync();
    readOwnName();
    countPreparing();
    m_tidy.setInterval(std::chrono::minutes(10)); // seldom: looking through the files costs a little each time
    connect(&m_tidy, &QTimer::timeout, this, &Desk::tidy);
    m_tidy.start();
    m_navigator.open({ ui::Place::Home, {}, {}, {} });
}

Desk::~Desk()
{
    m_sync.reset(); // first: it reports to the store
    m_leftIntake.reset();
    m_window.reset(); // pages hold models over the store
    m_courier.reset(); // after the window, which shows it
}

void Desk::addSticks()
{
    const courier::Owner owner{ m_parts.accounts.origin().toStdString(), m_profile.personId.toStdString() };
    m_courier = std::make_unique<Courier>(m_store, m_parts.accounts.keychain(), m_profile.id, owner);
    auto *panel = new ui::CourierPanel(m_window.get(), *m_courier, m_parts.prompts);
    panel->hide();
    addAction(
        "courier.take", "usb", [] { return tr("Take along…"); }, [panel] { panel->openTake(); });
    addAction(
        "courier.bring", "download-simple", [] { return tr("Bring back…"); }, [panel] { panel->openBring(); });
}

QAction *Desk::addAction(const char *name, const char *icon, std::function<QString()> text, std::function<void()> run)
{
    auto words = [text = std::move(text)] { return ui::Actions::Words{ tr("Everywhere"), text() }; };
    QAction *action = m_actions.add(m_window.get(), std::move(words), QLatin1String(icon), {}, std::move(run));
    action->setObjectName(QLatin1String(name));
    return action;
}

void Desk::addAccountActions()
{
    m_signInAgain = addAction(
        "account.signIn", "key", [] { return tr("Sign in again…"); }, [this] { Q_EMIT signInWanted(); });
    m_signInAgain->setEnabled(false); // until it is needed
    m_workOffline = addAction(
        "network.offline", "cloud-slash",
        [this] { return isOffline() ? tr("Stop working offline") : tr("Work offline"); },
        [this] { setOffline(!isOffline()); });
    m_workOffline->setCheckable(true);
}

void Desk::startSync()
{
    syncing::ThreadOptions options;
    options.cache = m_store.options();
    options.origin = m_parts.accounts.origin().toStdString();
    options.network
        = { core::authorities(m_parts.settings, m_parts.caFile), m_parts.settings.text(core::Setting::NetworkProxy),
            m_parts.proxies.logins(), [this](const QString &proxy, bool refused) {
                QMetaObject::invokeMethod(
                    this, [this, proxy, refused] { proxyAsks(proxy, refused); }, Qt::QueuedConnection);
            } };
    // From the engine's thread; both calls may come from any thread.
    options.changes = [this](const store::ChangeSet &changes) { m_store.report(changes); };
    options.status = [this](const store::SyncStatus &status) { m_store.setStatus(status); };
    options.failed = [this](const core::Error &error) {
        QMetaObject::invokeMethod(
            this, [this, error] { cacheFailed(error); }, Qt::QueuedConnection);
    };
    m_sync = std::make_unique<syncing::Thread>(std::move(options));
    rememberPolicy(m_parts.settings);
    applyPolicy();
    m_sync->start(m_parts.accounts.token().toStdString());
}

void Desk::tellLimits()
{
    m_store.write(
        this,
        [limits = store::limitsOf(m_parts.settings)](store::Cache &cache) -> core::Result<void> {
            if (auto set = setLimits(cache, limits); !set)
                return set;
            // At once, because a lesson may be over before the timer is.
            const auto here = cache.sizeBytes();
            if (!here)
                return tl::unexpected<core::Error>(here.error());
            return *here > limits.mostBlobBytes ? cache.trimBlobs(limits.mostBlobBytes) : core::Result<void>();
        },
        [this](const core::Result<void> &done) {
            if (!done)
                return cacheFailed(done.error());
            if (m_sync)
                m_sync->nudge();
        });
}

bool Desk::isOffline() const
{
    return m_offline || m_parts.settings.text(core::Setting::NetworkPolicy) == offlinePolicy;
}

// Back to what it was before: whoever saves data does not fetch photos over a line that costs because of this.
void Desk::setOffline(bool offline)
{
    auto &settings = m_parts.settings;
    const bool start = std::exchange(m_offline, m_offline && offline);
    if (offline)
        settings.set(core::Setting::NetworkPolicy, QString(offlinePolicy));
    else if (isOffline())
        settings.set(core::Setting::NetworkPolicy, settings.text(core::Setting::NetworkPolicyBefore));
    applyPolicy(); // also where the settings had nothing to change
    if (start && !m_offline)
        Q_EMIT offlineStartEnded();
}

void Desk::policyChosen()
{
    rememberPolicy(m_parts.settings);
    const bool start = std::exchange(m_offline, false);
    applyPolicy();
    if (start)
        Q_EMIT offlineStartEnded();
}

void Desk::applyPolicy()
{
    const QString chosen = m_parts.settings.text(core::Setting::NetworkPolicy);
    m_workOffline->setChecked(isOffline());
    m_actions.refresh(m_workOffline);
    m_workOffline->setEnabled(!m_parts.settings.isEnforced(core::Setting::NetworkPolicy)
                              || (m_offline && chosen != offlinePolicy));
    m_sync->setPolicy(isOffline()                              ? syncing::Policy::Offline
                          : chosen == QLatin1String("metered") ? syncing::Policy::Metered
                                                               : syncing::Policy::Online);
}

void Desk::cacheFailed(const core::Error &error)
{
    const ui::ErrorText text = ui::errorText(error);
    m_toasts.show(text.whole(), text.icon);
    m_store.setStatus(ui::StatusWords::inTheWay(m_store.status(), error)); // what waits still waits
}

// Asked as a window closes, which cannot wait for a signal, nor for ever for a disk that is gone.
int Desk::unsent()
{
    struct Answer
    {
        QSemaphore there;
        std::optional<int> count;
    };
    const auto answer = std::make_shared<Answer>();
    // Goes with the job, which is not run where the copy cannot be opened.
    auto ended = std::shared_ptr<void>(nullptr, [answer](void *) { answer->there.release(); });
    m_store.write(
        nullptr,
        [answer, ended = std::move(ended)](store::Cache &cache) {
            const core::Result<int> count = models::countUnsent(cache);
            if (count)
                answer->count = *count;
            return count;
        },
        [](const core::Result<int> &) {});
    if (answer->there.tryAcquire(1, countingMs) && answer->count)
        return *answer->count;
    return models::unsent(m_store.status(), m_preparing);
}

bool Desk::isOf(const core::Profile &profile) const
{
    return profile.id == m_profile.id && profile.personId == m_profile.personId;
}

void Desk::signedInAgain()
{
    if (const std::string token = m_parts.accounts.token().toStdString(); !token.empty())
        m_sync->setToken(token);
}

void Desk::statusChanged(const store::SyncStatus &status)
{
    m_signInAgain->setEnabled(status.state == store::SyncStatus::NeedsSignIn);
    if (status.state != store::SyncStatus::NeedsSignIn) {
        m_askedToSignIn = false;
        return;
    }
    if (m_askedToSignIn)
        return;
    m_askedToSignIn = true;
    m_toasts.showAction(tr("Please sign in again, so that your changes can be sent."), QStringLiteral("key"),
                        tr("Sign in"), [this] { Q_EMIT signInWanted(); });
}

// Told once, not at every attempt; the dialog only opens when the person wants it.
void Desk::proxyAsks(const QString &proxy, bool refused)
{
    const QString what = proxy + (refused ? QLatin1Char('!') : QLatin1Char('?'));
    if (std::exchange(m_askedForProxy, what) == what)
        return;
    const core::Error error{ core::Code::Offline, proxy.toStdString(), refused ? 2 : 1 };
    const QPointer<Desk> guard(this);
    const auto again = [this, guard] {
        if (guard)
            m_sync->wake();
    };
    m_parts.proxies.look(error, [this, guard, error, again](bool found) {
        if (!guard)
            return;
        if (found)
            return again();
        const ui::ErrorText text = ui::errorText(error);
        //: a button: type name and password for the proxy
        m_toasts.showAction(text.title, text.icon, tr("Type them"),
                            [this, error, again] { m_parts.proxies.solve(error, m_window.get(), again); });
    });
}

// They wait to be sent like those that are in the cache already.
void Desk::countPreparing()
{
    m_store.read(this, models::countJobs, [this](const core::Result<int> &count) {
        m_preparing = count.value_or(m_preparing);
        m_window->setPreparing(m_preparing);
    });
}

void Desk::storeChanged(const store::ChangeSet &changes)
{
    if (changes.uploads)
        countPreparing();
    if (std::find(changes.wishes.begin(), changes.wishes.end(), "refresh") != changes.wishes.end()) {
        m_askedForProxy.clear();
        m_sync->wake(); // "try now": a person does not want to wait for the next attempt
    } else if (changes.outbox || changes.uploads || !changes.wishes.empty()) {
        m_sync->nudge();
    }
    for (const store::Key &key : changes.records) {
        if (key.type == "Person" && (key.id.empty() || key.id == m_profile.personId.toStdString())) {
            readOwnName();
            return;
        }
    }
}

void Desk::tidy()
{
    const qint64 most = m_parts.settings.number(core::Setting::CacheMaxMegabytes) * 1'000'000LL;
    m_store.write(
        this, [most](store::Cache &cache) { return cache.trimBlobs(most); },
        [this](const core::Result<void> &done) {
            if (!done)
                cacheFailed(done.error());
        });
}

void Desk::readOwnName()
{
    m_store.read(
        this,
        [id = m_profile.personId.toStdString()](store::Cache &cache) {
            return cache.record({ "community", "Person", id });
        },
        [this](const core::Result<std::optional<store::Record>> &result) {
            if (!result) {
                cacheFailed(result.error());
                return;
            }
            if (!*result)
                return;
            const auto text = [&](const char *property) {
                const auto *value = (*result)->view.if_contains(property);
                return value && value->is_string()
                    ? QString::fromUtf8(value->as_string().data(), qsizetype(value->as_string().size()))
                    : QString();
            };
            m_parts.accounts.setNames(m_profile.id, text("name"), text("schoolName"));
        });
}

} // namespace app
