#pragma once
// The cache's files as their bytes are, sealed or not (store/sealed/seal.h). Any thread; one device, one thread.
#include <QIODevice>
#include <QString>
#include <memory>

namespace store {

std::unique_ptr<QIODevice> fileDevice(const QString &path); // never null, not open yet
qint64 fileSize(const QString &path); // of the bytes inside; 0 when there is no file
// The bytes of a file of the cache, open to whoever may read `to`, which must not exist; as QFile::copy otherwise.
bool copyOut(const QString &from, const QString &to);
bool flushed(QIODevice &device); // what was written is with the system, or false

} // namespace store
