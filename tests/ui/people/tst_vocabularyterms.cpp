// Names of codes in the reader's language, in the order that the language sorts.
#include "ui/vocabulary/terms.h"

#include <QLocale>
#include <QTest>

class tst_vocabularyterms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English)); }

    void names_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("poland");
        QTest::addColumn<QString>("biology");
        QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("Poland") << QStringLiteral("Biology");
        QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("Polen") << QStringLiteral("Biologie");
        QTest::newRow("French") << QStringLiteral("fr") << QStringLiteral("Pologne") << QStringLiteral("biologie");
        QTest::newRow("no words yet: English")
            << QStringLiteral("fi") << QStringLiteral("Poland") << QStringLiteral("Biology");
    }
    void names()
    {
        QFETCH(QString, language);
        QLocale::setDefault(QLocale(language));
        QTEST(ui::term("countries", QStringLiteral("PL")), "poland");
        QTEST(ui::term("subjects", QStringLiteral("biology")), "biology");
    }

    void anUnknownCodeIsShownAsItIs()
    {
        QCOMPARE(ui::term("subjects", QStringLiteral("beekeeping")), QStringLiteral("beekeeping"));
        QCOMPARE(ui::term("nothing", QStringLiteral("x")), QStringLiteral("x"));
    }

    void sortedAsTheLanguageSorts()
    {
        QLocale::setDefault(QLocale(QStringLiteral("de")));
        const QStringList names = ui::terms(
            "countries", { QStringLiteral("PL"), QStringLiteral("AT"), QStringLiteral("NO"), QStringLiteral("CZ") });
        QCOMPARE(names,
                 (QStringList{ QStringLiteral("Norwegen"), QStringLiteral("Österreich"), QStringLiteral("Polen"),
                               QStringLiteral("Tschechien") }));
        QLocale::setDefault(QLocale(QStringLiteral("en")));
        const auto all = ui::termsOf("countries");
        QVERIFY(all.size() > 40);
        QCOMPARE(all.first().name, QStringLiteral("Albania"));
    }
};

QTEST_GUILESS_MAIN(tst_vocabularyterms)
#include "tst_vocabularyterms.moc"
