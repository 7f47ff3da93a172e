#include "app/sharedplace.h"

#include "app/ownfolder.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QUuid>
#include <vector>

namespace app {

namespace {

const QString lockName = QStringLiteral("in-use");
const QString markName = QStringLiteral("made-by-jumelle"); // nothing is removed that we did not make
const QByteArray mark("What one person had on a shared computer while signed in. Removed by the next start.\n");

QString lockOf(const QString &folder) { return folder + u'/' + lockName; }

bool setMark(const QString &folder)
{
    QFile file(folder + u'/' + markName);
    return file.open(QIODevice::WriteOnly) && file.write(mark) == mark.size() && file.flush();
}

bool isMarked(const QString &folder)
{
    QFile file(folder + u'/' + markName);
    return !QFileInfo(file).isSymLink() && file.open(QIODevice::ReadOnly) && file.read(mark.size() + 1) == mark;
}

bool isPlace(const QFileInfo &folder)
{
    static const QRegularExpression named(QRegularExpression::anchoredPattern(QStringLiteral("[0-9a-f]{32}")));
    return folder.isDir() && !folder.isSymLink() && !folder.isJunction() && named.match(folder.fileName()).hasMatch()
        && isOwnFolder(folder.filePath()) && isMarked(folder.filePath());
}

struct Left
{
    QString folder;
    std::unique_ptr<store::UseLock> lock;
};

// What ended programs left, locked against others who look for the same.
std::vector<Left> left(const QDir &places)
{
    std::vector<Left> found;
    for (const QFileInfo &folder : places.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!isPlace(folder))
            continue;
        if (auto lock = store::UseLock::takeAlone(lockOf(folder.filePath()).toStdString()))
            found.push_back({ folder.filePath(), std::move(lock) });
    }
    return found;
}

// All but what says whose place it is, so that the next one knows it again when this one does not get to the end.
QFileInfoList contents(const QString &place)
{
    QFileInfoList list
        = QDir(place).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    list.removeIf([](const QFileInfo &entry) { return entry.fileName() == lockName || entry.fileName() == markName; });
    return list;
}

void empty(const QString &place)
{
    for (const QFileInfo &entry : contents(place)) {
        if (entry.isDir() && !entry.isSymLink() && !entry.isJunction())
            QDir(entry.filePath()).removeRecursively();
        else
            QFile::remove(entry.filePath());
    }
}

// `lock` is let go before its file goes: Windows removes none that is open. The mark goes last.
void remove(const QString &place, std::unique_ptr<store::UseLock> lock)
{
    empty(place);
    lock.reset();
    QFile::remove(lockOf(place));
    QDir(place).removeRecursively();
}

} // namespace

std::unique_ptr<SharedPlace> SharedPlace::below(const QString &root)
{
    // A folder for each account of the system: they may share `root`, and nobody can put anything into another's.
    const QDir places(QDir(root).filePath(QStringLiteral("jumelle-shared-") + accountWord()));
    if (!QDir().mkpath(root) || !makeOwnFolder(places.path()))
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
                for (auto &one : *old)
                    remove(one.folder, std::move(one.lock));
            });
    }
    std::unique_ptr<SharedPlace> place(new SharedPlace);
    place->m_folder = places.filePath(QUuid::createUuid().toString(QUuid::Id128));
    if (!makeOwnFolder(place->m_folder) || !setMark(place->m_folder))
        return nullptr;
    place->m_lock = store::UseLock::takeAlone(lockOf(place->m_folder).toStdString());
    if (!place->m_lock) { // a place that knows no locks: the next start would take it for one that was left
        remove(place->m_folder, nullptr);
        return nullptr;
    }
    return place;
}

SharedPlace::~SharedPlace()
{
    m_temporary.putBack();
    m_removing.waitForDone();
    if (m_lock)
        remove(m_folder, std::move(m_lock));
}

void SharedPlace::clear()
{
    if (!moveAway())
        empty(m_folder); // nothing of a person may stay, however long it takes
    takeOthersFiles();
}

// Into a place of its own beside this one, which looks to other programs like that of somebody who is signed in.
bool SharedPlace::moveAway()
{
    const QDir places = QFileInfo(m_folder).dir();
    const auto door = store::UseLock::take(places.filePath(QStringLiteral("door")).toStdString());
    const QString grave = places.filePath(QUuid::createUuid().toString(QUuid::Id128));
    if (!door || !makeOwnFolder(grave))
        return false;
    auto lock = std::make_shared<std::unique_ptr<store::UseLock>>();
    if (setMark(grave))
        *lock = store::UseLock::takeAlone(lockOf(grave).toStdString());
    bool moved = *lock != nullptr;
    const QFileInfoList entries = contents(m_folder);
    for (auto entry = entries.begin(); moved && entry != entries.end(); ++entry)
        moved = QDir().rename(entry->filePath(), grave + u'/' + entry->fileName());
    m_removing.start([grave, lock] { remove(grave, std::move(*lock)); });
    return moved;
}

void SharedPlace::takeOthersFiles()
{
    m_temporary.moveTo(m_folder + QStringLiteral("/temporary"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder + QStringLiteral("/settings"));
}

} // namespace app
