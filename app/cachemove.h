#pragma once
// Where a profile's offline copy is opened when the settings name another folder than before: what waits to be sent
// must not be left behind. A copy with something that waits goes on being used; one without gives way to the new
// folder, and is removed when nothing of the person's own is in it.
#include "core/cacheplaces.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace app {

class CacheMove : public QObject
{
    Q_OBJECT
public:
    explicit CacheMove(QString profileFolder, QObject *parent = nullptr);
    ~CacheMove() override; // waits for a running look, and for a removal

    struct Settled
    {
        QString folder; // to open
        bool stays = false; // because of what waits in it, though another one is wanted
    };
    // `usual`: where the copy of a profile is of which nothing is remembered. GUI thread; `done` comes at once when
    // there is nothing to look at, otherwise later. A second call forgets the first.
    void settle(const QString &profileId, const QString &wanted, const QString &usual,
                std::function<void(const Settled &)> done);

private:
    core::CachePlaces m_places;
    QThreadPool m_pool;
    int m_call = 0;
};

} // namespace app
