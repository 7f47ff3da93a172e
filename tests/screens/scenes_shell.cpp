// The main window with a page, and what floats over it.
#include "tests/support/scenes.h"
#include "tests/support/world.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/tageditor.h"

#include <QPainter>

using namespace ui;
using scenes::World;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

// A page as the feature pages are, with made-up words.
class SamplePage : public Page
{
public:
    SamplePage(const Context &context, StatePanel::State state, bool filled)
        : Page(context)
    {
        auto *search = new SearchField(text("Search"), text("Find people and schools"));
        search->setMinimumWidth(scaled(240));
        headerActions()->addWidget(search);
        headerActions()->addWidget(new Button(text("New project"), ButtonKind::Primary, text("plus")));
        if (filled) {
            body()->addWidget(contents(), 1);
            return;
        }
        auto *stack = new StateStack(new QWidget);
        const char *titles[] = { "No project yet", "Fetching your projects", "This was not fetched yet",
                                 "The list could not be read", "Only members see this" };
        const char *texts[]
            = { "A project begins with a partner. Look for one, or answer an announcement.",
                "The first time takes a minute; after that everything is on this PC.",
                "It appears when there is a network again. What you fetched before is under Projects.",
                "Your data is safe. Jumelle can read it again.", "Ask a founder of the project to invite you." };
        const char *actions[] = { "Find a partner", "", "Open my projects", "Try again", "" };
        stack->showState(state, text(titles[state]), text(texts[state]), text(actions[state]));
        if (state == StatePanel::Loading)
            stack->panel()->setProgress(1240, 4000);
        body()->addWidget(stack, 1);
    }

protected:
    void retranslate() override
    {
        setTitle(text("Good morning, Eleni"));
        setSubtitle(text("Thursday 12 March · 4 things are due this week"));
    }

private:
    QWidget *contents()
    {
        auto *whole = new QWidget;
        auto *row = new QHBoxLayout(whole);
        row->setContentsMargins(0, 0, 0, 0);
        auto *card = new Card(text("Water sampling guide"));
        card->body()->addWidget(new SectionHeader(text("Description")));
        auto *description = new EditableText(text("Description"), text("Add a description"), EditableText::Many);
        description->setText(text("One page with pictures that a ten-year-old can follow at the beach. Texts in Greek, "
                                  "Swedish, Polish and Latvian."));
        card->body()->addWidget(description);
        auto *due = new DateField(text("Due"), text("No date"));
        due->setDate(QDate(2026, 3, 13));
        auto *line = new FlowLayout(nullptr, 12); // breaks into rows with large text
        line->addWidget(due);
        auto *kinds = new SegmentedControl(text("View"));
        kinds->addSegment(text("Cards"), text("cards"));
        kinds->addSegment(text("List"), text("list-bullets"));
        line->addWidget(kinds);
        line->addWidget(new Label(text("Keep offline")));
        auto *offline = new Switch(text("Keep offline"));
        offline->setChecked(true);
        line->addWidget(offline);
        line->addWidget(new Switch(text("Send on mobile network")));
        card->body()->addLayout(line);
        auto *tags = new TagEditor(text("Subjects"), text("Add a subject"));
        tags->setVocabulary(
            { { text("bio"), text("Biology") }, { text("art"), text("Art") }, { text("env"), text("Environment") } });
        tags->setChosen({ text("bio"), text("env") });
        card->body()->addWidget(tags);
        auto *progress = new ProgressLine(text("Tasks done"));
        progress->setProgress(18, 29);
        card->body()->addWidget(progress);
        card->body()->addWidget(new Label(text("18 of 29 tasks done"), Type::Small, Role::Muted));
        card->body()->addStretch(1);
        row->addWidget(card, 1);
        auto *panel = new SidePanel(text("About this photo"));
        panel->setAsCard();
        panel->body()->addWidget(new WrapLabel(
            text("Class 5b lowers the sample bottle from the old bathing jetty, first calm morning in March.")));
        panel->body()->addWidget(new Line);
        panel->body()->addWidget(new WrapLabel(text("Can be seen by project members."), Type::Small, Role::Muted));
        panel->body()->addStretch(1);
        panel->addFooter(new Button(text("Send a message"), ButtonKind::Primary, text("paper-plane-tilt")));
        row->addWidget(panel);
        return whole;
    }
};

MainWindow *window(World &world, StatePanel::State state = StatePanel::Empty, bool filled = true)
{
    auto *window = new MainWindow(world.context());
    window->addPage(Place::Home,
                    [state, filled](const Context &context) { return new SamplePage(context, state, filled); });
    for (const auto kind : { Place::Partners, Place::Projects, Place::Messages, Place::Settings })
        window->addPage(kind,
                        [state, filled](const Context &context) { return new SamplePage(context, state, filled); });
    window->setBadge(Place::Messages, 2);
    window->setQueueWidgetFactory([](const Context &) {
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins(20, 20, 20, 20);
        column->addWidget(new Label(text("Offline – 3 changes wait"), Type::Heading));
        column->addWidget(new Label(text("Safe on this PC. All goes out by itself later."), Type::Body, Role::Muted));
        column->addWidget(new Line);
        column->addWidget(new WrapLabel(text("“Choose two beaches” moved to In progress")));
        column->addWidget(new Button(text("Try now"), ButtonKind::Primary, text("arrow-clockwise")), 0, Qt::AlignRight);
        return content;
    });
    world.navigator().open({});
    return window;
}

scenes::Scene scene(const char *name, StatePanel::State state, bool filled)
{
    return {
        text(name), [state, filled](World &world) { return window(world, state, filled); }, QSize(1240, 800), true, {}
    };
}

const bool added[] = {
    scenes::add(scene("shell/page", StatePanel::Empty, true)),
    scenes::add(scene("shell/empty", StatePanel::Empty, false)),
    scenes::add(scene("shell/loading", StatePanel::Loading, false)),
    scenes::add(scene("shell/offline", StatePanel::Offline, false)),
    scenes::add(scene("shell/error", StatePanel::Error, false)),
    scenes::add(scene("shell/forbidden", StatePanel::NoPermission, false)),
    scenes::add({ text("shell/long-toast"), [](World &world) { return window(world); }, QSize(1240, 800), true,
                  [](World &world, QWidget *) {
                      world.toasts().show(text("The offline copy stays in /home/eleni/.local/share/jumelle/people/"
                                               "01H9ZK4Q7N until everything in it has been sent."),
                                          text("warning"));
                  } }),
    scenes::add({ text("shell/palette"), [](World &world) { return window(world); }, QSize(1240, 800), true,
                  [](World &, QWidget *w) { qobject_cast<MainWindow *>(w)->openPalette(); } }),
    scenes::add({ text("shell/shortcuts"), [](World &world) { return window(world); }, QSize(1240, 800), true,
                  [](World &, QWidget *w) { qobject_cast<MainWindow *>(w)->openShortcuts(); } }),
    scenes::add({ text("shell/queue"), [](World &world) { return window(world); }, QSize(1240, 800), true,
                  [](World &world, QWidget *w) {
                      world.setStatus(store::SyncStatus::Offline, 3);
                      world.settle();
                      qobject_cast<MainWindow *>(w)->openQueue();
                  } }),
    scenes::add({ text("shell/calendar"), [](World &world) { return window(world); }, QSize(1240, 800), true,
                  [](World &, QWidget *w) { w->findChild<DateField *>()->openCalendar(); } }),
    scenes::add({ text("shell/toast"), [](World &world) { return window(world); }, QSize(1240, 800), true,
                  [](World &world, QWidget *w) {
                      w->findChild<EditableText *>()->beginEditing();
                      world.toasts().showUndo(text("Card moved to In progress"), [] {});
                  } }),
};

} // namespace
