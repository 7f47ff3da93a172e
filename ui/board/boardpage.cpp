#include "ui/board/boardpage.h"

#include "store/service.h"
#include "ui/board/boardcolumn.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpictures.h"
#include "ui/board/boardview.h"
#include "ui/board/cardpanel.h"
#include "ui/board/filterbar.h"
#include "ui/board/tagspanel.h"
#include "ui/errortext/errortext.h"
#include "ui/parts/backnote.h"
#include "ui/parts/trashpanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/statustext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/statepanel.h"

#include <QKeyEvent>
#include <QSet>

namespace ui {

using namespace models;

BoardPage::BoardPage(const Context &context, QWidget *parent)
    : Page(context, parent)
    , m_data(new BoardData(context, this))
    , m_pictures(new BoardPictures(context.store, this))
    , m_link(new LinkedRecord(context, this, linkWays()))
{
    build();
    addActions();
    connect(m_data, &BoardData::accountChanged, this, [this] {
        m_pictures->setAccount(m_data->account());
        m_trash->show(m_data->account());
    });
    connect(m_data, &BoardData::readOnlyChanged, this, &BoardPage::refresh);
    connect(&m_data->lists(), &ListsModel::loadStateChanged, this, &BoardPage::refresh);
    connect(&m_data->lists(), &ListsModel::rowsChanged, this, &BoardPage::refresh);
    connect(&m_data->cards(), &CardsModel::loadStateChanged, this, &BoardPage::refresh);
    connect(&m_data->cards(), &CardsModel::rowsChanged, this, &BoardPage::refresh);
    connect(&m_data->members(), &MembersModel::rowsChanged, this, &BoardPage::refresh);
    connect(m_view, &BoardView::rowsShownChanged, this, &BoardPage::refresh);
}

BoardPage::~BoardPage() = default;

void BoardPage::build()
{
    m_tagsButton = new IconButton({}, QStringLiteral("tag"));
    m_trashButton = new IconButton({}, QStringLiteral("trash"));
    m_add = new Button({}, ButtonKind::Primary, QStringLiteral("plus"));
    headerActions()->addWidget(m_tagsButton);
    headerActions()->addWidget(m_trashButton);
    headerActions()->addWidget(m_add);
    m_filter = new FilterBar(*m_data);
    addInset(m_filter);
    m_backNote = new BackNote(context());
    addInset(m_backNote);
    m_view = new BoardView(*m_data, *m_pictures);
    m_stack = new StateStack(m_view);
    addInset(m_stack, 1);
    m_card = new CardPanel(*m_data, *m_pictures, this);
    m_trash = new TrashPanel(
        context(),
        { QStringLiteral("Card"), QStringLiteral("BoardList"), QStringLiteral("Label"), QStringLiteral("Comment") },
        this);
    m_tags = new TagsPanel(*m_data, this);
    for (auto *panel : panels())
        panel->hide();
    connect(m_filter, &FilterBar::filterChanged, m_view, &BoardView::setFilter);
    connect(m_view, &BoardView::cardActivated, this, [this](const QString &card, Qt::FocusReason how) {
        openCard(card);
        if (how != Qt::MouseFocusReason && m_card->isVisibleTo(this)) // with the mouse one goes on among the cards
            m_card->takeFocus();
    });
    connect(m_view, &BoardView::menuWanted, this, &BoardPage::showCardMenu);
    connect(m_card, &SidePanel::closeRequested, this, &BoardPage::closePanel);
    connect(m_card, &CardPanel::tagsWanted, this, &BoardPage::showTags);
    connect(m_trash, &SidePanel::closeRequested, this, &BoardPage::closePanel);
    connect(m_tags, &SidePanel::closeRequested, this, &BoardPage::closeTags);
    connect(m_add, &QPushButton::clicked, this, &BoardPage::startAdding);
    connect(m_tagsButton, &QToolButton::clicked, this, &BoardPage::showTags);
    connect(m_trashButton, &QToolButton::clicked, this, &BoardPage::showTrash);
    connect(&context().store, &store::Service::statusChanged, this, [this] {
        if (m_data->lists().rowCount() == 0) // which says what it waits for
            refresh();
    });
    connect(m_stack->panel(), &StatePanel::actionWanted, this, [this] {
        if (!m_filter->filter().isEmpty())
            m_filter->clear();
        else if (m_data->lists().rowCount() == 0)
            m_data->beginBoard();
    });
}

void BoardPage::addActions()
{
    auto &all = context().actions;
    const auto add = [&](const char *icon, const QKeySequence &keys, std::function<void()> run) {
        m_actions.append(all.add(this, {}, {}, QLatin1String(icon), keys, std::move(run)));
    };
    add("plus", Qt::CTRL | Qt::Key_N, [this] { startAdding(); });
    add("magnifying-glass", Qt::CTRL | Qt::Key_F, [this] { m_filter->focusSearch(); });
    add("pencil-simple", Qt::Key_F2, [this] { m_view->renameCurrent(); });
    add("arrow-up", Qt::CTRL | Qt::Key_Up, [this] { m_view->moveCurrent(0, -1); });
    add("arrow-down", Qt::CTRL | Qt::Key_Down, [this] { m_view->moveCurrent(0, 1); });
    add("arrow-left", Qt::CTRL | Qt::Key_Left, [this] { m_view->moveCurrent(-1, 0); });
    add("arrow-right", Qt::CTRL | Qt::Key_Right, [this] { m_view->moveCurrent(1, 0); });
    add("trash", Qt::CTRL | Qt::Key_Delete, [this] { m_data->trashCard(m_view->currentCard()); });
    m_actions.last()->setShortcuts({ QKeySequence(Qt::CTRL | Qt::Key_Delete), QKeySequence(Qt::Key_Delete) });
    add("trash", {}, [this] { showTrash(); });
    add("tag", {}, [this] { showTags(); });
    m_tagsAction = m_actions.last();
    // These keys mean something else inside a text, so they belong to the cards alone.
    for (int i = 2; i < 8; ++i) {
        removeAction(m_actions.at(i));
        m_view->addAction(m_actions.at(i));
        m_actions.at(i)->setShortcutContext(Qt::WidgetWithChildrenShortcut); // this page is no part of a window yet
    }
}

void BoardPage::retranslate()
{
    m_add->setText(tr("Add a card"));
    m_tagsButton->setName(tr("Tags of the board"));
    m_trashButton->setName(tr("Trash of the board"));
    const QStringList texts{ tr("Add a card"),
                             tr("Find on the board"),
                             tr("Rename the card, or the list at its title"),
                             tr("Move the card up"),
                             tr("Move the card down"),
                             tr("Move the card, or the list at its title, to the left"),
                             tr("Move the card, or the list at its title, to the right"),
                             tr("Move the card to the trash"),
                             tr("Show the trash of the board"),
                             tr("Change the tags of the board") };
    for (int i = 0; i < texts.size(); ++i)
        context().actions.setTexts(m_actions.at(i), tr("Board"), texts.at(i));
    m_filter->retranslate();
    m_view->retranslate();
    m_trash->setHint(tr("Cards, lists, tags and comments you remove wait here; nothing is lost."));
    m_view->setAccessibleName(tr("Board"));
    refresh();
}

void BoardPage::open(const Place &place)
{
    m_link->forget();
    m_data->show(place.account);
    Page::open(place);
    refresh();
    m_link->follow(place.id);
}

QString BoardPage::subtitleText() const
{
    QSet<QString> schools;
    for (const auto &member : m_data->members().rows())
        schools.insert(member.schoolName);
    int done = 0;
    for (const auto &card : m_data->cards().rows())
        done += m_data->isDone(card) ? 1 : 0;
    QStringList parts;
    if (!schools.isEmpty())
        parts.append(tr("%n school(s)", nullptr, int(schools.size())));
    if (m_data->cards().rowCount() > 0)
        parts.append(tr("%1 of %n card(s) done", nullptr, m_data->cards().rowCount()).arg(done));
    if (!m_filter->filter().isEmpty())
        parts.append(tr("%n shown", nullptr, m_view->shownCards()));
    if (m_data->isReadOnly())
        parts.append(tr("read only"));
    return parts.join(QStringLiteral(" · "));
}

void BoardPage::refresh()
{
    setTitle(tr("Board"));
    setSubtitle(subtitleText());
    m_trash->setReadOnly(m_data->isReadOnly());
    m_backNote->setReadOnly(m_data->isReadOnly());
    m_backNote->follow(m_data->account(), m_data->lists().rows());
    m_filter->setVisible(m_data->lists().rowCount() > 0); // where there is nothing, nothing can be found
    const bool writes = !m_data->isReadOnly() && m_data->lists().rowCount() > 0;
    m_add->setVisible(writes);
    m_tagsAction->setEnabled(writes);
    m_tagsButton->setVisible(writes && !m_card->isVisibleTo(this));
    closeWhatWent(writes);
    const auto &lists = m_data->lists();
    if (lists.rowCount() == 0 && lists.loadState() == LoadState::Loading)
        m_stack->showState(StatePanel::Loading, tr("Fetching the board…"),
                           tr("It is kept on this computer afterwards."));
    else if (lists.rowCount() == 0 && lists.loadState() == LoadState::UnavailableOffline)
        m_stack->showState(StatePanel::Offline, tr("This board is not on this computer yet"),
                           //: %1 is the end of the sentence: "when there is a network"
                           tr("It appears by itself %1.").arg(StatusWords::until(context().store.status())));
    else if (lists.loadState() == LoadState::Failed) {
        const auto words = errorText(lists.error());
        m_stack->showState(StatePanel::Error, words.title, words.safe + u' ' + words.next, {}, words.icon);
    } else if (lists.rowCount() == 0 && m_data->isReadOnly())
        m_stack->showState(StatePanel::NoPermission, tr("There is nothing on this board"),
                           tr("You can look at this project, but not change it."));
    else if (lists.rowCount() == 0)
        m_stack->showState(StatePanel::Empty, tr("Plan together"),
                           tr("A board has lists, and lists have cards: one card for each thing to do."),
                           tr("Begin with three lists"), QStringLiteral("kanban"));
    else if (!m_filter->filter().isEmpty() && m_view->shownCards() == 0 && m_data->cards().rowCount() > 0)
        m_stack->showState(StatePanel::Empty, tr("No card fits"),
                           tr("Nothing on this board matches what you look for."), tr("Show all"),
                           QStringLiteral("funnel"));
    else
        m_stack->showContent();
    m_link->goOn();
}

void BoardPage::openCard(const QString &cardId)
{
    m_link->forget();
    showCardPanel(cardId);
}

void BoardPage::showCardPanel(const QString &cardId)
{
    if (!m_data->card(cardId))
        return;
    m_trash->hide();
    m_tags->hide();
    m_card->showCard(cardId);
    m_card->show();
    m_view->setOpenCard(cardId);
    placePanels();
    m_view->showCard(cardId);
}

void BoardPage::closePanel()
{
    m_link->forget();
    hidePanels();
}

void BoardPage::hidePanels()
{
    const QString id = m_card->cardId();
    bool inside = false;
    for (auto *panel : panels()) {
        inside = inside || panel->isAncestorOf(focusWidget());
        panel->hide();
    }
    m_card->showHistory(false); // whoever opens it again looks for the card
    m_view->setOpenCard({});
    placePanels();
    if (inside)
        m_view->showCard(id);
}

void BoardPage::startAdding()
{
    m_link->forget();
    m_view->startAdding();
}

void BoardPage::showTrash()
{
    m_link->forget();
    m_card->hide();
    m_tags->hide();
    m_view->setOpenCard({});
    m_trash->show();
    placePanels();
    m_trash->takeFocus();
}

void BoardPage::showTags()
{
    if (!m_tagsAction->isEnabled())
        return;
    m_link->forget();
    m_tagsFrom = m_card->isVisibleTo(this) ? m_card->cardId() : QString();
    m_card->hide();
    m_trash->hide();
    m_view->setOpenCard({});
    m_tags->show();
    placePanels();
    m_tags->begin();
}

void BoardPage::closeTags()
{
    m_link->forget();
    leaveTags();
}

void BoardPage::leaveTags()
{
    const QString card = std::exchange(m_tagsFrom, {});
    const bool inside = m_tags->isAncestorOf(focusWidget());
    hidePanels();
    showCardPanel(card);
    if (inside && m_card->isVisibleTo(this))
        m_card->focusTags();
    else if (inside && m_tagsButton->isVisible())
        m_tagsButton->setFocus(Qt::OtherFocusReason);
}

QVector<SidePanel *> BoardPage::panels() const { return { m_card, m_trash, m_tags }; }

void BoardPage::placePanels()
{
    // The panel has the page's full height, title included, so it is placed beside the page's own layout; where no list
    // would fit beside it, it covers the page.
    const bool card = m_card->isVisibleTo(this);
    // A card has its own way to the tags, and leaves the header less room.
    m_tagsButton->setVisible(m_tagsAction->isEnabled() && !card);
    const bool other = m_trash->isVisibleTo(this) || m_tags->isVisibleTo(this);
    const int wide = std::clamp(width() * 52 / 100, std::min(width(), scaled(360)), scaled(600));
    int panel = card ? wide : other ? std::min(width() / 2, scaled(400)) : 0;
    if (panel > 0 && width() - panel < scaled(300))
        panel = width();
    for (auto *one : panels()) {
        const int left = isRightToLeft() ? 0 : width() - panel;
        one->setGeometry(left, 0, panel, height());
        one->raise();
    }
    const int reserved = panel == width() ? 0 : panel;
    setContentsMargins(isRightToLeft() ? reserved : 0, 0, isRightToLeft() ? 0 : reserved, 0);
}

void BoardPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_tags->isVisible())
        closeTags();
    else if (event->key() == Qt::Key_Escape && (m_card->isVisible() || m_trash->isVisible()))
        closePanel();
    else
        Page::keyPressEvent(event);
}

void BoardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePanels();
}

} // namespace ui
