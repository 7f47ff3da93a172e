// Who may write what a project is about: the server takes it from its founders only.
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/project/overviewview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/editabletext.h"

#include <QApplication>
#include <QTest>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
} // namespace

class tst_overview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void init() { m_world = std::make_unique<scenes::World>(*m_theme); }
    void cleanup()
    {
        m_view.reset();
        m_world.reset();
    }

    void whoMayWrite_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<bool>("readOnly");
        QTest::addColumn<bool>("lost");
        QTest::addColumn<bool>("may");
        QTest::newRow("founder") << text("p-eleni") << false << false << true;
        QTest::newRow("the other founder") << text("p-anna") << false << false << true;
        QTest::newRow("teacher") << text("p-lukasz") << false << false << false;
        QTest::newRow("pupil") << text("p-pupil") << false << false << false;
        QTest::newRow("visitor") << text("p-visitor") << false << false << false;
        QTest::newRow("nobody known") << text("p-nobody") << false << false << false;
        QTest::newRow("founder who may only read") << text("p-eleni") << true << false << false;
        QTest::newRow("founder who left") << text("p-eleni") << false << true << false;
    }
    void whoMayWrite()
    {
        QFETCH(QString, person);
        QFETCH(bool, readOnly);
        QFETCH(bool, lost);
        QFETCH(bool, may);
        keepMember("m-pupil", "p-pupil", "pupil");
        keepMember("m-visitor", "p-visitor", "visitor");
        limitSpace(readOnly, lost);
        open(person);
        QCOMPARE(triesToWrite(), may);
    }

    // By the role of a member: the set of founders in the project says only who began it.
    void aRoleThatChangesIsFollowed()
    {
        open(text("p-lukasz"));
        QVERIFY(!triesToWrite());
        keepMember("m-lukasz", "p-lukasz", "founder");
        QTRY_COMPARE(aims()->focusPolicy(), Qt::StrongFocus);
        QVERIFY(triesToWrite());
        aims()->clearFocus();
        limitSpace(true, false);
        QTRY_COMPARE(aims()->focusPolicy(), Qt::NoFocus);
        QVERIFY(!triesToWrite());
    }

private:
    void write(std::function<core::Result<void>(store::Cache &)> job)
    {
        bool done = false;
        m_world->store().write(this, std::move(job),
                               [&done](const core::Result<void> &result) { done = result.has_value(); });
        QTRY_VERIFY(done);
    }
    void keepMember(const char *id, const char *person, const char *role)
    {
        store::Cache::Page page;
        page.account = test::projectId;
        page.type = "Member";
        page.newState = "1-2";
        page.list = { { { "id", id },
                        { "rev", 9 },
                        { "propRevs", store::json::object() },
                        { "variants", store::json::object() },
                        { "personId", person },
                        { "name", person },
                        { "role", role } } };
        write([page](store::Cache &cache) { return cache.storePage(page); });
    }
    void limitSpace(bool readOnly, bool lost)
    {
        write([readOnly, lost](store::Cache &cache) -> core::Result<void> {
            auto accounts = cache.accounts();
            if (!accounts)
                return tl::unexpected(accounts.error());
            for (auto &account : *accounts)
                if (account.id == test::projectId) {
                    account.readOnly = readOnly;
                    account.lost = lost;
                }
            return cache.setAccounts(*accounts);
        });
    }
    void open(const QString &person)
    {
        m_world->accounts().profile.personId = person;
        m_view = std::make_unique<OverviewView>(m_world->context(), QString::fromStdString(test::projectId));
        m_view->resize(1000, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->open({});
        QTRY_VERIFY(aims()->text().startsWith(text("Measure sea water")));
        QVERIFY(m_world->settle());
    }
    EditableText *aims() const { return m_view->findChildren<EditableText *>().first(); }
    bool triesToWrite()
    {
        bool all = true, any = false;
        for (auto *field : m_view->findChildren<EditableText *>()) {
            QTest::mouseClick(field, Qt::LeftButton);
            all = all && field->isEditing();
            any = any || field->isEditing();
            if (field->isEditing())
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        }
        [&] { QCOMPARE(all, any); }(); // both fields, or none
        return any;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<OverviewView> m_view;
};

QTEST_MAIN(tst_overview)
#include "tst_overview.moc"
