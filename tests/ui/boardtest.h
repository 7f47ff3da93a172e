#pragma once
// The board of a project over a real store without a server, and how a test finds its way around in it.
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/board/boardcolumn.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include "ui/board/cardpanel.h"
#include "ui/board/columnmodel.h"
#include "ui/board/columnview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>
#include <QToolButton>
#include <memory>

namespace test {

inline QString text(const char *utf8) { return QString::fromUtf8(utf8); }

class BoardTest : public QObject
{
protected:
    void prepare()
    {
        if (!m_theme)
            m_theme = std::make_unique<ui::Theme>(*qApp, ui::Mode::Light);
        m_world = std::make_unique<scenes::World>(*m_theme);
        openBoard();
    }

    void openBoard() // as at a start of the program
    {
        m_page = std::make_unique<ui::BoardPage>(m_world->context());
        m_world->toasts().setHost(m_page.get());
        m_page->resize(1140, 740);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->open({ ui::Place::Project, text(projectId.c_str()), text("board"), {} });
        QTRY_COMPARE(m_page->view()->columnCount(), 3);
        QTRY_COMPARE(titles(0).size(), 3);
        QTRY_COMPARE(titles(2).size(), 2);
    }

    void end()
    {
        m_page.reset();
        m_world.reset();
    }

    const models::CardRow &card(const char *id = "card-letter") const { return *m_page->data().card(text(id)); }
    ui::ColumnView *view(int column) const { return m_page->view()->columnAt(column)->view(); }

    QStringList titles(int column) const
    {
        QStringList list;
        const auto *model = view(column)->column();
        for (int row = 0; row < model->rowCount(); ++row)
            list.append(model->index(row, 0).data().toString());
        return list;
    }

    // What a screen reader says of the card with this title after the title; "" when no such card is on the board.
    QString spoken(const QString &title) const
    {
        for (int column = 0; column < m_page->view()->columnCount(); ++column) {
            const int row = int(titles(column).indexOf(title));
            if (row >= 0)
                return view(column)->column()->index(row, 0).data(Qt::AccessibleDescriptionRole).toString();
        }
        return {};
    }

    template <typename Field> Field *field(const char *name) const
    {
        for (auto *one : m_page->findChildren<Field *>())
            if (one->accessibleName() == text(name))
                return one;
        return nullptr;
    }

    QAction *choice(const char *words) const // of the menu that is open
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (auto *action : menu ? menu->actions() : QList<QAction *>())
            if (action->text() == text(words) && !action->isSeparator())
                return action;
        return nullptr;
    }

    void choose(const char *button, const char *words) // in the menu that the button opens
    {
        auto *opener = field<QToolButton>(button);
        QVERIFY(opener);
        opener->click();
        QVERIFY2(choice(words), words);
        choice(words)->trigger();
        QApplication::activePopupWidget()->close();
    }

    QStringList shownTexts(const QWidget *in) const
    {
        QStringList texts;
        for (const auto *label : in->findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text());
        return texts;
    }

    // As the program finds it after it was killed: what another connection and another reader of the file see.
    std::vector<store::OutboxEntry> outbox() const
    {
        auto opened = store::Cache::open(m_world->store().options());
        return opened->cache->outbox().value();
    }
    QString storedDrafts() const
    {
        return core::Settings(QString::fromStdString(m_world->folder()) + text("/settings.conf"))
            .text(core::Setting::Drafts);
    }

    template <typename Job> void write(Job job)
    {
        bool done = false;
        m_world->store().write(this, std::move(job), [&](const auto &result) { done = result.has_value(); });
        QTRY_VERIFY(done);
    }

    // Another person changed these fields of a record of the project.
    void storeFromServer(const char *type, const char *id, const store::json::object &fields)
    {
        ++m_rev;
        write([=, rev = m_rev](store::Cache &cache) -> core::Result<void> {
            const auto record = cache.record({ projectId, type, id });
            if (!record)
                return tl::unexpected<core::Error>(record.error());
            store::Cache::Page page;
            page.account = projectId;
            page.type = type;
            page.newState = "1-" + std::to_string(rev);
            auto changed = *record ? (*record)->view : store::json::object{ { "id", id } };
            changed["rev"] = rev;
            changed["updatedBy"] = "p-anna";
            for (const auto &field : fields)
                changed[field.key()] = field.value();
            page.list = { changed };
            return cache.storePage(page);
        });
    }

    // Pressed at `start` and led there, as the system tells of it; many moves come, three are enough to begin, travel
    // and arrive.
    static void drag(QWidget *from, const QPoint &start, const QPoint &globalTarget)
    {
        const QPoint end = from->mapFromGlobal(globalTarget);
        QTest::mousePress(from, Qt::LeftButton, {}, start);
        for (const QPoint &pos : { start + QPoint(15, 0), (start + end) / 2, end }) {
            QMouseEvent move(QEvent::MouseMove, pos, from->mapToGlobal(pos), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(from, &move);
        }
    }
    static void letGo(QWidget *from, const QPoint &globalTarget)
    {
        QTest::mouseRelease(from, Qt::LeftButton, {}, from->mapFromGlobal(globalTarget));
    }

    int m_rev = 98;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<ui::BoardPage> m_page;
};

} // namespace test
