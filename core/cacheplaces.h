#pragma once
// In which folders the offline copies of this profile are, as far as they were opened: the settings may name another
// one by the next start. A small JSON file in the profile; without one, or with a damaged one, nothing is known.
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace core {

class ProfileList;
class Settings;

// Where all the copies belong when that is not beside the profile; "": there. The disk that counts, also while nobody
// is signed in. A `portable` copy of the program as below.
QString cachesFolder(const Settings &settings, bool portable);

// Where a profile's copy belongs: in the folder that the settings name, else beside the profile. A `portable` copy of
// the program stays beside it unless the rules enforce another folder.
QString cacheFolder(const Settings &settings, const ProfileList &profiles, const QString &profileId, bool portable);

class CachePlaces
{
public:
    explicit CachePlaces(QString profileFolder);

    // The one in use first, then those that may still hold something.
    QStringList of(const QString &profileId) const;
    bool put(const QString &profileId, const QStringList &folders); // false: it cannot be written

private:
    QString m_file;
};

} // namespace core
