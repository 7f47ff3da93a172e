#include "app/program.h"

#include "app/nodumps.h"
#include "app/places.h"
#include "core/forgetchoices.h"
#include "core/policy/proxychoice.h"
#include "core/policy/servers.h"
#include "ui/errortext/copyplace.h"
#include "ui/networkcheck/checkpanel.h"
#include "ui/signin/signinview.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPointer>
#include <QScreen>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace app {

namespace {

ui::Mode modeOf(const QString &name)
{
    if (name == QLatin1String("light"))
        return ui::Mode::Light;
    if (name == QLatin1String("dark"))
        return ui::Mode::Dark;
    if (name == QLatin1String("highContrast"))
        return ui::Mode::HighContrast;
    return ui::Mode::System;
}

// Nothing is said about the password, only about the way to whoever knows it.
bool isNoAnswer(core::Code code)
{
    return code == core::Code::Offline || code == core::Code::Transient || code == core::Code::UnknownServer
        || code == core::Code::CaptivePortal;
}

} // namespace

Program::Program(QApplication &application, Options options, core::Policies policies,
                 std::unique_ptr<SharedPlace> shared)
    : m_options(std::move(options))
    , m_policy(std::move(policies))
    , m_shared(std::move(shared))
    , m_folder(m_shared ? m_shared->folder() : profileFolder(m_options, m_policy))
    , m_settings(m_shared ? QString() : QDir(m_folder).filePath(QStringLiteral("settings.json")), &m_policy)
    , m_theme(application, modeOf(m_settings.text(core::Setting::Appearance)),
              m_settings.number(core::Setting::TextPercent))
    , m_profiles(m_folder, !m_shared)
    , m_cacheMove(m_folder)
    , m_beside(QDir(m_folder).filePath(QStringLiteral("secrets.json")))
{
    application.setWindowIcon(ui::applicationIcon());
    ui::setCopyPlace([self = QPointer(this)] {
        return self ? advice::copyPlace(self->m_settings, self->m_options.portable) : advice::CopyPlace::Chosen;
    });
    if (m_options.portable)
        m_prompts.leaveAsBefore();
    if (m_options.portable && !m_shared)
        m_temporary = TemporaryBeside::in(m_folder);
    if (m_shared) {
        leaveNoDumps();
        m_shared->takeOthersFiles();
        m_prompts.keepNothing();
        m_prompts.forget(); // also of who was here when the program had no end
    }
    m_translator.setLanguage(m_settings.text(core::Setting::Language));
    connect(&m_settings, &core::Settings::changed, this, [this](core::Setting key) {
        if (key == core::Setting::Language)
            m_translator.setLanguage(m_settings.text(key));
        if (key == core::Setting::Appearance || key == core::Setting::TextPercent)
            applyLook();
    });
}

Program::~Program()
{
    m_desk.reset();
    m_leaving.reset();
    m_signIn.reset();
    m_accounts.reset();
    if (m_shared)
        forgetPerson();
}

// On a shared computer, of who was here; nothing of theirs may be open any more.
void Program::forgetPerson()
{
    m_prompts.forget();
    core::forgetChoices(m_settings, m_policy);
    auto *clipboard = QGuiApplication::clipboard();
    clipboard->clear();
    if (clipboard->supportsSelection()) // what the middle button of the mouse pastes
        clipboard->clear(QClipboard::Selection);
    m_shared->clear();
    if (!m_accounts)
        return;
    m_proxies->forget();
    m_accounts->forgetOthers(network());
    watchVersions();
}

void Program::applyLook()
{
    m_theme.setMode(modeOf(m_settings.text(core::Setting::Appearance)));
    m_theme.setTextPercent(m_settings.number(core::Setting::TextPercent));
}

void Program::chooseKeychain()
{
    const bool kept = core::mayStaySignedIn(m_settings);
    if (!kept) { // also what was kept before the rule came; of other computers, whose own rules hold, nothing
        core::SecretStore &usual = m_options.portable ? static_cast<core::SecretStore &>(m_beside) : m_keychain;
        for (const core::Profile &profile : m_profiles.profiles())
            usual.remove(profile.id, [](core::SecretStore::Status) {});
    }
    if (m_options.portable) // leaves nothing on the computer; without the system's seal only until the program ends
        keepSecretsIn(kept && keychain::canSeal() ? static_cast<core::SecretStore &>(m_beside) : m_memory);
    else
        keepSecretsIn(kept ? static_cast<core::SecretStore &>(m_usual) : m_memory);
}

void Program::keepSecretsIn(core::SecretStore &secrets)
{
    m_proxies = std::make_unique<ProxyKeeper>(secrets);
    m_accounts = std::make_unique<Accounts>(m_profiles, secrets, m_settings, network());
    m_check = std::make_unique<Check>([this] { return surroundings(); },
                                      [this] { return advice::copyPlace(m_settings, m_options.portable); });
    if (m_shared)
        m_accounts->setMayLeave([this](std::function<void(bool)> answer) {
            QWidget *asker = m_desk ? &m_desk->window() : nullptr;
            if (m_signIn && m_signIn->isVisible())
                asker = m_signIn.get();
            askBeforeLosing(asker, std::move(answer));
        });
    connect(m_accounts.get(), &core::AccountService::signInFailed, this, &Program::signInFailed);
    connect(m_accounts.get(), &core::AccountService::currentChanged, this, &Program::open);
    connect(m_accounts.get(), &Accounts::passwordWanted, this,
            [this](const core::Profile &profile) { showSignIn(profile); });
    watchVersions();
}

void Program::watchVersions()
{
    m_versions = Versions::make(m_settings, network(), m_options.offline);
    if (m_versions)
        connect(m_versions.get(), &core::VersionService::changed, this, &Program::tellNewVersion);
}

syncing::NetworkOptions Program::network() const
{
    return { core::authorities(m_settings, m_options.caFile),
             m_settings.text(core::Setting::NetworkProxy),
             m_proxies->logins(),
             {} };
}

void Program::start()
{
    // A damaged list is put aside by load(); people then sign in again and find their cache by its name.
    static_cast<void>(m_profiles.load());
    chooseKeychain();
    enter();
}

void Program::enter()
{
    const QString name = m_options.signIn;
    const QString password = qEnvironmentVariable("JUMELLE_PASSWORD");
    const bool ruled = m_options.server.isEmpty() || m_settings.isEnforced(core::Setting::ServerUrl);
    const QString server = ruled ? m_settings.text(core::Setting::ServerUrl) : m_options.server;
    if (!name.isEmpty() && !server.isEmpty()) {
        if (!password.isEmpty() && !m_options.offline) {
            core::Profile wanted;
            wanted.server = QUrl(server);
            wanted.username = name;
            wanted.id = core::ProfileList::idFor(wanted.server, name);
            connect(m_accounts.get(), &core::AccountService::signInFailed, this,
                    [this, wanted](const core::Error &error) { startFailed(wanted, error); });
            m_accounts->signIn(wanted.server, name, password);
            return;
        }
    }
    m_accounts->restore();
}

// What was fetched before is there without a server, too, unless somebody signed out; otherwise people read why not.
void Program::startFailed(const core::Profile &wanted, const core::Error &error)
{
    if (m_desk || m_signIn)
        return;
    const auto known = m_profiles.profiles();
    if (isNoAnswer(error.code)
        && std::any_of(known.begin(), known.end(), [&](const core::Profile &one) { return one.id == wanted.id; })) {
        m_accounts->switchTo(wanted.id);
        if (!m_signIn) // a password may be wanted
            return;
    }
    showSignIn(wanted);
    m_signIn->showError(error);
}

void Program::open(const core::Profile &profile)
{
    if (m_desk && m_desk->isOf(profile)) { // signed in again: what waits goes on from here
        m_desk->signedInAgain();
        m_signIn.reset();
        m_desk->window().raise();
        m_desk->window().activateWindow();
        tellSecretNotKept();
        return;
    }
    m_leaving = std::move(m_desk); // its window goes when the new one is there
    if (profile.id.isEmpty()) {
        // For whoever comes next a view in which nobody has typed; a click in the old one may have led here.
        if (const auto typed = m_leaving ? m_signIn.release() : nullptr) {
            typed->hide();
            typed->deleteLater();
        }
        showSignIn();
        m_leaving.reset();
        if (m_shared)
            forgetPerson();
        return;
    }
    if (m_shared) {
        if (m_leaving) { // somebody else's; the view for signing in stands until there is a window again
            m_leaving.reset();
            forgetPerson();
        }
        // Not even the name of a folder tells who it was.
        return openIn(profile, m_shared->folder() + u'/' + QUuid::createUuid().toString(QUuid::Id128));
    }
    const QString usual = m_profiles.cacheFolder(profile.id);
    const QString wanted = core::cacheFolder(m_settings, m_profiles, profile.id, m_options.portable);
    m_cacheMove.settle(profile.id, wanted, usual, [this, profile](const CacheMove::Settled &settled) {
        if (m_accounts->current().id != profile.id)
            return;
        openIn(profile, settled.folder);
        if (settled.stays)
            m_desk->toasts().show(tr("The offline copy stays in %1 until everything in it has been sent.")
                                      .arg(QDir::toNativeSeparators(settled.folder)),
                                  QStringLiteral("warning"));
    });
}

void Program::openIn(const core::Profile &profile, const QString &folder)
{
    QDir().mkpath(folder);
    m_desk = std::make_unique<Desk>(Desk::Parts{ m_settings, *m_accounts, *m_proxies, m_prompts, m_theme,
                                                 m_versions.get(), m_options.caFile, m_options.portable },
                                    profile, folder, m_options.offline);
    if (m_shared)
        guardClosing();
    connect(m_desk.get(), &Desk::signInWanted, this, [this, profile] { showSignIn(profile); });
    connect(m_desk.get(), &Desk::offlineStartEnded, this, [this] {
        m_options.offline = false; // for whoever comes next, too
        if (m_versions)
            m_versions->endOfflineStart();
    });
    offerCheck();
    m_desk->window().show();
    m_leaving.reset();
    m_signIn.reset();
    tellSecretNotKept();
    tellPolicyProblems();
    tellNewVersion();
}

// What waits would be lost with the window, and nobody would know.
void Program::guardClosing()
{
    m_desk->window().setMayClose([this] {
        const int waiting = unsent();
        if (waiting == 0)
            return true;
        m_prompts.confirm(&m_desk->window(), closingQuestion(waiting), [this](bool yes) {
            if (!yes || !m_desk)
                return;
            m_desk->window().setMayClose({});
            m_desk->window().close();
        });
        return false;
    });
}

int Program::unsent() { return m_desk ? m_desk->unsent() : 0; }

// Also before somebody else's desk takes the place of this one: each has a cache and a key of its own.
void Program::askBeforeLosing(QWidget *asker, std::function<void(bool)> answer)
{
    const int waiting = unsent();
    if (waiting == 0)
        return answer(true);
    m_prompts.confirm(asker, closingQuestion(waiting), std::move(answer));
}

ui::Confirmation Program::closingQuestion(int unsent)
{
    return { tr("Close and lose what was not sent?"),
             tr("%n change(s) have not been sent yet. This computer is shared: nothing of yours stays on it.", nullptr,
                unsent),
             tr("Close and lose them"), true };
}

void Program::offerCheck()
{
    auto *panel = new ui::CheckPanel(&m_desk->window(), *m_check, m_prompts);
    panel->hide();
    const auto words = [] { return ui::Actions::Words{ tr("Everywhere"), tr("Check the network…") }; };
    auto *action = m_desk->actions().add(&m_desk->window(), words, QStringLiteral("globe"), {},
                                         [panel] { panel->openAndStart(); });
    action->setObjectName(QStringLiteral("network.check"));
}

syncing::CheckOptions Program::surroundings()
{
    syncing::CheckOptions options;
    options.server = m_desk ? QUrl(m_accounts->origin()) : m_signIn ? m_signIn->server() : QUrl();
    options.network = network();
    options.proxyChoice = core::proxyChoice(m_settings, m_policy);
    options.token = m_desk ? m_accounts->token().toStdString() : std::string();
    options.mayUse = options.server.isEmpty() || core::mayUse(m_settings, options.server);
    options.mayConnect = core::mayConnect(m_settings);
    options.folder = m_desk ? QString::fromStdString(m_desk->store().options().folder) : m_folder;
    if (const QString caches = core::cachesFolder(m_settings, m_options.portable);
        !m_desk && !m_shared && !caches.isEmpty())
        options.folder = caches; // where the copy of whoever signs in will be
    // A portable copy has no use for the system's, and where nobody may stay signed in nothing is kept.
    if (!m_options.portable && !m_shared && core::mayStaySignedIn(m_settings))
        options.keychain = [this](std::function<void(bool)> done) { m_keychain.probe(std::move(done)); };
    options.rulesPlace = m_policy.exist() ? m_policy.description() : QString();
    options.rules = int(m_policy.names(true).size() + m_policy.names(false).size());
    options.rulesWrong = int(m_policy.problems().size());
    return options;
}

// At each sign-in; the settings say more. What the rules want so is no surprise.
void Program::tellSecretNotKept()
{
    if (!m_desk || m_accounts->current().secretKept || !core::mayStaySignedIn(m_settings))
        return;
    m_desk->toasts().showAction(
        tr("You stay signed in until you close Jumelle: there is no keychain here to keep your sign-in."),
        QStringLiteral("warning"), tr("Look"), [this] {
            m_desk->navigator().open({ ui::Place::Settings, {}, QStringLiteral("account"), {} });
        });
}

// Once in the window, for whoever can tell the administrator; the settings name them all.
void Program::tellPolicyProblems()
{
    if (m_policy.problems().isEmpty() || std::exchange(m_problemsTold, true))
        return;
    m_desk->toasts().showAction(tr("Some rules of your school for this computer cannot be understood."),
                                QStringLiteral("warning"), tr("Look"), [this] {
                                    m_desk->navigator().open({ ui::Place::Settings, {}, {}, {} });
                                });
}

// Once for each version; afterwards the settings tell it to whoever looks there.
void Program::tellNewVersion()
{
    if (!m_desk || !m_versions || !m_versions->shouldTell())
        return;
    const core::VersionState state = m_versions->state();
    m_desk->toasts().showAction(tr("Version %1 of Jumelle is available.").arg(state.version), QStringLiteral("globe"),
                                //: a button: opens the page of the new version
                                tr("Read about it"), [this, page = state.page] { m_prompts.openOutside(QUrl(page)); });
}

void Program::signInFailed(const core::Error &error)
{
    if (error.code == core::Code::Offline && error.number > 0 && m_signIn)
        m_proxies->solve(error, m_signIn.get(), [this] {
            if (m_signIn)
                m_signIn->again();
        });
}

void Program::showSignIn(const core::Profile &profile)
{
    showSignIn();
    m_signIn->setPerson(profile);
}

void Program::showSignIn()
{
    if (!m_signIn) {
        m_signIn = std::make_unique<ui::SignInView>(*m_accounts, m_settings, m_options.server);
        m_signIn->setWindowTitle(QStringLiteral("Jumelle"));
        m_signIn->resize(QSize(1240, 800).boundedTo(m_signIn->screen()->availableSize() - QSize(16, 48)));
        auto *panel = new ui::CheckPanel(m_signIn.get(), *m_check, m_prompts);
        panel->hide();
        connect(m_signIn.get(), &ui::SignInView::checkWanted, panel, &ui::CheckPanel::openAndStart);
    }
    m_signIn->show();
    m_signIn->raise();
}

} // namespace app
