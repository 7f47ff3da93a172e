#pragma once
// Small pictures of cards and attachments: decoded off the GUI thread, kept within a bound of bytes, fetched by a wish
// when they are not here.
#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

namespace store {
class Service;
}

namespace ui {

class BoardPictures : public QObject
{
    Q_OBJECT
public:
    explicit BoardPictures(store::Service &service, QObject *parent = nullptr);
    ~BoardPictures() override;
    void setAccount(const QString &account);
    // Cropped to `size` with round corners; null while it is on its way, then arrived() is emitted.
    QPixmap picture(const QString &blobId, const QSize &size, qreal ratio, int radius);

Q_SIGNALS:
    void arrived();

private:
    struct Wanted
    {
        QString key;
        QString blobId;
        QSize pixels;
        qreal ratio = 1;
        int radius = 0;
    };
    void load(const Wanted &wanted);
    void decode(const Wanted &wanted, const QString &path);

    store::Service &m_service;
    QString m_account;
    QCache<QString, QPixmap> m_cache;
    QSet<QString> m_loading;
    QSet<QString> m_missing; // blob ids wished for
    QThreadPool m_pool;
};

} // namespace ui
