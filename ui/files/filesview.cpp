#include "ui/files/filesview.h"

#include "models/jsonread.h"
#include "ui/files/fileinfo.h"
#include "ui/files/fileitems.h"
#include "ui/files/filelist.h"
#include "ui/files/foldercrumbs.h"
#include "ui/gallery/fileopener.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/notebar.h"
#include "ui/gallery/spaceinfo.h"
#include "ui/gallery/undoable.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statepanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

namespace ui {

using models::LoadState;

namespace {

constexpr int deepest = 32; // folders; a circle of parents ends there
constexpr int infoWidth = 280;

QVector<Crumb> readPath(store::Cache &cache, const std::string &account, QString folder)
{
    QVector<Crumb> path;
    while (!folder.isEmpty() && path.size() < deepest) {
        const auto record = cache.record({ account, "Folder", folder.toStdString() });
        if (!record || !*record)
            break;
        path.prepend({ folder, models::readText((*record)->view, "title") });
        folder = models::readText((*record)->view, "parentId");
    }
    return path;
}

} // namespace

FilesView::FilesView(const Context &context, const QString &account, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_account(account)
    , m_space(new SpaceInfo(context.store, account, this))
    , m_uploads(new UploadStates(context.store, this))
    , m_items(new FileItems(context.store, *m_uploads, this))
    , m_opener(new FileOpener(context, this))
    , m_crumbs(new FolderCrumbs)
    , m_limits(new ElidedLabel({}, Type::Small, Role::Muted))
    , m_options(new IconButton({}, QStringLiteral("sliders-horizontal")))
    , m_newFolder(new Button({}, ButtonKind::Secondary, QStringLiteral("folder-plus")))
    , m_add(new Button({}, ButtonKind::Primary, QStringLiteral("upload-simple")))
    , m_readOnly(new NoteBar)
    , m_fetching(new NoteBar)
    , m_intake(new IntakePanel(context, *m_space, IntakePanel::Folder))
    , m_list(new FileList(*m_items))
    , m_stack(new StateStack(m_list))
    , m_info(new FileInfo)
{
    m_options->setPopupMode(QToolButton::InstantPopup);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(cardShadow, 0, cardShadow, 0);
    header->setSpacing(space::s);
    header->addWidget(m_crumbs, 1);
    header->addWidget(m_limits);
    for (QWidget *button :
         { static_cast<QWidget *>(m_options), static_cast<QWidget *>(m_newFolder), static_cast<QWidget *>(m_add) })
        header->addWidget(button);
    auto *notes = new QVBoxLayout;
    notes->setContentsMargins(cardShadow, 0, cardShadow, 0);
    notes->setSpacing(space::s);
    for (QWidget *note :
         { static_cast<QWidget *>(m_readOnly), static_cast<QWidget *>(m_fetching), static_cast<QWidget *>(m_intake) })
        notes->addWidget(note);
    auto *card = new Card;
    card->setPadding(space::s);
    card->body()->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::s);
    middle->addWidget(card, 1);
    middle->addWidget(m_info);
    m_info->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(header);
    column->addLayout(notes);
    column->addLayout(middle, 1);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connectParts();
    addActions();
    m_items->show(account, {});
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
    connect(m_list, &FileList::dropped, this, [this](const QMimeData *mime, const QString &folder) {
        if (m_space->canEdit())
            m_intake->add(folder, mime);
    });
    connect(m_list, &FileList::moved, this, &FilesView::moveHere);
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
    connect(m_newFolder, &QAbstractButton::clicked, this, &FilesView::newFolder);
    connect(m_space, &SpaceInfo::changed, this, &FilesView::updateRights);
    connect(m_info, &SidePanel::closeRequested, this, [this] {
        m_info->hide();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_info, &FileInfo::openWanted, this, [this] { activate(chosenRows().value(0, -1)); });
    connect(m_info, &FileInfo::saveWanted, this, &FilesView::saveChosen);
    connect(m_info, &FileInfo::noteEdited, this, [this](const QString &id, const QString &note) {
        applyUndoable(m_context, this,
                      models::actions::setText({ m_account.toStdString(), "FileItem", id.toStdString() }, "note", note),
                      {});
    });
    connect(m_opener, &FileOpener::progress, this, [this](const QString &, qint64 received, qint64 total) {
        if (models::isOffline(m_context.store.status()))
            m_fetching->say(Tone::Warn, QStringLiteral("cloud-slash"),
                            tr("This file is not on this computer yet. It opens when there is a network."));
        else
            m_fetching->say(Tone::Neutral, QStringLiteral("cloud-arrow-down"),
                            received > 0
                                ? tr("Fetching, %1 of %2").arg(MediaWords::size(received), MediaWords::size(total))
                                : tr("Fetching %1…").arg(MediaWords::size(total)));
    });
    connect(m_opener, &FileOpener::here, m_fetching, &QWidget::hide);
    connect(m_opener, &FileOpener::failed, this, [this] {
        m_fetching->say(Tone::Bad, QStringLiteral("warning-circle"),
                        tr("The file could not be fetched. Try again later."));
    });
}

void FilesView::showFolder(const QString &folderId)
{
    if (folderId == m_items->folderId())
        return;
    m_info->hide();
    m_items->show(m_account, folderId);
    refreshPath();
    refreshState();
}

void FilesView::open(const QString &id)
{
    if (id.isEmpty())
        return;
    const int row = m_items->rowOf(id);
    if (row >= 0 && !m_items->isFolder(row)) {
        m_list->choose(row);
        return;
    }
    m_context.store.read(
        this,
        [account = m_account.toStdString(), id = id.toStdString()](store::Cache &cache) {
            return cache.record({ account, "FileItem", id });
        },
        [this, id](const core::Result<std::optional<store::Record>> &file) {
            if (!file || !*file) {
                showFolder(id);
                return;
            }
            m_wanted = id;
            showFolder(models::readText((*file)->view, "folderId"));
            refreshState();
        });
}

void FilesView::refreshPath()
{
    m_context.store.read(
        this,
        [account = m_account.toStdString(), folder = m_items->folderId()](
            store::Cache &cache) -> core::Result<QVector<Crumb>> { return readPath(cache, account, folder); },
        [this, folder = m_items->folderId()](const core::Result<QVector<Crumb>> &path) {
            if (folder != m_items->folderId())
                return;
            //: The top of the folders of a project
            QVector<Crumb> whole{ { QString(), tr("All files") } };
            whole += path.value_or(QVector<Crumb>());
            m_crumbs->setPath(whole);
        });
}

void FilesView::refreshState()
{
    if (!m_wanted.isEmpty()) {
        const int row = m_items->rowOf(m_wanted);
        if (row >= 0) {
            m_wanted.clear();
            m_stack->showContent();
            m_list->choose(row, std::exchange(m_renameWanted, false));
        }
    }
    refreshInfo();
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
                           tr("These files have never been fetched. They come when there is a network. You can "
                              "already add your own."));
        return;
    case LoadState::Failed:
        m_stack->showState(StatePanel::Error, tr("The files could not be read"),
                           tr("What is stored on this computer cannot be read just now. Nothing is lost on the "
                              "server."),
                           tr("Try again"));
        return;
    }
}

void FilesView::refreshInfo()
{
    const QVector<int> rows = m_list->selectionModel()->hasSelection() ? m_list->chosen() : QVector<int>();
    if (rows.size() != 1 || rows.first() >= m_items->rowCount() || m_items->isFolder(rows.first())) {
        m_info->hide();
        return;
    }
    const int row = rows.first();
    const UploadState state = m_items->upload(row);
    const auto &file = m_items->fileAt(row);
    m_info->show(file, m_items->person(file.createdBy),
                 state.state == UploadState::NotSent ? MediaWords::uploadReason(state) : MediaWords::upload(state));
}

void FilesView::updateRights()
{
    const bool can = m_space->canEdit();
    m_items->setEditable(can);
    m_list->setEditable(can);
    m_info->setEditable(can);
    m_add->setVisible(can);
    m_newFolder->setVisible(can);
    m_options->setVisible(can);
    for (QAction *action : m_actions)
        action->setEnabled(can);
    m_limits->setFullText(can ? MediaWords::limits(m_space->account()) : QString());
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
    m_info->setFixedWidth(qMin(scaled(infoWidth), width() * 2 / 5)); // large text leaves room for the list
}

void FilesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
