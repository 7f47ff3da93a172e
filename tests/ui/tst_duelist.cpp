// What is due next is named on every page as on the board.
#include "tests/support/world.h"
#include "ui/board/cardface.h"
#include "ui/project/duelist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QTest>

using namespace ui;

class tst_duelist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreNamedAsOnTheBoard()
    {
        Theme theme(*qApp, Mode::Light);
        scenes::World world(theme);
        const QDate today = QDateTime::fromMSecsSinceEpoch(world.context().nowMs()).date();
        QVector<DueList::Item> items;
        for (const int days : { -9, -1, 0, 1, 3, 20 }) {
            models::ProjectSummary::Due due;
            due.title = QStringLiteral("Card %1").arg(days);
            due.on = today.addDays(days);
            items.append({ {}, {}, due });
        }
        DueList list(world.context());
        list.setItems(items, int(items.size()));
        QStringList shown, wanted;
        for (const auto *chip : list.findChildren<Chip *>())
            shown.append(chip->text());
        for (const auto &item : items)
            wanted.append(dueText(item.due.on, false, today, QLocale()).text);
        QCOMPARE(shown, wanted);
        QVERIFY(shown.contains(QStringLiteral("Yesterday")) && shown.contains(QStringLiteral("Tomorrow")));
    }
};

QTEST_MAIN(tst_duelist)
#include "tst_duelist.moc"
