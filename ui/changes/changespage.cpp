#include "ui/changes/changespage.h"

#include "ui/changes/activityview.h"
#include "ui/changes/notsentview.h"
#include "ui/changes/versionsview.h"
#include "ui/changes/waitingview.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QLocale>
#include <QStackedWidget>

namespace ui {

namespace {
const QString parts[]
    = { QStringLiteral("waiting"), QStringLiteral("notsent"), QStringLiteral("versions"), QStringLiteral("activity") };
} // namespace

ChangesPage::ChangesPage(const Context &context, QWidget *parent)
    : Page(context, parent)
    , m_switch(new SegmentedControl(QString()))
    , m_stack(new QStackedWidget)
    , m_waiting(new WaitingView(context))
    , m_notSent(new NotSentView(context))
    , m_versions(new VersionsView(context))
    , m_activity(new ActivityView(context, {}))
{
    for (const char *icon : { "cloud-arrow-up", "cloud-warning", "git-diff", "clock-counter-clockwise" })
        m_switch->addSegment({}, QString::fromLatin1(icon));
    // A line of its own: beside it the title would be cut at 200 %.
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_switch);
    line->addStretch(1);
    addInset(row);
    for (QWidget *view : std::initializer_list<QWidget *>{ m_waiting, m_notSent, m_versions, m_activity })
        m_stack->addWidget(view);
    body()->addWidget(m_stack, 1);
    connect(m_switch, &SegmentedControl::chosen, this, [this](int index) {
        this->context().navigator.replace({ Place::Changes, {}, parts[index], {} });
        show(Part(index), {});
    });
    connect(m_notSent, &NotSentView::countChanged, this, [this](int count) {
        m_notSentCount = count;
        nameParts();
    });
    connect(m_versions, &VersionsView::countChanged, this, [this](int count) {
        m_versionsCount = count;
        nameParts();
    });
}

void ChangesPage::open(const Place &place)
{
    Page::open(place);
    Part part = Waiting;
    for (const Part one : { Waiting, NotSent, Versions, Activity })
        if (parts[one] == place.view)
            part = one;
    show(part, place.id);
}

void ChangesPage::show(Part part, const QString &id)
{
    m_switch->setCurrent(part);
    m_stack->setCurrentIndex(part);
    if (part == Activity)
        m_activity->open(id);
}

void ChangesPage::nameParts()
{
    const auto counted = [](const QString &text, int count) {
        // A number in brackets reads alike in every language.
        return count > 0 ? text + QStringLiteral(" (%1)").arg(QLocale().toString(count)) : text;
    };
    m_switch->setText(Waiting, tr("Waiting"));
    m_switch->setText(NotSent, counted(tr("Not sent"), m_notSentCount));
    m_switch->setText(Versions, counted(tr("Two versions"), m_versionsCount));
    m_switch->setText(Activity, tr("Activity"));
}

void ChangesPage::retranslate()
{
    setTitle(tr("Changes"));
    setSubtitle(tr("What waits to be sent, what needs a decision, and what happened"));
    m_switch->setAccessibleName(tr("Parts of the changes"));
    nameParts();
    m_waiting->retranslate();
    m_notSent->retranslate();
    m_versions->retranslate();
    m_activity->retranslate();
}

} // namespace ui
