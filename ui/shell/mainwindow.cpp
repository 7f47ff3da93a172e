#include "ui/shell/mainwindow.h"

#include "core/accountservice.h"
#include "core/settings.h"
#include "store/service.h"
#include "ui/shell/actions.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page.h"
#include "ui/shell/rail.h"
#include "ui/shell/shortcutspanel.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filesandtexts.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QStackedWidget>
#include <QTextDocument>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {
namespace {

struct SectionInfo
{
    Place::Kind kind;
    const char *icon;
};
constexpr SectionInfo sectionTable[] = { { Place::Home, "house" },
                                         { Place::Partners, "users-three" },
                                         { Place::Projects, "kanban" },
                                         { Place::Messages, "chat-circle-dots" } };

} // namespace

MainWindow::MainWindow(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_rail(new Rail)
    , m_stack(new QStackedWidget)
    , m_status(new StatusLine(context.nowMs))
    , m_settings(new IconButton({}, QStringLiteral("gear")))
    , m_person(new PersonButton)
    , m_palette(new CommandPalette(this, context.actions))
    , m_shortcuts(new ShortcutsPanel(this, context.actions))
{
    setWindowIcon(applicationIcon());
    build();
    addActions();
    retranslate();
    refreshPerson();
    m_context.toasts.setHost(this);
    qApp->installEventFilter(this);
    new FilesAndTexts(this);
    connect(&m_context.navigator, &Navigator::opened, this, [this](const Place &place) { showPlace(place); });
    connect(&m_context.navigator, &Navigator::replaced, this, [this](const Place &place) { markPlace(place.kind); });
    connect(m_rail, &Rail::chosen, this, [this](Place::Kind kind, bool byMouse) {
        m_context.navigator.open({ kind, {}, {}, {} });
        // Whoever goes through the sections by keys goes on there.
        if (byMouse && currentPage() && currentPage()->focusProxy())
            currentPage()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_settings, &QToolButton::clicked, this, [this] {
        openSettings();
        markPlace(m_context.navigator.current().kind); // a second click is no way out
    });
    connect(m_person, &QAbstractButton::clicked, this, [this] {
        m_context.navigator.open({ Place::Settings, {}, QStringLiteral("account"), {} });
    });
    connect(m_status, &StatusLine::queueWanted, this, &MainWindow::openQueue);
    connect(&m_context.store, &store::Service::statusChanged, m_status, &StatusLine::setStatus);
    connect(&m_context.accounts, &core::AccountService::currentChanged, this, &MainWindow::refreshPerson);
    connect(&m_context.accounts, &core::AccountService::profilesChanged, this, &MainWindow::refreshPerson);
    m_status->setStatus(m_context.store.status());
    connect(&m_context.store, &store::Service::statusChanged, this, &MainWindow::countRefused);
    connect(&m_context.store, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        if (set.uploads)
            countRefused();
    });
    countRefused();
    if (!restoreGeometry(m_context.settings.value(core::Setting::WindowGeometry).toByteArray()))
        resize(QSize(1240, 800).boundedTo(screen()->availableSize() - QSize(16, 48))); // room for the frame
}

void MainWindow::build()
{
    setMinimumSize(800, 560);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_rail);
    upper->addWidget(m_stack, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(upper, 1);
    whole->addWidget(m_status);
    m_settings->setCheckable(true);
    m_settings->hide(); // until there is such a page
    m_rail->addToFooter(m_settings);
    m_rail->addToFooter(m_person);
}

void MainWindow::addActions()
{
    const auto add = [this](const QString &icon, const QKeySequence &keys, auto slot) {
        m_own.append(m_context.actions.add(this, {}, {}, icon, keys, [this, slot] { (this->*slot)(); }));
    };
    add(QStringLiteral("command"), QKeySequence(Qt::CTRL | Qt::Key_K), &MainWindow::openPalette);
    m_own.last()->setProperty("jumellePalette", true);
    add(QStringLiteral("keyboard"), QKeySequence(Qt::Key_F1), &MainWindow::openShortcuts);
    add(QStringLiteral("cloud-arrow-up"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), &MainWindow::openQueue);
    add(QStringLiteral("git-diff"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), &MainWindow::openChanges);
    add(QStringLiteral("arrow-left"), QKeySequence(Qt::ALT | Qt::Key_Left), &MainWindow::goBack);
    add(QStringLiteral("arrow-counter-clockwise"), QKeySequence(Qt::CTRL | Qt::Key_Z), &MainWindow::undo);
    QAction *undoAction = m_own.last();
    undoAction->setEnabled(m_context.toasts.canUndo());
    connect(&m_context.toasts, &Toasts::canUndoChanged, undoAction, &QAction::setEnabled);
    add(QStringLiteral("arrow-clockwise"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), &MainWindow::redo);
    QAction *redoAction = m_own.last();
    redoAction->setEnabled(m_context.toasts.canRedo());
    connect(&m_context.toasts, &Toasts::canRedoChanged, redoAction, &QAction::setEnabled);
    add(QStringLiteral("gear"), QKeySequence(Qt::CTRL | Qt::Key_Comma), &MainWindow::openSettings);
    m_own.last()->setEnabled(false); // until there is such a page
    m_settingsAction = m_own.last();
}

void MainWindow::retranslate()
{
    setWindowTitle(QStringLiteral("Jumelle"));
    //: Section of the list of shortcuts
    const QString everywhere = tr("Everywhere");
    const QString texts[] = { tr("Find or do anything"),
                              tr("Show keyboard shortcuts"),
                              tr("Show what waits to be sent"),
                              tr("Go to all changes"),
                              tr("Go back"),
                              tr("Undo"),
                              tr("Do again what was undone"),
                              tr("Go to %1").arg(sectionName(Place::Settings)) };
    for (int i = 0; i < m_own.size(); ++i)
        m_context.actions.setTexts(m_own[i], everywhere, texts[i]);
    for (const auto &section : std::as_const(m_sections)) {
        m_rail->setLabel(section.kind, sectionName(section.kind));
        m_context.actions.setTexts(section.action, everywhere, tr("Go to %1").arg(sectionName(section.kind)));
    }
    m_rail->setAccessibleName(tr("Navigation"));
    m_settings->setName(sectionName(Place::Settings));
    refreshPerson();
}

QString MainWindow::sectionName(Place::Kind kind)
{
    switch (kind) {
    //: Navigation
    case Place::Home:
        return tr("Home");
    //: Navigation
    case Place::Partners:
        return tr("Partners");
    //: Navigation
    case Place::Projects:
    case Place::Project:
        return tr("Projects");
    //: Navigation
    case Place::Messages:
        return tr("Messages");
    //: Navigation
    case Place::Settings:
        return tr("Settings");
    //: Navigation: what waits to be sent, what has two versions, what happened
    case Place::Changes:
        return tr("Changes");
    }
    return {};
}

void MainWindow::addPage(Place::Kind kind, PageFactory factory)
{
    m_factories.insert(int(kind), std::move(factory));
    if (kind == Place::Settings) {
        m_settings->show();
        m_settingsAction->setEnabled(true);
    }
    for (const SectionInfo &info : sectionTable) {
        if (info.kind != kind)
            continue;
        const QString icon = QString::fromLatin1(info.icon);
        m_rail->addSection(kind, sectionName(kind), icon);
        const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_1 + int(m_sections.size())));
        QAction *action = m_context.actions.add(this, {}, {}, icon, keys, [this, kind] {
            m_context.navigator.open({ kind, {}, {}, {} });
        });
        m_sections.append({ kind, action });
        retranslate();
        orderTabs();
    }
}

// New widgets join the end of the Tab order; ours is rail, page, status line.
void MainWindow::orderTabs()
{
    QWidget *last = this;
    const auto next = [&last](QWidget *widget) {
        setTabOrder(last, widget);
        last = widget;
    };
    const auto buttons = m_rail->findChildren<RailButton *>();
    for (RailButton *button : buttons)
        next(button);
    next(m_settings);
    next(m_person);
    if (previousInFocusChain() != m_status->button())
        setTabOrder(previousInFocusChain(), m_status->button());
}

void MainWindow::setQueueWidgetFactory(QueueFactory factory) { m_queueFactory = std::move(factory); }

void MainWindow::setBadge(Place::Kind kind, int count) { m_rail->setBadge(kind, count); }

void MainWindow::forgetPages()
{
    for (const QPointer<Page> &page : std::as_const(m_pages)) {
        if (page) {
            m_stack->removeWidget(page);
            page->deleteLater();
        }
    }
    m_pages.clear();
}

Page *MainWindow::currentPage() const { return qobject_cast<Page *>(m_stack->currentWidget()); }

void MainWindow::showPlace(const Place &place)
{
    const auto factory = m_factories.constFind(int(place.kind));
    if (factory == m_factories.cend())
        return;
    while (dismissTop()) // what it was opened from is no longer below it
        ;
    QPointer<Page> &page = m_pages[int(place.kind)];
    if (!page) {
        page = (*factory)(m_context);
        m_stack->addWidget(page);
        orderTabs();
    }
    const QWidget *focus = focusWidget();
    const bool inside = focus && m_stack->isAncestorOf(focus);
    m_stack->setCurrentWidget(page);
    markPlace(place.kind);
    page->open(place);
    if (inside && page->isVisible())
        holdFocus(page);
}

// Whoever changed the page by keys goes on in it. The stack itself gives the focus to what had it there last, and that
// may be hidden by now; the focus would be anywhere.
void MainWindow::holdFocus(Page *page)
{
    const QWidget *focus = focusWidget();
    if (focus && page->isAncestorOf(focus) && focus->isVisible())
        return;
    for (QWidget *next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && next->isVisible() && next->isEnabled()
            && (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void MainWindow::markPlace(Place::Kind kind)
{
    m_rail->setCurrent(kind);
    m_settings->setChecked(kind == Place::Settings);
}

void MainWindow::refreshPerson()
{
    const core::Profile profile = m_context.accounts.current();
    const QString name = profile.displayName.isEmpty() ? profile.username : profile.displayName;
    m_person->setPerson(name);
    m_person->setVisible(!profile.id.isEmpty());
}

void MainWindow::openQueue()
{
    if (!m_queueFactory)
        return;
    if (m_queue) {
        m_queue->dismiss();
        return;
    }
    m_queue = new Popover(m_status->button(), m_queueFactory(m_context));
    connect(m_queue, &Overlay::closed, m_queue, &QObject::deleteLater);
    m_queue->open();
}

void MainWindow::openChanges() { m_context.navigator.open({ Place::Changes, {}, {}, {} }); }

void MainWindow::openSettings() { m_context.navigator.open({ Place::Settings, {}, {}, {} }); }

void MainWindow::openPalette() { m_palette->openFresh(); }

void MainWindow::openShortcuts() { m_shortcuts->openFresh(); }

// Whatever lies over the page comes first.
void MainWindow::goBack()
{
    if (!dismissTop())
        m_context.navigator.back();
}

bool MainWindow::dismissTop()
{
    const auto overlays = findChildren<Overlay *>(Qt::FindDirectChildrenOnly); // the last one is on top
    const auto top = std::find_if(overlays.rbegin(), overlays.rend(), [](const Overlay *one) { return one->isOpen(); });
    if (top == overlays.rend())
        return false;
    (*top)->dismiss();
    return true;
}

// Files that the server does not take wait for a decision, so the line must not say that they will be sent. While
// something is being sent there is no need to look at each step of it.
void MainWindow::countRefused()
{
    if (m_context.store.status().state == store::SyncStatus::Sending)
        return;
    m_context.store.read(
        this, [](store::Cache &cache) { return cache.uploads(); },
        [this](const core::Result<std::vector<store::Upload>> &uploads) {
            if (uploads)
                m_status->setRefused(int(std::count_if(uploads->begin(), uploads->end(), [](const store::Upload &one) {
                    return one.state == store::Upload::Failed;
                })));
        });
}

void MainWindow::setPreparing(int files) { m_status->setPreparing(files); }

void MainWindow::undo() { m_context.toasts.undo(); }
void MainWindow::redo() { m_context.toasts.redo(); }

// A field takes Ctrl+Z for itself also where nothing was typed into it; then it is meant for what was done before.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = event->type() == QEvent::ShortcutOverride ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!field || field->window() != this || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Z)
        return QWidget::eventFilter(watched, event);
    const auto keys = static_cast<QKeyEvent *>(event)->modifiers();
    const bool back = keys == Qt::ControlModifier, forth = keys == (Qt::ControlModifier | Qt::ShiftModifier);
    const auto *line = qobject_cast<const QLineEdit *>(field);
    const auto *area = qobject_cast<const QPlainTextEdit *>(field);
    const bool hasStep = line
        ? (back ? line->isUndoAvailable() : line->isRedoAvailable())
        : area && (back ? area->document()->isUndoAvailable() : area->document()->isRedoAvailable());
    if (!(back || forth) || !(line || area) || hasStep)
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    m_context.settings.set(core::Setting::WindowGeometry, saveGeometry());
    QWidget::closeEvent(event);
}

} // namespace ui
