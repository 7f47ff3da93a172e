#pragma once
// Whole pictures for the viewer: the original when it is on this computer, else the preview, else it is asked for.
// Decoded in a thread at the size wanted; a few are kept, so that the next one is there at once.
#include "models/rows_media.h"
#include "store/service.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace ui {

struct Picture
{
    QImage image;
    QSize full; // of the file, turned the right way
    bool original = false; // false: the preview
    bool missing = false; // neither is here
    bool fileHere = false; // the original, also of a film, which other programs show
    bool broken = false;
};

class PictureLoader : public QObject
{
    Q_OBJECT
public:
    static constexpr int keptBytes = 64 * 1024 * 1024;
    explicit PictureLoader(store::Service &service, QObject *parent = nullptr);
    ~PictureLoader() override;

    // `pixels`: room on the device; empty: every pixel of the file. Null when it is on its way; loaded() tells.
    const Picture *picture(const models::MediaRow &row, const QSize &pixels);
    void forget(const QString &mediaId); // there is something better now

Q_SIGNALS:
    void loaded(const QString &mediaId);

private:
    struct Paths
    {
        QString original;
        QString preview;
    };
    void decode(const QString &key, const models::MediaRow &row, const Paths &paths, const QSize &pixels);
    void take(const QString &key, const models::MediaRow &row, const Picture &picture);

    store::Service &m_service;
    QCache<QString, Picture> m_cache;
    QSet<QString> m_loading; // keys
    QSet<QString> m_stale; // media ids that changed while they were decoded
    QThreadPool m_pool;
};

} // namespace ui
