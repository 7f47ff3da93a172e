#include "ui/gallery/fileopener.h"

#include "core/codes.h"
#include "store/sealed/openfile.h"

#include "models/jsonread.h"
#include "store/service.h"
#include "ui/errortext/errortext.h"
#include "ui/gallery/thumbnails.h"
#include "ui/parts/undoable.h"
#include "ui/prompts.h"
#include "ui/shell/toasts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QRandomGenerator>
#include <QStorageInfo>
#include <QUrl>
#include <QWidget>

#include <filesystem>

namespace ui {

FileOpener::FileOpener(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.store, &store::Service::changed, this, &FileOpener::look);
}

bool FileOpener::isProgram(const QString &name)
{
    static const QStringList endings{
        QStringLiteral("exe"), QStringLiteral("com"),      QStringLiteral("bat"),     QStringLiteral("cmd"),
        QStringLiteral("msi"), QStringLiteral("scr"),      QStringLiteral("ps1"),     QStringLiteral("vbs"),
        QStringLiteral("js"),  QStringLiteral("jse"),      QStringLiteral("wsf"),     QStringLiteral("lnk"),
        QStringLiteral("hta"), QStringLiteral("jar"),      QStringLiteral("sh"),      QStringLiteral("desktop"),
        QStringLiteral("run"), QStringLiteral("appimage"), QStringLiteral("command"), QStringLiteral("app"),
        QStringLiteral("pif"), QStringLiteral("reg"),      QStringLiteral("url"),     QStringLiteral("py"),
        QStringLiteral("deb"), QStringLiteral("rpm"),      QStringLiteral("dmg"),     QStringLiteral("pkg"),
        QStringLiteral("vbe"), QStringLiteral("cpl"),      QStringLiteral("msix"),    QStringLiteral("appx"),
    };
    return endings.contains(QFileInfo(name).suffix().toLower());
}

QString FileOpener::safeName(const QString &name)
{
    QString safe = name;
    for (QChar &c : safe)
        if (c < u' ' || QStringLiteral("/\\:*?\"<>|").contains(c) || c.category() == QChar::Other_Format)
            c = u'_';
    while (safe.startsWith(u'.') || safe.startsWith(u' ') || safe.startsWith(u'-'))
        safe.remove(0, 1);
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    return safe.isEmpty() ? QStringLiteral("file") : safe;
}

void FileOpener::open(QWidget *parent, const FileToOpen &file)
{
    if (isProgram(safeName(file.name))) {
        Confirmation question;
        question.title = tr("“%1” is a program").arg(file.name);
        question.text = tr("Programs that others sent can harm this computer, so they are not started from here. You "
                           "can save a copy and ask whoever looks after this computer.");
        question.accept = tr("Save a copy");
        m_context.prompts.confirm(
            parent, question, [self = QPointer<FileOpener>(this), parent = QPointer<QWidget>(parent), file](bool yes) {
                if (yes && self && parent)
                    self->saveAs(parent, file);
            });
        return;
    }
    withPath(file, [this, file](const QString &path) {
        // A folder for each, so that two files of one name do not meet.
        const QString folder = m_folder.filePath(QString::number(++m_opened));
        const QString copy = folder + u'/' + safeName(file.name);
        // What an editor saves there would be gone with the window: it has to ask for another place.
        copyTo(path, copy, QFile::ReadOwner, [this, file, copy](bool copied) {
            if (copied && !m_context.prompts.openOutside(QUrl::fromLocalFile(copy)))
                m_context.toasts.show(tr("No program on this computer opens “%1”. You can save a copy and open it on "
                                         "another computer.")
                                          .arg(file.name),
                                      QStringLiteral("warning-circle"));
        });
    });
}

void FileOpener::saveAs(QWidget *parent, const FileToOpen &file)
{
    m_context.prompts.chooseSaveFile(parent, tr("Save a copy"), safeName(file.name),
                                     [self = QPointer<FileOpener>(this), file](const QString &target) {
                                         if (!self || target.isEmpty())
                                             return;
                                         self->withPath(file, [self, target](const QString &path) {
                                             const auto own = QFile::ReadOwner | QFile::WriteOwner;
                                             self->copyTo(path, target, own, [self, target](bool copied) {
                                                 if (copied)
                                                     self->m_context.toasts.show(
                                                         tr("Saved as %1").arg(QFileInfo(target).fileName()));
                                             });
                                         });
                                     });
}

void FileOpener::copyTo(const QString &from, const QString &to, QFile::Permissions rights,
                        std::function<void(bool)> done)
{
    // In the store's reading thread: the GUI thread touches no file, and the bytes cannot be trimmed meanwhile.
    m_context.store.read(
        this,
        [from, to, rights](store::Cache &) -> core::Result<void> {
            QDir().mkpath(QFileInfo(to).path());
            const QString half = to + QStringLiteral(".%1.part").arg(QRandomGenerator::global()->generate(), 8, 16);
            const auto failed = [&] {
                QFile::remove(half);
                const QString folder = QFileInfo(to).absolutePath();
                const QStorageInfo disk(folder);
                const bool full = disk.isValid() && disk.bytesAvailable() < QFileInfo(from).size();
                return core::fail(full ? core::Code::DiskFull : core::Code::ReadOnly,
                                  QDir::toNativeSeparators(folder).toStdString());
            };
            if (!store::copyOut(from, half))
                return failed();
            QFile::setPermissions(half, rights);
            std::error_code error;
            std::filesystem::rename(half.toStdU16String(), to.toStdU16String(), error); // over what is there
            return error ? failed() : core::Result<void>();
        },
        [this, to, done = std::move(done)](const core::Result<void> &copied) {
            if (!copied)
                tellNotCopied(to, copied.error());
            done(bool(copied));
        });
}

void FileOpener::tellNotCopied(const QString &to, const core::Error &error)
{
    const QString what = tr("“%1” could not be saved.").arg(QFileInfo(to).fileName());
    if (error.code != core::Code::ReadOnly && error.code != core::Code::DiskFull)
        return tellProblem(m_context.toasts, error, what);
    const ErrorText words = chosenPlaceText(error);
    m_context.toasts.show(what + u' ' + words.title + u' ' + words.next, QStringLiteral("warning-circle"));
}

QString FileOpener::notFetched(const FileToOpen &file, const core::Error &error) const
{
    const ErrorText words = errorText(error);
    // Of the others it says that they are tried again by themselves, which is true of what waits to be sent.
    const bool advises = error.code == core::Code::NotFound || error.code == core::Code::DiskFull;
    //: %2 and %3 are sentences: why, and what to do
    return tr("“%1” could not be fetched. %2 %3")
        .arg(file.name, words.title, advises ? words.next : tr("Try again later."));
}

void FileOpener::fetch(const FileToOpen &file)
{
    withPath(file, [](const QString &) {});
}

void FileOpener::withPath(const FileToOpen &file, Then then)
{
    m_context.store.read(
        this,
        [file](store::Cache &cache) { return cache.blobPath(file.account.toStdString(), file.blobId.toStdString()); },
        [this, file, then = std::move(then)](const core::Result<std::optional<std::string>> &path) mutable {
            if (path && *path)
                then(QString::fromStdString(**path));
            else
                ask(file, std::move(then));
        });
}

void FileOpener::ask(const FileToOpen &file, Then then)
{
    Q_EMIT waits(file.name);
    const bool running = m_fetching.contains(file.blobId);
    Fetch &fetch = m_fetching[file.blobId];
    fetch.then.push_back(std::move(then));
    if (running)
        return;
    const store::Wish wish = Thumbnails::fetchWish(file.account, file.blobId, file.size);
    fetch.file = file;
    fetch.wish = wish.key;
    m_context.store.write(
        this, [wish](store::Cache &cache) { return cache.wish(wish); },
        [this, file](const core::Result<void> &asked) {
            if (!asked && m_fetching.remove(file.blobId))
                Q_EMIT failed(file.blobId, notFetched(file, asked.error()));
        });
    Q_EMIT progress(file.blobId, 0, file.size);
}

void FileOpener::look(const store::ChangeSet &changes)
{
    for (const auto &blob : changes.blobs) {
        const auto found = m_fetching.constFind(QString::fromStdString(blob));
        if (found == m_fetching.constEnd())
            continue;
        const Fetch fetch = *found;
        m_fetching.erase(found);
        Q_EMIT here(fetch.file.blobId);
        for (const Then &then : fetch.then)
            withPath(fetch.file, then);
    }
    for (const auto &wish : changes.wishes)
        for (const Fetch &fetch : std::as_const(m_fetching))
            if (fetch.wish == wish)
                readWish(fetch.file.blobId, wish);
}

void FileOpener::readWish(const QString &blobId, const std::string &key)
{
    m_context.store.read(
        this, [key](store::Cache &cache) { return cache.wished(key); },
        [this, blobId](const core::Result<std::optional<store::Wish>> &wish) {
            if (!wish || !*wish || !m_fetching.contains(blobId))
                return;
            if ((*wish)->state == store::Wish::Failed) {
                const Fetch fetch = m_fetching.take(blobId);
                const auto code = core::codeNamed((*wish)->error).value_or(core::Code::Bug);
                Q_EMIT failed(blobId, notFetched(fetch.file, { code, fetch.file.name.toStdString(), -1 }));
            } else {
                Q_EMIT progress(blobId, models::readInt((*wish)->answer, "received"), m_fetching[blobId].file.size);
            }
        });
}

} // namespace ui
