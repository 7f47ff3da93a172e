// Where a message at the lower edge stands while something is open there.
#include "tests/support/lighttheme.h"
#include "ui/theme/theme.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/toast.h"

#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace ui;

class tst_toast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = test::lightTheme(); }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_anchor = new QPushButton(QStringLiteral("3 changes waiting"), m_window.get());
        m_content = new QWidget;
        auto *column = new QVBoxLayout(m_content);
        m_words = new QWidget;
        m_words->setFixedSize(360, 160);
        column->addWidget(m_words);
        column->addWidget(new QPushButton(QStringLiteral("Send now")));
    }

    void cleanup() { m_window.reset(); }

    void standsBesideAnOpenPopover_data()
    {
        QTest::addColumn<int>("anchor");
        QTest::addColumn<int>("wide");
        QTest::addRow("left") << 40 << 1000;
        QTest::addRow("middle") << 300 << 1000;
        QTest::addRow("right") << 800 << 1000;
        QTest::addRow("narrower words") << 40 << 780;
        QTest::addRow("no room at either side") << 60 << 480;
    }

    void standsBesideAnOpenPopover()
    {
        QFETCH(int, anchor);
        QFETCH(int, wide);
        m_window->resize(wide, 700);
        m_anchor->setGeometry(anchor, 660, 160, 30);
        Popover popover(m_anchor, m_content);
        m_window->show();
        popover.open();
        auto *toast = tell();
        const auto inWindow = [&] { return m_window->rect().contains(toast->geometry()); };
        QVERIFY(!toast->geometry().intersects(popover.panel()));
        QVERIFY(inWindow());
        QVERIFY(toast->width() >= toast->layout()->totalMinimumSize().width()); // nothing in it lies over another
        m_words->setFixedSize(420, 260); // what is in it changes while the message stands
        QTRY_VERIFY(popover.panel().height() > 260);
        QTRY_VERIFY(!toast->geometry().intersects(popover.panel()));
        QVERIFY(inWindow());
    }

    void standsInTheMiddleElse()
    {
        m_anchor->setGeometry(40, 20, 160, 30);
        Popover popover(m_anchor, m_content);
        m_window->show();
        popover.open(); // far above
        const auto *toast = tell();
        QVERIFY(qAbs(toast->geometry().center().x() - m_window->rect().center().x()) <= 1);
        QVERIFY(toast->geometry().bottom() > 600);
    }

private:
    Toast *tell()
    {
        auto *toast = new Toast(m_window.get(), QStringLiteral("The card “Letter to the town” waits for the network."),
                                QStringLiteral("check-circle"), QStringLiteral("Undo"), [] {});
        toast->present();
        return toast;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_anchor = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_words = nullptr;
};

QTEST_MAIN(tst_toast)
#include "tst_toast.moc"
