// The kit itself: all widgets in all their states on one sheet.
#include "tests/support/scenes.h"
#include "tests/support/world.h"
#include "ui/shell/statusline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>

using namespace ui;

namespace {

template <typename Layout> Layout *fill(Layout *layout, std::initializer_list<QWidget *> widgets)
{
    layout->setSpacing(space::m);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return layout;
}

QHBoxLayout *row(std::initializer_list<QWidget *> widgets)
{
    auto *layout = fill(new QHBoxLayout, widgets);
    layout->addStretch(1);
    return layout;
}

template <typename Widget> Widget *disabled(Widget *widget)
{
    widget->setEnabled(false);
    return widget;
}

template <typename Widget> Widget *checked(Widget *widget)
{
    widget->setChecked(true);
    return widget;
}

Card *buttons()
{
    auto *card = new Card(QStringLiteral("Buttons"));
    card->addToHeader(new Chip(QStringLiteral("4 new")), true);
    card->addToHeader(new LinkButton(QStringLiteral("Mark all as seen"), QStringLiteral("check")));
    card->body()->addLayout(
        row({ new Button(QStringLiteral("New project"), ButtonKind::Primary, QStringLiteral("plus")),
              new Button(QStringLiteral("Open the plan"), ButtonKind::Secondary, QStringLiteral("list-checks")),
              new Button(QStringLiteral("Answer")), new Button(QStringLiteral("Not now"), ButtonKind::Flat) }));
    auto *compact = new Button(QStringLiteral("Keep mine"));
    setCompact(compact, true);
    card->body()->addLayout(
        row({ compact, new Button(QStringLiteral("Delete"), ButtonKind::Danger, QStringLiteral("trash")),
              new LinkButton(QStringLiteral("All 5 projects"), QStringLiteral("arrow-right"), true),
              new IconButton(QStringLiteral("History"), QStringLiteral("clock-counter-clockwise")),
              disabled(new Button(QStringLiteral("Waiting"), ButtonKind::Primary)),
              disabled(new Button(QStringLiteral("Waiting"))) }));
    return card;
}

Card *fields()
{
    auto *card = new Card(QStringLiteral("Fields"));
    auto *edit = new QLineEdit(QStringLiteral("Eleni Papadaki"));
    edit->setAccessibleName(QStringLiteral("Your name"));
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(QStringLiteral("Topic or school"));
    empty->setAccessibleName(QStringLiteral("Search"));
    auto *combo = new QComboBox;
    combo->addItems({ QStringLiteral("All countries"), QStringLiteral("Greece"), QStringLiteral("Sweden") });
    auto *spin = new QSpinBox;
    spin->setValue(12);
    spin->setAccessibleName(QStringLiteral("Age"));
    combo->setAccessibleName(QStringLiteral("Country"));
    card->body()->addLayout(row({ edit, empty }));
    card->body()->addLayout(row({ combo, spin, disabled(new QLineEdit(QStringLiteral("Read-only"))) }));
    auto *note = new QPlainTextEdit(QStringLiteral("Write a comment; @ calls a colleague"));
    note->setTabChangesFocus(true);
    note->setAccessibleName(QStringLiteral("Comment"));
    note->setFixedHeight(70);
    card->body()->addWidget(note);
    card->body()->addLayout(
        row({ checked(new QCheckBox(QStringLiteral("Agree on six steps"))), new QCheckBox(QStringLiteral("Test it")),
              checked(new QRadioButton(QStringLiteral("Teacher"))), new QRadioButton(QStringLiteral("Pupil")) }));
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    slider->setAccessibleName(QStringLiteral("Text size"));
    auto *bar = new QProgressBar;
    bar->setValue(62);
    card->body()->addWidget(slider);
    card->body()->addWidget(bar);
    return card;
}

Card *labels()
{
    auto *card = new Card(QStringLiteral("Chips and texts"));
    card->body()->addLayout(
        row({ new Chip(QStringLiteral("Sciences")), new Chip(QStringLiteral("EL · EN"), Tone::Neutral),
              new Chip(QStringLiteral("Done"), Tone::Ok, QStringLiteral("check-circle-fill")),
              new Chip(QStringLiteral("Today"), Tone::Warn, QStringLiteral("clock-fill")),
              new Chip(QStringLiteral("Yesterday"), Tone::Bad, QStringLiteral("warning-circle-fill")),
              new Chip(QStringLiteral("Outline"), Tone::Outline) }));
    card->body()->addLayout(
        row({ checked(new FilterChip(QStringLiteral("Online now"))), new FilterChip(QStringLiteral("Sciences")),
              disabled(new FilterChip(QStringLiteral("Climate"))) }));
    auto *online = new Avatar(QStringLiteral("Eleni Papadaki"), 48);
    online->setOnline(true);
    card->body()->addLayout(
        row({ online, new Avatar(QStringLiteral("Anna Lind"), 48), new Avatar(QStringLiteral("Łukasz Wójcik")),
              new Avatar(QStringLiteral("Мария Георгиева")), new Avatar(QStringLiteral("Sinem Yılmaz"), 24) }));
    card->body()->addWidget(
        new WrapLabel(QStringLiteral("Teaches sciences to 12–15 year-olds in Heraklion, Greece. Looking for two or "
                                     "three classes to measure sea water quality together, March to May.")));
    card->body()->addWidget(new Label(QStringLiteral("Quiet words under a title"), Type::Small, Role::Muted));
    return card;
}

QWidget *sheet(scenes::World &)
{
    auto *sheet = new QWidget;
    auto *whole = new QVBoxLayout(sheet);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *page = new QVBoxLayout;
    page->setContentsMargins(21, 16, 21, 12);
    whole->addLayout(page, 1);
    page->addWidget(new Label(QStringLiteral("The kit"), Type::Title));
    auto *tabs = new QTabBar;
    for (const char *tab : { "Overview", "Board", "Gallery", "Members" })
        tabs->addTab(QString::fromLatin1(tab));
    page->addWidget(tabs);
    auto *columns = new QHBoxLayout;
    columns->addWidget(buttons(), 1);
    columns->addWidget(labels(), 1);
    page->addLayout(columns);
    page->addWidget(fields());
    page->addStretch(1);
    store::SyncStatus status;
    status.state = store::SyncStatus::Offline;
    status.waitingChanges = 3;
    auto *line = new StatusLine([] { return scenes::World::now; });
    line->setStatus(status);
    whole->addWidget(line);
    return sheet;
}

const bool added = scenes::add({ QStringLiteral("kit/sheet"), sheet, QSize(1240, 800), false, {} });

} // namespace
