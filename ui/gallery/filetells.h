#pragma once
// Whether files tell where and with which camera they were made. Only photos of a gallery have a word for it in their
// record; of others their bytes are asked, which are on this computer or not.
#include "ui/shell/context.h"

#include <QHash>
#include <QObject>

namespace ui {

class FileTells : public QObject
{
    Q_OBJECT
public:
    explicit FileTells(const Context &context, QObject *parent = nullptr);
    // False also while it is not known; found() says when it is, if the file is here or comes.
    bool tells(const QString &account, const QString &blobId, const QString &mediaType);
    static QString words(); // "May tell place and camera"

Q_SIGNALS:
    void found();

private:
    void look(const QString &account, const QString &blobId);
    void inspect(const QString &blobId, const QString &path);

    const Context &m_context;
    QHash<QString, QString> m_asked; // blob id → account, until it is known
    QHash<QString, bool> m_known; // by blob id
};

} // namespace ui
