#pragma once
// The people who use this computer's account: who, on which server, in which folder. A small JSON file, written whole
// or not at all. Holds no secrets.
#include "core/accountservice.h"

#include <QString>
#include <QVector>

namespace core {

class ProfileList
{
public:
    // `folder` is created when missing. Unless `written`, the list itself is never in it, only in memory.
    explicit ProfileList(QString folder, bool written = true);

    // A file that cannot be read is kept beside as profiles.json.damaged and the list starts from the folders found.
    Result<void> load();
    const QVector<Profile> &profiles() const { return m_profiles; }
    QString currentId() const { return m_current; }
    QString cacheFolder(const QString &profileId) const;

    Result<void> put(const Profile &profile); // adds or replaces by id
    Result<void> setCurrent(const QString &profileId);
    Result<void> remove(const QString &profileId, bool cacheToo);

    // Same person on the same server, same id: a second sign-in finds the first one's cache.
    static QString idFor(const QUrl &server, const QString &username);

private:
    Result<void> save() const;
    QString m_folder;
    bool m_written;
    QString m_current;
    QVector<Profile> m_profiles;
};

} // namespace core
