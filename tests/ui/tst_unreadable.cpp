// Where the offline copy cannot be read, pages say so and where it is, instead of fetching for ever or being empty.
#include "tests/support/lighttheme.h"
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/changes/notsentview.h"
#include "ui/changes/waitingview.h"
#include "ui/files/filesview.h"
#include "ui/gallery/galleryview.h"
#include "ui/messages/messagespage.h"
#include "ui/partners/partnerspage.h"
#include "ui/widgets/statepanel.h"

#include <QDir>
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
    void photos() { namesThePlace<GalleryView>(project()); }
    void files() { namesThePlace<FilesView>(project()); }
    void whatWaits()
    {
        WaitingView view(m_world->context());
        view.retranslate();
        QTRY_VERIFY(namesThePlace(view));
    }
    void whatWasNotSent()
    {
        NotSentView view(m_world->context());
        view.retranslate();
        QTRY_VERIFY(namesThePlace(view));
    }

private:
    static QString project() { return QString::fromStdString(test::projectId); }
    bool namesThePlace(const QWidget &view) const
    {
        const auto *panel = view.findChild<StatePanel *>();
        return panel->state() == StatePanel::Error
            && panel->title().contains(QDir::toNativeSeparators(QString::fromStdString(m_world->folder())));
    }
    template <typename View> void namesThePlace(const QString &project) const
    {
        const View view(m_world->context(), project);
        QTRY_VERIFY(namesThePlace(view));
    }
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
};

QTEST_MAIN(tst_unreadable)
#include "tst_unreadable.moc"
