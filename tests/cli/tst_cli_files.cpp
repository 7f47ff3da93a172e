// Files on their way in and out of the copy of a script: what photos and films tell, and what an export leaves behind.
#include "cli/exitcode.h"
#include "schema/json.h"
#include "store/cache.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace json = schema::json;

namespace {

const std::string elsewhere = "B" + std::string(64, 'a'); // on the server only

// A film as browsers record it, whose tags say where.
QByteArray webm()
{
    const auto element = [](const QByteArray &id, const QByteArray &body) {
        return id + QByteArray(1, char(0x80 | body.size())) + body;
    };
    const QByteArray tags = element("\x12\x54\xc3\x67", "LOCATION +56.66+016.36/");
    const QByteArray cluster = element("\x1f\x43\xb6\x75", element("\xa3", "pictures and sound"));
    // Numbers of versions come first, as in every file there is, and the kind of film only behind them.
    const QByteArray head = element("\x42\x86", "\x01") + element("\x42\xf7", "\x01") + element("\x42\xf2", "\x04")
        + element("\x42\xf3", "\x08") + element("\x42\x82", "webm");
    return element("\x1a\x45\xdf\xa3", head) + element("\x18\x53\x80\x67", tags + cluster);
}

QByteArray heic()
{
    return QByteArray("\0\0\0\x18"
                      "ftypheic\0\0\0\0mif1heic",
                      24)
        + QByteArray(80, 'x');
}
QByteArray raw() { return QByteArray("II*\0\x08\0\0\0", 8) + QByteArray(80, 'x'); }

} // namespace

class TstCliFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFilmFromABrowserDoesNotTellWhere()
    {
        QCOMPARE(add(QStringLiteral("walk.webm"), webm()), int(cli::NotSent));
        QVERIFY2(m_err.contains("place"), m_err.constData());
        QVERIFY(lastSent().contains("pictures and sound"));
        QVERIFY(!lastSent().contains("LOCATION"));
    }
    void whatCannotBeCleanedIsRefusedWithAWordOnWhatToDo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("iPhone") << QStringLiteral("IMG_0042.HEIC") << heic() << QByteArray("HEIC");
        QTest::newRow("camera") << QStringLiteral("DSC_1.NEF") << raw() << QByteArray("TIFF");
    }
    void whatCannotBeCleanedIsRefusedWithAWordOnWhatToDo()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, kind);
        QCOMPARE(add(name, bytes), int(cli::Refused));
        for (const QByteArray &word : { name.toUtf8(), kind, QByteArray("JPEG") })
            QVERIFY2(m_err.contains(word), m_err.constData());
        QFile rules(m_folder.filePath(QStringLiteral("keep.conf")));
        QVERIFY(rules.open(QIODevice::WriteOnly) && rules.write("[enforced]\nphotos.keepMetadata = true\n") > 0);
        rules.close();
        m_rules = rules.fileName();
        QCOMPARE(add(name, bytes), int(cli::NotSent));
        m_rules.clear();
        QCOMPARE(lastSent(), bytes);
    }
    void anExportTakesAttachmentsAndSaysWhatWasNotHere()
    {
        std::string here;
        {
            const auto cache = opened(QStringLiteral("out"));
            store::Account account;
            account.id = "z1";
            QVERIFY(cache->setAccounts({ account }));
            here = *cache->addBytes("z1", "the plan", "plan.txt", "text/plain");
            const auto small = *cache->addBytes("z1", "small", "thumb.jpg", "image/jpeg");
            const json::object attachments{
                { "a1", json::object{ { "blobId", here }, { "thumbBlobId", small }, { "name", "plan.txt" } } },
                { "a2", json::object{ { "blobId", elsewhere }, { "name", "film.mp4" } } },
            };
            const json::object card{
                { "title", "Plan" }, { "listId", "l1" }, { "position", "a" }, { "attachments", attachments }
            };
            const auto made = cache->apply({ { store::Edit::Create, { "z1", "Card", "c1" }, card } });
            QVERIFY2(made, made ? "" : made.error().detail.c_str());
        }
        const QString target = m_folder.filePath(QStringLiteral("exported"));
        QCOMPARE(run(QStringLiteral("out"), { QStringLiteral("export"), target }), int(cli::Ok));
        QFile plan(target + QStringLiteral("/z1/files/") + QString::fromStdString(here));
        QVERIFY2(plan.open(QIODevice::ReadOnly), "an attachment that is here is part of the export");
        QCOMPARE(plan.readAll(), QByteArray("the plan"));
        QVERIFY2(m_out.contains("files: 2") && m_out.contains("missing: 1"), m_out.constData());
        QVERIFY2(m_err.contains("1 file(s)"), m_err.constData());
    }

private:
    std::unique_ptr<store::Cache> opened(const QString &computer)
    {
        store::CacheOptions options;
        options.folder = m_folder.filePath(computer).toStdString();
        auto cache = store::Cache::open(options);
        return cache ? std::move(cache->cache) : nullptr;
    }
    QByteArray lastSent()
    {
        const auto cache = opened(QStringLiteral("in"));
        const auto uploads = cache->uploads();
        QFile sent(uploads && !uploads->empty() ? QString::fromStdString(uploads->back().path) : QString());
        return sent.open(QIODevice::ReadOnly) ? sent.readAll() : QByteArray();
    }
    int add(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return -1;
        file.close();
        return run(QStringLiteral("in"),
                   { QStringLiteral("add-file"), file.fileName(), QStringLiteral("--account"), QStringLiteral("z1") });
    }
    int run(const QString &computer, const QStringList &arguments)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("JUMELLE_TOKEN"));
        environment.insert(QStringLiteral("JUMELLE_PROFILE"), m_folder.filePath(computer));
        environment.insert(QStringLiteral("JUMELLE_POLICIES"), m_rules);
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle-cli"),
                      QStringList{ QStringLiteral("--offline") } + arguments);
        const bool ended = process.waitForFinished(60'000);
        m_out = process.readAllStandardOutput();
        m_err = process.readAllStandardError();
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    QTemporaryDir m_folder;
    QByteArray m_out, m_err;
    QString m_rules;
};

QTEST_GUILESS_MAIN(TstCliFiles)
#include "tst_cli_files.moc"
