#pragma once
// Takes files into an album or a folder: one at a time in a thread of its own, each ending as a queued upload plus a
// record, in the order in which they were given. What cannot be taken is told by a signal and harms nothing else.
#include "models/intake/prepare.h"
#include "models/intake/walk.h"
#include "store/service.h"

#include <QObject>
#include <QQueue>
#include <QStringList>
#include <QThreadPool>
#include <atomic>
#include <memory>

namespace models {

class Intake : public QObject
{
    Q_OBJECT
public:
    Intake(store::Service &store, QString account, QObject *parent = nullptr);
    ~Intake() override; // waits for the file being prepared, ends a walk, drops those not begun

    void setOptions(const IntakeOptions &options) { m_options = options; }
    const IntakeOptions &options() const { return m_options; }

    // Folders are walked in the worker, within the limits. Photos and films only; the rest is skipped()
    void addToAlbum(const QString &albumId, const QStringList &paths);
    // Any file; "" = the top. A folder comes with the folders inside it; one of the same name is used if it is there.
    void addToFolder(const QString &folderId, const QStringList &paths);
    // In place of the file of a record, when what was kept of it for sending is gone.
    void addAgain(const QString &recordId, bool inAlbum, const QString &path);
    int waiting() const { return int(m_queue.size()) + m_walks + (m_busy ? 1 : 0); }
    void setLimits(const WalkLimits &limits) { m_limits = limits; }
    void cancel(); // ends walks, drops those not begun

Q_SIGNALS:
    void looking(int found); // a walk is under way and has found so many files
    void progress(int done, int total);
    // Of the file being prepared, when it is large: 0 to 1. At 1 it is still to be kept, which takes as long again.
    void preparing(double part);
    void leftOut(const models::LeftOut &what); // by a walk
    // `recordId` is on the screen now and queued to be sent.
    void added(const QString &recordId, const models::Prepared &prepared);
    void refused(const QString &name, const core::Error &error);
    void skipped(const QString &name); // not a photo or film, put into an album
    void finished(int added, int refused);

private:
    struct Job
    {
        QString path;
        QString parent;
        QString folder; // to be made below the parent; "": none
        bool album = false;
        QString record = {}; // that gets this file; "": a new one
    };
    void startCounting();
    void enqueue(const QStringList &paths, const QString &parent, bool album);
    void walked(const Walked &found, const QString &parent, bool album);
    void next();
    void prepared(const Job &job, const core::Result<Prepared> &result);
    void stored(const Job &job, const Prepared &prepared, const core::Result<std::string> &id);

    store::Service &m_store;
    QString m_account;
    IntakeOptions m_options;
    WalkLimits m_limits;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false); // of the walks under way
    QQueue<Job> m_queue;
    QThreadPool m_pool;
    bool m_busy = false;
    bool m_leftOut = false;
    int m_walks = 0;
    int m_total = 0, m_added = 0, m_refused = 0;
};

} // namespace models

Q_DECLARE_METATYPE(models::Prepared)
