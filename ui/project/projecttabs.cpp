#include "ui/board/boardpage.h"
#include "ui/changes/activityview.h"
#include "ui/files/filesview.h"
#include "ui/gallery/galleryview.h"
#include "ui/project/membersview.h"
#include "ui/project/overviewview.h"
#include "ui/project/projectpage.h"

namespace ui {

namespace {

// A widget with open(Place), made for one account.
template <typename Widget> class PlaceView : public ProjectView
{
public:
    PlaceView(const Context &context, const QString &account)
        : m_widget(new Widget(context, account))
    { }
    QWidget *widget() override { return m_widget; }
    void open(const Place &place) override { m_widget->open(place.id); }

private:
    Widget *m_widget; // owned by the page's stack
};

class BoardTab : public ProjectView
{
public:
    explicit BoardTab(const Context &context)
        : m_page(new BoardPage(context))
    {
        m_page->setEmbedded();
    }
    QWidget *widget() override { return m_page; }
    void open(const Place &place) override { m_page->open(place); }

private:
    BoardPage *m_page;
};

template <typename Widget> ProjectPage::ViewFactory viewOf()
{
    return [](const Context &context, const QString &account) -> std::unique_ptr<ProjectView> {
        return std::make_unique<PlaceView<Widget>>(context, account);
    };
}

} // namespace

QVector<ProjectPage::Tab> projectTabs()
{
    return {
        { QStringLiteral("overview"), QT_TRANSLATE_NOOP("ui::ProjectPage", "Overview"), QStringLiteral("house"),
          viewOf<OverviewView>() },
        { QStringLiteral("board"), QT_TRANSLATE_NOOP("ui::ProjectPage", "Board"), QStringLiteral("kanban"),
          [](const Context &context, const QString &) -> std::unique_ptr<ProjectView> {
              return std::make_unique<BoardTab>(context);
          } },
        { QStringLiteral("gallery"), QT_TRANSLATE_NOOP("ui::ProjectPage", "Gallery"), QStringLiteral("images"),
          viewOf<GalleryView>() },
        { QStringLiteral("files"), QT_TRANSLATE_NOOP("ui::ProjectPage", "Files"), QStringLiteral("folder"),
          viewOf<FilesView>() },
        { QStringLiteral("members"), QT_TRANSLATE_NOOP("ui::ProjectPage", "Members"), QStringLiteral("users-three"),
          viewOf<MembersView>() },
        { QStringLiteral("activity"), QT_TRANSLATE_NOOP("ui::ProjectPage", "Activity"),
          QStringLiteral("clock-counter-clockwise"), viewOf<ActivityView>() },
    };
}

} // namespace ui
