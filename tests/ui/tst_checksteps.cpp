// The steps of a check list: each thing done to them is one step back, and what was done before them stays done.
#include "tests/ui/boardtest.h"
#include "ui/shell/toasts.h"

#include <QCheckBox>
#include <QLineEdit>

using test::text;

class tst_checksteps : public test::BoardTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }

    void addingAndMovingAreOneStepBack()
    {
        auto &data = m_page->data();
        data.renameCard(text("card-letter"), text("Write to everybody"));
        QTRY_COMPARE(card().title, text("Write to everybody"));
        m_page->openCard(text("card-letter"));
        auto *step = field<QLineEdit>("New line of the check list");
        QVERIFY(step);
        const auto steps = [this] {
            QStringList list;
            for (const auto &item : card().checklist)
                list.append(item.text);
            return list;
        };
        const QStringList before = steps();
        QTest::keyClicks(step, text("Labels"));
        QTest::keyClick(step, Qt::Key_Return);
        QTRY_COMPARE(steps(), before + QStringList{ text("Labels") });
        QTRY_COMPARE(m_world->toasts().lastText(), text("Step added"));
        m_world->toasts().undo();
        QTRY_COMPARE(steps(), before);
        QCOMPARE(card().title, text("Write to everybody"));
        m_world->toasts().redo();
        QTRY_COMPARE(steps().size(), before.size() + 1);
        QTest::keyClicks(step, text("Corks"));
        QTest::keyClick(step, Qt::Key_Return);
        QTRY_COMPARE(steps().size(), before.size() + 2);
        const QStringList both = steps();
        auto *corks = field<QCheckBox>("Corks");
        QVERIFY(corks);
        corks->setFocus();
        QTest::keyClick(corks, Qt::Key_Up, Qt::ControlModifier);
        QTRY_COMPARE(steps(), before + QStringList({ text("Corks"), text("Labels") }));
        QTRY_COMPARE(m_world->toasts().lastText(), text("Step moved"));
        m_world->toasts().undo();
        QTRY_COMPARE(steps(), both);
        QCOMPARE(card().title, text("Write to everybody"));
    }
};

QTEST_MAIN(tst_checksteps)
#include "tst_checksteps.moc"
