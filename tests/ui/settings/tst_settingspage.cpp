// What a school enforced is shown, disabled and named; its mistakes are told.
#include "core/policy/policies.h"
#include "models/actions.h"
#include "models/intake/journal.h"
#include "tests/support/scenestore.h"
#include "tests/support/wholepath.h"
#include "tests/support/world.h"
#include "ui/settings/accountspart.h"
#include "ui/settings/settingspage.h"
#include "ui/signin/signinview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tile.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace ui;

namespace {

struct Governed
{
    Governed(scenes::World &world, const QByteArray &rules)
        : policies(core::Policies::fromText(QStringLiteral("/etc/jumelle/policies.conf"), "[enforced]\n" + rules))
        , settings({}, &policies)
        , context{ world.store(),  settings,        world.accounts(),      world.prompts(),      world.navigator(),
                   world.toasts(), world.actions(), world.context().theme, world.context().nowMs }
    { }
    core::Policies policies;
    core::Settings settings;
    Context context;
};

QStringList labelsOf(const QWidget &widget)
{
    QStringList texts;
    for (const auto *label : widget.findChildren<WrapLabel *>())
        texts.append(label->text());
    return texts;
}

} // namespace

class tst_settingspage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void init() { m_world = std::make_unique<scenes::World>(*m_theme); }
    void cleanup() { m_world.reset(); }

    // Whoever chose another folder by mistake finds the way back.
    void theUsualPlaceCanBeChosenAgain()
    {
        SettingsPage page(m_world->context());
        page.open({ Place::Settings, {}, {}, {} });
        page.show();
        QToolButton *usual = nullptr;
        for (auto *one : page.findChildren<QToolButton *>())
            if (one->accessibleName() == QStringLiteral("Use the usual place again"))
                usual = one;
        QVERIFY(usual && !usual->isVisible());
        m_world->settings().set(core::Setting::CacheFolder, QDir::tempPath());
        QTRY_VERIFY(usual->isVisible());
        usual->click();
        QTRY_VERIFY(!usual->isVisible());
        QCOMPARE(m_world->settings().text(core::Setting::CacheFolder), QString());
    }

    void whatIsEnforcedIsDisabledAndNamed_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("control");
        const auto row = [](const char *rule, const char *control) {
            QTest::newRow(rule) << QByteArray(rule) << QString::fromLatin1(control);
        };
        const auto place = [](const char *key, const char *path, const char *control) {
            const QString whole = test::wholePath(QLatin1String(path));
            QTest::newRow(key) << QByteArray(key) + " = " + whole.toLatin1() << QLatin1String(control) + whole;
        };
        row("language = de", "Language");
        row("appearance = dark", "Colours");
        row("text.percent = 120", "Text size");
        row("network.policy = metered", "Connection");
        row("files.ahead = all", "Fetched before you ask");
        row("photos.shrink = false", "Make large photos smaller before they are sent");
        row("photos.keepMetadata = true", "Keep place, camera and names inside photos");
        const QString cache = test::wholePath(QStringLiteral("/srv/cache"));
        const QByteArray rule = "cache.folder = " + cache.toLatin1();
        // What people may choose where nothing is enforced is shown as the system writes it.
        QTest::newRow("cache.folder") << rule
                                      << QStringLiteral("Place of the offline copy: ")
                + QDir::toNativeSeparators(cache);
        row("cache.maxMegabytes = 500", "Space for photos and files");
        row("server.url = https://good.example", "Address of the server: https://good.example");
        row("server.allowed = good.example, *.school.example",
            "Servers that may be used: good.example, *.school.example");
        row("signIn.ways = password", "Ways to sign in: password");
        place("server.caFile", "/etc/ssl/school.pem", "Certificates of your school: ");
        row("network.proxy = http://proxy.example:8080", "Proxy: http://proxy.example:8080");
        place("profile.folder", "/srv/home", "Folder of the profile: ");
        row("upload.maxMegabytes = 200", "Largest file that may be sent: 200 MB");
        row("computer.shared = true", "Shared computer: nothing of yours stays after signing out: Yes");
    }
    void whatIsEnforcedIsDisabledAndNamed()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, control);
        Governed governed(*m_world, rule);
        SettingsPage page(governed.context);
        page.show();
        const QString said = QStringLiteral("Set by your school (/etc/jumelle/policies.conf).");
        QCOMPARE(labelsOf(page).count(said), 1);
        int disabled = 0;
        for (const QWidget *widget : page.findChildren<QWidget *>()) {
            if (widget->accessibleName() == control)
                QVERIFY(!widget->isEnabled());
            disabled += widget->accessibleName() == control && !widget->isEnabled();
        }
        QCOMPARE(disabled, 1);
        int locks = 0;
        for (const Tile *lock : page.findChildren<Tile *>())
            locks += lock->isVisible();
        QCOMPARE(locks, 1); // said by more than grey
    }
    void everyRuleIsShown()
    {
        for (const core::SettingRow &row : core::settingTable()) {
            if (!row.enforceable || row.key == core::Setting::UpdatesAutomatic) // with the news about versions
                continue;
            Governed governed(*m_world,
                              QByteArray(row.name) + " = " + test::exampleHere(QLatin1String(row.example)).toLatin1()
                                  + '\n');
            QVERIFY2(governed.settings.isEnforced(row.key), row.name);
            SettingsPage page(governed.context);
            page.show();
            QVERIFY2(labelsOf(page).contains(QStringLiteral("Set by your school (/etc/jumelle/policies.conf).")),
                     row.name);
        }
    }
    // Also when the page is made just then, with large text.
    void theAccountsAreInView()
    {
        m_theme->setTextPercent(200);
        SettingsPage page(m_world->context());
        page.resize(1000, 600);
        page.open({ Place::Settings, {}, QStringLiteral("account"), {} });
        page.show();
        const AccountsPart *accounts = page.findChild<AccountsPart *>();
        QTRY_VERIFY(accounts->visibleRegion().boundingRect().height() > 0);
        QVERIFY(m_world->settle());
        QCOMPARE(accounts->visibleRegion().boundingRect().top(), 0);
        m_theme->setTextPercent(100);
    }
    void signingOutOfASharedComputerSaysWhatGoes()
    {
        m_world->prompts().accept = false;
        std::optional<bool> noted; // a photo that is still being prepared
        m_world->store().write(
            qApp,
            [](store::Cache &cache) -> core::Result<void> {
                const models::IntakeJob photo{ "F1", "z1", QStringLiteral("/stick/1.jpg"), models::IntakeJob::Album, {},
                                               {},   {} };
                const auto typed = cache.apply(models::actions::setText({ test::projectId, "Card", "card-letter" },
                                                                        "title", QStringLiteral("Dear parents")));
                const auto file = cache.addBytes(test::projectId, "film", "film.mp4", "video/mp4");
                if (!typed || !file)
                    return tl::unexpected<core::Error>(!typed ? typed.error() : file.error());
                return cache.together([&] { return models::noteJobs(cache, { photo }); });
            },
            [&noted](const core::Result<void> &done) { noted = done.has_value(); });
        QTRY_VERIFY(noted.value_or(false));
        for (const bool shared : { false, true }) {
            Governed governed(*m_world, shared ? "computer.shared = true\n" : "");
            m_world->store().setStatus({}); // nothing was told yet
            const ui::Confirmation asked = askToSignOut(*m_world, governed.context);
            QCOMPARE(asked.destructive, shared);
            QVERIFY2(!shared || asked.text.contains(QStringLiteral("3 change")), qPrintable(asked.text));
            QCOMPARE(asked.text.contains(QStringLiteral("would be lost")), shared);
        }
    }
    void whatCannotBeCountedIsNotSaidToBeSent()
    {
        scenes::World broken(*m_theme, scenes::World::BrokenCache);
        broken.prompts().accept = false;
        Governed governed(broken, "computer.shared = true\n");
        const ui::Confirmation asked = askToSignOut(broken, governed.context);
        QVERIFY2(asked.destructive, "Enter must not throw it away");
        QVERIFY2(asked.text.contains(QStringLiteral("cannot tell whether something waits")), qPrintable(asked.text));
    }
    // Also where nothing of a sign-in was kept: "until you close" is for who is signed in.
    void whoSignedOutIsAskedForThePassword()
    {
        core::Profile other = m_world->accounts().profile;
        other.id = QStringLiteral("other");
        other.username = QStringLiteral("anna@demo.example");
        other.secretKept = false;
        other.signedIn = false;
        const auto buttons = [](const QWidget &page) {
            QStringList names;
            for (const auto *button : page.findChildren<QPushButton *>())
                names.append(button->accessibleName().isEmpty() ? button->text() : button->accessibleName());
            return names;
        };
        const QString still = QStringLiteral("Signed out; what was fetched is still here.");
        const QString change = QStringLiteral("Change to this account");
        const QString out = QStringLiteral("Sign out anna@demo.example");
        for (const bool in : { false, true }) {
            other.signedIn = in;
            m_world->accounts().others = { other };
            SettingsPage page(m_world->context());
            page.show();
            QCOMPARE(labelsOf(page).contains(still), !in);
            QCOMPARE(labelsOf(page).filter(QStringLiteral("until you close Jumelle")).size(), in ? 1 : 0);
            QCOMPARE(buttons(page).contains(out), in);
            QCOMPARE(buttons(page).contains(change), in);
            QCOMPARE(buttons(page).contains(QStringLiteral("Sign in as anna@demo.example")), !in);
        }
    }
    // Where it does nothing, it is not offered.
    void thePlaceOfTheCopyIsOnlyOfferedWhereItHolds()
    {
        const auto offered = [this](const QByteArray &rules, bool portable) {
            Governed governed(*m_world, rules);
            SettingsPage page(governed.context, nullptr, portable);
            page.show();
            const auto labels = page.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->text() == QStringLiteral("Place of the offline copy");
            });
        };
        QVERIFY(offered("", false));
        QVERIFY(!offered("", true));
        QVERIFY(!offered("computer.shared = true\n", false));
        const QByteArray rule = "cache.folder = " + test::exampleHere(QStringLiteral("/srv/caches")).toLatin1() + '\n';
        QVERIFY(offered(rule, true) && offered(rule + "computer.shared = true\n", false)); // grey, by whom
    }
    void mistakesAreTold()
    {
        Governed governed(*m_world, "text.percent = 900\n");
        SettingsPage page(governed.context);
        page.show();
        const QString all = labelsOf(page).join(QLatin1Char('\n'));
        QVERIFY(all.contains(QStringLiteral("Line 2 of /etc/jumelle/policies.conf: text.percent is “900”.")));
        QVERIFY(!all.contains(QStringLiteral("Set by your school")));
    }
    // Whoever translates finds the long, accented texts without anybody's help; nobody begins with them.
    void thePseudoLanguageIsLast()
    {
        SettingsPage page(m_world->context());
        page.show();
        QComboBox *languages = nullptr;
        for (auto *box : page.findChildren<QComboBox *>())
            if (box->accessibleName() == QStringLiteral("Language"))
                languages = box;
        QVERIFY(languages);
        QCOMPARE(languages->itemText(languages->count() - 1), QStringLiteral("Pseudo (test of translations)"));
        languages->setCurrentIndex(languages->count() - 1);
        QCOMPARE(m_world->settings().text(core::Setting::Language), QStringLiteral("pseudo"));
        SignInView view(m_world->accounts(), m_world->settings(), QString());
        QStringList offered;
        for (const auto *chip : view.findChildren<FilterChip *>())
            offered.append(chip->text());
        QCOMPARE(offered,
                 QStringList({ QStringLiteral("English"), QStringLiteral("Deutsch"), QStringLiteral("Français") }));
    }
    void anEnforcedServerIsNotReplacedByTheCommandLine()
    {
        Governed governed(*m_world, "server.url = https://good.example\n");
        SignInView view(m_world->accounts(), governed.settings, QStringLiteral("https://bad.example"));
        view.show();
        bool found = false;
        for (const auto *field : view.findChildren<QLineEdit *>()) {
            QVERIFY(!field->text().contains(QStringLiteral("bad")));
            found = found || (field->text() == QStringLiteral("https://good.example") && !field->isEnabled());
        }
        QVERIFY(found);
        QVERIFY(labelsOf(view).contains(QStringLiteral("Set by your school (/etc/jumelle/policies.conf).")));
    }

private:
    static ui::Confirmation askToSignOut(scenes::World &world, const Context &context)
    {
        SettingsPage page(context);
        page.show();
        world.prompts().asked.clear();
        if (auto *button = page.findChild<QPushButton *>(QStringLiteral("signOut")))
            button->click();
        [&] { QTRY_COMPARE(world.prompts().asked.size(), 1); }();
        return world.prompts().asked.value(0);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
};

QTEST_MAIN(tst_settingspage)
#include "tst_settingspage.moc"
