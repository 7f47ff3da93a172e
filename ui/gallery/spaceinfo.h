#pragma once
// What the cache knows of one space: its limits, and whether this person may change things.
#include "store/service.h"

#include <QObject>

namespace ui {

class SpaceInfo : public QObject
{
    Q_OBJECT
public:
    SpaceInfo(store::Service &service, const QString &account, QObject *parent = nullptr);
    const store::Account &account() const { return m_account; }
    bool canEdit() const { return !m_account.readOnly && !m_account.lost; }
    qint64 largestFile() const; // bytes; a sensible limit of our own when the community named none
    qint64 room() const { return m_room.free; } // bytes left for files, less what waits here; -1: not known

Q_SIGNALS:
    void changed();

private:
    void refresh();

    store::Service &m_service;
    store::Account m_account;
    store::Room m_room;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace ui
