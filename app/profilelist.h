#pragma once
// The people who use this computer's account: who, on which server, in which folder. A small JSON file, written whole
// or not at all. Holds no secrets.
#include "core/accountservice.h"

#include <QString>
#include <QVector>

namespace app {

class ProfileList
{
public:
    explicit ProfileList(QString folder); // created when missing

    // A file that cannot be read is kept beside as profiles.json.damaged and the list starts from the folders found.
    core::Result<void> load();
    const QVector<core::Profile> &profiles() const { return m_profiles; }
    QString currentId() const { return m_current; }
    QString cacheFolder(const QString &profileId) const;

    core::Result<void> put(const core::Profile &profile); // adds or replaces by id
    core::Result<void> setCurrent(const QString &profileId);
    core::Result<void> remove(const QString &profileId, bool cacheToo);

    // Same person on the same server, same id: a second sign-in finds the first one's cache.
    static QString idFor(const QUrl &server, const QString &username);

private:
    core::Result<void> save() const;
    QString m_folder;
    QString m_current;
    QVector<core::Profile> m_profiles;
};

} // namespace app
