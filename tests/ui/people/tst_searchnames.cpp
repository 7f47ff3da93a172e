// The name of a saved search while it is typed: a draft until it is stored or given up.
#include "models/actions.h"
#include "tests/support/world.h"
#include "ui/partners/savedsearchbar.h"
#include "ui/people/desk.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace ui;

class tst_searchnames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasBegunIsThereAgain()
    {
        Theme theme(*qApp, Mode::Light);
        scenes::World world(theme);
        PeopleDesk desk(world.context());
        QTRY_VERIFY(desk.canWrite());
        SavedSearchBar bar(desk);
        bar.show();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        const auto before = bar.searches().rowCount();
        desk.apply(models::actions::saveSearch(desk.newKey("SavedSearch"), QStringLiteral("Poland"),
                                               QStringLiteral("people"), { { "country", "PL" } }, false),
                   {});
        QTRY_VERIFY(bar.searches().rowCount() > before);
        QString id;
        for (const auto &row : bar.searches().rows())
            id = row.name == QStringLiteral("Poland") ? row.id : id;
        const auto drafts = [&world] {
            return core::Settings(QString::fromStdString(world.folder()) + QStringLiteral("/settings.conf"))
                .text(core::Setting::Drafts);
        };
        bar.rename(id);
        auto *name = bar.nameField();
        QCOMPARE(name->selectedText(), QStringLiteral("Poland"));
        QTest::keyClicks(name, QStringLiteral("Our neigh"));
        QTRY_VERIFY(drafts().contains(QStringLiteral("Our neigh")));
        const QString begun = drafts();
        QTest::keyClick(name, Qt::Key_Escape); // given up
        QTRY_VERIFY(!drafts().contains(QStringLiteral("Our neigh")));
        world.settings().set(core::Setting::Drafts, begun); // as if it had been killed before
        bar.rename(id);
        QCOMPARE(name->text(), QStringLiteral("Our neigh"));
        QVERIFY(!name->hasSelectedText()); // or the next letter would take its place
        QTest::keyClicks(name, QStringLiteral("bours"));
        QWidget other; // where somebody looks something up
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QVERIFY(name->isVisible());
        bar.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        world.letStore("CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no room'); END;"
                       "CREATE TRIGGER full_too BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'no room'); END");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(name->isVisible() && name->text() == QStringLiteral("Our neighbours"));
        QTRY_VERIFY(drafts().contains(QStringLiteral("Our neighbours")));
        world.letStore("DROP TRIGGER full; DROP TRIGGER full_too");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(bar.searches().find(id)->name, QStringLiteral("Our neighbours"));
        QTRY_VERIFY(!drafts().contains(QStringLiteral("Our neigh")));
    }
};

QTEST_MAIN(tst_searchnames)
#include "tst_searchnames.moc"
