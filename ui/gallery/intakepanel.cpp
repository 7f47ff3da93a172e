#include "ui/gallery/intakepanel.h"

#include "core/settings.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/spaceinfo.h"
#include "ui/parts/notebar.h"
#include "ui/prompts.h"
#include "ui/shell/toasts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/draggedfiles.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressline.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QImage>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QUrl>

namespace ui {

namespace {
constexpr int namedProblems = 3;
constexpr int steps = 1000; // of one file
constexpr int mostAttachments = 100; // of a card
} // namespace

IntakePanel::IntakePanel(const Context &context, const SpaceInfo &space, Kind kind, std::function<QString()> target,
                         QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_space(space)
    , m_kind(kind)
    , m_target(std::move(target))
    , m_intake(std::make_unique<models::Intake>(context.store, QString::fromStdString(space.account().id), this))
    , m_progressRow(new QWidget)
    , m_progressText(new Label({}, Type::Small, Role::Muted))
    , m_progress(new ProgressLine({}))
    , m_cancel(new Button({}, ButtonKind::Flat))
    , m_removed(new NoteBar)
    , m_refused(new NoteBar)
{
    auto *row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(m_progressText);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    setCompact(m_cancel, true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (QWidget *part : { m_progressRow, static_cast<QWidget *>(m_removed), static_cast<QWidget *>(m_refused) })
        column->addWidget(part);
    m_progressRow->hide();
    hide();
    connect(m_cancel, &QAbstractButton::clicked, this, [this] { m_intake->cancel(); });
    connect(m_removed, &NoteBar::actionWanted, this, [this] {
        const bool keep = m_context.settings.flag(core::Setting::KeepPhotoMetadata);
        m_context.settings.set(core::Setting::KeepPhotoMetadata, !keep);
        m_removed->hide();
    });
    if (kind == Kind::Card) {
        models::WalkLimits limits;
        limits.files = mostAttachments;
        m_intake->setLimits(limits);
    }
    connect(m_intake.get(), &models::Intake::added, this, &IntakePanel::added);
    connect(m_intake.get(), &models::Intake::added, this,
            [this](const QString &, const models::Prepared &prepared) { count(prepared); });
    connect(m_intake.get(), &models::Intake::refused, this, [this](const QString &name, const core::Error &error) {
        m_problems.append(MediaWords::refused(name, error, m_context.settings));
        showRefused();
    });
    connect(m_intake.get(), &models::Intake::leftOut, this, [this](const models::LeftOut &what) {
        m_problems.append(MediaWords::leftOut(what));
        showRefused();
    });
    connect(m_intake.get(), &models::Intake::looking, this, [this](int found) {
        if (m_total > m_done)
            return; // that files are being prepared says more
        m_found = found;
        m_progressRow->show();
        show();
        m_progress->setProgress(0, 0);
        m_progress->setBusy(); // nobody knows how much there is
        retranslate();
    });
    connect(m_intake.get(), &models::Intake::skipped, this, [this](const QString &name) {
        m_skipped.append(name);
        showRefused();
    });
    connect(m_intake.get(), &models::Intake::progress, this, [this](int done, int total) {
        m_done = done;
        m_total = total;
        m_progressRow->setVisible(total > done);
        if (total > done)
            show();
        m_progress->setProgress(done, total);
        retranslate();
    });
    connect(m_intake.get(), &models::Intake::preparing, this, [this](double part) {
        // Half of the work on a file is preparing it, the other half keeping it, which tells no numbers.
        m_progress->setProgress(qint64((m_done + part / 2) * steps), qint64(m_total) * steps);
        if (part >= 1)
            m_progress->setBusy();
    });
    connect(m_intake.get(), &models::Intake::finished, this, [this](int count, int) {
        hideEmpty();
        Q_EMIT finished(count);
    });
    retranslate();
}

IntakePanel::~IntakePanel()
{
    // Whoever left the page hears of it all the same.
    connect(
        m_intake.get(), &models::Intake::refused, &m_context.toasts,
        [&toasts = m_context.toasts, &settings = m_context.settings](const QString &name, const core::Error &error) {
            toasts.show(MediaWords::refused(name, error, settings), QStringLiteral("warning-circle"));
        });
    models::Intake::goOnAlone(std::move(m_intake));
}

void IntakePanel::hideNotes()
{
    m_refused->hide();
    hideRemoved();
}

void IntakePanel::hideRemoved()
{
    m_removed->hide();
    hideEmpty();
}

// With nothing in it, it would still keep the space around it.
void IntakePanel::hideEmpty()
{
    if (m_progressRow->isHidden() && m_removed->isHidden() && m_refused->isHidden())
        hide();
}

void IntakePanel::begin()
{
    if (m_intake->waiting() == 0) {
        m_cleaned = m_kept = m_closed = 0;
        m_problems.clear();
        m_skipped.clear();
        m_removed->hide();
        m_refused->hide();
    }
    models::IntakeOptions options;
    options.keepMetadata = m_context.settings.flag(core::Setting::KeepPhotoMetadata);
    options.shrink = m_context.settings.flag(core::Setting::ShrinkPhotos);
    options.maxBytes = m_space.largestFile();
    options.roomBytes = m_space.room();
    m_intake->setOptions(options);
}

void IntakePanel::add(const QString &parentId, const QStringList &paths)
{
    if (paths.isEmpty() || !m_space.canEdit())
        return;
    begin();
    if (m_kind == Kind::Album)
        m_intake->addToAlbum(parentId, paths);
    else if (m_kind == Kind::Card)
        m_intake->addToCard(parentId, paths);
    else
        m_intake->addToFolder(parentId, paths);
}

void IntakePanel::addAgain(const QString &recordId, const QString &path)
{
    if (!m_space.canEdit())
        return;
    begin();
    m_intake->addAgain(recordId, m_kind == Kind::Album, path);
}

void IntakePanel::attachAgain(const QString &cardId, const QString &attachmentId, const QString &path)
{
    if (!m_space.canEdit())
        return;
    begin();
    m_intake->attachAgain(cardId, attachmentId, path);
}

void IntakePanel::addPaths(const QStringList &paths)
{
    if (!paths.isEmpty() && m_space.canEdit())
        add(m_target(), paths);
}

void IntakePanel::paste()
{
    const QMimeData *mime = QApplication::clipboard()->mimeData();
    if (mime && offersFiles(mime))
        addHere(mime);
}

void IntakePanel::chooseFiles(const QString &title, const QString &filter)
{
    if (m_space.canEdit())
        m_context.prompts.chooseFiles(
            this, title, filter, [this](const QStringList &paths) { addPaths(paths); }, among());
}

void IntakePanel::chooseFolder(const QString &title)
{
    if (m_space.canEdit())
        m_context.prompts.chooseFolder(
            this, title,
            [this](const QString &path) {
                if (!path.isEmpty())
                    addPaths({ path });
            },
            among());
}

Prompts::Among IntakePanel::among() const
{
    return m_kind == Kind::Album ? Prompts::Among::Pictures : Prompts::Among::Documents;
}

void IntakePanel::add(const QString &parentId, const QMimeData *mime)
{
    take(mime, [parentId] { return parentId; });
}

void IntakePanel::addHere(const QMimeData *mime) { take(mime, m_target); }

void IntakePanel::take(const QMimeData *mime, const std::function<QString()> &target)
{
    if (!m_space.canEdit())
        return;
    QStringList paths;
    for (const QUrl &url : mime->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    if (!paths.isEmpty())
        return add(target(), paths);
    if (!mime->hasImage())
        return;
    // That one is offered does not say that it can be read.
    const auto image = qvariant_cast<QImage>(mime->imageData());
    if (image.isNull()) {
        begin();
        m_problems.append(tr("This picture could not be read; nothing was added. Save it as a file and add that."));
        return showRefused();
    }
    const QString parentId = target();
    begin();
    //: File name of a pasted picture; %1 is date and time
    const QString name
        = tr("Picture %1").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss.zzz")));
    m_intake->addPicture(m_kind, parentId, image, name);
}

void IntakePanel::count(const models::Prepared &prepared)
{
    const bool told = prepared.removed.place || prepared.removed.camera || prepared.removed.text;
    m_cleaned += told && !prepared.metadataKept;
    m_kept += told && prepared.metadataKept;
    m_closed += prepared.kind == models::Prepared::Film && prepared.metadataKept && !m_intake->options().keepMetadata;
    showRemoved();
}

QString IntakePanel::closedFilms() const
{
    return m_closed == 0 ? QString()
                         : tr("%n film(s) may still tell where and with which camera they were made: nothing can be "
                              "removed from films of this kind.",
                              nullptr, m_closed);
}

void IntakePanel::showRemoved()
{
    const QString films = closedFilms();
    if (m_cleaned > 0)
        m_removed->say(films.isEmpty() ? Tone::Ok : Tone::Warn,
                       films.isEmpty() ? QStringLiteral("shield-check") : QStringLiteral("map-pin"),
                       tr("Place and camera removed from %n photo(s) – kept in your own file(s).", nullptr, m_cleaned)
                           + (films.isEmpty() ? QString() : u'\n' + films),
                       m_context.settings.isEnforced(core::Setting::KeepPhotoMetadata) ? QString()
                                                                                       : tr("Keep them next time"));
    else if (m_kept > 0)
        m_removed->say(Tone::Warn, QStringLiteral("map-pin"),
                       tr("%n photo(s) still tell where and with which camera they were taken.", nullptr, m_kept),
                       m_context.settings.isEnforced(core::Setting::KeepPhotoMetadata) ? QString()
                                                                                       : tr("Remove it next time"));
    else if (!films.isEmpty())
        m_removed->say(Tone::Warn, QStringLiteral("map-pin"), films);
    else
        return;
    show();
}

void IntakePanel::showRefused()
{
    QStringList sentences = m_problems.mid(0, namedProblems);
    if (m_problems.size() > namedProblems)
        sentences.append(tr("And %n more.", nullptr, int(m_problems.size()) - namedProblems));
    if (!m_skipped.isEmpty())
        sentences.append(MediaWords::skipped(m_skipped));
    m_refused->say(Tone::Bad, QStringLiteral("warning-circle"), sentences.join(u'\n'));
    show();
}

void IntakePanel::fillOptions(QToolButton *button)
{
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillOptions(menu);
    });
    button->setMenu(menu);
}

void IntakePanel::fillOptions(QMenu *menu)
{
    const auto option = [this, menu](const QString &text, core::Setting key, bool inverted) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_context.settings.flag(key) != inverted);
        action->setEnabled(!m_context.settings.isEnforced(key));
        connect(action, &QAction::triggered, this,
                [this, key, inverted](bool on) { m_context.settings.set(key, on != inverted); });
    };
    option(tr("Remove place and camera from photos"), core::Setting::KeepPhotoMetadata, true);
    option(tr("Make large photos smaller"), core::Setting::ShrinkPhotos, false);
    if (const QString limits = MediaWords::limits(m_space.account(), m_context.settings); !limits.isEmpty()) {
        menu->addSeparator();
        menu->addAction(limits)->setEnabled(false);
    }
}

void IntakePanel::retranslate()
{
    //: Cancels adding more files
    m_cancel->setText(tr("Stop"));
    const QString text = m_total == 0
        ? tr("Looking through the folder: %n file(s) so far", nullptr, m_found)
        : tr("Preparing %1 of %2").arg(QLocale().toString(qMin(m_done + 1, m_total)), QLocale().toString(m_total));
    m_progressText->setText(text);
    m_progress->setAccessibleName(text);
    if (!m_removed->isHidden())
        showRemoved();
    if (!m_refused->isHidden())
        showRefused();
}

QString IntakePanel::removedText() const { return m_removed->text(); }
QString IntakePanel::refusedText() const { return m_refused->text(); }

} // namespace ui
