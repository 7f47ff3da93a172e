#include "ui/gallery/photoviewer.h"

#include "models/cutoff.h"
#include "ui/gallery/filmstrip.h"
#include "ui/gallery/galleryedits.h"
#include "ui/gallery/mediaitems.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/photoinfo.h"
#include "ui/gallery/picturecanvas.h"
#include "ui/gallery/pictureloader.h"
#include "ui/shell/statustext.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace ui {

namespace {
constexpr int infoWidth = 340;
constexpr int narrowest = 900; // of the window, for picture and panel side by side
} // namespace

PhotoViewer::PhotoViewer(const Context &context, MediaItems &items, Thumbnails &thumbnails, GalleryEdits &edits,
                         QWidget *window)
    : Overlay(window)
    , m_context(context)
    , m_items(items)
    , m_loader(new PictureLoader(context.store, this))
    , m_opener(new FileOpener(context, this))
    , m_title(new ElidedLabel({}, Type::Heading))
    , m_subtitle(new ElidedLabel({}, Type::Small, Role::Muted))
    , m_back(new IconButton({}, QStringLiteral("arrow-left")))
    , m_zoom(new IconButton({}, QStringLiteral("magnifying-glass")))
    , m_play(new IconButton({}, QStringLiteral("play")))
    , m_save(new IconButton({}, QStringLiteral("download-simple")))
    , m_about(new IconButton({}, QStringLiteral("info")))
    , m_previous(new IconButton({}, QStringLiteral("caret-left")))
    , m_next(new IconButton({}, QStringLiteral("caret-right")))
    , m_fetch(new Button({}, ButtonKind::Secondary, QStringLiteral("cloud-arrow-down")))
    , m_canvas(new PictureCanvas)
    , m_strip(new FilmStrip(items, thumbnails))
    , m_info(new PhotoInfo(context, edits))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::s);
    middle->addWidget(m_previous);
    middle->addWidget(m_canvas, 1);
    middle->addWidget(m_next);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(space::l, space::m, space::l, space::m);
    left->setSpacing(space::m);
    left->addWidget(makeHeader());
    left->addLayout(middle, 1);
    left->addWidget(m_strip, 0, Qt::AlignHCenter);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(left, 1);
    whole->addWidget(m_info);
    m_zoom->setCheckable(true);
    m_about->setCheckable(true);
    m_about->setIconName(QStringLiteral("info"), QStringLiteral("info-fill"));
    connectParts();
    fixMode(this, Mode::Dark);
    addActions();
    retranslate();
}

QWidget *PhotoViewer::makeHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_back);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    row->addLayout(words, 1);
    for (QWidget *button :
         { static_cast<QWidget *>(m_fetch), static_cast<QWidget *>(m_play), static_cast<QWidget *>(m_zoom),
           static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_about) })
        row->addWidget(button);
    return header;
}

void PhotoViewer::connectParts()
{
    connect(m_back, &QAbstractButton::clicked, this, &Overlay::dismiss);
    connect(this, &Overlay::closed, this, [this] {
        m_info->finishEditing();
        Q_EMIT left(m_current.id);
    });
    connect(m_previous, &QAbstractButton::clicked, this, [this] { go(row() - 1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { go(row() + 1); });
    connect(m_strip, &FilmStrip::chosen, this, &PhotoViewer::go);
    connect(m_zoom, &QAbstractButton::clicked, this, &PhotoViewer::setZoomed);
    connect(m_canvas, &PictureCanvas::zoomWanted, this, &PhotoViewer::setZoomed);
    connect(m_canvas, &PictureCanvas::playWanted, this, &PhotoViewer::play);
    connect(m_canvas, &PictureCanvas::resized, this, &PhotoViewer::refreshPicture);
    connect(m_play, &QAbstractButton::clicked, this, &PhotoViewer::play);
    connect(m_save, &QAbstractButton::clicked, this, &PhotoViewer::save);
    connect(m_about, &QAbstractButton::clicked, this, &PhotoViewer::setInfoShown);
    connect(m_info, &SidePanel::closeRequested, this, [this] { setInfoShown(false); });
    connect(m_fetch, &QAbstractButton::clicked, this, [this] {
        m_fetchProblem.clear();
        m_opener->fetch(file());
    });
    connect(m_loader, &PictureLoader::loaded, this, [this](const QString &id) {
        if (id == m_current.id)
            refreshPicture();
    });
    connect(m_opener, &FileOpener::progress, this, [this](const QString &blob, qint64 received, qint64) {
        if (blob == m_current.blobId) {
            m_received = received;
            refreshPicture();
        }
    });
    connect(m_opener, &FileOpener::failed, this, [this](const QString &blob, const QString &sentence) {
        m_context.toasts.show(sentence, QStringLiteral("warning-circle"));
        if (blob == m_current.blobId) {
            m_fetchProblem = sentence;
            refreshPicture();
        }
    });
    // Also what others fetched, a preview that came, and an album kept offline.
    connect(&m_context.store, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        for (const auto &blob : set.blobs) {
            const QString id = QString::fromStdString(blob);
            if (id == m_current.blobId || id == m_current.previewBlobId) {
                m_loader->forget(m_current.id);
                refreshPicture();
            }
        }
    });
    connect(&m_items.media(), &models::RowsModelBase::rowsChanged, this, &PhotoViewer::refresh);
    connect(&m_context.store, &store::Service::statusChanged, this, [this] {
        if (!m_current.id.isEmpty() && isVisible() && !m_canvas->hasPicture())
            refreshPicture();
    });
}

int PhotoViewer::row() const { return m_items.media().indexOf(m_current.id); }

void PhotoViewer::show(const QString &mediaId, const QString &place)
{
    m_place = place;
    const int at = m_items.media().indexOf(mediaId);
    if (at < 0)
        return;
    open();
    go(at);
}

void PhotoViewer::setEditable(bool editable)
{
    m_editable = editable;
    m_info->setEditable(editable);
}

void PhotoViewer::go(int at)
{
    if (at < 0 || at >= m_items.rowCount())
        return;
    m_info->finishEditing();
    m_current = m_items.at(at);
    m_received = 0;
    m_fetchProblem.clear();
    setZoomed(false);
    refresh();
    setFocus(Qt::OtherFocusReason);
}

void PhotoViewer::refresh()
{
    if (m_current.id.isEmpty() || !isVisible())
        return;
    const int at = row();
    if (at < 0) { // it went away: show its neighbour, or nothing
        m_items.rowCount() > 0 ? go(qMin(m_strip->currentIndex().row(), m_items.rowCount() - 1)) : dismiss();
        return;
    }
    m_current = m_items.at(at);
    m_title->setFullText(m_current.caption.isEmpty() ? m_current.name : m_current.caption);
    //: Which photo of how many; %1 and %2 are numbers
    QStringList where{ tr("%1 of %2").arg(QLocale().toString(at + 1), QLocale().toString(m_items.rowCount())) };
    if (!m_place.isEmpty())
        where.append(m_place);
    if (const QString waits = MediaWords::upload(m_items.upload(at)); !waits.isEmpty())
        where.append(waits);
    m_subtitle->setFullText(where.join(QStringLiteral("  ·  ")));
    m_previous->setEnabled(at > 0);
    m_next->setEnabled(at + 1 < m_items.rowCount());
    m_strip->showRow(at);
    m_canvas->setFilm(isFilm());
    m_play->setVisible(isFilm());
    m_zoom->setVisible(!isFilm());
    retranslate();
    setAccessibleName(m_items.index(at, 0).data(Qt::AccessibleTextRole).toString());
    setAccessibleDescription(m_current.altText);
    m_info->show(m_current, m_items.person(m_current.createdBy));
    refreshPicture();
}

void PhotoViewer::refreshPicture()
{
    const int at = row();
    if (at < 0)
        return;
    const QSize room = m_canvas->isZoomed() ? QSize() : m_canvas->roomPixels();
    const Picture *picture = m_loader->picture(m_current, room);
    m_filmMissing = isFilm() && picture && !picture->fileHere;
    if (picture && !picture->image.isNull()) {
        m_original = picture->original;
        const QSize full
            = picture->original || m_current.width <= 0 ? picture->full : QSize(m_current.width, m_current.height);
        m_canvas->setPicture(picture->image, full);
    } else if (picture) {
        m_original = false;
        m_canvas->setMessage(picture->broken ? QStringLiteral("eye-slash") : QStringLiteral("cloud-arrow-down"),
                             isFilm()              ? filmWords()
                                 : picture->broken ? tr("This picture cannot be read. Saving a copy still works.")
                                                   : missingWords());
    } else if (!m_canvas->hasPicture()) {
        m_canvas->setMessage(QStringLiteral("image"), {});
    }
    // The next and the one before, so that an arrow key shows them at once.
    if (picture && !m_canvas->isZoomed())
        for (const int neighbour : { at + 1, at - 1 })
            if (neighbour >= 0 && neighbour < m_items.rowCount())
                m_loader->picture(m_items.at(neighbour), room);
    refreshFetch();
}

QString PhotoViewer::missingWords() const
{
    return models::isCutOff(m_context.store.status())
        //: %1 is the end of the sentence: "when there is a network"
        ? tr("Not on this computer yet. It comes %1.").arg(StatusWords::until(m_context.store.status()))
        : tr("Fetching this picture…");
}

// Nobody fetches a film before it is played: it is large.
QString PhotoViewer::filmWords() const
{
    if (!m_filmMissing)
        return tr("Opens in your video player");
    if (!models::isCutOff(m_context.store.status()))
        return tr("Is fetched first, then opens in your video player");
    const QString until = StatusWords::until(m_context.store.status());
    if (m_opener->isFetching(m_current.blobId))
        //: %1 is the end of the sentence: "when there is a network"
        return tr("This film is not on this computer yet. It comes %1.").arg(until);
    //: %1 is the end of the sentence: "when there is a network"
    return tr("This film is not on this computer. Play it, and it comes %1.").arg(until);
}

void PhotoViewer::refreshFetch()
{
    const bool fetching = m_opener->isFetching(m_current.blobId);
    const bool worthIt = isFilm() ? m_filmMissing : !m_original && m_canvas->hasPicture();
    m_fetch->setVisible(fetching || !m_fetchProblem.isEmpty() || worthIt);
    m_fetch->setEnabled(!fetching);
    m_fetch->setToolTip(fetching ? QString() : m_fetchProblem);
    m_fetch->setAccessibleDescription(m_fetch->toolTip());
    const QString size = MediaWords::size(m_current.size);
    if (fetching && m_received > 0 && m_current.size > 0)
        m_fetch->setText(tr("Fetching, %1 of %2").arg(MediaWords::size(m_received), size));
    else if (fetching && models::isCutOff(m_context.store.status()))
        //: %1 is the end of the sentence: "when there is a network"
        m_fetch->setText(tr("Comes %1").arg(StatusWords::until(m_context.store.status())));
    else if (fetching)
        m_fetch->setText(tr("Fetching %1…").arg(size));
    else if (!m_fetchProblem.isEmpty())
        m_fetch->setText(tr("Not fetched, try again (%1)").arg(size));
    else
        m_fetch->setText(isFilm() ? tr("Fetch the film, %1").arg(size) : tr("Fetch the original, %1").arg(size));
}

void PhotoViewer::setZoomed(bool zoomed)
{
    m_zoom->setChecked(zoomed);
    if (m_canvas->isZoomed() == zoomed)
        return;
    m_canvas->setZoomed(zoomed);
    refreshPicture();
    retranslate();
}

void PhotoViewer::setInfoShown(bool shown)
{
    m_infoWanted = shown;
    m_info->finishEditing();
    arrange();
    setFocus(Qt::OtherFocusReason);
}

bool PhotoViewer::isFilm() const { return m_current.kind == QLatin1String("film"); }

FileToOpen PhotoViewer::file() const { return { m_current.account, m_current.blobId, m_current.name, m_current.size }; }

void PhotoViewer::play() { m_opener->open(this, file()); }
void PhotoViewer::save() { m_opener->saveAs(this, file()); }

void PhotoViewer::arrange()
{
    m_info->setFixedWidth(qMin(scaled(infoWidth), width() * 2 / 5));
    const bool room = width() >= scaled(narrowest);
    m_info->setVisible(m_infoWanted && (room || m_about->isChecked()));
    m_about->setChecked(m_info->isVisibleTo(this));
}

QWidget *PhotoViewer::firstFocus() { return this; }

void PhotoViewer::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), colours(this).window); }

void PhotoViewer::retranslate()
{
    m_back->setName(tr("Back to the gallery"));
    m_zoom->setName(m_canvas->isZoomed() ? tr("Fit to the window") : tr("Full size"));
    m_save->setName(tr("Save a copy"));
    m_play->setName(tr("Play in your video player"));
    m_about->setName(isFilm() ? tr("About this film") : tr("About this photo"));
    m_previous->setName(tr("Previous photo"));
    m_next->setName(tr("Next photo"));
    m_strip->setAccessibleName(tr("Photos of this album"));
    retranslateActions();
}

void PhotoViewer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    Overlay::changeEvent(event);
}

} // namespace ui
