// Rules that decide how the program looks and where it keeps what: the program itself, up to its window.
#include "tests/app/started.h"

#include "keychain/sealedsecrets.h"
#include "store/cache.h"
#include "ui/signin/signinview.h"

#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using test::shown;
using test::Started;

namespace {

QStringList buttons()
{
    QStringList texts;
    if (const auto *view = shown<ui::SignInView>())
        for (const auto *button : view->findChildren<QPushButton *>())
            texts.append(button->text());
    return texts;
}

QStringList texts()
{
    QStringList texts;
    for (const auto *label : shown<ui::SignInView>()->findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

// Ten megabytes that are not zeros, as if fetched for Anna; the first one longest ago.
void fetch(const QString &folder, int files)
{
    std::int64_t now = 1'000'000'000'000;
    store::CacheOptions options;
    options.folder = folder.toStdString();
    options.nowMs = [&now] { return now += 1000; };
    auto opened = store::Cache::open(options);
    QVERIFY(opened);
    for (int i = 0; i < files; ++i) {
        QFile file(folder + QStringLiteral("/fetched"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(10'000'000, char('a' + i))), 10'000'000);
        file.close();
        QVERIFY(opened->cache->storeBlob("z1", "foreign-" + std::to_string(i), file.fileName().toStdString()));
    }
}

} // namespace

void TestGoverned::language_isShown()
{
    for (const bool ruled : { false, true }) {
        Started s;
        s.choose(core::Setting::Language, QStringLiteral("fr"));
        s.start(ruled ? "language = de\n" : "");
        QTRY_VERIFY(!buttons().isEmpty());
        QVERIFY2(buttons().contains(ruled ? QStringLiteral("Beginnen") : QStringLiteral("Commencer")),
                 qPrintable(buttons().join(u' ')));
        for (auto *chip : shown<ui::SignInView>()->findChildren<QAbstractButton *>())
            if (chip->text() == QStringLiteral("English")) {
                QCOMPARE(chip->isEnabled(), !ruled);
                chip->click();
            }
        QTRY_COMPARE(buttons().contains(QStringLiteral("Start")), !ruled); // told by an event
    }
}

void TestGoverned::appearance_isShown()
{
    for (const bool ruled : { false, true }) {
        Started s;
        s.choose(core::Setting::Appearance, QStringLiteral("light"));
        s.start(ruled ? "appearance = dark\n" : "");
        QCOMPARE(QApplication::palette().color(QPalette::Window).lightness() < 128, ruled);
    }
}

void TestGoverned::text_percent_isShown()
{
    const QFont before = QApplication::font();
    for (const int percent : { 150, 200 }) {
        Started s;
        QApplication::setFont(before);
        s.choose(core::Setting::TextPercent, 150);
        s.start(percent == 200 ? "text.percent = 200\n" : "");
        QCOMPARE(ui::theme()->textPercent(), percent);
        QCOMPARE(QApplication::font().pointSizeF(), ui::theme()->font(ui::Type::Body).pointSizeF());
    }
    QApplication::setFont(before);
}

void TestGoverned::server_url_isOffered()
{
    Started s;
    s.options.server = QStringLiteral("https://other.example");
    s.start("server.url = https://good.example\n");
    QTRY_VERIFY(shown<ui::SignInView>());
    const QLineEdit *ruled = nullptr;
    for (const auto *field : shown<ui::SignInView>()->findChildren<QLineEdit *>()) {
        QVERIFY(!field->text().contains(QStringLiteral("other.example")));
        if (field->text() == QStringLiteral("https://good.example"))
            ruled = field;
    }
    QVERIFY(ruled && !ruled->isEnabled());
}

void TestGoverned::profile_folder_isWhereThingsAreKept()
{
    Started s;
    const QString ruled = s.folder.filePath(QStringLiteral("home drive"));
    s.start("profile.folder = " + ruled.toUtf8() + '\n');
    QTRY_VERIFY(shown<ui::SignInView>());
    s.program.reset(); // writes what was still to be written
    QVERIFY(QFile::exists(ruled));
    QVERIFY(!QFile::exists(s.profile()));
}

// Before the rule came; what other computers keep in that file is theirs.
void TestGoverned::signIn_ways_aPortableCopyForgetsWhatItKept()
{
    Started s;
    const auto anna = s.knowAnna();
    const QString file = s.profile() + QStringLiteral("/secrets.json");
    const auto as = [&file](const QString &who) {
        const auto same = [](const QByteArray &bytes) { return std::optional(bytes); };
        return keychain::SealedSecrets(file, { same, same, who });
    };
    auto here = as(keychain::systemSealer().who), elsewhere = as(QStringLiteral("anna@home"));
    const auto kept = [&anna](keychain::SealedSecrets &secrets) {
        std::optional<core::SecretStore::Status> found;
        secrets.read(anna.id, [&found](core::SecretStore::Status status, const QString &) { found = status; });
        [&found] { QTRY_VERIFY(found); }();
        return found == core::SecretStore::Status::Ok;
    };
    for (auto *secrets : { &here, &elsewhere })
        secrets->write(anna.id, QStringLiteral("token"), [](core::SecretStore::Status) {});
    QVERIFY(kept(here) && kept(elsewhere));
    s.options.portable = true;
    s.start("signIn.ways = password\n");
    QTRY_VERIFY(shown<ui::SignInView>());
    QVERIFY(!kept(here));
    QVERIFY(kept(elsewhere));
}

void TestGoverned::cache_folder_isWhereTheCopyIs()
{
    for (const bool portable : { false, true }) {
        Started s;
        const auto anna = s.knowAnna();
        const QString ruled = s.folder.filePath(QStringLiteral("ruled")),
                      own = s.folder.filePath(QStringLiteral("own"));
        s.choose(core::Setting::CacheFolder, own);
        s.options.portable = portable;
        s.start("cache.folder = " + ruled.toUtf8() + '\n');
        QTRY_VERIFY(shown<ui::MainWindow>());
        QTRY_VERIFY(QFile::exists(ruled + QStringLiteral("/jumelle-") + anna.id + QStringLiteral("/cache.db")));
        QVERIFY(!QFile::exists(own));
        QVERIFY(!QFile::exists(core::ProfileList(s.profile()).cacheFolder(anna.id)));
    }
}

// Whoever signs in will have the copy there; that the disk is good elsewhere helps nobody.
void TestGoverned::cache_folder_isLookedAtBeforeTheSignIn()
{
    Started s;
    QFile file(s.folder.filePath(QStringLiteral("no folder")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    s.options.server = QStringLiteral("https://localhost:1");
    s.start("cache.folder = " + file.fileName().toUtf8() + "/copies\n");
    QTRY_VERIFY(shown<ui::SignInView>());
    Q_EMIT shown<ui::SignInView>()->checkWanted();
    QTRY_VERIFY(!texts().filter(file.fileName() + QStringLiteral("/copies")).isEmpty());
}

void TestGoverned::cache_maxMegabytes_oldFilesGoAtTheStart()
{
    Started s;
    const auto anna = s.knowAnna();
    const QString folder = core::ProfileList(s.profile()).cacheFolder(anna.id);
    s.choose(core::Setting::CacheMaxMegabytes, 500);
    fetch(folder, 7);
    const QString files = folder + QStringLiteral("/blobs"); // the database is not counted
    QVERIFY(bytesIn(files) >= 70'000'000);
    s.start("cache.maxMegabytes = 50\n");
    QTRY_VERIFY_WITH_TIMEOUT(bytesIn(files) <= 50'000'000, 20'000);
    QVERIFY(bytesIn(files) > 30'000'000); // and no more than has to go
}

void TestGoverned::computer_shared_nobodyReturnsAndNothingIsWritten()
{
    Started s;
    s.knowAnna();
    const qint64 before = bytesIn(s.profile());
    s.start("computer.shared = true\n");
    QTRY_VERIFY(shown<ui::SignInView>());
    QVERIFY(!shown<ui::MainWindow>()); // Anna, who stayed signed in, is asked for her password
    QVERIFY(!buttons().join(u' ').contains(QStringLiteral("anna")));
#ifdef Q_OS_LINUX
    QCOMPARE(::prctl(PR_GET_DUMPABLE), 0); // a crash writes no texts anywhere
    ::prctl(PR_SET_DUMPABLE, 1);
#endif
    s.program.reset();
    QCOMPARE(bytesIn(s.profile()), before);
}
