// What people read when they cannot sign in: it is true, and with large text it is seen together with the button.
#include "tests/support/lighttheme.h"
#include "tests/support/world.h"
#include "ui/signin/signinview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace ui;

class tst_signin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTestFont(); }
    void init()
    {
        m_theme = std::make_unique<Theme>(*qApp, Mode::Light);
        m_world = std::make_unique<scenes::World>(*m_theme);
        m_world->accounts().profile = {};
    }
    void cleanup()
    {
        m_theme->setTextPercent(100);
        m_view.reset();
        m_world.reset();
        m_theme.reset();
    }

    void theReasonIsSeenWithTheButton_data()
    {
        QTest::addColumn<core::Code>("code");
        QTest::newRow("wrong") << core::Code::Auth;
        QTest::newRow("no network") << core::Code::Offline;
        QTest::newRow("untrusted") << core::Code::Untrusted;
        QTest::newRow("portal") << core::Code::CaptivePortal;
    }
    void theReasonIsSeenWithTheButton()
    {
        QFETCH(core::Code, code);
        m_theme->setTextPercent(200);
        open();
        m_view->resize(1240, 700); // too low for all of it, whatever the font
        fail({ code, "community.example.org", 0 });
        QVERIFY(m_world->settle()); // all layouts are done: what is seen now stays
        QVERIFY(m_view->findChild<QScrollArea *>()->verticalScrollBar()->maximum() > 0);
        QCOMPARE(reason()->visibleRegion().boundingRect(), reason()->rect());
        QCOMPARE(start()->visibleRegion().boundingRect(), start()->rect());
    }

    // The engine tries again by itself, this page does not.
    void nobodyWaitsForNothing_data()
    {
        QTest::addColumn<core::Code>("code");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("advice");
        QTest::newRow("no network") << core::Code::Offline << 0 << QStringLiteral("again when there is a network.");
        QTest::newRow("a hiccup") << core::Code::Transient << 0 << QStringLiteral("again in a moment.");
        QTest::newRow("too often") << core::Code::Busy << 541 << QStringLiteral("again in 10 minute");
        QTest::newRow("busy") << core::Code::Busy << 0 << QStringLiteral("again in a moment.");
    }
    void nobodyWaitsForNothing()
    {
        QFETCH(core::Code, code);
        QFETCH(int, seconds);
        QFETCH(QString, advice);
        open();
        fail({ code, {}, seconds });
        QTRY_VERIFY2(reason()->text().contains(QStringLiteral("Please press Start ") + advice),
                     qPrintable(reason()->text()));
        QVERIFY2(!reason()->text().contains(QStringLiteral("by itself")), qPrintable(reason()->text()));
    }

    // Nobody sees among the dots where the wrong ones end.
    void theNextPasswordTakesThePlaceOfTheWrongOne()
    {
        open();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        fail({ core::Code::Auth, {}, 0 });
        auto *password = m_view->findChildren<QLineEdit *>().last();
        QTRY_VERIFY(password->hasFocus() && password->isEnabled());
        QTest::keyClicks(password, QStringLiteral("red"));
        QCOMPARE(password->text(), QStringLiteral("red"));
    }

    // Who only has to sign in again is not asked three questions.
    void whoComesBackIsGreeted()
    {
        open();
        core::Profile profile;
        profile.server = QUrl(QStringLiteral("https://community.example.org"));
        profile.username = QStringLiteral("eleni");
        profile.displayName = QStringLiteral("Eleni Papadaki");
        m_view->setPerson(profile);
        QVERIFY(m_view->findChildren<WrapLabel *>().first()->text().contains(profile.displayName));
        m_view->setWindowTitle(QStringLiteral("Jumelle"));
        Q_EMIT m_world->accounts().signedIn({});
        QVERIFY(!m_view->findChildren<WrapLabel *>().first()->text().contains(profile.displayName));
    }

private:
    void open()
    {
        m_view = std::make_unique<SignInView>(m_world->accounts(), m_world->settings(), QString());
        m_view->resize(1240, 800);
        m_view->show();
        QVERIFY(m_world->settle()); // it is laid out before anybody tries
    }
    void fail(const core::Error &error)
    {
        m_world->accounts().failure = error;
        const auto fields = m_view->findChildren<QLineEdit *>();
        const QStringList texts{ QStringLiteral("community.example.org"), QStringLiteral("eleni@demo.example"),
                                 QStringLiteral("blue lighthouse") };
        QCOMPARE(fields.size(), texts.size());
        for (int i = 0; i < fields.size(); ++i)
            fields[i]->setText(texts[i]);
        QTest::keyClick(fields.last(), Qt::Key_Return);
    }
    WrapLabel *reason() const { return m_view->findChild<WrapLabel *>(QStringLiteral("reason")); }
    Button *start() const
    {
        for (auto *button : m_view->findChildren<Button *>())
            if (button->text() == QStringLiteral("Start"))
                return button;
        return nullptr;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<SignInView> m_view;
};

QTEST_MAIN(tst_signin)
#include "tst_signin.moc"
