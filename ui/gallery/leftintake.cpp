#include "ui/gallery/leftintake.h"

#include "core/settings.h"
#include "ui/gallery/mediawords.h"
#include "ui/shell/toasts.h"

#include <QDir>
#include <QFileInfo>

#include <map>

namespace ui {

using models::IntakeJobs;

struct LeftIntake::Left
{
    std::map<std::string, IntakeJobs> jobs; // by account
    std::map<std::string, store::Room> rooms;
};

namespace {

// Nothing is being prepared at a start of the program, and a pasted picture that nobody noted is none that is waited
// for.
void removeOthers(const QString &folder, const QStringList &kept)
{
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        if (!kept.contains(file.filePath()))
            QFile::remove(file.filePath());
}

} // namespace

// In the store's writing thread, so that it comes before all that the pages note.
core::Result<LeftIntake::Left> LeftIntake::findLeft(store::Cache &cache)
{
    const auto jobs = models::jobsLeft(cache);
    if (!jobs)
        return tl::unexpected<core::Error>(jobs.error());
    Left left;
    for (const auto &job : *jobs) {
        left.jobs[job.account].push_back(job);
        if (left.rooms.contains(job.account))
            continue;
        const auto room = cache.room(job.account);
        left.rooms[job.account] = room ? *room : store::Room();
    }
    return left;
}

LeftIntake::LeftIntake(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    context.store.write(
        this,
        [options = context.store.options()](store::Cache &cache) {
            auto left = findLeft(cache);
            if (!left)
                return left;
            QStringList kept;
            for (const auto &[account, jobs] : left->jobs)
                for (const auto &job : jobs)
                    kept.append(job.path);
            removeOthers(models::pastedFolder(options), kept);
            removeOthers(models::preparingFolder(options), {});
            return left;
        },
        [this](const core::Result<Left> &left) {
            if (left && !left->jobs.empty())
                goOn(*left);
        });
}

void LeftIntake::goOn(const Left &left)
{
    for (const auto &[account, jobs] : left.jobs) {
        auto *intake = new models::Intake(m_context.store, QString::fromStdString(account), this);
        models::IntakeOptions options;
        options.keepMetadata = m_context.settings.flag(core::Setting::KeepPhotoMetadata);
        options.shrink = m_context.settings.flag(core::Setting::ShrinkPhotos);
        const store::Room &room = left.rooms.at(account);
        if (room.file > 0)
            options.maxBytes = room.file;
        options.roomBytes = room.free;
        intake->setOptions(options);
        connect(intake, &models::Intake::refused, this, [this](const QString &name, const core::Error &error) {
            m_problems.append(MediaWords::refused(name, error, m_context.settings));
        });
        connect(intake, &models::Intake::leftOut, this,
                [this](const models::LeftOut &what) { m_problems.append(MediaWords::leftOut(what)); });
        connect(intake, &models::Intake::skipped, this,
                [this](const QString &name) { m_problems.append(MediaWords::skipped({ name })); });
        connect(intake, &models::Intake::finished, this, [this, intake](int added, int) {
            intake->deleteLater();
            m_added += added;
            if (--m_running == 0)
                tell();
        });
        ++m_running;
        intake->goOn(jobs);
    }
}

void LeftIntake::tell()
{
    QStringList sentences;
    if (m_added > 0)
        sentences.append(
            tr("%n file(s) were on their way when Jumelle was closed; now they are added.", nullptr, m_added));
    sentences += m_problems.mid(0, 2);
    if (m_problems.size() > 2)
        sentences.append(tr("And %n more could not be added.", nullptr, int(m_problems.size()) - 2));
    if (!sentences.isEmpty())
        m_context.toasts.show(sentences.join(QLatin1Char(' ')),
                              m_problems.isEmpty() ? QString() : QStringLiteral("warning-circle"));
    Q_EMIT finished(m_added);
}

} // namespace ui
