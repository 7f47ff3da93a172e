#pragma once
// Opens a file of a space in the desktop's own program, or saves a copy of it; fetches it first when it is not on this
// computer. Others' files are hostile: programs and scripts are never started, only saved.
#include "core/result.h"
#include "ui/shell/context.h"

#include <QFile>
#include <QHash>
#include <QObject>
#include <QTemporaryDir>

namespace store {
struct ChangeSet;
}

namespace ui {

struct FileToOpen
{
    QString account;
    QString blobId;
    QString name;
    qint64 size = 0;
};

class FileOpener : public QObject
{
    Q_OBJECT
public:
    explicit FileOpener(const Context &context, QObject *parent = nullptr);

    void open(QWidget *parent, const FileToOpen &file);
    void saveAs(QWidget *parent, const FileToOpen &file);
    void fetch(const FileToOpen &file); // only makes sure that it is here
    bool isFetching(const QString &blobId) const { return m_fetching.contains(blobId); }

    static bool isProgram(const QString &name);
    static QString safeName(const QString &name); // one file name on every system

Q_SIGNALS:
    void waits(const QString &name); // asked for, and not on this computer yet
    // While it is fetched; total 0: not known.
    void progress(const QString &blobId, qint64 received, qint64 total);
    void here(const QString &blobId);
    void failed(const QString &blobId, const QString &sentence); // which file, and why

private:
    using Then = std::function<void(const QString &path)>;
    void withPath(const FileToOpen &file, Then then);
    void ask(const FileToOpen &file, Then then);
    void look(const store::ChangeSet &changes);
    void readWish(const QString &blobId, const std::string &key);
    QString notFetched(const FileToOpen &file, const core::Error &error) const;
    void tellNotCopied(const QString &to, const core::Error &error);
    // What was there under `to` stays until all of the copy is written.
    void copyTo(const QString &from, const QString &to, QFile::Permissions rights, std::function<void(bool)> done);

    struct Fetch
    {
        FileToOpen file;
        std::string wish;
        std::vector<Then> then;
    };
    const Context &m_context;
    QHash<QString, Fetch> m_fetching; // by blob id
    QTemporaryDir m_folder; // copies for other programs, which want the real name
    int m_opened = 0;
};

} // namespace ui
