#pragma once
// Bytes of a file onto the disk, not only to the system. Any thread; blocks until the disk has them.
#include <QString>

class QFileDevice;

namespace core {

// False: the system could not; errno and file.error() say why.
bool flushToDisk(QFileDevice &file);

// The names in a folder, after a file was made or renamed there: without it a power cut may take the name of a file
// whose bytes are safe. Nothing to do where the system writes names in order with bytes (Windows) or a folder cannot be
// opened.
void flushFolder(const QString &path);

} // namespace core
