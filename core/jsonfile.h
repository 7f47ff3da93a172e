#pragma once
// Small files of ours: one JSON object each, written whole or not at all. What cannot be read is never taken for
// empty, or the next write would take all away that is in it. Any thread; blocks on the disk.
#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace core {

struct JsonFile
{
    // Damaged: there, and no JSON object. Unreadable: there, and not to be had now; nothing may be written over it.
    enum State { There, Missing, Damaged, Unreadable } state = Missing;
    QJsonObject object = {}; // empty but for There
};

inline constexpr qint64 largestJsonFile = 4 << 20; // bytes; more is none of ours, and Unreadable

JsonFile readJsonFile(const QString &path);
// Its folder is made. DiskFull, ReadOnly.
Result<void> writeJsonFile(const QString &path, const QJsonObject &object);
// Renames it to *.damaged, in the place of an earlier one.
bool putAside(const QString &path);

} // namespace core
