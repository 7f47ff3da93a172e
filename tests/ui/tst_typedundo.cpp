// The way back of texts that are typed where they stand, by the keys a person presses: one step for what was typed from
// the first key until the field was left, and none of the steps before it.
#include "models/jsonread.h"
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpage.h"
#include "ui/board/cardpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/editabletext.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
} // namespace

class tst_typedundo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void init();
    void cleanup();
    void aDescriptionIsOneStepBackAndForth();
    void aTitleLeftEmptyComesBack();
    void aLineOfTheCheckList();
    void whatWasNotChangedIsNoStep();
    void aNewStepEndsTheWayForth();
    void whatOthersWroteSinceThenStays();

private:
    const models::CardRow &card() const { return *m_page->data().card(text("card-letter")); }
    EditableText *field(const QString &beginsWith) const
    {
        for (auto *one : m_page->cardPanel()->findChildren<EditableText *>())
            if (one->isVisible() && one->accessibleName().startsWith(beginsWith))
                return one;
        return nullptr;
    }
    void type(EditableText *into, const char *letters) // from the field's Enter to the Tab that leaves it
    {
        into->setFocus(Qt::TabFocusReason);
        QTest::keyClick(into, Qt::Key_Return);
        QVERIFY(into->isEditing());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        if (*letters == '\0')
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        for (const char *letter = letters; *letter; ++letter) {
            QTest::keyClick(QApplication::focusWidget(), *letter);
            if (*letter == ' ') // somebody thinks: what was typed until here is kept and sent
                pause(into);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(!into->isEditing());
        QVERIFY(m_world->settle());
    }
    void pause(EditableText *typedInto)
    {
        bool told = false;
        QObject listener;
        connect(typedInto, &EditableText::edited, &listener,
                [&told](const QString &, const Typed &typed) { told = told || typed == Typed::Done; });
        QTRY_VERIFY(told);
        QVERIFY(m_world->settle());
    }
    void back() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier); }
    void forth() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<MainWindow> m_window;
    BoardPage *m_page = nullptr;
};

void tst_typedundo::init()
{
    m_world = std::make_unique<scenes::World>(*m_theme);
    m_window = std::make_unique<MainWindow>(m_world->context());
    m_window->addPage(Place::Project, [](const Context &context) -> Page * { return new BoardPage(context); });
    m_world->toasts().setHost(m_window.get());
    m_window->resize(1240, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_world->navigator().open({ Place::Project, text(test::projectId.c_str()), text("board"), {} });
    QTRY_VERIFY(m_page = qobject_cast<BoardPage *>(m_window->currentPage()));
    QTRY_VERIFY(m_page->data().card(text("card-letter")));
    m_page->openCard(text("card-letter"));
    QVERIFY(m_world->settle());
    // The step before, which Ctrl+Z must leave alone.
    const QString from = card().listId;
    for (const auto &list : m_page->data().lists().rows())
        if (list.id != from)
            m_page->data().moveCard(card().id, list.id, {});
    QTRY_VERIFY(card().listId != from);
    QVERIFY(m_world->settle());
}

void tst_typedundo::cleanup()
{
    m_window.reset();
    m_world.reset();
}

void tst_typedundo::aDescriptionIsOneStepBackAndForth()
{
    const QString before = card().description, list = card().listId;
    type(field(text("Description")), "we meet on tuesday");
    QCOMPARE(card().description, text("we meet on tuesday"));
    back();
    QTRY_COMPARE(card().description, before);
    QVERIFY2(m_world->toasts().lastText().contains(text("Description")), qPrintable(m_world->toasts().lastText()));
    QCOMPARE(card().listId, list);
    forth();
    QTRY_COMPARE(card().description, text("we meet on tuesday"));
    QCOMPARE(card().listId, list);
    back();
    QTRY_COMPARE(card().description, before);
    back();
    QTRY_VERIFY(card().listId != list);
    forth(); // faster than the store answers
    back();
    forth();
    forth();
    QTRY_COMPARE(card().description, text("we meet on tuesday"));
    QCOMPARE(card().listId, list);
}

void tst_typedundo::aTitleLeftEmptyComesBack()
{
    const QString before = card().title;
    type(field(text("Title")), "new name");
    QTRY_COMPARE(card().title, text("new name"));
    type(field(text("Title")), "");
    QTRY_COMPARE(card().title, text("new name"));
    QTRY_VERIFY(field(text("Title"))->text() == text("new name"));
    back();
    QTRY_COMPARE(card().title, before);
}

void tst_typedundo::aLineOfTheCheckList()
{
    m_page->data().apply(models::actions::addCheckItem(card().key(), text("k1"), text("bring boots"), text("a")));
    QTRY_VERIFY(!card().checklist.isEmpty());
    QVERIFY(m_world->settle());
    const QString before = card().checklist.first().text;
    type(field(text("Text of the line")), "bring gloves");
    QTRY_COMPARE(card().checklist.first().text, text("bring gloves"));
    back();
    QTRY_COMPARE(card().checklist.first().text, before);
    forth();
    QTRY_COMPARE(card().checklist.first().text, text("bring gloves"));
}

void tst_typedundo::whatWasNotChangedIsNoStep()
{
    const QString before = card().description, list = card().listId;
    auto *description = field(text("Description"));
    description->setFocus(Qt::TabFocusReason);
    QTest::keyClick(description, Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), text("never mind"));
    pause(description);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(card().description, before);
    back();
    QTRY_VERIFY(card().listId != list);
}

void tst_typedundo::aNewStepEndsTheWayForth()
{
    type(field(text("Description")), "first");
    back();
    QTRY_VERIFY(card().description != text("first"));
    type(field(text("Title")), "second");
    QVERIFY(!m_world->toasts().canRedo());
    forth();
    QVERIFY(m_world->settle());
    QVERIFY(card().description != text("first"));
    QCOMPARE(card().title, text("second"));
}

void tst_typedundo::whatOthersWroteSinceThenStays()
{
    const auto write = [this](const char *words) {
        m_page->data().apply(models::actions::setText(card().key(), "description", text(words)));
        QTRY_COMPARE(card().description, text(words));
        QVERIFY(m_world->settle());
    };
    write("We meet on tuesday at the station");
    auto *description = field(text("Description"));
    description->setFocus(Qt::TabFocusReason);
    QTest::keyClick(description, Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), text(" with boots"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(m_world->settle());
    QCOMPARE(card().description, text("We meet on tuesday at the station with boots"));
    write("We meet on friday at the station with boots");
    back();
    QTRY_COMPARE(card().description, text("We meet on friday at the station"));
    write("We all meet on friday at the station");
    forth();
    QTRY_COMPARE(card().description, text("We all meet on friday at the station with boots"));
    back();
    QTRY_COMPARE(card().description, text("We all meet on friday at the station"));
}

QTEST_MAIN(tst_typedundo)
#include "tst_typedundo.moc"
