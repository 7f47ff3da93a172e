#pragma once
// A window with the page of changes over a real store without a server, and what a person does there by keys.
#include "models/actions.h"
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/changes/changespage.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
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

    // Tab from where the focus is, as a person would; false when it came round without meeting `name`.
    bool tabTo(const QString &name)
    {
        for (int i = 0; i < 60; ++i) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
                return true;
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), Qt::Key_Tab);
        }
        return false;
    }

    std::vector<store::OutboxEntry> outbox()
    {
        std::vector<store::OutboxEntry> entries;
        bool done = false;
        m_world->store().read(
            this, [](store::Cache &cache) { return cache.outbox(); },
            [&](const core::Result<std::vector<store::OutboxEntry>> &read) {
                entries = read.value();
                done = true;
            });
        [&] { QTRY_VERIFY(done); }();
        return entries;
    }

    store::Record record(const store::Key &key)
    {
        store::Record found;
        bool done = false;
        m_world->store().read(
            this, [key](store::Cache &cache) { return cache.record(key); },
            [&](const core::Result<std::optional<store::Record>> &read) {
                found = read.value().value();
                done = true;
            });
        [&] { QTRY_VERIFY(done); }();
        return found;
    }

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
