#pragma once
// Small pictures for grids and strips: decoded, cropped and rounded in threads, newest wish first, kept within a bound
// of bytes. What is not on this computer is asked for once and appears when it comes. GUI thread only.
#include "store/service.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace ui {

class Thumbnails : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxBytes = 64 * 1024 * 1024;
    enum class State { Here, Loading, Missing, Broken };

    explicit Thumbnails(store::Service &service, QObject *parent = nullptr);
    ~Thumbnails() override; // waits for the pictures being decoded

    // `size` in device-independent pixels. Null while it is on its way (ready() tells); a picture of the same photo in
    // another size stands in for it, so the caller scales what it gets.
    QPixmap picture(const QString &account, const QString &blobId, const QSize &size, qreal ratio, int radius);
    State state(const QString &blobId) const;
    int bytes() const { return m_cache.totalCost(); }

    // One wish for a whole file; `key` of the wish, by which its answer is found.
    static store::Wish fetchWish(const QString &account, const QString &blobId, qint64 size = 0);

Q_SIGNALS:
    void ready(const QString &blobId); // also when it turned out to be missing or broken

private:
    struct Want
    {
        QString key;
        QString account;
        QString blobId;
        QSize pixels;
        qreal ratio = 1;
        int radius = 0;
    };
    void lookUp();
    void decode(const Want &want, const QString &path);
    void decoded(const Want &want, const QImage &image);
    void missing(const Want &want);

    store::Service &m_service;
    QCache<QString, QPixmap> m_cache;
    QHash<QString, QString> m_latest; // blob id → key of its latest picture
    QVector<Want> m_wanted; // newest last
    QSet<QString> m_loading; // keys
    QSet<QString> m_missing; // blob ids
    QSet<QString> m_broken;
    QTimer m_soon;
    QThreadPool m_pool;
    bool m_reading = false;
    int m_turn = 0;
};

} // namespace ui
