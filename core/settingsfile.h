#pragma once
// The file of the settings: what one program changed is put into what is there now, since several may have it open.
#include <QString>
#include <QVariant>

#include <map>

namespace core {

using SettingValues = std::map<QString, QVariant>; // by name; unknown names of a newer version are kept

struct SettingsWritten
{
    // Busy: another program has the file for a few milliseconds. Failed: it cannot be read or written, and stays as it
    // is; a file that is no settings at all was put aside as *.damaged.
    enum State { Done, Busy, Failed } state = Failed;
    SettingValues kept = {}; // Done: what this program knows to be in the file
};

SettingValues readSettings(const QString &file);
// `kept`: what was there when it was last read or written; what differs in `values` was changed here. Any thread;
// blocks on the disk.
SettingsWritten writeSettings(const QString &file, const SettingValues &kept, SettingValues values);
// Of two objects as JSON texts: what became `ours` since `before`, in `theirs`, entry by entry; empty when none is
// left.
QVariant mergedObjects(const QVariant &before, const QVariant &ours, const QVariant &theirs);
// Null when there is none.
QVariant valueIn(const SettingValues &values, const QString &name);

} // namespace core
