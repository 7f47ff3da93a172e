#pragma once
// Computers with rules of a school, for the tests that each rule is obeyed.
#include "app/accounts.h"
#include "core/memorysecretstore.h"
#include "core/policy/policies.h"
#include "core/profilelist.h"

#include <QTemporaryDir>
#include <QtTest>

namespace test {

inline constexpr const char *rulesPlace = "/etc/jumelle/policies.conf";

inline core::Policies enforced(const QByteArray &rules)
{
    return core::Policies::fromText(QLatin1String(rulesPlace), "[enforced]\n" + rules);
}

inline core::Profile anna(const QString &server)
{
    core::Profile profile;
    profile.server = QUrl(server);
    profile.username = QStringLiteral("anna");
    profile.id = core::ProfileList::idFor(profile.server, profile.username);
    profile.signedIn = true;
    return profile;
}

// Rules, a profile's folder, and accounts without a line. `chosen`: what the person would like instead.
struct Computer
{
    explicit Computer(const QByteArray &rules)
        : policies(enforced(rules))
        , settings({}, &policies)
        , profiles(folder.path())
        , accounts(profiles, secrets, settings, {})
    { }
    QTemporaryDir folder;
    core::Policies policies;
    core::Settings settings;
    core::ProfileList profiles;
    core::MemorySecretStore secrets;
    app::Accounts accounts;
};

} // namespace test

// A test of a rule is called as its key, "_" for ".", and what it sees: signIn_ways_passwordsMayBeForbidden.
class TestGoverned : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyRuleHasItsTest();

    // governed_accounts.cpp
    void server_allowed_noPasswordGoesElsewhere();
    void server_allowed_anAccountThatIsNotAllowedAnyMoreDoesNotOpen();
    void server_url_isTheOnlyOne();
    void signIn_ways_whereNobodyStaysSignedInANameOpensNothing();
    void signIn_ways_passwordsMayBeForbidden();
    void signIn_ways_aPortableCopyForgetsWhatItKept(); // governed_program.cpp
    void network_policy_withoutALineNobodySignsIn();
    void upload_maxMegabytes_holdsForEveryWayIn();
    void upload_maxMegabytes_isNotBlamedOnTheCommunity();
    void updates_automatic_nothingIsLookedFor();
    void computer_shared_noNewVersionsAreLookedFor();
    void rulesThatCannotBeReadStopTheProgram();

    // governed_program.cpp: the program itself, up to its window
    void language_isShown();
    void appearance_isShown();
    void text_percent_isShown();
    void server_url_isOffered();
    void profile_folder_isWhereThingsAreKept();
    void cache_folder_isWhereTheCopyIs();
    void cache_folder_isLookedAtBeforeTheSignIn();
    void cache_maxMegabytes_oldFilesGoAtTheStart();
    void computer_shared_nobodyReturnsAndNothingIsWritten();

    // governed_desk.cpp: one person at work
    void files_ahead_decidesWhatIsFetched();
    void photos_shrink_decidesTheSize();
    void photos_keepMetadata_decidesWhatPhotosTell();

    // governed_line.cpp: what goes over the line
    void network_policy_makesNoConnection();
    void network_policy_theCheckMakesNoneEither();
    void server_allowed_theCheckLooksAtNoOther();
    void network_proxy_isAsked();
    void network_proxy_isNamedInTheCheck();
    void server_caFile_isTrusted();
    void server_caFile_ofTheCommandLineHoldsForThatStartOnly();
};
