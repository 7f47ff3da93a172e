#include "ui/project/projectpage.h"

#include "models/readrow.h"
#include "store/service.h"
#include "ui/dates.h"
#include "ui/shell/navigator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QLocale>
#include <QStackedWidget>
#include <algorithm>

namespace ui {

ProjectPage::ProjectPage(const Context &context, QWidget *parent)
    : Page(context, parent)
    , m_tabs(projectTabs())
    , m_switch(new SegmentedControl(QString()))
    , m_stack(new QStackedWidget)
{
    for (const Tab &tab : std::as_const(m_tabs))
        m_switch->addSegment(QString(), tab.icon);
    headerActions()->addWidget(m_switch);
    body()->addWidget(m_stack, 1);
    connect(m_switch, &SegmentedControl::chosen, this, [this](int index) {
        const Place place{ Place::Project, m_account, m_tabs[index].view, {} };
        this->context().navigator.replace(place);
        showView(place);
    });
    connect(&context.store, &store::Service::changed, this, [this](const store::ChangeSet &changes) {
        for (const store::Key &key : changes.records) {
            if (key.account == m_account.toStdString() && (key.type == "Project" || key.type == "Member")) {
                showTitle();
                return;
            }
        }
    });
}

ProjectPage::~ProjectPage() = default;

void ProjectPage::open(const Place &place)
{
    if (place.account != m_account) {
        m_account = place.account;
        m_project = {};
        fetchFirst();
    }
    Page::open(place);
    showTitle();
    showView(place);
}

// On a slow line the first fetch takes minutes: what is looked at comes before the rest.
void ProjectPage::fetchFirst()
{
    store::Wish wish;
    wish.key = "first";
    wish.account = m_account.toStdString();
    wish.what = { { "first", true } };
    context().store.write(
        this, [wish](store::Cache &cache) { return cache.wish(wish); }, [](const core::Result<void> &) {});
}

void ProjectPage::showView(const Place &place)
{
    int index = 0;
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs[i].view == place.view)
            index = i;
    }
    const Tab &tab = m_tabs[index];
    m_switch->setCurrent(index);
    const QString key = m_account + QLatin1Char('/') + tab.view;
    if (!m_widgets.value(key)) {
        m_views.push_back(tab.factory(context(), m_account));
        QWidget *widget = m_views.back()->widget();
        m_viewOf.insert(widget, m_views.back().get());
        m_stack->addWidget(widget);
        m_widgets.insert(key, widget);
    }
    QWidget *widget = m_widgets.value(key);
    m_stack->setCurrentWidget(widget);
    m_viewOf.value(widget)->open(place);
}

void ProjectPage::showTitle()
{
    struct Head
    {
        models::ProjectRow project;
        int members = 0;
        int schools = 0;
    };
    context().store.read(
        this,
        [account = m_account.toStdString()](store::Cache &cache) -> core::Result<Head> {
            Head head;
            store::Query query;
            query.account = account;
            query.type = "Project";
            query.limit = 1;
            const auto projects = cache.list(query);
            query.type = "Member";
            query.limit = -1;
            const auto members = cache.list(query);
            if (!projects || !members)
                return tl::unexpected(!projects ? projects.error() : members.error());
            if (!projects->empty())
                models::readRow(projects->front(), head.project);
            QStringList schools;
            for (const auto &record : *members) {
                models::MemberRow member;
                models::readRow(record, member);
                if (!member.schoolName.isEmpty() && !schools.contains(member.schoolName))
                    schools.append(member.schoolName);
            }
            head.members = int(members->size());
            head.schools = int(schools.size());
            return head;
        },
        [this](const core::Result<Head> &head) {
            if (!head)
                return;
            if (head->project.id.isEmpty()) {
                //: title of a page while the project's own title is not known
                setTitle(tr("Project"));
                setSubtitle(tr("It is not on this computer yet."));
                return giveRoom();
            }
            m_project = head->project;
            setTitle(m_project.title);
            giveRoom();
            QStringList parts{ tr("%n school(s)", nullptr, head->schools), tr("%n member(s)", nullptr, head->members) };
            if (m_project.endsOn.isValid())
                parts.append(tr("until %1").arg(Dates::day(m_project.endsOn, {})));
            if (m_project.status != QLatin1String("active"))
                parts.append(m_project.status == QLatin1String("archived") ? tr("archived, read only") : tr("closed"));
            setSubtitle(parts.join(QStringLiteral(" · ")));
        });
}

// The tabs show their words where the title leaves room for them; a long title keeps a third, as one knows it
// by its beginning, but not six pictures by heart.
void ProjectPage::giveRoom()
{
    const int whole = width() - 2 * pageMargin - space::xl;
    const int title = QFontMetrics(fontFor(Type::Title)).horizontalAdvance(this->title()) + 2;
    m_switch->setRoom(whole - std::min(title, whole / 3));
}

void ProjectPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    giveRoom();
}

void ProjectPage::retranslate()
{
    m_switch->setAccessibleName(tr("Parts of the project"));
    for (int i = 0; i < m_tabs.size(); ++i)
        m_switch->setText(i, tr(m_tabs[i].text));
    showTitle();
}

} // namespace ui
