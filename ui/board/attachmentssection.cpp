#include "ui/board/attachmentssection.h"

#include "models/intake/prepare.h"
#include "models/jsonread.h"
#include "ui/board/attachmenttile.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpictures.h"
#include "ui/errortext/errortext.h"
#include "ui/gallery/fileopener.h"
#include "ui/prompts.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace ui {

using namespace models;

AttachmentsSection::AttachmentsSection(BoardData &data, BoardPictures &pictures, QWidget *parent)
    : PanelSection(data, parent)
    , m_pictures(pictures)
    , m_add(new LinkButton({}, QStringLiteral("paperclip")))
    , m_opener(new FileOpener(data.context(), this))
{
    setCompact(m_add, true);
    addToHeader(m_add);
    auto *holder = new QWidget;
    m_flow = new FlowLayout(holder, 6);
    body()->addWidget(holder);
    m_busy = new WrapLabel({}, Type::Small, Role::Muted);
    m_busy->hide();
    body()->addWidget(m_busy);
    m_pool.setMaxThreadCount(1);
    connect(m_add, &QPushButton::clicked, this, &AttachmentsSection::choose);
    connect(m_opener, &FileOpener::failed, this, [this] {
        this->data().context().toasts.show(tr("The file could not be fetched. Please try again later."),
                                           QStringLiteral("warning-circle"));
    });
}

AttachmentsSection::~AttachmentsSection()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void AttachmentsSection::retranslate()
{
    setTitle(tr("Attachments"));
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add files"));
    static_cast<Label *>(m_busy)->setText(tr("Getting the files ready…"));
}

void AttachmentsSection::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
}

void AttachmentsSection::showCard(const QString &id)
{
    const auto *card = data().card(id);
    if (!card || (id == cardId() && card->attachments == m_shown))
        return;
    setCardId(id);
    m_shown = card->attachments;
    clearLayout(m_flow);
    for (const auto &file : card->attachments) {
        auto *tile = new AttachmentTile(file, m_pictures);
        connect(tile, &QAbstractButton::clicked, this, [this, file] { openFile(file); });
        connect(tile, &QWidget::customContextMenuRequested, this, [this, tile, file] { showMenu(tile, file); });
        m_flow->addWidget(tile);
    }
    setNote(card->attachments.isEmpty() ? QString() : QLocale().toString(int(card->attachments.size())));
}

void AttachmentsSection::choose()
{
    data().context().prompts.chooseFiles(this, tr("Add files"), {},
                                         [this](const QStringList &paths) { addFiles(paths); });
}

bool AttachmentsSection::canTake(const QMimeData *data)
{
    if (data->hasImage())
        return true;
    const auto urls = data->urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

void AttachmentsSection::take(const QMimeData *mime)
{
    QStringList paths;
    for (const QUrl &url : mime->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    if (paths.isEmpty() && mime->hasImage()) {
        const auto image = qvariant_cast<QImage>(mime->imageData());
        const QString path = m_folder.filePath(tr("Picture") + data().newId("Card").right(6) + QStringLiteral(".png"));
        if (!image.isNull() && image.save(path))
            paths.append(path);
    }
    addFiles(paths);
}

void AttachmentsSection::addFiles(const QStringList &paths)
{
    if (m_readOnly || cardId().isEmpty())
        return;
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir())
            continue;
        ++m_waiting;
        m_pool.start([this, path, folder = m_folder.path(), card = cardId()] {
            auto result = prepareFile(path, folder, IntakeOptions());
            // The destructor waits for the pool; a call still queued then is dropped with the object.
            QMetaObject::invokeMethod(
                this, [this, card, result] { prepared(card, result); }, Qt::QueuedConnection);
        });
    }
    m_busy->setVisible(m_waiting > 0);
}

void AttachmentsSection::prepared(const QString &card, const core::Result<Prepared> &result)
{
    --m_waiting;
    m_busy->setVisible(m_waiting > 0);
    if (result)
        store(card, *result);
    else
        data().context().toasts.show(errorText(result.error()).whole(), QStringLiteral("warning-circle"));
}

void AttachmentsSection::store(const QString &cardId, const Prepared &file)
{
    struct Ids
    {
        std::string blob;
        std::string thumb;
    };
    data().context().store.write(
        this,
        [account = toUtf8(data().account()), file](::store::Cache &cache) -> core::Result<Ids> {
            const auto blob = cache.addFile(account, toUtf8(file.path), toUtf8(file.name), file.type.toStdString());
            if (!blob)
                return tl::unexpected<core::Error>(blob.error());
            Ids ids{ *blob, {} };
            if (!file.thumb.isEmpty()) {
                const auto thumb
                    = cache.addBytes(account, std::string_view(file.thumb.constData(), std::size_t(file.thumb.size())),
                                     "thumb.jpg", "image/jpeg");
                if (!thumb)
                    return tl::unexpected<core::Error>(thumb.error());
                ids.thumb = *thumb;
            }
            return ids;
        },
        [this, cardId, file](core::Result<Ids> ids) {
            QFile::remove(file.path);
            const auto *card = data().card(cardId);
            if (!ids) {
                data().context().toasts.show(errorText(ids.error()).whole(), QStringLiteral("warning-circle"));
                return;
            }
            if (!card)
                return;
            Attachment made;
            made.id = data().newId("Card");
            made.blobId = fromUtf8(ids->blob);
            made.thumbBlobId = fromUtf8(ids->thumb);
            made.name = file.name;
            made.mediaType = QString::fromLatin1(file.type);
            made.size = file.size;
            const QString last = card->attachments.isEmpty() ? QString() : card->attachments.last().position;
            made.position = actions::between(last, {}, data().jitter());
            data().apply(actions::addAttachment(card->key(), made), tr("“%1” added").arg(file.name));
        });
}

void AttachmentsSection::openFile(const Attachment &file)
{
    const FileToOpen wanted{ data().account(), file.blobId, file.name, file.size };
    const bool fetching = m_opener->isFetching(file.blobId);
    m_opener->open(this, wanted);
    if (fetching || FileOpener::isProgram(file.name))
        return;
    // Only to say so: the opener has asked the same and opens the file once it is here.
    data().context().store.read(
        this,
        [account = toUtf8(wanted.account), blob = toUtf8(wanted.blobId)](::store::Cache &cache) {
            return cache.blobPath(account, blob);
        },
        [this, name = file.name](const core::Result<std::optional<std::string>> &path) {
            if (path && !*path)
                data().context().toasts.show(tr("“%1” is not on this computer yet; it is being fetched.").arg(name),
                                             QStringLiteral("cloud-arrow-down"));
        });
}

void AttachmentsSection::showMenu(QWidget *tile, const Attachment &file)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("arrows-out")), tr("Open"), this, [this, file] { openFile(file); });
    if (!m_readOnly) {
        if (file.mediaType.startsWith(u"image/"))
            menu->addAction(icon(QStringLiteral("image")), tr("Show on the card"), this, [this, file] {
                data().apply(actions::setText(data().key("Card", cardId()), "coverBlobId",
                                              file.thumbBlobId.isEmpty() ? file.blobId : file.thumbBlobId),
                             tr("Picture of the card changed"));
            });
        menu->addAction(icon(QStringLiteral("trash")), tr("Remove"), this, [this, file] {
            data().apply(actions::removeAttachment(data().key("Card", cardId()), file.id),
                         tr("“%1” removed").arg(file.name));
        });
    }
    menu->popup(tile->mapToGlobal(QPoint(0, tile->height())));
}

} // namespace ui
