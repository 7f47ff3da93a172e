#pragma once
// The albums of a space as a list: "All photos" first, then the albums in their order, each with its cover and count.
#include "models/spacemodels.h"

#include <QAbstractListModel>
#include <QTimer>

namespace ui {

struct AlbumFacts
{
    int count = 0;
    QString coverBlob; // thumbnail to show
    bool pinned = false; // kept offline
    bool operator==(const AlbumFacts &) const = default;
};

class AlbumItems : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { AlbumIdRole = Qt::UserRole, CountRole /* -1: not known */, CoverRole, PinnedRole };

    explicit AlbumItems(store::Service &service, QObject *parent = nullptr);
    void show(const QString &account);
    const models::AlbumsModel &albums() const { return m_albums; }
    QString albumId(int row) const; // empty: all photos
    int rowOf(const QString &albumId) const; // -1: unknown
    bool isCounted() const { return m_albums.loadState() == models::LoadState::Ready; } // else no count is true
    AlbumFacts facts(const QString &albumId) const { return m_facts.value(albumId); }
    void setEditable(bool editable) { m_editable = editable; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void renameWanted(const QString &albumId, const QString &title);
    void factsChanged();

private:
    void follow();
    void readFacts();

    store::Service &m_service;
    models::AlbumsModel m_albums;
    QString m_account;
    QHash<QString, AlbumFacts> m_facts; // "" = all
    QTimer m_soon;
    bool m_reading = false;
    bool m_editable = true;
};

} // namespace ui
