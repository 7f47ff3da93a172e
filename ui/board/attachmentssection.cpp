#include "ui/board/attachmentssection.h"

#include "models/cardpicture.h"
#include "models/cutoff.h"
#include "models/jsonread.h"
#include "models/recordmodel.h"
#include "ui/board/attachmenttile.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpictures.h"
#include "ui/gallery/fileopener.h"
#include "ui/gallery/filetells.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/spaceinfo.h"
#include "ui/gallery/uploadstates.h"
#include "ui/parts/undoable.h"
#include "ui/prompts.h"
#include "ui/shell/statustext.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/draggedfiles.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"

#include <QMenu>
#include <QPointer>
#include <QVBoxLayout>

namespace ui {

using namespace models;

AttachmentsSection::AttachmentsSection(BoardData &data, BoardPictures &pictures, QWidget *parent)
    : PanelSection(data, parent)
    , m_pictures(pictures)
    , m_add(new LinkButton({}, QStringLiteral("paperclip")))
    , m_uncover(new LinkButton({}, QStringLiteral("eye-slash")))
    , m_opener(new FileOpener(data.context(), this))
    , m_uploads(new UploadStates(data.context(), this))
    , m_tells(new FileTells(data.context(), this))
    , m_place(new QVBoxLayout)
    , m_notSent(new WrapLabel({}, Type::Small, Role::Bad))
    , m_telling(new WrapLabel({}, Type::Small, Role::Muted))
{
    setCompact(m_add, true);
    addToHeader(m_add);
    auto *holder = new QWidget;
    m_flow = new FlowLayout(holder, 6);
    body()->addWidget(holder);
    setCompact(m_uncover, true);
    m_uncover->setObjectName(QStringLiteral("removePicture"));
    body()->addWidget(m_uncover, 0, Qt::AlignLeft);
    m_uncover->hide();
    body()->addWidget(m_notSent);
    body()->addWidget(m_telling);
    body()->addLayout(m_place);
    m_notSent->hide();
    m_telling->hide();
    connect(m_add, &QPushButton::clicked, this, &AttachmentsSection::choose);
    connect(m_uncover, &QPushButton::clicked, this, &AttachmentsSection::uncover);
    connect(m_uploads, &UploadStates::changed, this, &AttachmentsSection::showStates);
    connect(m_tells, &FileTells::found, this, &AttachmentsSection::showStates);
    connect(m_opener, &FileOpener::waits, this, [this](const QString &name) {
        const auto &context = this->data().context();
        const auto status = context.store.status();
        const bool offline = models::isCutOff(status);
        context.toasts.show(
            //: %2 is the end of the sentence: "when there is a network"
            offline ? tr("“%1” is not on this computer yet. It comes %2.").arg(name, StatusWords::until(status))
                    : tr("“%1” is not on this computer yet; it is being fetched.").arg(name),
            offline ? QStringLiteral("cloud-slash") : QStringLiteral("cloud-arrow-down"));
    });
    connect(m_opener, &FileOpener::failed, this, [this](const QString &, const QString &sentence) {
        this->data().context().toasts.show(sentence, QStringLiteral("warning-circle"));
    });
}

AttachmentsSection::~AttachmentsSection() = default;

void AttachmentsSection::retranslate()
{
    setTitle(tr("Attachments"));
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add files"));
    //: Button: the card shows a picture on the board that is none of its attachments, and then no more
    m_uncover->setText(tr("Remove the picture"));
    m_uncover->setToolTip(tr("On the board this card shows a picture that is not among its attachments."));
    m_uncover->setAccessibleDescription(m_uncover->toolTip());
    if (m_intake)
        m_intake->retranslate();
    showStates();
}

void AttachmentsSection::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    showUncover();
}

void AttachmentsSection::showUncover()
{
    const auto *card = data().card(cardId());
    const bool offered = card && !m_readOnly && showsOtherPicture(*card);
    if (!offered && m_uncover->hasFocus())
        m_add->setFocus(Qt::OtherFocusReason);
    m_uncover->setVisible(offered);
}

void AttachmentsSection::uncover()
{
    data().apply(actions::clearCover(data().key("Card", cardId())), tr("The card shows no picture"));
}

// Limits and room are those of one space; what is on its way into another one goes on without this panel.
void AttachmentsSection::followAccount()
{
    if (m_account == data().account())
        return;
    m_account = data().account();
    delete m_intake;
    m_space = std::make_unique<SpaceInfo>(data().context().store, m_account);
    m_intake = new IntakePanel(data().context(), *m_space, IntakePanel::Kind::Card, [this] { return cardId(); });
    m_place->addWidget(m_intake);
    connect(m_intake, &IntakePanel::added, this,
            [this](const QString &, const Prepared &prepared, const std::vector<::store::Edit> &undo) {
                added(prepared, undo);
            });
}

void AttachmentsSection::showCard(const QString &id)
{
    followAccount();
    if (id != cardId())
        m_intake->hideNotes();
    const auto *card = data().card(id);
    const bool same = id == cardId();
    if (card)
        setCardId(id);
    showUncover();
    if (!card || (same && card->attachments == m_shown))
        return;
    m_shown = card->attachments;
    showTiles();
    setNote(card->attachments.isEmpty() ? QString() : QLocale().toString(int(card->attachments.size())));
}

void AttachmentsSection::showTiles()
{
    clearLayout(m_flow);
    m_tiles.clear();
    for (const auto &file : std::as_const(m_shown)) {
        auto *tile = new AttachmentTile(file, m_pictures);
        connect(tile, &QAbstractButton::clicked, this, [this, file] { openFile(file); });
        connect(tile, &QWidget::customContextMenuRequested, this, [this, tile, file] { showMenu(tile, file); });
        m_flow->addWidget(tile);
        m_tiles.append(tile);
    }
    showStates();
}

UploadState AttachmentsSection::stateOf(const Attachment &file) const
{
    // Of the file alone: that the card itself waits, or was refused, is said where the card's own words stand.
    return m_uploads->of({}, file.blobId, file.blobId.startsWith(u'L'));
}

void AttachmentsSection::showStates()
{
    QStringList reasons;
    QStringList telling;
    for (auto *tile : std::as_const(m_tiles)) {
        const UploadState state = stateOf(tile->file());
        const auto &file = tile->file();
        const bool tells = m_tells->tells(data().account(), file.blobId, file.mediaType);
        tile->setState(state, tells);
        if (tells)
            telling.append(file.name);
        if (state.state == UploadState::NotSent)
            //: %1 is a file name, %2 a sentence: why, and what to do
            reasons.append(tr("“%1” was not sent. %2").arg(tile->file().name, MediaWords::uploadReason(state)));
    }
    m_notSent->setText(reasons.join(u'\n'));
    m_notSent->setVisible(!reasons.isEmpty());
    //: %1 is "May tell place and camera", %2 the names of files
    m_telling->setText(tr("%1: %2").arg(FileTells::words(), telling.join(QStringLiteral(", "))));
    m_telling->setVisible(!telling.isEmpty());
}

void AttachmentsSection::choose()
{
    data().context().prompts.chooseFiles(this, tr("Add files"), {},
                                         [this](const QStringList &paths) { addFiles(paths); });
}

void AttachmentsSection::chooseAgain(const Attachment &file)
{
    const auto chosen = [this, card = cardId(), id = file.id, panel = QPointer(m_intake)](const QStringList &paths) {
        if (panel && !paths.isEmpty()) // else another project is shown by now
            panel->attachAgain(card, id, paths.first());
    };
    data().context().prompts.chooseFiles(this, tr("Choose the file again"), {}, chosen);
}

bool AttachmentsSection::canTake(const QMimeData *data) { return offersFiles(data); }

void AttachmentsSection::take(const QMimeData *mime)
{
    if (!m_readOnly && !cardId().isEmpty())
        m_intake->add(cardId(), mime);
}

void AttachmentsSection::addFiles(const QStringList &paths)
{
    if (!m_readOnly && !cardId().isEmpty())
        m_intake->add(cardId(), paths);
}

void AttachmentsSection::added(const Prepared &prepared, const std::vector<::store::Edit> &undo)
{
    const auto turn = thereAndBack(data().context(), undo);
    data().context().toasts.showUndo(tr("“%1” added").arg(prepared.name), turn, turn);
}

void AttachmentsSection::openFile(const Attachment &file)
{
    m_opener->open(this, { data().account(), file.blobId, file.name, file.size });
}

void AttachmentsSection::showMenu(QWidget *tile, const Attachment &file)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("arrows-out")), tr("Open"), this, [this, file] { openFile(file); });
    menu->addAction(icon(QStringLiteral("download-simple")), tr("Save a copy"), this, [this, file] {
        m_opener->saveAs(this, { data().account(), file.blobId, file.name, file.size });
    });
    const UploadState state = stateOf(file);
    if (state.fileIsGone() && !m_readOnly)
        menu->addAction(icon(QStringLiteral("arrow-clockwise")), tr("Choose the file again…"), this,
                        [this, file] { chooseAgain(file); });
    else if (state.state == UploadState::NotSent && !state.fileIsGone())
        menu->addAction(icon(QStringLiteral("cloud-arrow-up")), tr("Send again"), this,
                        [this, state] { m_uploads->sendAgain(state); });
    if (!m_readOnly) {
        const auto *card = data().card(cardId());
        if (card && isCover(*card, file))
            menu->addAction(icon(QStringLiteral("eye-slash")), tr("Do not show on the card"), this,
                            &AttachmentsSection::uncover);
        else if (isPicture(file))
            menu->addAction(icon(QStringLiteral("image")), tr("Show on the card"), this, [this, file] {
                data().apply(actions::setCover(data().key("Card", cardId()), file), tr("Picture of the card changed"));
            });
        menu->addAction(icon(QStringLiteral("trash")), tr("Remove"), this, [this, file] {
            if (const auto *of = data().card(cardId()))
                data().apply(actions::removeFile(*of, file.id), tr("“%1” removed").arg(file.name));
        });
    }
    menu->popup(tile->mapToGlobal(QPoint(0, tile->height())));
}

} // namespace ui
