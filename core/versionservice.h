#pragma once
// Looking for new versions, for ui; implemented by app over sync/versions. Nothing is ever fetched or installed: people
// get told, and an address. GUI thread.
#include <QObject>
#include <QString>

namespace core {

struct VersionState
{
    enum class Problem {
        None,
        NoAnswer, // the last attempt found no way there; tried again by itself
        Forged, // the answer is not signed by the key this program was built with, or makes no sense
        Outdated // signed, but past its time, or older than what was seen before
    };
    qint64 checkedMs = 0; // last good answer, since 1970, UTC; 0: never
    Problem problem = Problem::None; // of the last attempt
    QString version; // newer than this program; empty: none is known
    QString page; // https address to read about it and to get it
    bool on = true; // false: switched off, or no connection is allowed
    bool looking = false; // the question is on its way
};

class VersionService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual VersionState state() const = 0;
    virtual void look() = 0; // now; ignored while switched off or within a minute of the last attempt

Q_SIGNALS:
    void changed();
};

} // namespace core
