#include "ui/gallery/galleryview.h"

#include "ui/errortext/errortext.h"
#include "ui/gallery/albumitems.h"
#include "ui/gallery/albumlist.h"
#include "ui/gallery/galleryedits.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/keepoffline.h"
#include "ui/gallery/mediadelegate.h"
#include "ui/gallery/mediagrid.h"
#include "ui/gallery/mediaitems.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/photoviewer.h"
#include "ui/gallery/spaceinfo.h"
#include "ui/gallery/thumbnails.h"
#include "ui/parts/backnote.h"
#include "ui/parts/trashpanel.h"
#include "ui/shell/statustext.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/splitrow.h"
#include "ui/widgets/statepanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>

namespace ui {

using models::LoadState;

namespace {
constexpr int trashWidth = 280;
}

GalleryView::GalleryView(const Context &context, const QString &account, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_account(account)
    , m_space(new SpaceInfo(context.store, account, this))
    , m_uploads(new UploadStates(context, this))
    , m_thumbnails(new Thumbnails(context.store, this))
    , m_items(new MediaItems(context.store, *m_uploads, this))
    , m_albums(new AlbumItems(context.store, this))
    , m_edits(new GalleryEdits(context, account, this))
    , m_link(new LinkedRecord(context, this, linkWays()))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    m_albumCard = makeAlbums();
    row->addWidget(m_albumCard);
    row->addWidget(makePhotos(), 1);
    m_trash
        = new TrashPanel(context, { QStringLiteral("Album"), QStringLiteral("MediaItem"), QStringLiteral("Comment") });
    m_trash->setAsCard();
    m_trash->hide();
    row->addWidget(m_trash);
    connectParts();
    addActions();
    m_albumList->setAccount(account);
    m_albums->show(account);
    m_trash->show(account);
    showAlbum({});
    retranslate();
    updateRights();
}

GalleryView::~GalleryView() = default;

QWidget *GalleryView::makeAlbums()
{
    auto *card = new Card;
    card->setPadding(space::s);
    card->setFixedWidth(scaled(224));
    m_albumList = new AlbumList(m_context, *m_albums, *m_thumbnails);
    m_newAlbum = new LinkButton({}, QStringLiteral("plus"));
    card->body()->addWidget(m_albumList, 1);
    card->body()->addWidget(m_newAlbum, 0, Qt::AlignLeading);
    return card;
}

QWidget *GalleryView::makePhotos()
{
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, cardShadow, 0);
    column->setSpacing(space::s);
    m_title = new ElidedLabel({}, Type::Heading);
    m_subtitle = new ElidedLabel({}, Type::Small, Role::Muted);
    m_trashButton = new IconButton({}, QStringLiteral("trash"));
    m_options = new IconButton({}, QStringLiteral("sliders-horizontal"));
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_add = new Button({}, ButtonKind::Primary, QStringLiteral("upload-simple"));
    m_add->setMenu(new QMenu(m_add));
    auto *words = new QWidget;
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_title);
    lines->addWidget(m_subtitle);
    column->addWidget(new SplitRow(words, m_title, { m_trashButton, m_options, m_add }));
    m_keep = new KeepOffline(m_context);
    m_readOnly = new NoteBar;
    m_backNote = new BackNote(m_context);
    m_intake = new IntakePanel(m_context, *m_space, IntakePanel::Kind::Album, [this] { return albumForAdding(); });
    column->addWidget(m_keep);
    column->addWidget(m_readOnly);
    column->addWidget(m_backNote);
    column->addWidget(m_intake);
    m_grid = new MediaGrid(m_context, *m_items, *m_thumbnails);
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack = new StateStack(m_grid);
    column->addWidget(m_stack, 1);
    return right;
}

void GalleryView::connectParts()
{
    connect(m_albumList, &AlbumList::chosen, this, [this](const QString &albumId) {
        if (!m_leading) {
            m_link->forget();
            m_openComing = false;
            m_intake->hideRemoved(); // it is about photos of another album
        }
        showAlbum(albumId);
    });
    connect(m_albumList, &AlbumList::removeWanted, this, [this](const QString &id) {
        if (const auto *album = m_albums->albums().find(id))
            m_edits->trashAlbum(*album);
    });
    connect(m_albumList, &AlbumList::menuWanted, this, &GalleryView::albumMenu);
    connect(m_albumList, &AlbumList::filesDropped, this,
            [this](const QMimeData *mime, const QString &album) { m_intake->add(album, mime); });
    connect(m_albumList, &AlbumList::mediaDropped, this, [this](const QStringList &, const QString &albumId) {
        if (const auto *album = m_albums->albums().find(albumId); album && albumId != this->albumId())
            m_edits->moveTo(chosenRows(), *album);
    });
    connect(m_albums, &AlbumItems::renameWanted, m_edits, &GalleryEdits::renameAlbum);
    connect(m_albums, &AlbumItems::factsChanged, this, &GalleryView::refreshTitle);
    connect(&m_albums->albums(), &models::RowsModelBase::loadStateChanged, this, [this] {
        refreshTitle();
        m_link->goOn();
    });
    connect(&m_albums->albums(), &models::RowsModelBase::rowsChanged, this, [this] {
        openMade();
        if (!albumId().isEmpty() && !m_albums->albums().find(albumId()) && m_comingAlbum.isEmpty())
            choose({}); // it went into the trash
        refreshTitle();
        m_link->goOn();
    });
    connect(&m_items->media(), &models::RowsModelBase::rowsChanged, this, [this] {
        refreshState();
        m_link->goOn();
    });
    connect(&m_items->media(), &models::RowsModelBase::loadStateChanged, this, [this] {
        refreshState();
        m_link->goOn();
    });
    connect(m_grid, &MediaGrid::opened, this, [this](const QString &mediaId) {
        m_link->forget();
        openViewer(mediaId);
    });
    const auto drop = [this](const QMimeData *mime) { m_intake->addHere(mime); };
    connect(m_grid, &MediaGrid::dropped, this, drop);
    // The grid is hidden while there are no photos; they are dropped on what says so.
    m_stack->panel()->setTakesFiles([this] { return canAdd(); });
    connect(m_stack->panel(), &StatePanel::dropped, this, drop);
    connect(m_grid, &MediaGrid::movedBefore, this, &GalleryView::moveBefore);
    connect(m_grid, &MediaGrid::uploadButtonPressed, this, &GalleryView::toggleUpload);
    connect(m_grid->tiles(), &MediaDelegate::captionEdited, this, [this](const QString &id, const QString &caption) {
        const auto *row = m_items->media().find(id);
        if (!row || row->caption == caption)
            return;
        m_edits->rememberText(*row, "caption", row->caption, caption, tr("Caption"));
        m_edits->setText(*row, "caption", caption);
    });
    connect(m_grid, &QWidget::customContextMenuRequested, this, &GalleryView::photoMenu);
    connect(m_stack->panel(), &StatePanel::actionWanted, this, [this] {
        if (m_stack->panel()->state() == StatePanel::Empty)
            chooseFiles();
        else
            m_items->show(m_account, albumId());
    });
    connect(m_trashButton, &QToolButton::clicked, this, [this] {
        if (m_trash->isHidden())
            showTrash();
        else
            Q_EMIT m_trash->closeRequested();
    });
    connect(m_trash, &SidePanel::closeRequested, this, [this] {
        m_trash->hide();
        arrange();
        m_grid->setFocus(Qt::OtherFocusReason);
    });
    connect(m_newAlbum, &QAbstractButton::clicked, this, &GalleryView::newAlbum);
    connect(m_space, &SpaceInfo::changed, this, &GalleryView::updateRights);
    connect(&m_context.store, &store::Service::statusChanged, this, [this] {
        if (m_items->rowCount() == 0) // which says what it waits for
            refreshState();
    });
    connect(m_intake, &IntakePanel::finished, this, [this](int added) {
        const QString made = std::exchange(m_madeAlbum, {});
        if (!made.isEmpty() && added == 0)
            m_edits->takeBackAlbum(made);
        refreshTitle();
    });
}

QString GalleryView::albumId() const { return m_items->albumId(); }

void GalleryView::showAlbum(const QString &albumId)
{
    if (m_items->account() == m_account && m_items->albumId() == albumId && m_albumList->currentIndex().isValid())
        return;
    m_items->show(m_account, albumId);
    if (m_albumList->currentIndex().row() != m_albums->rowOf(albumId))
        choose(albumId);
    m_keep->show(m_account, albumId);
    m_grid->setReorderable(!albumId.isEmpty());
    updateActions();
    refreshTitle();
    refreshState();
}

PhotoViewer *GalleryView::openViewer(const QString &mediaId)
{
    if (!m_viewer) {
        m_viewer = new PhotoViewer(m_context, *m_items, *m_thumbnails, *m_edits, window());
        connect(this, &QObject::destroyed, m_viewer, &QObject::deleteLater);
        connect(m_viewer, &PhotoViewer::left, this, [this](const QString &id) {
            m_link->forget();
            m_grid->select(id);
            m_grid->setFocus(Qt::OtherFocusReason);
        });
    }
    const auto *album = m_albums->albums().find(albumId());
    m_viewer->setEditable(m_space->canEdit());
    m_viewer->show(mediaId, album ? album->title : QString());
    return m_viewer;
}

void GalleryView::refreshTitle()
{
    const auto *album = m_albums->albums().find(albumId());
    m_title->setFullText(album ? album->title : tr("All photos"));
    const bool counted = m_albums->isCounted();
    const QString count = counted ? MediaWords::photos(m_albums->facts(albumId()).count) : QString();
    const QString limits = MediaWords::limits(m_space->account(), m_context.settings);
    if (m_space->canEdit())
        m_subtitle->setFullText(counted && !limits.isEmpty() ? count + QStringLiteral(" · ") + limits : count + limits);
    else
        m_subtitle->setFullText(counted ? tr("%1, visible only to project members").arg(count) : QString());
    m_items->setCover(album ? album->coverId : QString());
    m_backNote->follow(m_account, m_albums->albums().rows());
}

// What cannot be read takes nothing.
bool GalleryView::canAdd() const { return m_space->canEdit() && m_items->media().loadState() != LoadState::Failed; }

void GalleryView::refreshState()
{
    const auto &media = m_items->media();
    for (QWidget *adding :
         { static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_options), static_cast<QWidget *>(m_newAlbum) })
        adding->setVisible(canAdd());
    if (media.rowCount() > 0) {
        m_stack->showContent();
        return;
    }
    switch (media.loadState()) {
    case LoadState::Ready:
        if (!m_space->canEdit())
            m_stack->showState(StatePanel::NoPermission, tr("No photos here yet"),
                               tr("You can look at this project, but only its members can add photos."));
        else
            m_stack->showState(StatePanel::Empty, tr("No photos here yet"),
                               tr("Drop photos, films or whole folders here, paste a picture, or choose them."),
                               tr("Choose photos"), QStringLiteral("images"));
        return;
    case LoadState::Loading:
        m_stack->showState(StatePanel::Loading, tr("Looking for photos"), tr("They appear as they are found."));
        return;
    case LoadState::UnavailableOffline:
        m_stack->showState(StatePanel::Offline, tr("Not on this computer yet"),
                           //: %1 is the end of the sentence: "when there is a network"
                           tr("These photos have never been fetched. They come %1. You can already add your own.")
                               .arg(StatusWords::until(m_context.store.status())));
        return;
    case LoadState::Failed: {
        const ErrorText words = errorText(media.error());
        m_stack->showState(StatePanel::Error, words.title, words.safe + u' ' + words.next, tr("Try again"), words.icon);
        return;
    }
    }
}

void GalleryView::updateRights()
{
    const bool can = m_space->canEdit();
    m_grid->setEditable(can);
    m_albums->setEditable(can);
    m_items->setEditable(can);
    m_trash->setReadOnly(!can);
    m_backNote->setReadOnly(!can);
    updateActions();
    if (can)
        m_readOnly->hide();
    else
        m_readOnly->say(Tone::Neutral, QStringLiteral("lock-simple"),
                        m_space->account().lost
                            ? tr("You are no longer a member. What was fetched stays here to look at.")
                            : tr("You can look, but only members of this project can add or change photos."));
    refreshTitle();
    refreshState();
}

void GalleryView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// Large text leaves room for the photos: beside the trash the albums give way.
void GalleryView::arrange()
{
    m_trash->setFixedWidth(qMin(scaled(trashWidth), width() * 2 / 5));
    m_albumCard->setVisible(m_trash->isHidden() || width() >= scaled(840));
}

void GalleryView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
