// Where the offline copy cannot be read, the pages about people say so, instead of fetching for ever.
#include "tests/support/lighttheme.h"
#include "tests/support/world.h"
#include "ui/messages/messagespage.h"
#include "ui/partners/partnerspage.h"
#include "ui/widgets/statepanel.h"

#include <QTest>

using namespace ui;

class tst_unreadable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = test::lightTheme();
        m_world = std::make_unique<scenes::World>(*m_theme, scenes::World::BrokenCache);
    }
    void partners()
    {
        PartnersPage page(m_world->context());
        page.open({ Place::Partners, {}, {}, {} });
        page.show();
        QTRY_COMPARE(page.states()->panel()->state(), StatePanel::Error);
    }
    void messages()
    {
        MessagesPage page(m_world->context());
        page.open({ Place::Messages, {}, {}, {} });
        page.show();
        QTRY_COMPARE(page.states()->panel()->state(), StatePanel::Error);
        QTRY_VERIFY(page.states()->panel()->isVisible());
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
};

QTEST_MAIN(tst_unreadable)
#include "tst_unreadable.moc"
