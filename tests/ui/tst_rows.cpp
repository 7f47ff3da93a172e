// Where words go that have little room: names in two lines, sentences in lines of the same length, what a line shows
// while nobody knows how long something takes.
#include "tests/support/lighttheme.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/textlines.h"

#include <QImage>
#include <QTest>

using namespace ui;

class tst_rows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = test::lightTheme(); }

    void whatFitsStaysInOneLine()
    {
        QCOMPARE(textLines(QStringLiteral("plan.pdf"), QApplication::font(), 400, 2),
                 QStringList{ QStringLiteral("plan.pdf") });
        QCOMPARE(textLines({}, QApplication::font(), 400, 2), QStringList{ QString() });
    }

    void whatDoesNotFitTakesMoreLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << QStringLiteral("Measuring sea water, a guide for pupils in four languages.pdf");
        QTest::newRow("one long word") << QStringLiteral("Measuring_sea_water_a_guide_for_pupils_in_languages.pdf");
    }
    void whatDoesNotFitTakesMoreLines()
    {
        QFETCH(QString, text);
        const QFont font;
        const QFontMetrics metrics(font);
        const int width = metrics.horizontalAdvance(text) * 6 / 10;
        const QStringList whole = textLines(text, font, width, 2);
        QCOMPARE(whole.size(), 2);
        QCOMPARE(whole.join(QString()).remove(u' '), QString(text).remove(u' ')); // nothing is lost
        const QStringList cut = textLines(text, font, width / 2, 2, Qt::ElideMiddle);
        QCOMPARE(cut.size(), 2);
        QVERIFY2(cut.first().startsWith(QStringLiteral("Mea")), qPrintable(cut.first()));
        QVERIFY2(cut.last().contains(QChar(0x2026)) && cut.last().endsWith(QStringLiteral(".pdf")),
                 qPrintable(cut.last()));
        for (const QString &line : whole)
            QVERIFY(metrics.horizontalAdvance(line) <= width);
        for (const QString &line : cut)
            QVERIFY(metrics.horizontalAdvance(line) <= width / 2);
    }

    void noWordOfASentenceStandsAlone()
    {
        StatePanel panel;
        panel.resize(900, 600);
        panel.set(StatePanel::Empty, QStringLiteral("No photos here yet"),
                  QStringLiteral("Drop photos, films or whole folders here, paste a picture, or choose them."));
        panel.show();
        const auto *text = labelWith(panel, QStringLiteral("Drop"));
        QVERIFY(text);
        QTRY_VERIFY(text->contentsMargins().left() > 20);
        const QFontMetrics metrics = text->fontMetrics();
        QTRY_VERIFY(text->height() < 3 * metrics.height());
        QVERIFY(text->height() >= 2 * metrics.height()); // still two lines, and both are seen
        QVERIFY(text->contentsRect().width() < metrics.horizontalAdvance(text->text()) * 6 / 10);
        // One word is never made narrower than itself, and a window that shrinks gives it all there is.
        const QString word = QStringLiteral("Donaudampfschifffahrtsgesellschaft");
        panel.set(StatePanel::Empty, word, {});
        QVERIFY(labelWith(panel, word)->contentsRect().width() >= metrics.horizontalAdvance(word));
        panel.resize(200, 600);
        QTRY_COMPARE(labelWith(panel, word)->contentsMargins().left(), 0);
    }

    void aBusyLineMovesAndKeepsItsValue()
    {
        ProgressLine line(QStringLiteral("Progress"));
        line.resize(400, 8);
        line.show();
        line.setProgress(1, 2);
        const QImage still = line.grab().toImage();
        const int half = line.value();
        line.setBusy();
        QVERIFY(line.isBusy());
        QCOMPARE(line.grab().toImage(), still); // not for what is over at once
        QTRY_VERIFY(line.grab().toImage() != still);
        QCOMPARE(line.value(), half);
        line.setProgress(1, 2);
        QVERIFY(!line.isBusy());
        QCOMPARE(line.grab().toImage(), still);
    }

private:
    static const WrapLabel *labelWith(const QWidget &widget, const QString &start)
    {
        for (const auto *label : widget.findChildren<WrapLabel *>())
            if (label->text().startsWith(start))
                return label;
        return nullptr;
    }
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(tst_rows)
#include "tst_rows.moc"
