#pragma once
// One teacher of a demo community at a computer of her own: cache, engine and window as the program puts them together,
// over a real server.
#include "app/desk.h"
#include "core/memorysecretstore.h"
#include "core/policy/servers.h"
#include "core/profilelist.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/serverprocess.h"

#include <QTemporaryDir>
#include <QtTest>

namespace test {

class AtDesk
{
public:
    static constexpr const char *password = "demo-demo"; // of everybody in the demo community
    static constexpr int begun = 60'000; // ms until everything is there for the first time

    // `through`: another way to the server than its own address.
    AtDesk(const ServerProcess &server, ui::Theme &theme, const QString &name, const std::string &through = {})
        : m_settings({}, nullptr)
        , m_profiles(m_folder.path())
        , m_network{ core::authorities(m_settings, QString::fromStdString(server.caFile())),
                     QStringLiteral("none"),
                     {},
                     {} }
        , m_accounts(m_profiles, m_secrets, m_settings, m_network)
        , m_proxies(m_secrets)
        , m_parts{ m_settings, m_accounts, m_proxies, m_prompts, theme, nullptr, QString::fromStdString(server.caFile()) }
        , m_server(QString::fromStdString(through.empty() ? server.url() : through))
        , m_name(name)
    { }

    void sitDown()
    {
        m_accounts.signIn(m_server, m_name, QLatin1String(password));
        QTRY_VERIFY_WITH_TIMEOUT(!m_accounts.token().isEmpty(), begun);
        m_desk = std::make_unique<app::Desk>(m_parts, m_accounts.current(), m_folder.filePath(QStringLiteral("cache")),
                                             false);
        m_desk->window().resize(1240, 800);
        m_desk->window().show();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->store().status().state, store::SyncStatus::UpToDate, begun);
    }
    // As the program does once the password is typed again.
    void signInAgain()
    {
        const QString before = m_accounts.token();
        m_accounts.signIn(m_server, m_name, QLatin1String(password));
        QTRY_VERIFY_WITH_TIMEOUT(!m_accounts.token().isEmpty() && m_accounts.token() != before, begun);
        m_desk->signedInAgain();
    }
    void goOffline(bool offline)
    {
        QVERIFY(m_settings.set(core::Setting::NetworkPolicy,
                               offline ? QStringLiteral("offline") : QStringLiteral("online")));
        if (offline)
            QTRY_COMPARE(m_desk->store().status().state, store::SyncStatus::WorkingOffline);
    }
    // What `job` gives for the cache, once all that was asked before is done.
    template <typename R, typename Job> R in(Job job)
    {
        std::optional<R> answer;
        m_desk->store().write(m_desk.get(), std::move(job), [&answer](R result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
            qFatal("the store did not answer");
        return std::move(*answer);
    }
    // The project of that title, by its account; empty while it is not here.
    QString space(const QString &project)
    {
        const auto held
            = in<core::Result<std::vector<store::Account>>>([](store::Cache &cache) { return cache.accounts(); });
        for (const auto &account : held.value())
            if (QString::fromStdString(account.name) == project)
                return QString::fromStdString(account.id);
        return {};
    }

    app::Desk &desk() { return *m_desk; }
    const app::Accounts &accounts() const { return m_accounts; }

private:
    QTemporaryDir m_folder;
    core::Settings m_settings;
    core::ProfileList m_profiles;
    core::MemorySecretStore m_secrets;
    syncing::NetworkOptions m_network;
    app::Accounts m_accounts;
    app::ProxyKeeper m_proxies;
    ScriptedPrompts m_prompts;
    app::Desk::Parts m_parts;
    QUrl m_server;
    QString m_name;

protected:
    std::unique_ptr<app::Desk> m_desk; // goes first
};

} // namespace test
