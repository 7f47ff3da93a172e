#include "app/sharedplace.h"

#include <QDir>
#include <QFile>
#include <QThreadPool>
#include <QUuid>
#include <vector>

namespace app {

namespace {

const QString lockName = QStringLiteral("in-use");

QString lockOf(const QString &folder) { return folder + u'/' + lockName; }

struct Left
{
    QString folder;
    std::unique_ptr<store::UseLock> lock;
};

// What ended programs left, locked against others who look for the same.
std::vector<Left> left(const QDir &places)
{
    std::vector<Left> found;
    for (const QString &name : places.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = places.filePath(name);
        if (auto lock = store::UseLock::takeAlone(lockOf(folder).toStdString()))
            found.push_back({ folder, std::move(lock) });
    }
    return found;
}

} // namespace

std::unique_ptr<SharedPlace> SharedPlace::below(const QString &root)
{
    QDir places(root);
    if (!places.mkpath(QStringLiteral("shared")) || !places.cd(QStringLiteral("shared")))
        return nullptr;
    // One at a time, so that nobody takes a folder that is being made for one that was left.
    const auto door = store::UseLock::take(places.filePath(QStringLiteral("door")).toStdString());
    if (!door)
        return nullptr;
    if (door->alone()) {
        // A cache of gigabytes takes its time to go, and nobody waits for it.
        auto old = std::make_shared<std::vector<Left>>(left(places));
        if (!old->empty())
            QThreadPool::globalInstance()->start([old] {
                for (const auto &one : *old)
                    QDir(one.folder).removeRecursively(); // on Windows all but the lock, which goes the next time
            });
    }
    std::unique_ptr<SharedPlace> place(new SharedPlace);
    place->m_folder = places.filePath(QUuid::createUuid().toString(QUuid::Id128));
    if (!QDir().mkpath(place->m_folder))
        return nullptr;
    QFile::setPermissions(place->m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    place->m_lock = store::UseLock::takeAlone(lockOf(place->m_folder).toStdString());
    if (!place->m_lock)
        return nullptr;
    return place;
}

SharedPlace::~SharedPlace()
{
    m_lock.reset(); // Windows removes no file that is open
    QDir(m_folder).removeRecursively();
}

void SharedPlace::clear()
{
    const QDir folder(m_folder);
    for (const QFileInfo &entry : folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (entry.isDir() && !entry.isSymLink())
            QDir(entry.filePath()).removeRecursively();
        else if (entry.fileName() != lockName)
            QFile::remove(entry.filePath());
    }
    takeTemporaryFiles();
}

void SharedPlace::takeTemporaryFiles() const
{
    const QString folder = m_folder + QStringLiteral("/temporary");
    QDir().mkpath(folder);
    for (const char *name : { "TMPDIR", "TMP", "TEMP" })
        qputenv(name, QFile::encodeName(QDir::toNativeSeparators(folder)));
}

} // namespace app
