// What is not here yet says what it waits for – a network, the switch "work offline", a sign-in, the server – in the
// same words everywhere, and says it anew when that changes while it is looked at.
#include "core/codes.h"
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/board/boarddata.h"
#include "ui/board/historyview.h"
#include "ui/changes/activityview.h"
#include "ui/home/homepage.h"
#include "ui/parts/trashpanel.h"
#include "ui/project/membersview.h"
#include "ui/project/projectspage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <utility>

using namespace ui;
using S = store::SyncStatus;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

QString shown(const QWidget *in)
{
    QStringList texts;
    for (const auto *label : in->findChildren<QLabel *>())
        if (label->isVisible())
            texts.append(label->text());
    return texts.join(u'\n');
}

} // namespace

class tst_offlinewords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void cleanup() { m_world.reset(); }

    void onTheHomePage()
    {
        begin(scenes::World::EmptyCache);
        HomePage page(m_world->context());
        follows(&page, "All of it is fetched by itself %1.");
    }
    void inTheListOfProjects()
    {
        begin(scenes::World::EmptyCache);
        ProjectsPage page(m_world->context());
        page.open({ Place::Projects, {}, {}, {} });
        follows(&page, "All of it is fetched by itself %1.");
    }
    void amongTheMembers()
    {
        begin(scenes::World::EmptyCache);
        MembersView view(m_world->context(), text("z1"));
        follows(&view, "All of it is fetched by itself %1.");
    }
    void inTheTrash()
    {
        begin(scenes::World::EmptyCache);
        TrashPanel panel(m_world->context(), { text("Card") });
        panel.show(text("z1"));
        follows(&panel, "What lies in the trash has never been fetched. It comes %1.");
    }
    void inTheActivityLog()
    {
        begin(scenes::World::Filled);
        ActivityView view(m_world->context(), {});
        view.open({});
        follows(&view, "It appears here by itself %1.");
        // And of what was fetched before.
        const auto entry = store::json::object{ { "rev", 9 },           { "type", "Card" },
                                                { "id", "card-guide" }, { "at", "2026-03-12T10:31:00Z" },
                                                { "by", "p-anna" },     { "byName", "Anna Nowak" },
                                                { "op", "create" } };
        answer(
            "activity:" + test::projectId,
            { { "entries", store::json::array{ entry } },
              { "next", 9 },
              { "askedAtMs", scenes::World::now },
              { "question", store::json::object{ { "before", nullptr }, { "types", nullptr }, { "by", nullptr } } } });
        follows(&view, "What happened before comes %1.");
        m_world->setStatus(S::WorkingOffline);
        QTRY_VERIFY2(shown(&view).contains(text("You are working offline: this is as it was at")),
                     qPrintable(shown(&view)));
        m_world->setStatus(S::UpToDate);
        QTRY_VERIFY2(!shown(&view).contains(text("as it was at")), qPrintable(shown(&view)));
    }
    void inTheHistoryOfACard()
    {
        begin(scenes::World::Filled);
        BoardData data(m_world->context());
        data.show(text(test::projectId.c_str()));
        HistoryView view(data);
        view.showCard(text("card-letter"));
        follows(&view, "It appears here %1.");
    }

private:
    void begin(scenes::World::Content content)
    {
        m_world = std::make_unique<scenes::World>(*m_theme, content);
        m_world->setStatus(S::Offline);
    }
    void follows(QWidget *view, const char *sentence)
    {
        view->resize(900, 700);
        view->show();
        const std::pair<S::State, const char *> ends[] = { { S::Offline, "when there is a network" },
                                                           { S::WorkingOffline, "when you stop working offline" },
                                                           { S::NeedsSignIn, "after you sign in again" },
                                                           { S::Trouble, "when the server can be reached again" },
                                                           { S::Offline, "when there is a network" } };
        for (const auto &[state, end] : ends) {
            store::SyncStatus status;
            status.state = state;
            if (state == S::Trouble)
                status.error = core::codeName(core::Code::Transient);
            m_world->store().setStatus(status);
            const QString words = text(sentence).arg(text(end));
            QTRY_VERIFY2(shown(view).contains(words), qPrintable(words + text(" is missing in:\n") + shown(view)));
        }
    }
    void answer(const std::string &wish, const store::json::object &what)
    {
        bool done = false;
        m_world->store().write(
            this, [=](store::Cache &cache) { return cache.answerWish(wish, store::Wish::Done, what, {}); },
            [&](const core::Result<void> &result) { done = result.has_value(); });
        QTRY_VERIFY(done);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
};

QTEST_MAIN(tst_offlinewords)
#include "tst_offlinewords.moc"
