#pragma once
// A window with the page of changes over a real store without a server, and what a person does there by keys.
#include "models/actions.h"
#include "models/jsonread.h"
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/changes/changespage.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statusline.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QTest>
#include <memory>
#include <optional>
#include <vector>

namespace test {

inline QString text(const char *utf8) { return QString::fromUtf8(utf8); }
inline QString nameOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}
inline QString descriptionOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Description);
}
inline store::Key card(const char *id) { return { projectId, "Card", id }; }

class ChangesTest : public QObject
{
protected:
    void prepare()
    {
        if (!m_theme)
            m_theme = std::make_unique<ui::Theme>(*qApp, ui::Mode::Light);
        m_world = std::make_unique<scenes::World>(*m_theme);
        m_window = std::make_unique<ui::MainWindow>(m_world->context());
        m_window->addPage(ui::Place::Changes,
                          [](const ui::Context &context) -> ui::Page * { return new ui::ChangesPage(context); });
        m_window->resize(1240, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void end()
    {
        m_window.reset();
        m_world.reset();
    }

    template <typename Job> void write(Job job)
    {
        bool done = false;
        m_world->store().write(this, std::move(job), [&](const core::Result<void> &result) {
            if (!result)
                qWarning("%s", result.error().detail.c_str());
            done = result.has_value();
        });
        QTRY_VERIFY(done);
        QVERIFY(m_world->settle());
    }

    void open(const char *view)
    {
        m_world->navigator().open({ ui::Place::Changes, {}, QString::fromLatin1(view), {} });
        QVERIFY(m_world->settle());
    }

    // Tab from where the focus is, as a person would; false when it came round without meeting such a widget.
    template <typename Is> bool tabUntil(Is is)
    {
        QStringList met;
        for (int i = 0; i < 60; ++i) {
            if (QApplication::focusWidget() && is(QApplication::focusWidget()))
                return true;
            met.append(spoken());
            type(Qt::Key_Tab);
        }
        qWarning("Tab met: %s", qPrintable(met.join(text(" | "))));
        return false;
    }
    bool tabTo(const QString &name)
    {
        return tabUntil([&](const QWidget *widget) { return widget->objectName() == name; });
    }
    bool tabToSpoken(const char *words) // what a screen reader calls it
    {
        return tabUntil([&](QWidget *widget) { return nameOf(widget) == text(words); });
    }
    void type(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), key, with);
    }
    QString spoken() const // of what has the focus
    {
        return QApplication::focusWidget() ? nameOf(QApplication::focusWidget()) : QString();
    }
    QStringList shownTexts() const // of the page
    {
        QStringList texts;
        for (const auto *label : m_window->currentPage()->findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text());
        return texts;
    }
    bool isOnPage() const // the focus
    {
        return m_window->currentPage()->isAncestorOf(QApplication::focusWidget());
    }
    // By the line at the bottom, as the program has it; the focus is inside.
    ui::QueuePanel *openPanel()
    {
        m_window->setQueueWidgetFactory(
            [](const ui::Context &context) -> QWidget * { return new ui::QueuePanel(context); });
        auto *line = m_window->findChild<ui::StatusButton *>();
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Space);
        ui::QueuePanel *panel = nullptr;
        [&] {
            QTRY_VERIFY((panel = m_window->findChild<ui::QueuePanel *>()));
            QTRY_VERIFY(panel->isAncestorOf(QApplication::focusWidget()));
            QVERIFY(m_world->settle()); // its rows are read
        }();
        return panel;
    }

    template <typename R, typename Job> R read(Job job)
    {
        std::optional<R> answer;
        m_world->store().read(this, std::move(job),
                              [&](core::Result<R> result) { answer = std::move(result.value()); });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return std::move(*answer);
    }

    std::vector<store::OutboxEntry> outbox()
    {
        return read<std::vector<store::OutboxEntry>>([](store::Cache &cache) { return cache.outbox(); });
    }
    std::vector<store::Discarded> givenUp()
    {
        return read<std::vector<store::Discarded>>([](store::Cache &cache) { return cache.discarded(); });
    }
    std::vector<store::Upload> uploads()
    {
        return read<std::vector<store::Upload>>([](store::Cache &cache) { return cache.uploads(); });
    }
    store::Record record(const store::Key &key)
    {
        return read<std::optional<store::Record>>([key](store::Cache &cache) { return cache.record(key); }).value();
    }
    qsizetype versions(const char *id) // that are kept of a card beside what it shows
    {
        return qsizetype(record(card(id)).view.at("variants").as_object().size());
    }
    QString description(const char *id) { return ::models::readText(record(card(id)).view, "description"); }

    void refuseATitle()
    {
        write([](store::Cache &cache) -> core::Result<void> {
            const auto done
                = cache.apply(::models::actions::setText(card("card-letter"), "title", text("Dear <b>parents</b>")));
            if (!done)
                return tl::unexpected(done.error());
            return cache.park(cache.outbox()->front().seq, "forbidden");
        });
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace test
