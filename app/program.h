#pragma once
// Puts everything together: who is signed in decides whether the sign-in view or a desk is shown.
#include "app/accounts.h"
#include "app/cachemove.h"
#include "app/check.h"
#include "app/desk.h"
#include "app/options.h"
#include "app/proxykeeper.h"
#include "app/sharedplace.h"
#include "app/temporarybeside.h"
#include "app/versions.h"
#include "core/memorysecretstore.h"
#include "core/policy/policies.h"
#include "core/profilelist.h"
#include "keychain/sealedsecrets.h"
#include "keychain/systemsecrets.h"
#include "keychain/usualsecrets.h"
#include "ui/dialogprompts.h"
#include "ui/theme/theme.h"
#include "ui/translator.h"

#include <QObject>
#include <functional>
#include <memory>

class QApplication;

namespace ui {
class SignInView;
}

namespace app {

class Program : public QObject
{
    Q_OBJECT
public:
    // `shared`: where everything is kept on a computer whose rules want nothing to stay (app/places.h); else null.
    Program(QApplication &application, Options options, core::Policies policies, std::unique_ptr<SharedPlace> shared);
    ~Program() override;
    void start();

    static ui::Confirmation closingQuestion(int unsent); // before a shared computer forgets what was not sent

private:
    void open(const core::Profile &profile);
    void openIn(const core::Profile &profile, const QString &folder);
    void showSignIn();
    void showSignIn(const core::Profile &profile); // asked for again
    void watchVersions();
    void applyLook();
    void chooseKeychain();
    void keepSecretsIn(core::SecretStore &secrets);
    void enter();
    void startFailed(const core::Profile &wanted, const core::Error &error); // what was given at the start
    void tellSecretNotKept();
    void tellPolicyProblems();
    void tellNewVersion();
    syncing::NetworkOptions network() const;
    void signInFailed(const core::Error &error);
    syncing::CheckOptions surroundings(); // for the network check
    void offerCheck();
    void guardClosing();
    void forgetPerson();
    int unsent(); // of whoever is here
    void askBeforeLosing(QWidget *asker, std::function<void(bool)> answer);

    Options m_options;
    core::Policies m_policy;
    std::unique_ptr<SharedPlace> m_shared; // where the rules want nothing to stay
    QString m_folder; // of profiles and their caches
    std::unique_ptr<TemporaryBeside> m_temporary; // of a portable copy
    core::Settings m_settings;
    bool m_problemsTold = false;
    ui::Theme m_theme;
    ui::Translator m_translator;
    ui::DialogPrompts m_prompts;
    core::ProfileList m_profiles;
    CacheMove m_cacheMove;
    keychain::SystemSecrets m_keychain;
    keychain::SealedSecrets m_beside; // of a portable copy
    core::MemorySecretStore m_memory; // where there is no keychain
    keychain::UsualSecrets m_usual{ m_keychain, m_memory };
    std::unique_ptr<ProxyKeeper> m_proxies;
    std::unique_ptr<Accounts> m_accounts;
    std::unique_ptr<Check> m_check;
    std::unique_ptr<Versions> m_versions; // as Versions::make()
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Desk> m_leaving; // until the next one is there
    std::unique_ptr<ui::SignInView> m_signIn;
};

} // namespace app
