#pragma once
// Bytes of a file onto the disk, not only to the system. Any thread; blocks until the disk has them.

class QFileDevice;

namespace core {

// False: the system could not; errno and file.error() say why.
bool flushToDisk(QFileDevice &file);

} // namespace core
