// What somebody began to write: bounded, by person and purpose, there again for whoever reads the file next.
#include "core/settings.h"
#include "ui/parts/drafts.h"

#include <QTemporaryDir>
#include <QTest>

using core::Setting;
using ui::Drafts;

class tst_drafts : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;
    QString file(const char *name) const { return m_dir.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void isThereForTheNextProgram()
    {
        core::Settings settings(file("next.json"));
        Drafts(settings, QStringLiteral("p1")).keep(QStringLiteral("comment/z1/c1"), QStringLiteral("Half a"));
        QTRY_COMPARE(Drafts(later("next.json"), QStringLiteral("p1")).value(QStringLiteral("comment/z1/c1")).toString(),
                     QStringLiteral("Half a"));
        QVERIFY(Drafts(*m_later, QStringLiteral("p2")).value(QStringLiteral("comment/z1/c1")).isUndefined());
        Drafts(settings, QStringLiteral("p1")).keep(QStringLiteral("comment/z1/c1"), QString());
        QTRY_VERIFY(!later("next.json").text(Setting::Drafts).contains(QStringLiteral("c1")));
    }
    void readsWhatEarlierVersionsKept()
    {
        core::Settings settings(file("earlier.json"));
        settings.set(Setting::Drafts, QStringLiteral(R"({"p1/request/p2":"Dear Anna"})"));
        Drafts drafts(settings, QStringLiteral("p1"));
        QCOMPARE(drafts.value(QStringLiteral("request/p2")).toString(), QStringLiteral("Dear Anna"));
        drafts.keep(QStringLiteral("request/p3"), QStringLiteral("Dear Chris"));
        QCOMPARE(drafts.value(QStringLiteral("request/p2")).toString(), QStringLiteral("Dear Anna"));
    }
    void ofVeryManyTheOldestGoes()
    {
        core::Settings settings(file("many.json"));
        Drafts drafts(settings, QStringLiteral("p1"));
        const auto purpose = [](int i) { return QStringLiteral("comment/%1").arg(i); };
        for (int i = 0; i < Drafts::mostDrafts; ++i)
            drafts.keep(purpose(i), QStringLiteral("text %1").arg(i));
        drafts.keep(purpose(0), QStringLiteral("taken up again"));
        drafts.keep(purpose(Drafts::mostDrafts), QStringLiteral("one more"));
        QCOMPARE(drafts.value(purpose(Drafts::mostDrafts)).toString(), QStringLiteral("one more"));
        QCOMPARE(drafts.value(purpose(0)).toString(), QStringLiteral("taken up again"));
        QVERIFY(drafts.value(purpose(1)).isUndefined());
        QCOMPARE(drafts.value(purpose(2)).toString(), QStringLiteral("text 2"));
    }
    void theFileStaysSmall()
    {
        core::Settings settings(file("large.json"));
        Drafts drafts(settings, QStringLiteral("p1"));
        const QString much(5'000'000, u'"'); // two bytes each in JSON, four inside another
        for (int i = 0; i < 20; ++i)
            drafts.keep(QString::number(i), much);
        QCOMPARE(drafts.value(QStringLiteral("19")).toString(), much.left(Drafts::mostCharacters));
        QVERIFY(settings.text(Setting::Drafts).toUtf8().size() <= Drafts::mostBytes);
        QVERIFY(settings.save());
        QCOMPARE(later("large.json").text(Setting::Drafts), settings.text(Setting::Drafts)); // can be read again
    }

    void textsInsideAFormAreBoundedToo()
    {
        core::Settings settings(file("form.json"));
        Drafts drafts(settings, QStringLiteral("p1"));
        drafts.keep(QStringLiteral("letter"), QStringLiteral("Dear Anna"));
        drafts.keep(QStringLiteral("form"),
                    QJsonObject{ { QStringLiteral("body"), QString(5'000'000, u'x') }, { QStringLiteral("age"), 9 } });
        const QJsonValue form = drafts.value(QStringLiteral("form"));
        QCOMPARE(form[QLatin1String("body")].toString().size(), qsizetype(Drafts::mostCharacters));
        QCOMPARE(form[QLatin1String("age")].toInt(), 9);
        QCOMPARE(drafts.value(QStringLiteral("letter")).toString(), QStringLiteral("Dear Anna")); // has not given way
    }

private:
    core::Settings &later(const char *name)
    {
        m_later = std::make_unique<core::Settings>(file(name));
        return *m_later;
    }
    std::unique_ptr<core::Settings> m_later;
};

QTEST_MAIN(tst_drafts)
#include "tst_drafts.moc"
