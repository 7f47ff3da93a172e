#pragma once
// One person who is signed in, without a server. Signing in succeeds unless `failure` is set, and stays on its way with
// `endless`.
#include "core/accountservice.h"

#include <optional>

namespace test {

class FakeAccounts : public core::AccountService
{
public:
    FakeAccounts()
    {
        profile.id = QStringLiteral("test");
        profile.server = QUrl(QStringLiteral("https://demo.example"));
        profile.username = QStringLiteral("eleni@demo.example");
        profile.personId = QStringLiteral("p-eleni");
        profile.displayName = QStringLiteral("Eleni Papadaki");
        profile.schoolName = QStringLiteral("Gymnasio Ammoudia, Heraklion");
        profile.signedIn = true;
    }
    QVector<core::Profile> profiles() const override
    {
        return profile.id.isEmpty() ? others : QVector<core::Profile>{ profile } + others;
    }
    core::Profile current() const override { return here ? profile : core::Profile(); }
    void signIn(const QUrl &, const QString &, const QString &) override
    {
        if (endless)
            Q_EMIT signInProgress(1);
        else if (failure)
            Q_EMIT signInFailed(*failure);
        else
            Q_EMIT signedIn(profile);
    }
    void signOut(const QString &, bool) override
    {
        profile = {};
        Q_EMIT profilesChanged();
        Q_EMIT currentChanged(profile);
    }
    void switchTo(const QString &) override { Q_EMIT currentChanged(profile); }

    core::Profile profile;
    QVector<core::Profile> others; // at this computer
    bool here = true; // the first of them
    std::optional<core::Error> failure;
    bool endless = false;
};

} // namespace test
