// Days and times in the reader's language and order, the same everywhere.
#include "ui/dates.h"
#include "ui/translator.h"
#include "ui/widgets/datefield.h"

#include <QCalendarWidget>
#include <QTest>

using ui::DateField;
using ui::Dates;

namespace {

const QTime afternoon(16, 8);

// "16:08", but where this computer's region speaks the language and has its own way of saying it: "4:08 PM".
QString spoken(const QString &language)
{
    const QLocale here = QLocale::system();
    return here.language() == QLocale(language).language() ? here.toString(afternoon, QLocale::ShortFormat)
                                                           : QStringLiteral("16:08");
}

} // namespace

class tst_dates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Nothing ends before it begins.
    void anEndFollowsItsStart()
    {
        QWidget window;
        window.resize(500, 500);
        DateField ends(QStringLiteral("Ends"), QStringLiteral("No date"), &window);
        window.show();
        ends.setDate(QDate(2026, 11, 20));
        ends.setEarliest(QDate(2026, 11, 10));
        QCOMPARE(ends.date(), QDate(2026, 11, 20));
        ends.setEarliest(QDate(2026, 12, 1));
        QCOMPARE(ends.date(), QDate(2026, 12, 1));
        ends.openCalendar();
        QCOMPARE(window.findChild<QCalendarWidget *>()->minimumDate(), QDate(2026, 12, 1));
        ends.setDate({});
        ends.setEarliest(QDate(2027, 1, 1)); // without an end there is still none
        QVERIFY(!ends.date().isValid());
    }

    void cleanupTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void inWords_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("other"); // in another year
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("exactly");
        const auto row = [](const char *language, const char *day, const char *other, const char *full,
                            const char *period, const char *exactly) {
            QTest::newRow(language) << QString::fromUtf8(language) << QString::fromUtf8(day) << QString::fromUtf8(other)
                                    << QString::fromUtf8(full) << QString::fromUtf8(period)
                                    << QString::fromUtf8(exactly);
        };
        row("en", "2 Mar", "2 Mar 2027", "Monday 2 March", "2 Oct 2025 – 29 May 2026", "2 Mar, %1");
        row("de", "2. März", "2. März 2027", "Montag, 2. März", "2. Okt. 2025 – 29. Mai 2026", "2. März, %1");
        row("fr", "2 mars", "2 mars 2027", "lundi 2 mars", "2 oct. 2025 – 29 mai 2026", "2 mars, %1");
    }
    void inWords()
    {
        QFETCH(QString, language);
        ui::Translator translator;
        translator.setLanguage(language);
        const QDate today(2026, 3, 12);
        const QDate date(2026, 3, 2);
        QTEST(Dates::day(date, today), "day");
        QTEST(Dates::day(date.addYears(1), today), "other");
        QTEST(Dates::fullDay(date, today), "full");
        QCOMPARE(Dates::dayAlone(date, today),
                 language == QLatin1String("fr") ? QStringLiteral("Lundi 2 mars") : Dates::fullDay(date, today));
        QTEST(Dates::period(QDate(2025, 10, 2), QDate(2026, 5, 29)), "period");
        QFETCH(QString, exactly);
        QCOMPARE(Dates::exactly(QDateTime(date, afternoon), today), exactly.arg(spoken(language)));
    }

    // What fills a place in a text, and a date, is read in the pseudo-language as well.
    void inPseudo()
    {
        ui::Translator translator;
        translator.setLanguage(QStringLiteral("pseudo"));
        QCOMPARE(Dates::day(QDate(2027, 3, 2), QDate(2026, 3, 12)), QStringLiteral("[2 Mar 2027]"));
        const QString counted = QCoreApplication::translate("ui::LengthNote", "%Ln character(s) too long", nullptr, 3);
        QVERIFY2(counted.startsWith(QLatin1String("[3 ")), qPrintable(counted));
    }

    void nearDays()
    {
        ui::Translator translator;
        const QString language = QStringLiteral("en");
        translator.setLanguage(language);
        const QDateTime at(QDate(2026, 3, 2), afternoon);
        const QString time = spoken(language);
        QCOMPARE(Dates::roughly(at, at.date()), time);
        QCOMPARE(Dates::roughly(at, at.date().addDays(1)), QStringLiteral("yesterday ") + time);
        QCOMPARE(Dates::roughly(at, at.date().addDays(2)), QStringLiteral("2 Mar"));
        QCOMPARE(Dates::roughly(at.toUTC(), at.date()), time);
        QCOMPARE(Dates::exactly(at, at.date()), time);
        QCOMPARE(Dates::period(QDate(2026, 3, 2), QDate(2026, 5, 29)), QStringLiteral("2 Mar – 29 May 2026"));
        QVERIFY(Dates::roughly({}, at.date()).isEmpty() && Dates::exactly({}, at.date()).isEmpty());
    }
};

QTEST_MAIN(tst_dates)
#include "tst_dates.moc"
