#include "core/settingsfile.h"

#include "core/jsonfile.h"
#include "core/settingtable.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

namespace core {

namespace {

constexpr int lockMs = 30; // another program needs a few to write the file

QJsonValue toJson(const QVariant &value)
{
    return value.typeId() == QMetaType::QByteArray ? QJsonValue(QString::fromLatin1(value.toByteArray().toBase64()))
                                                   : QJsonValue::fromVariant(value);
}

SettingValues valuesOf(const QJsonObject &object)
{
    SettingValues values;
    for (auto it = object.begin(); it != object.end(); ++it)
        values.emplace(it.key(), it.value().toVariant());
    return values;
}

} // namespace

QVariant valueIn(const SettingValues &values, const QString &name)
{
    const auto it = values.find(name);
    return it == values.end() ? QVariant() : it->second;
}

QVariant mergedObjects(const QVariant &before, const QVariant &ours, const QVariant &theirs)
{
    const auto objectOf = [](const QVariant &v) { return QJsonDocument::fromJson(v.toString().toUtf8()).object(); };
    const QJsonObject had = objectOf(before), have = objectOf(ours);
    QJsonObject all = objectOf(theirs);
    for (const QString &key : had.keys() + have.keys()) {
        if (had.value(key) == have.value(key))
            continue;
        if (have.contains(key))
            all.insert(key, have.value(key));
        else
            all.remove(key);
    }
    return all.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

SettingValues readSettings(const QString &file) { return valuesOf(readJsonFile(file).object); }

SettingsWritten writeSettings(const QString &file, const SettingValues &kept, SettingValues values)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    QLockFile lock(file + QStringLiteral(".lock"));
    // A folder without locks, or one that cannot be written, is found out by writing.
    if (!lock.tryLock(lockMs) && lock.error() == QLockFile::LockFailedError)
        return { SettingsWritten::Busy };
    const JsonFile read = readJsonFile(file);
    if (read.state == JsonFile::Unreadable || (read.state == JsonFile::Damaged && !putAside(file)))
        return { SettingsWritten::Failed };
    const bool there = read.state == JsonFile::There;
    SettingValues stored = valuesOf(read.object);
    const QString drafts = QLatin1String(settingRow(Setting::Drafts).name); // two windows may each have begun one
    for (const auto &[name, value] : values) {
        const QVariant before = valueIn(kept, name);
        if (value == before && there)
            continue;
        QVariant &theirs = stored[name];
        theirs = name == drafts && there ? mergedObjects(before, value, theirs) : value;
    }
    QJsonObject object;
    for (const auto &[name, value] : stored)
        object.insert(name, toJson(value));
    if (!writeJsonFile(file, object))
        return { SettingsWritten::Failed };
    if (const QVariant all = valueIn(stored, drafts); all.isValid())
        values[drafts] = all;
    return { SettingsWritten::Done, std::move(values) };
}

} // namespace core
