// Two teachers at two computers, each with cache, engine and window of their own, over one real server: what one does
// by mouse and keys the other sees within seconds, and what one did without a network meets what the other did
// meanwhile.
#include "tests/app/atdesk.h"
#include "tests/support/lighttheme.h"
#include "ui/board/boardcolumn.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include "ui/board/columnmodel.h"
#include "ui/board/columnview.h"

#include <QLineEdit>

namespace {

constexpr int seen = 5000; // ms within which the other one sees it

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

class Teacher : public test::AtDesk
{
public:
    using AtDesk::AtDesk;

    void openBoard(const QString &project)
    {
        const QString account = space(project);
        QVERIFY(!account.isEmpty());
        m_desk->navigator().open({ ui::Place::Project, account, text("board"), {} });
        QTRY_VERIFY((m_board = m_desk->window().findChild<ui::BoardPage *>()));
        QTRY_VERIFY_WITH_TIMEOUT(m_board->view()->columnCount() >= 3, begun);
        QTRY_VERIFY_WITH_TIMEOUT(!titles(0).isEmpty(), begun);
    }

    // Only one window has the keyboard.
    void takeKeyboard(int column)
    {
        m_desk->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
        view(column)->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(view(column)));
    }

    void choose(int column, const QString &title)
    {
        takeKeyboard(column);
        const auto index = indexOf(column, title);
        QVERIFY(index.isValid());
        view(column)->setCurrentIndex(index);
        view(column)->scrollTo(index);
    }

    void rename(int column, const QString &title, const QString &now)
    {
        choose(column, title);
        QTest::keyClick(view(column), Qt::Key_F2);
        auto *line = view(column)->findChild<QLineEdit *>();
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, now);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(titles(column).contains(now));
    }

    // As the system tells of it: press, some moves, release.
    void drag(int from, const QString &title, int to)
    {
        choose(from, title);
        auto *port = view(from)->viewport();
        const QPoint start = view(from)->visualRect(indexOf(from, title)).center();
        const auto *target = view(to)->viewport();
        const QPoint end = port->mapFromGlobal(target->mapToGlobal(QPoint(target->width() / 2, 8)));
        QTest::mousePress(port, Qt::LeftButton, {}, start);
        for (const QPoint &at : { start + QPoint(15, 0), (start + end) / 2, end }) {
            QMouseEvent move(QEvent::MouseMove, at, port->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(port, &move);
        }
        QTest::mouseRelease(port, Qt::LeftButton, {}, end);
        QTRY_VERIFY(titles(to).contains(title));
    }

    QStringList titles(int column) const
    {
        QStringList list;
        const auto *model = view(column)->column();
        for (int row = 0; row < model->rowCount(); ++row)
            list.append(model->index(row, 0).data().toString());
        return list;
    }
    ui::ColumnView *view(int column) const { return m_board->view()->columnAt(column)->view(); }

private:
    QModelIndex indexOf(int column, const QString &title) const
    {
        const int row = int(titles(column).indexOf(title));
        return row < 0 ? QModelIndex() : view(column)->column()->index(row, 0);
    }

    ui::BoardPage *m_board = nullptr;
};

} // namespace

class TestTwoWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aCardIsAdded();
    void itIsRenamed();
    void itIsDraggedAndBroughtBack();
    void whatWasDoneOfflineMeetsWhatOthersDid();

private:
    ServerProcess m_server{ { "--durable", "false" } };
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<Teacher> m_anna;
    std::unique_ptr<Teacher> m_eleni;
};

void TestTwoWindows::initTestCase()
{
    QCOMPARE(m_server.run({ "demo", "--people", "30", "--schools", "10", "--announcements", "5", "--no-pictures" }), 0);
    QVERIFY2(m_server.start(), m_server.output().c_str());
    m_theme = test::lightTheme();
    m_anna = std::make_unique<Teacher>(m_server, *m_theme, text("anna"));
    m_eleni = std::make_unique<Teacher>(m_server, *m_theme, text("eleni"));
    for (Teacher *one : { m_anna.get(), m_eleni.get() }) {
        one->sitDown();
        if (QTest::currentTestFailed())
            return;
        one->openBoard(text("Clean Seas, Clear Skies"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->titles(0), m_eleni->titles(0), Teacher::begun);
}

void TestTwoWindows::cleanupTestCase()
{
    m_anna.reset();
    m_eleni.reset();
    m_theme.reset();
}

void TestTwoWindows::aCardIsAdded()
{
    m_anna->takeKeyboard(0);
    QTest::keyClick(&m_anna->desk().window(), Qt::Key_N, Qt::ControlModifier);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line && m_anna->desk().window().isAncestorOf(line));
    QTest::keyClicks(line, text("Count the gulls"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_eleni->titles(0).value(m_eleni->titles(0).size() - 1), text("Count the gulls"), seen);
    QTest::keyClick(line, Qt::Key_Escape);
}

void TestTwoWindows::itIsRenamed()
{
    m_anna->rename(0, text("Count the gulls"), text("Count gulls and terns"));
    QTRY_VERIFY_WITH_TIMEOUT(m_eleni->titles(0).contains(text("Count gulls and terns")), seen);
    QVERIFY(!m_eleni->titles(0).contains(text("Count the gulls")));
}

void TestTwoWindows::itIsDraggedAndBroughtBack()
{
    const QStringList before = m_eleni->titles(0);
    m_anna->drag(0, text("Count gulls and terns"), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_eleni->titles(1).value(0), text("Count gulls and terns"), seen);
    QVERIFY(!m_eleni->titles(0).contains(text("Count gulls and terns")));

    m_anna->takeKeyboard(0);
    QTRY_VERIFY(m_anna->desk().toasts().canUndo());
    QTest::keyClick(&m_anna->desk().window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_eleni->titles(0), before, seen);
    QVERIFY(!m_eleni->titles(1).contains(text("Count gulls and terns")));
    QTRY_COMPARE(m_anna->titles(0), before);
}

void TestTwoWindows::whatWasDoneOfflineMeetsWhatOthersDid()
{
    m_eleni->goOffline(true);
    m_eleni->rename(0, text("Count gulls and terns"), text("Count all birds"));
    m_anna->choose(0, text("Count gulls and terns"));
    QTest::keyClick(m_anna->view(0), Qt::Key_Right, Qt::ControlModifier);
    QTRY_VERIFY(m_anna->titles(1).contains(text("Count gulls and terns")));
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->desk().store().status().waitingChanges, 0, seen); // the server has it
    QVERIFY(m_eleni->titles(0).contains(text("Count all birds"))); // nothing reaches her
    QVERIFY(!m_anna->titles(1).contains(text("Count all birds")));

    m_eleni->goOffline(false);
    for (Teacher *one : { m_anna.get(), m_eleni.get() }) {
        QTRY_VERIFY_WITH_TIMEOUT(one->titles(1).contains(text("Count all birds")), seen);
        QVERIFY(!one->titles(0).contains(text("Count all birds")));
        QVERIFY(!one->titles(1).contains(text("Count gulls and terns")));
    }
    QTRY_COMPARE(m_eleni->desk().store().status().parked, 0);
}

QTEST_MAIN(TestTwoWindows)
#include "tst_twowindows.moc"
