#include "ui/files/filesview.h"

#include "models/cutoff.h"
#include "models/jsonread.h"
#include "models/readrow.h"
#include "ui/errortext/errortext.h"
#include "ui/files/fileinfo.h"
#include "ui/files/fileitems.h"
#include "ui/files/filelist.h"
#include "ui/files/foldercrumbs.h"
#include "ui/gallery/fileopener.h"
#include "ui/gallery/filetells.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/mediagrid.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/spaceinfo.h"
#include "ui/parts/backnote.h"
#include "ui/parts/notebar.h"
#include "ui/parts/trashpanel.h"
#include "ui/parts/typed.h"
#include "ui/parts/undoable.h"
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
#include <QHideEvent>
#include <QMenu>

#include <algorithm>

namespace ui {

using models::LoadState;

namespace {

constexpr int infoWidth = 280;
} // namespace

FilesView::FilesView(const Context &context, const QString &account, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_account(account)
    , m_space(new SpaceInfo(context.store, account, this))
    , m_uploads(new UploadStates(context, this))
    , m_items(new FileItems(context.store, *m_uploads, this))
    , m_opener(new FileOpener(context, this))
    , m_tells(new FileTells(context, this))
    , m_crumbs(new FolderCrumbs)
    , m_limits(new ElidedLabel({}, Type::Small, Role::Muted))
    , m_options(new IconButton({}, QStringLiteral("sliders-horizontal")))
    , m_trashButton(new IconButton({}, QStringLiteral("trash")))
    , m_newFolder(new Button({}, ButtonKind::Secondary, QStringLiteral("folder-plus")))
    , m_add(new Button({}, ButtonKind::Primary, QStringLiteral("upload-simple")))
    , m_readOnly(new NoteBar)
    , m_fetching(new NoteBar)
    , m_backNote(new BackNote(context))
    , m_intake(new IntakePanel(context, *m_space, IntakePanel::Kind::Folder, [this] { return m_items->folderId(); }))
    , m_list(new FileList(context, *m_items))
    , m_stack(new StateStack(m_list))
    , m_info(new FileInfo)
    , m_trash(new TrashPanel(context, { QStringLiteral("Folder"), QStringLiteral("FileItem") }))
    , m_link(new LinkedRecord(context, this, linkWays()))
{
    m_options->setPopupMode(QToolButton::InstantPopup);
    auto *words = new QWidget;
    auto *line = new QHBoxLayout(words);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_crumbs, 1);
    line->addWidget(m_limits);
    auto *header = new SplitRow(words, words, { m_trashButton, m_options, m_newFolder, m_add });
    header->setContentsMargins(cardShadow, 0, cardShadow, 0);
    auto *notes = new QVBoxLayout;
    notes->setContentsMargins(cardShadow, 0, cardShadow, 0);
    notes->setSpacing(space::s);
    for (QWidget *note : { static_cast<QWidget *>(m_readOnly), static_cast<QWidget *>(m_backNote),
                           static_cast<QWidget *>(m_fetching), static_cast<QWidget *>(m_intake) })
        notes->addWidget(note);
    auto *card = new Card;
    card->setPadding(space::s);
    card->body()->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::s);
    middle->addWidget(card, 1);
    middle->addWidget(m_info);
    middle->addWidget(m_trash);
    for (SidePanel *panel : { static_cast<SidePanel *>(m_info), static_cast<SidePanel *>(m_trash) }) {
        panel->setAsCard();
        panel->hide();
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(header);
    column->addLayout(notes);
    column->addLayout(middle, 1);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connectParts();
    addActions();
    m_items->show(account, {});
    m_trash->show(account);
    retranslate();
}

FilesView::~FilesView() = default;

void FilesView::connectParts()
{
    connect(m_crumbs, &FolderCrumbs::chosen, this, &FilesView::showFolder);
    connect(m_list, &FileList::opened, this, &FilesView::activate);
    connect(m_list, &FileList::up, this, [this] {
        const auto &path = m_crumbs->path();
        if (path.size() > 1)
            showFolder(path[path.size() - 2].id);
    });
    connect(m_list, &FileList::dropped, this,
            [this](const QMimeData *mime, const QString &folder) { m_intake->add(folder, mime); });
    // The list is hidden while there are no files; they are dropped on what says so.
    m_stack->panel()->setTakesFiles([this] { return canAdd(); });
    connect(m_stack->panel(), &StatePanel::dropped, this,
            [this](const QMimeData *mime) { m_intake->add(m_items->folderId(), mime); });
    connect(m_list, &FileList::moved, this, &FilesView::moveHere);
    connect(m_list, &QAbstractItemView::pressed, this, &FilesView::forgetWanted);
    connect(m_list, &FileList::chosenChanged, this, &FilesView::refreshInfo);
    connect(m_list, &FileList::uploadButtonPressed, this, &FilesView::toggleUpload);
    connect(m_list, &QWidget::customContextMenuRequested, this, &FilesView::menu);
    connect(m_items, &FileItems::renameWanted, this, &FilesView::rename);
    connect(m_items, &FileItems::contentChanged, this, &FilesView::refreshState);
    connect(m_items, &QAbstractItemModel::dataChanged, this, &FilesView::refreshInfo);
    connect(m_stack->panel(), &StatePanel::actionWanted, this, [this] {
        if (m_stack->panel()->state() == StatePanel::Empty)
            chooseFiles();
        else
            m_items->show(m_account, m_items->folderId());
    });
    // The folders above what is shown are in no list here.
    connect(&m_context.store, &store::Service::changed, this, [this](const store::ChangeSet &changes) {
        const bool above = std::any_of(changes.records.begin(), changes.records.end(), [this](const store::Key &key) {
            return key.account == m_account.toStdString() && key.type == "Folder";
        });
        if (above && !m_items->folderId().isEmpty())
            refreshPath();
    });
    connect(m_newFolder, &QAbstractButton::clicked, this, &FilesView::newFolder);
    connect(m_space, &SpaceInfo::changed, this, &FilesView::updateRights);
    connect(&m_context.store, &store::Service::statusChanged, this, [this] {
        if (m_items->rowCount() == 0) // which says what it waits for
            refreshState();
    });
    connect(m_info, &SidePanel::closeRequested, this, [this] {
        m_info->hide();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_trashButton, &QToolButton::clicked, this, [this] {
        if (m_trash->isHidden())
            showTrash();
        else
            Q_EMIT m_trash->closeRequested();
    });
    connect(m_trash, &SidePanel::closeRequested, this, [this] {
        m_trash->hide();
        refreshInfo();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_info, &FileInfo::openWanted, this, [this] { activate(chosenRows().value(0, -1)); });
    connect(m_info, &FileInfo::saveWanted, this, &FilesView::saveChosen);
    connect(m_info, &FileInfo::noteEdited, this, [this](const QString &id, const QString &note, const Typed &typed) {
        applyTyped(m_context, this,
                   models::actions::setText({ m_account.toStdString(), "FileItem", id.toStdString() }, "note", note),
                   typed);
    });
    connect(m_info, &FileInfo::noteLeft, this, [this](const QString &id, const QString &before, const QString &after) {
        const store::Key key{ m_account.toStdString(), "FileItem", id.toStdString() };
        rememberTyped(m_context, models::actions::setText(key, "note", before),
                      models::actions::setText(key, "note", after), tr("Note"));
    });
    connect(m_opener, &FileOpener::progress, this, [this](const QString &, qint64 received, qint64 total) {
        if (models::isCutOff(m_context.store.status()))
            m_fetching->say(Tone::Warn, QStringLiteral("cloud-slash"),
                            //: %1 is the end of the sentence: "when there is a network"
                            tr("This file is not on this computer yet. It comes %1.")
                                .arg(StatusWords::until(m_context.store.status())));
        else
            m_fetching->say(Tone::Neutral, QStringLiteral("cloud-arrow-down"),
                            received > 0
                                ? tr("Fetching, %1 of %2").arg(MediaWords::size(received), MediaWords::size(total))
                                : tr("Fetching %1…").arg(MediaWords::size(total)));
    });
    connect(m_tells, &FileTells::found, this, &FilesView::refreshInfo);
    connect(m_opener, &FileOpener::here, m_fetching, &QWidget::hide);
    connect(m_opener, &FileOpener::failed, this, [this](const QString &, const QString &sentence) {
        m_fetching->say(Tone::Bad, QStringLiteral("warning-circle"), sentence);
    });
}

void FilesView::showNotes()
{
    std::vector<models::FolderRow> folders = m_path;
    folders.insert(folders.end(), m_items->folders().rows().begin(), m_items->folders().rows().end());
    m_backNote->follow(m_account, folders);
}

// What cannot be read takes nothing.
bool FilesView::canAdd() const { return m_space->canEdit() && m_items->loadState() != LoadState::Failed; }

void FilesView::refreshState()
{
    openMade();
    m_link->goOn();
    refreshInfo();
    showNotes();
    for (QWidget *adding :
         { static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_options), static_cast<QWidget *>(m_newFolder) })
        adding->setVisible(canAdd());
    if (m_items->rowCount() > 0) {
        m_stack->showContent();
        return;
    }
    switch (m_items->loadState()) {
    case LoadState::Ready:
        if (m_space->canEdit())
            m_stack->showState(StatePanel::Empty, tr("No files here yet"),
                               tr("Drop files or folders here, paste them, or choose them."), tr("Choose files"),
                               QStringLiteral("folder-open"));
        else
            m_stack->showState(StatePanel::NoPermission, tr("No files here yet"),
                               tr("You can look at this project, but only its members can add files."));
        return;
    case LoadState::Loading:
        m_stack->showState(StatePanel::Loading, tr("Looking for files"), tr("They appear as they are found."));
        return;
    case LoadState::UnavailableOffline:
        m_stack->showState(StatePanel::Offline, tr("Not on this computer yet"),
                           //: %1 is the end of the sentence: "when there is a network"
                           tr("These files have never been fetched. They come %1. You can already add your own.")
                               .arg(StatusWords::until(m_context.store.status())));
        return;
    case LoadState::Failed: {
        const ErrorText words = errorText(m_items->error());
        m_stack->showState(StatePanel::Error, words.title, words.safe + u' ' + words.next, tr("Try again"), words.icon);
        return;
    }
    }
}

void FilesView::refreshInfo()
{
    const QVector<int> rows = m_list->selectionModel()->hasSelection() ? m_list->chosen() : QVector<int>();
    if (!m_trash->isHidden() || rows.size() != 1 || rows.first() >= m_items->rowCount()
        || m_items->isFolder(rows.first())) {
        m_info->hide();
        return;
    }
    const int row = rows.first();
    const UploadState state = m_items->upload(row);
    const auto &file = m_items->fileAt(row);
    m_info->show(file, m_items->person(file.createdBy),
                 state.state == UploadState::NotSent ? MediaWords::uploadReason(state) : MediaWords::upload(state));
    m_info->setTells(m_tells->tells(file.account, file.blobId, file.mediaType));
}

void FilesView::updateRights()
{
    const bool can = m_space->canEdit();
    m_items->setEditable(can);
    m_list->setEditable(can);
    m_info->setEditable(can);
    m_trash->setReadOnly(!can);
    m_backNote->setReadOnly(!can);
    for (int i = 0; i + 1 < m_actions.size(); ++i) // looking into the trash changes nothing
        m_actions[i]->setEnabled(can);
    m_limits->setFullText(can ? MediaWords::limits(m_space->account(), m_context.settings) : QString());
    if (can)
        m_readOnly->hide();
    else
        m_readOnly->say(Tone::Neutral, QStringLiteral("lock-simple"),
                        m_space->account().lost
                            ? tr("You are no longer a member. What was fetched stays here to look at.")
                            : tr("You can look, but only members of this project can add or change files."));
    refreshState();
}

void FilesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (QWidget *side : { static_cast<QWidget *>(m_info), static_cast<QWidget *>(m_trash) })
        side->setFixedWidth(qMin(scaled(infoWidth), width() * 2 / 5)); // large text leaves room for the list
}

void FilesView::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        m_made.clear();
    QWidget::hideEvent(event);
}

void FilesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
