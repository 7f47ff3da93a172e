// Every pair of colours that meets on the screen, in every mode, measured as WCAG 2.1 measures.
#include "ui/theme/colours.h"
#include "ui/theme/paint.h"

#include <QTest>

using namespace ui;

class tst_contrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formula()
    {
        QCOMPARE(qRound(contrast(Qt::white, Qt::black) * 100), 2100);
        QCOMPARE(qRound(contrast(QColor(0x777777), Qt::white) * 100), 448);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    }

    void pairs_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("light") << int(Mode::Light);
        QTest::newRow("dark") << int(Mode::Dark);
        QTest::newRow("high contrast") << int(Mode::HighContrast);
    }
    void pairs()
    {
        QFETCH(int, mode);
        const auto pairs = usedPairs(coloursOf(Mode(mode)));
        QVERIFY(pairs.size() > 40);
        for (const ColourPair &pair : pairs) {
            const double measured = contrast(pair.front, pair.back);
            if (measured < pair.atLeast)
                QFAIL(qPrintable(QStringLiteral("%1: %2 on %3 is %4, wanted %5")
                                     .arg(QLatin1String(pair.what), pair.front.name(), pair.back.name())
                                     .arg(measured, 0, 'f', 2)
                                     .arg(pair.atLeast)));
        }
    }

    void avatars()
    {
        // Enough names to meet every colour of the wheel.
        QSet<QRgb> seen;
        for (int i = 0; i < 500; ++i) {
            const QColor ground = avatarColour(QStringLiteral("Person %1").arg(i));
            seen.insert(ground.rgb());
            QVERIFY2(contrast(Qt::white, ground) >= 4.5, qPrintable(ground.name()));
        }
        QCOMPARE(seen.size(), 8);
    }

    void initialsOfNames()
    {
        QCOMPARE(initials(QStringLiteral("Eleni Papadaki")), QStringLiteral("EP"));
        QCOMPARE(initials(QStringLiteral("Aoife Ní Dhomhnaill")), QStringLiteral("AD"));
        QCOMPARE(initials(QStringLiteral("łukasz")), QStringLiteral("Ł"));
        QCOMPARE(initials(QStringLiteral("  „Христо“ Ботев ")), QStringLiteral("ХБ"));
        QCOMPARE(initials(QString()), QString());
    }
};

QTEST_GUILESS_MAIN(tst_contrast)
#include "tst_contrast.moc"
