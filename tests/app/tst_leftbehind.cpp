// Shared computers: after signing out, and after closing the window, nothing tells who was here and where they keep
// their files: not in the profile, not in the home folder of the account, and not in the next person's dialogs.
#include "app/places.h"
#include "app/program.h"
#include "tests/app/shown.h"
#include "tests/support/serverprocess.h"
#include "ui/networkcheck/checkpanel.h"
#include "ui/parts/drafts.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QSettings>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QtTest>

using test::Peek;
using test::shown;
using test::signIn;
using ui::Drafts;

namespace {

constexpr const char *password = "correct horse";
constexpr const char *personsName = "Kasia"; // as shown, on the stick's folder, and in the name of her file

QTemporaryDir &home()
{
    static QTemporaryDir folder;
    return folder;
}

const QString letter = QStringLiteral("Kasia's letter");

// Files below `folder` that have `word` in their name, path or content.
QStringList telling(const QString &folder, const QString &word)
{
    QStringList found;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        const bool read = entries.fileInfo().isFile() && file.open(QIODevice::ReadOnly);
        if (file.fileName().contains(word, Qt::CaseInsensitive)
            || (read && file.readAll().toLower().contains(word.toLower().toUtf8())))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

class TestLeftBehind : public QObject
{
    Q_OBJECT
public:
    static void initMain() // before anything asks where the account keeps things
    {
        qputenv("HOME", home().path().toLocal8Bit());
        for (const char *name : { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME" })
            qputenv(name, home().filePath(QString::fromLatin1(name).toLower()).toLocal8Bit());
    }
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("JUMELLE_PASSWORD", password);
        QVERIFY(m_server.addUser("kasia", password, { "--name-shown", "Kasia Nowak" }));
        QVERIFY(m_server.addUser("jonas", password, { "--name-shown", "Jonas Petrauskas" }));
        QVERIFY2(m_server.start(), m_server.output().c_str());
        m_folder = m_stick.filePath(QStringLiteral("Letters of Kasia"));
        QVERIFY(QDir().mkpath(m_folder));
    }
    void init() { QVERIFY(QDir(home().path()).removeRecursively() && QDir().mkpath(home().path())); }
    void cleanup() { qunsetenv("TMPDIR"); } // which is in a place that is gone
    void withoutTheRuleTheFolderIsRemembered() // so that the search below would find it
    {
        QTemporaryDir profile;
        auto program = start(profile, {});
        saveANote();
        QVERIFY(!telling(home().path(), QLatin1String(personsName)).isEmpty());
        beginALetter();
        program.reset();
        QVERIFY(!telling(profile.path(), letter).isEmpty());
    }
    // The program that writes beside itself only; what Qt notes would be in the settings of the account.
    void aPortableCopyLeavesNoFolderInTheAccount()
    {
        QTemporaryDir stick;
        const QString others = QStringLiteral("FileDialog/shortcuts");
        QSettings(QSettings::UserScope, QStringLiteral("QtProject")).setValue(others, QStringLiteral("file:///srv"));
        auto program = start(stick, {}, true);
        saveANote();
        QVERIFY2(QDir::tempPath().startsWith(stick.path()), qPrintable(QDir::tempPath()));
        QTRY_COMPARE(telling(home().path(), QLatin1String(personsName)), QStringList());
        program.reset();
        QCOMPARE(telling(home().path(), QLatin1String(personsName)), QStringList());
        QCOMPARE(QSettings(QSettings::UserScope, QStringLiteral("QtProject")).value(others).toString(),
                 QStringLiteral("file:///srv"));
    }
    void nothingIsLeft_data()
    {
        QTest::addColumn<bool>("signsOut");
        QTest::newRow("signing out") << true;
        QTest::newRow("closing the window") << false;
    }
    void nothingIsLeft()
    {
        QFETCH(bool, signsOut);
        QTemporaryDir profile;
        auto program = start(profile, "computer.shared = true\n");
        saveANote();
        QCOMPARE(telling(profile.path(), QLatin1String(personsName)), QStringList()); // not even meanwhile
        beginALetter();
        auto *clipboard = QApplication::clipboard();
        clipboard->setText(QStringLiteral("Kasia's homework"));
        if (clipboard->supportsSelection()) // what the middle button of the mouse pastes
            clipboard->setText(QStringLiteral("Kasia's homework"), QClipboard::Selection);
        if (signsOut) {
            auto &settings = context().settings;
            auto &accounts = context().accounts;
            const QByteArray token = static_cast<app::Accounts &>(accounts).token().toLatin1();
            QCOMPARE(statusWith(token), 200);
            accounts.signOut(accounts.current().id, true);
            QTRY_VERIFY(shown<ui::SignInView>());
            QCOMPARE(settings.text(core::Setting::Drafts), QString());
            QVERIFY(!namesIn(*shown<ui::SignInView>()).contains(QLatin1String(personsName)));
            QTRY_COMPARE_WITH_TIMEOUT(statusWith(token), 401, 60'000); // the server was told
        } else {
            QVERIFY(shown<ui::MainWindow>()->close());
            program.reset();
        }
        // What is removed is removed in the background.
        QTRY_COMPARE(telling(profile.path(), QLatin1String(personsName)), QStringList());
        QTRY_COMPARE(telling(profile.path(), QStringLiteral("SQLite format")), QStringList());
        QCOMPARE(telling(home().path(), QLatin1String(personsName)), QStringList());
        for (const auto mode : { QClipboard::Clipboard, QClipboard::Selection })
            QVERIFY(!clipboard->text(mode).contains(QLatin1String(personsName)));
    }
    void whatOnePersonChoseHoldsForNobodyElse()
    {
        using core::Setting;
        const std::pair<Setting, QVariant> choices[] = {
            { Setting::KeepPhotoMetadata, true },
            { Setting::ShrinkPhotos, false },
            { Setting::TextPercent, 150 },
            { Setting::Appearance, QStringLiteral("dark") },
            { Setting::FilesAhead, QStringLiteral("all") },
            { Setting::ServerUrl, QStringLiteral("https://kasias.example") },
            { Setting::Language, QStringLiteral("de") },
            { Setting::NetworkPolicy, QStringLiteral("offline") },
        };
        QTemporaryDir profile;
        auto program = start(profile, "computer.shared = true\n");
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 60'000);
        auto &settings = context().settings;
        auto &accounts = context().accounts;
        std::vector<QVariant> usual;
        for (const auto &[key, value] : choices) {
            usual.push_back(settings.value(key));
            QVERIFY(settings.set(key, value));
        }
        QCOMPARE(QLocale().language(), QLocale::German);
        accounts.signOut(accounts.current().id, true);
        QTRY_VERIFY(shown<ui::SignInView>() && !shown<ui::MainWindow>());
        auto before = usual.begin();
        for (const auto &[key, value] : choices)
            QCOMPARE(settings.value(key), *before++);
        QVERIFY(QLocale().language() != QLocale::German); // what is seen follows
        for (const auto *chip : shown<ui::SignInView>()->findChildren<QAbstractButton *>())
            QVERIFY(!chip->isChecked() || chip->text() != QStringLiteral("Deutsch"));
    }
    void theNextPersonsDialogOpensElsewhere()
    {
        QTemporaryDir profile;
        auto program = start(profile, "computer.shared = true\n");
        saveANote();
        auto &accounts = context().accounts;
        accounts.signOut(accounts.current().id, true);
        QTRY_VERIFY(shown<ui::SignInView>());
        signIn(*shown<ui::SignInView>(), QStringLiteral("jonas"), password);
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 60'000);
        auto *dialog = askForAFile();
        QVERIFY(dialog);
        QVERIFY2(dialog->directory() != QDir(m_folder), qPrintable(dialog->directory().path()));
        QVERIFY(!dialog->history().contains(m_folder));
        QVERIFY(dialog->sidebarUrls().contains(QUrl::fromLocalFile(QDir::homePath()))); // a click away
        static_cast<QDialog *>(dialog)->reject();
    }

private:
    static const ui::Context &context() { return (shown<ui::MainWindow>()->currentPage()->*&Peek::context)(); }
    static void beginALetter()
    {
        const auto &at = context();
        Drafts(at.settings, at.accounts.current().personId).keep(QStringLiteral("message/c1"), letter);
        QVERIFY(at.settings.text(core::Setting::Drafts).contains(letter));
    }
    static QString namesIn(const QWidget &window)
    {
        QStringList texts;
        for (const auto *button : window.findChildren<QAbstractButton *>())
            texts += button->isVisible() ? button->text() : QString();
        for (const auto *field : window.findChildren<QLineEdit *>())
            texts += field->text();
        return texts.join(u'\n');
    }
    std::unique_ptr<app::Program> start(const QTemporaryDir &profile, const QByteArray &rules, bool portable = false)
    {
        app::Options options;
        (portable ? options.usualFolder : options.profileFolder) = profile.path();
        options.portable = portable;
        options.server = QString::fromStdString(m_server.url());
        options.caFile = QString::fromStdString(m_server.caFile());
        options.signIn = QStringLiteral("kasia");
        const auto policies = core::Policies::fromText(QStringLiteral("rules"), "[enforced]\n" + rules);
        auto shared = app::isShared(policies) ? app::sharedPlace(options, policies) : nullptr;
        auto program = std::make_unique<app::Program>(*qApp, options, policies, std::move(shared));
        program->start();
        return program;
    }
    // What the server answers who comes with this token.
    int statusWith(const QByteArray &token) const
    {
        QNetworkRequest request(QUrl(QString::fromStdString(m_server.url()) + QStringLiteral("/jmap/session")));
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(QString::fromStdString(m_server.caFile()));
        request.setSslConfiguration(tls);
        request.setRawHeader("Authorization", "Bearer " + token);
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        [&reply] { QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 60'000); }();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    static QFileDialog *askForAFile()
    {
        QFileDialog *dialog = nullptr;
        [&] {
            auto *window = shown<ui::MainWindow>();
            auto *panel = window->findChild<ui::CheckPanel *>();
            if (!panel->isVisible())
                window->findChild<QAction *>(QStringLiteral("network.check"))->trigger();
            QPushButton *save = nullptr;
            for (auto *button : panel->findChildren<QPushButton *>())
                if (button->text().startsWith(QStringLiteral("Save a note")))
                    save = button;
            QVERIFY(save);
            QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), 60'000);
            save->click();
            QTRY_VERIFY((dialog = panel->findChild<QFileDialog *>()) && dialog->isVisible());
        }();
        return dialog;
    }
    // To a stick, in a folder with her name, and once more looked there.
    void saveANote()
    {
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 60'000);
        for (const bool saves : { true, false }) {
            QPointer<QFileDialog> dialog(askForAFile());
            QVERIFY(dialog);
            dialog->setDirectory(m_folder);
            dialog->selectFile(QStringLiteral("Note for Kasia.txt"));
            QDialog *answered = dialog; // whose accept() is public
            saves ? answered->accept() : answered->reject();
            QTRY_VERIFY(!dialog);
            QTRY_VERIFY(QFile::exists(m_folder + QStringLiteral("/Note for Kasia.txt")));
        }
        QVERIFY(QFile::remove(m_folder + QStringLiteral("/Note for Kasia.txt")));
    }

    ServerProcess m_server{ { "--durable", "false" } };
    QTemporaryDir m_stick;
    QString m_folder;
};

QTEST_MAIN(TestLeftBehind)
#include "tst_leftbehind.moc"
