#include "app/sharedplace.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace app {

namespace {

const QString lockName = QStringLiteral("in-use");

QString lockOf(const QString &folder) { return folder + u'/' + lockName; }

void sweep(const QDir &places)
{
    for (const QString &name : places.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = places.filePath(name);
        const auto lock = store::UseLock::take(lockOf(folder).toStdString());
        if (!lock || !lock->alone())
            continue; // somebody else's, who is still there
        QDir(folder).removeRecursively(); // on Windows all but the lock, which goes the next time
    }
}

} // namespace

std::unique_ptr<SharedPlace> SharedPlace::below(const QString &root)
{
    QDir places(root);
    if (!places.mkpath(QStringLiteral("shared")) || !places.cd(QStringLiteral("shared")))
        return nullptr;
    sweep(places);
    std::unique_ptr<SharedPlace> place(new SharedPlace);
    place->m_folder = places.filePath(QUuid::createUuid().toString(QUuid::Id128));
    if (!QDir().mkpath(place->m_folder))
        return nullptr;
    QFile::setPermissions(place->m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    place->m_lock = store::UseLock::take(lockOf(place->m_folder).toStdString());
    if (!place->m_lock || !place->m_lock->alone())
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
