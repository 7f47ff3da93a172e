// Names and passwords for proxies: where they come from, where they go, and that a person is asked once.
#include "app/proxykeeper.h"
#include "core/memorysecretstore.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace {
const QString proxy = QStringLiteral("proxy.school.example:3128");

core::Error wanted() { return { core::Code::Offline, proxy.toStdString(), 1 }; }
core::Error refused() { return { core::Code::Offline, proxy.toStdString(), 2 }; }
} // namespace

class TstProxyKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_secrets = std::make_unique<core::MemorySecretStore>();
        m_window = std::make_unique<QWidget>();
        m_keeper = std::make_unique<app::ProxyKeeper>(*m_secrets);
        m_solved = 0;
        m_window->show();
    }

    void whatIsTypedIsTriedAndKept()
    {
        solve(wanted());
        QTRY_VERIFY(dialog());
        QVERIFY(!accept()->isEnabled()); // no name yet
        QTRY_VERIFY(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("eleni"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("p:w "));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_solved, 1);
        QTRY_VERIFY(!dialog());
        const auto login = m_keeper->logins()->find(proxy);
        QVERIFY(login.has_value());
        QCOMPARE(login->user, QStringLiteral("eleni"));
        QCOMPARE(login->password, QStringLiteral("p:w "));

        // The next start of the program asks the keychain and nobody else.
        m_keeper = std::make_unique<app::ProxyKeeper>(*m_secrets);
        solve(wanted());
        QTRY_COMPARE(m_solved, 2);
        QVERIFY(!dialog());
        QCOMPARE(m_keeper->logins()->find(proxy)->password, QStringLiteral("p:w "));
    }

    void whatTheProxyRefusedIsAskedForWithTheName()
    {
        m_keeper->logins()->set(proxy, QStringLiteral("eleni"), QStringLiteral("old"));
        const int before = m_keeper->logins()->find(proxy)->version;
        solve(refused());
        QTRY_VERIFY(dialog());
        const auto fields = dialog()->findChildren<QLineEdit *>();
        QCOMPARE(fields.first()->text(), QStringLiteral("eleni"));
        QVERIFY(fields.last()->text().isEmpty());
        QCOMPARE(fields.last()->echoMode(), QLineEdit::Password);
        QTRY_COMPARE(QApplication::focusWidget(), fields.last());
        QTest::keyClicks(fields.last(), QStringLiteral("new"));
        QTest::keyClick(fields.last(), Qt::Key_Return);
        QTRY_COMPARE(m_solved, 1);
        QVERIFY(m_keeper->logins()->find(proxy)->version > before);
    }

    void whoGivesUpIsNotAskedAtOnceAgain()
    {
        solve(wanted());
        solve(wanted());
        QTRY_VERIFY(dialog());
        QCoreApplication::processEvents(); // a second one would come with it
        QCOMPARE(m_window->findChildren<QDialog *>().size(), 1);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_solved, 0);
        QVERIFY(!m_keeper->logins()->find(proxy).has_value());
    }

    void aWindowThatClosesTakesTheQuestionAlong()
    {
        solve(wanted());
        QTRY_VERIFY(dialog());
        m_window.reset();
        QCOMPARE(m_solved, 0);
        m_window = std::make_unique<QWidget>();
        m_window->show();
        solve(wanted());
        QTRY_VERIFY(dialog());
    }

    // The first window is closed while the question stands over the second.
    void anEarlierWindowDoesNotFreeTheQuestionOfAnother()
    {
        auto first = std::make_unique<QWidget>();
        m_keeper->solve(wanted(), first.get(), [] {});
        QTRY_VERIFY(first->findChild<QDialog *>());
        first->findChild<QDialog *>()->reject();
        solve(wanted());
        QTRY_VERIFY(dialog());
        first.reset();
        solve(wanted());
        QCoreApplication::processEvents();
        QCOMPARE(m_window->findChildren<QDialog *>().size(), 1);
    }

private:
    void solve(const core::Error &error)
    {
        m_keeper->solve(error, m_window.get(), [this] { ++m_solved; });
    }
    QDialog *dialog() const
    {
        for (auto *dialog : m_window->findChildren<QDialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    QPushButton *accept() const
    {
        for (auto *button : dialog()->findChildren<QPushButton *>())
            if (button->isDefault())
                return button;
        return nullptr;
    }

    std::unique_ptr<core::MemorySecretStore> m_secrets;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<app::ProxyKeeper> m_keeper;
    int m_solved = 0;
};

QTEST_MAIN(TstProxyKeeper)
#include "tst_proxykeeper.moc"
