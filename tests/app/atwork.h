#pragma once
// Anna at work: cache, engine and window as the program puts them together, with a token of hers.
#include "app/desk.h"
#include "tests/app/governed.h"
#include "tests/support/scriptedprompts.h"
#include "ui/theme/theme.h"

#include <QApplication>

namespace test {

struct AtWork : Computer
{
    explicit AtWork(const QByteArray &rules)
        : Computer(rules)
        , theme(*qApp, ui::Mode::Light)
        , proxies(secrets)
    { }
    void start(const QString &server, bool offline = false)
    {
        const auto profile = anna(server);
        if (!profiles.put(profile))
            qFatal("the list of profiles cannot be written");
        secrets.write(profile.id, QStringLiteral("token"), [](core::SecretStore::Status) {});
        accounts.switchTo(profile.id);
        if (!QTest::qWaitFor([this] { return !accounts.token().isEmpty(); }, 10'000))
            qFatal("nobody is signed in");
        desk = std::make_unique<app::Desk>(app::Desk::Parts{ settings, accounts, proxies, prompts, theme }, profile,
                                           folder.filePath(QStringLiteral("cache")), offline);
    }
    // What `job` gives for the cache, once all that was asked before is done.
    template <typename R, typename Job> R in(Job job)
    {
        std::optional<R> answer;
        desk->store().write(desk.get(), std::move(job), [&answer](R result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
            qFatal("the store did not answer");
        return std::move(*answer);
    }

    ui::Theme theme;
    ScriptedPrompts prompts;
    app::ProxyKeeper proxies;
    std::unique_ptr<app::Desk> desk;
};

} // namespace test
