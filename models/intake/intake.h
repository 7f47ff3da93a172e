#pragma once
// Takes files into an album, a folder or a card: one at a time in a thread of its own, each ending as a queued upload
// plus a record, in the order in which they were given. What cannot be taken is told by a signal and harms nothing
// else. What was given outlives the end of the program (journal.h); LeftIntake of the interface goes on with it.
#include "models/intake/journal.h"
#include "models/intake/prepare.h"
#include "models/intake/walk.h"
#include "store/service.h"

#include <QImage>
#include <QObject>
#include <QQueue>
#include <QStringList>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>

namespace models {

struct StoredFile;

class Intake : public QObject
{
    Q_OBJECT
public:
    Intake(store::Service &store, QString account, QObject *parent = nullptr);
    // Waits for the file being prepared and ends a walk; the next start of the program does what was not begun.
    ~Intake() override;

    void setOptions(const IntakeOptions &options) { m_options = options; }
    const IntakeOptions &options() const { return m_options; }

    // Folders are walked in the worker, within the limits. Photos and films only; the rest is skipped()
    void addToAlbum(const QString &albumId, const QStringList &paths);
    // Any file; "" = the top. A folder comes with the folders inside it; one of the same name is used if it is there.
    void addToFolder(const QString &folderId, const QStringList &paths);
    void addToCard(const QString &cardId, const QStringList &paths); // all of a folder, side by side
    // In place of the file of a record, when what was kept of it for sending is gone.
    void addAgain(const QString &recordId, bool inAlbum, const QString &path);
    void attachAgain(const QString &cardId, const QString &attachmentId, const QString &path); // the same, of a card's
    // A picture without a file, kept as `name` (PNG) until it is stored.
    void addPicture(IntakeJob::Where where, const QString &parentId, const QImage &image, const QString &name);
    // Of an earlier start, all of this account.
    void goOn(const IntakeJobs &jobs);
    // Nobody looks any more: lives on below `store` until all is done, then goes.
    static void goOnAlone(std::unique_ptr<Intake> intake);
    int waiting() const { return int(m_queue.size()) + m_walks + (m_busy ? 1 : 0); }
    void setLimits(const WalkLimits &limits) { m_limits = limits; }
    void cancel(); // ends walks, drops those not begun

Q_SIGNALS:
    void looking(int found); // a walk is under way and has found so many files
    void progress(int done, int total);
    // Of the file being prepared, when it is large: 0 to 1. At 1 it is still to be kept, which takes as long again.
    void preparing(double part);
    void leftOut(const models::LeftOut &what); // by a walk
    // `recordId` (a card's, for its attachment) is on the screen now and queued to be sent; `undo` takes it away again.
    void added(const QString &recordId, const models::Prepared &prepared, const std::vector<store::Edit> &undo);
    void refused(const QString &name, const core::Error &error);
    void skipped(const QString &name); // not a photo or film, put into an album
    void finished(int added, int refused);

private:
    using Before = std::function<bool()>; // in the worker; false: the disk is full
    void startCounting();
    void enqueueAgain(const IntakeJob &again);
    IntakeJob job(IntakeJob::Where where, const QString &parent, const QString &path) const;
    void enqueue(IntakeJob::Where where, const QString &parent, const QStringList &paths);
    void walk(const IntakeJobs &roots, const Before &before = {});
    void walked(const Walked &found, const IntakeJobs &roots, const std::shared_ptr<const IntakeJobs> &files);
    void note(const IntakeJobs &jobs);
    void strike(IntakeJobs jobs);
    void next();
    void prepared(const IntakeJob &job, const core::Result<Prepared> &result);
    void stored(const IntakeJob &job, const Prepared &prepared, const core::Result<StoredFile> &file);

    store::Service &m_store;
    QString m_account;
    IntakeOptions m_options;
    WalkLimits m_limits;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false); // of the walks under way
    QQueue<IntakeJob> m_queue;
    QThreadPool m_pool;
    bool m_busy = false;
    bool m_leftOut = false;
    bool m_alone = false;
    int m_walks = 0;
    int m_total = 0, m_added = 0, m_refused = 0;
};

} // namespace models

Q_DECLARE_METATYPE(models::Prepared)
