#include "models/intake/walk.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace models {

namespace {

bool isLink(const QFileInfo &info) { return info.isSymbolicLink() || info.isShortcut() || info.isJunction(); }

class Walker
{
public:
    Walker(const WalkLimits &limits, const std::function<bool(int)> &goOn)
        : m_limits(limits)
        , m_goOn(goOn)
    { }

    void start(const QString &path)
    {
        const QFileInfo info(path); // a link that was pointed at is meant
        const QString name = info.fileName().isEmpty() ? info.absoluteFilePath() : info.fileName();
        if (!info.exists())
            m_walked.leftOut.append({ LeftOut::Gone, name, 0 });
        else if (info.isDir())
            folder(info, name, 1);
        else if (info.isFile())
            take(info, {});
        else
            m_walked.leftOut.append({ LeftOut::NoFile, name, 0 });
    }

    bool ended() const { return m_ended || m_walked.stopped; }

    Walked finish()
    {
        if (m_links > 0)
            m_walked.leftOut.append({ LeftOut::Link, m_firstLink, m_links });
        return std::move(m_walked);
    }

private:
    void end(LeftOut::Why why, const QString &name, int limit)
    {
        if (m_ended)
            return;
        m_ended = true;
        m_walked.leftOut.append({ why, name, limit });
    }

    bool take(const QFileInfo &file, const QString &inside)
    {
        if (m_walked.files.size() >= m_limits.files) {
            end(LeftOut::TooMany, file.fileName(), m_limits.files);
            return false;
        }
        m_walked.files.append({ file.filePath(), inside });
        return true;
    }

    void folder(const QFileInfo &info, const QString &inside, int depth)
    {
        if (depth > m_limits.depth) {
            m_walked.leftOut.append({ LeftOut::TooDeep, info.fileName(), m_limits.depth });
            return;
        }
        if (!info.isReadable() || !info.isExecutable()) { // an iterator would only show it as empty
            m_walked.leftOut.append({ LeftOut::Unreadable, info.fileName(), 0 });
            return;
        }
        QVector<QFileInfo> files;
        QVector<QFileInfo> folders;
        QDirIterator entries(info.filePath(), QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        while (entries.hasNext()) {
            if (m_walked.stopped = !m_goOn(int(m_walked.files.size() + files.size())); m_walked.stopped)
                return;
            entries.next();
            const QFileInfo entry = entries.fileInfo();
            if (++m_entries > m_limits.entries) {
                end(LeftOut::TooMuch, info.fileName(), m_limits.entries);
                break; // what was found until here is taken
            }
            if (isLink(entry)) {
                m_firstLink = m_links++ == 0 ? entry.fileName() : m_firstLink;
                continue;
            }
            (entry.isDir() ? folders : files).append(entry);
        }
        const auto byName = [](const QFileInfo &a, const QFileInfo &b) { return a.fileName() < b.fileName(); };
        std::sort(files.begin(), files.end(), byName); // cameras number their files; people expect that order
        std::sort(folders.begin(), folders.end(), byName);
        for (const QFileInfo &file : files) {
            if (!take(file, inside))
                return;
        }
        for (const QFileInfo &one : folders) {
            if (ended())
                return;
            folder(one, inside + QLatin1Char('/') + one.fileName(), depth + 1);
        }
    }

    const WalkLimits &m_limits;
    const std::function<bool(int)> &m_goOn;
    Walked m_walked;
    QString m_firstLink;
    int m_links = 0;
    int m_entries = 0;
    bool m_ended = false;
};

} // namespace

Walked walk(const QStringList &paths, const WalkLimits &limits, const std::function<bool(int)> &goOn)
{
    Walker walker(limits, goOn);
    for (const QString &path : paths) {
        if (walker.ended())
            break;
        walker.start(path);
    }
    return walker.finish();
}

} // namespace models
