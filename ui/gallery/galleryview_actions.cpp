// What a person does in the gallery: adding, moving, the menus and the shortcuts.
#include "ui/dates.h"
#include "ui/gallery/albumitems.h"
#include "ui/gallery/albumlist.h"
#include "ui/gallery/galleryedits.h"
#include "ui/gallery/galleryview.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/keepoffline.h"
#include "ui/gallery/mediagrid.h"
#include "ui/gallery/mediaitems.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/spaceinfo.h"
#include "ui/parts/trashpanel.h"
#include "ui/prompts.h"
#include "ui/shell/actions.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/menutext.h"
#include "ui/widgets/switch.h"

#include <QLocale>
#include <QMenu>

namespace ui {

namespace {

struct Shortcut
{
    const char *text;
    const char *icon;
    QKeySequence keys;
};

// In the order of GalleryView::addActions(). Ctrl with an arrow key alone is what the grid itself needs for choosing
// photos that do not stand together.
const QVector<Shortcut> &shortcuts()
{
    static const QVector<Shortcut> list{
        { QT_TRANSLATE_NOOP("ui::GalleryView", "Add photos and films"), "upload-simple",
          Qt::CTRL | Qt::SHIFT | Qt::Key_A },
        { QT_TRANSLATE_NOOP("ui::GalleryView", "Add a folder of photos"), "folder-plus", {} },
        { QT_TRANSLATE_NOOP("ui::GalleryView", "Paste photos"), "copy", QKeySequence::Paste },
        { QT_TRANSLATE_NOOP("ui::GalleryView", "New album"), "plus", Qt::CTRL | Qt::SHIFT | Qt::Key_N },
        { QT_TRANSLATE_NOOP("ui::GalleryView", "Move chosen photos to the trash"), "trash", QKeySequence::Delete },
        { QT_TRANSLATE_NOOP("ui::GalleryView", "Move chosen photos forward"), "arrow-left",
          Qt::CTRL | Qt::SHIFT | Qt::Key_Left },
        { QT_TRANSLATE_NOOP("ui::GalleryView", "Move chosen photos back"), "arrow-right",
          Qt::CTRL | Qt::SHIFT | Qt::Key_Right },
        { QT_TRANSLATE_NOOP("ui::GalleryView", "Show the trash of the gallery"), "trash", {} },
    };
    return list;
}

constexpr int stepForward = 5, stepBack = 6; // in that order

} // namespace

void GalleryView::addActions()
{
    const std::function<void()> runs[]
        = { [this] { chooseFiles(); },     [this] { m_intake->chooseFolder(tr("Add a folder of photos")); },
            [this] { m_intake->paste(); }, [this] { newAlbum(); },
            [this] { trashChosen(); },     [this] { stepChosen(-1); },
            [this] { stepChosen(1); },     [this] { showTrash(); } };
    int i = 0;
    for (const Shortcut &shortcut : shortcuts()) {
        const bool ofGrid = shortcut.keys == QKeySequence(QKeySequence::Delete) || i == stepForward || i == stepBack;
        QWidget *owner = ofGrid ? static_cast<QWidget *>(m_grid) : this;
        m_actions.append(m_context.actions.add(owner, tr("Gallery"), tr(shortcut.text),
                                               QString::fromLatin1(shortcut.icon), shortcut.keys, runs[i++]));
    }
    m_add->menu()->addActions({ m_actions[0], m_actions[1], m_actions[2] });
    m_intake->fillOptions(m_options);
}

void GalleryView::updateActions()
{
    const bool can = m_space->canEdit();
    // Looking into the trash changes nothing, and all photos together have no order of theirs.
    for (int i = 0; i + 1 < m_actions.size(); ++i) {
        const bool steps = i == stepForward || i == stepBack;
        m_actions[i]->setEnabled(can && (!steps || !albumId().isEmpty()));
    }
}

void GalleryView::retranslate()
{
    m_add->setText(tr("Add photos"));
    m_options->setName(tr("What is sent"));
    m_newAlbum->setText(tr("New album"));
    m_albumList->setAccessibleName(tr("Albums"));
    m_grid->setAccessibleName(tr("Photos"));
    for (int i = 0; i < m_actions.size(); ++i)
        m_context.actions.setTexts(m_actions[i], tr("Gallery"), tr(shortcuts()[i].text));
    m_albums->retranslate();
    m_keep->retranslate();
    m_intake->retranslate();
    m_trashButton->setName(tr("Trash of the gallery"));
    m_trash->setHint(tr("Albums, photos and comments you remove wait here; nothing is lost."));
    updateRights();
}

GalleryView::Rows GalleryView::chosenRows() const
{
    Rows rows;
    for (const QString &id : m_grid->chosen())
        if (const auto *row = m_items->media().find(id))
            rows.push_back(*row);
    return rows;
}

void GalleryView::newAlbum()
{
    if (!m_space->canEdit())
        return;
    const auto &albums = m_albums->albums();
    const QString last = albums.rowCount() > 0 ? albums.at(albums.rowCount() - 1).position : QString();
    m_link->forget();
    m_comingAlbum = m_edits->createAlbum(tr("New album"), last, [this](const QString &made) { forgetMade(made); });
    m_openComing = m_renameComing = true;
}

// Another one may be coming by now.
void GalleryView::forgetMade(const QString &albumId)
{
    if (albumId == m_comingAlbum) {
        m_comingAlbum.clear();
        m_openComing = m_renameComing = false;
    }
    if (albumId == m_madeAlbum)
        m_madeAlbum.clear();
}

QString GalleryView::albumForAdding()
{
    if (!albumId().isEmpty())
        return albumId();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.nowMs()).date();
    //: Name of an album made when photos are added without one; %1 is a date
    const QString title = tr("Photos of %1").arg(Dates::day(today, {}));
    const auto &albums = m_albums->albums();
    for (const auto &album : albums.rows())
        if (album.title == title)
            return album.id;
    if (!m_comingAlbum.isEmpty())
        return m_comingAlbum;
    const QString last = albums.rowCount() > 0 ? albums.at(albums.rowCount() - 1).position : QString();
    m_madeAlbum = m_comingAlbum = m_edits->makeAlbum(title, last, [this](const QString &made) { forgetMade(made); });
    m_openComing = true;
    return m_comingAlbum;
}

QString GalleryView::fileFilter()
{
    return tr("Photos and films")
        + QStringLiteral(" (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.m4v *.mov *.webm *.mkv *.ogv "
                         "*.avi *.3gp);;")
        + tr("All files") + QStringLiteral(" (*)");
}

void GalleryView::chooseFiles() { m_intake->chooseFiles(tr("Add photos and films"), fileFilter()); }

void GalleryView::showTrash()
{
    m_link->forget();
    m_trash->show();
    arrange();
    m_trash->takeFocus();
}

void GalleryView::trashChosen() { trash(chosenRows()); }

void GalleryView::trash(const Rows &rows)
{
    if (!rows.empty() && m_space->canEdit())
        m_edits->trash(rows);
}

void GalleryView::moveBefore(const QStringList &ids, int row)
{
    Rows rows;
    for (const QString &id : ids)
        if (const auto *media = m_items->media().find(id))
            rows.push_back(*media);
    const auto &all = m_items->media().rows();
    const auto stays = [&ids](const models::MediaRow &media) { return !ids.contains(media.id); };
    QString before;
    QString after;
    for (int i = row - 1; i >= 0 && before.isEmpty(); --i)
        if (stays(all[std::size_t(i)]))
            before = all[std::size_t(i)].position;
    for (int i = row; i < int(all.size()) && after.isEmpty(); ++i)
        if (stays(all[std::size_t(i)]))
            after = all[std::size_t(i)].position;
    m_edits->reorder(rows, before, after);
}

void GalleryView::stepChosen(int by)
{
    const QStringList ids = m_grid->chosen();
    if (ids.isEmpty() || albumId().isEmpty() || !m_space->canEdit())
        return;
    const int first = m_items->media().indexOf(ids.first());
    const int last = m_items->media().indexOf(ids.last());
    if (by < 0 && first > 0)
        moveBefore(ids, first - 1);
    else if (by > 0 && last + 1 < m_items->rowCount())
        moveBefore(ids, last + 2);
}

void GalleryView::toggleUpload(const QString &mediaId)
{
    const int row = m_items->media().indexOf(mediaId);
    if (row < 0)
        return;
    const UploadState state = m_items->upload(row);
    if (state.fileIsGone())
        chooseAgain(mediaId);
    else if (state.state == UploadState::NotSent)
        m_uploads->sendAgain(state);
    else if (!state.localId.isEmpty())
        m_uploads->setPaused(state.localId, state.state != UploadState::Paused);
}

void GalleryView::chooseAgain(const QString &mediaId)
{
    m_context.prompts.chooseFiles(
        this, tr("Choose the file again"), fileFilter(),
        [this, mediaId](const QStringList &paths) {
            if (!paths.isEmpty())
                m_intake->addAgain(mediaId, paths.first());
        },
        Prompts::Among::Pictures);
}

void GalleryView::albumMenu(const QString &albumId, const QPoint &position)
{
    const auto *album = m_albums->albums().find(albumId);
    if (!album || !m_space->canEdit())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("pencil-simple")), tr("Rename"), m_albumList,
                    [this, albumId] { m_albumList->rename(albumId); });
    const int row = m_albums->albums().indexOf(albumId);
    // Between the two that stand there when it is chosen: others may come while the menu is open.
    const auto step = [this, albumId](int by) {
        const auto &albums = m_albums->albums();
        const auto positionOf
            = [&albums](int of) { return of >= 0 && of < albums.rowCount() ? albums.at(of).position : QString(); };
        const int at = albums.indexOf(albumId);
        const int before = by < 0 ? at - 2 : at + 1;
        if (at >= 0 && at + by >= 0 && at + by < albums.rowCount())
            m_edits->moveAlbum(albums.at(at), positionOf(before), positionOf(before + 1));
    };
    if (row > 0)
        menu->addAction(icon(QStringLiteral("arrow-up")), tr("Move up"), this, [step] { step(-1); });
    if (row + 1 < m_albums->albums().rowCount())
        menu->addAction(icon(QStringLiteral("arrow-down")), tr("Move down"), this, [step] { step(1); });
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("trash")), tr("Move to the trash"), this,
                    [this, album = *album] { m_edits->trashAlbum(album); });
    menu->popup(position);
}

void GalleryView::fillMoveMenu(QMenu *menu, const Rows &rows)
{
    for (const auto &album : m_albums->albums().rows()) {
        if (album.id == albumId())
            continue;
        menu->addAction(menuText(album.title), this, [this, album, rows] { m_edits->moveTo(rows, album); });
    }
}

void GalleryView::photoMenu(const QPoint &position)
{
    const Rows rows = chosenRows();
    if (rows.empty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString first = rows.front().id;
    menu->addAction(icon(QStringLiteral("eye")), tr("Open"), this, [this, first] {
        m_link->forget();
        openViewer(first);
    });
    if (m_space->canEdit()) {
        const QString current = m_grid->currentIndex().data(models::IdRole).toString();
        menu->addAction(icon(QStringLiteral("pencil-simple")), tr("Write the caption"), m_grid, [this, current] {
            if (const int row = m_items->media().indexOf(current); row >= 0)
                m_grid->edit(m_items->index(row, 0));
        });
        if (!albumId().isEmpty() && rows.size() == 1)
            menu->addAction(icon(QStringLiteral("star")), tr("Use as cover of the album"), this,
                            [this, first, album = albumId()] { m_edits->setCover(album, first); });
        const UploadState state = m_items->upload(m_items->media().indexOf(first));
        if (state.state == UploadState::NotSent)
            menu->addAction(icon(QStringLiteral("arrow-clockwise")),
                            state.fileIsGone() ? tr("Choose the file again…") : tr("Send again"), this,
                            [this, first] { toggleUpload(first); });
        else if (!state.localId.isEmpty())
            menu->addAction(icon(QStringLiteral("pause")),
                            state.state == UploadState::Paused ? tr("Go on sending") : tr("Pause sending"), this,
                            [this, first] { toggleUpload(first); });
        QMenu *move = menu->addMenu(icon(QStringLiteral("images")), tr("Move to album"));
        fillMoveMenu(move, rows);
        move->setEnabled(!move->isEmpty());
        menu->addSeparator();
        menu->addAction(icon(QStringLiteral("trash")), tr("Move to the trash"), this, [this, rows] { trash(rows); });
    }
    menu->popup(m_grid->viewport()->mapToGlobal(position));
}

} // namespace ui
