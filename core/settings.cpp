#include "core/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSettings>

#include <algorithm>

namespace core {

const QVector<SettingRow> &settingTable()
{
    static const QVector<SettingRow> table{
        { Setting::Language,
          "language",
          QString(),
          false,
          true,
          "Language of the interface; empty follows the system.",
          {} },
        { Setting::Appearance,
          "appearance",
          QStringLiteral("system"),
          false,
          true,
          "Colours of the interface.",
          { QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
            QStringLiteral("highContrast") } },
        { Setting::TextPercent, "text.percent", 100, false, true, "Size of all text in per cent.", {}, 100, 200 },
        { Setting::CacheFolder,
          "cache.folder",
          QString(),
          true,
          true,
          "Folder of the offline cache; empty keeps it beside the profile.",
          {} },
        { Setting::CacheMaxMegabytes,
          "cache.maxMegabytes",
          2000,
          true,
          true,
          "Most space for fetched photos and files; what waits to be sent is never counted or removed.",
          {},
          50,
          1000000 },
        { Setting::NetworkPolicy,
          "network.policy",
          QStringLiteral("online"),
          false,
          true,
          "online: everything at once; metered: small things only; offline: no connection at all.",
          { QStringLiteral("online"), QStringLiteral("metered"), QStringLiteral("offline") } },
        { Setting::NetworkProxy,
          "network.proxy",
          QStringLiteral("system"),
          true,
          true,
          "system: as the system's settings say; none: no proxy; or one by its address, http://host:port.",
          {} },
        { Setting::ServerUrl,
          "server.url",
          QString(),
          true,
          true,
          "Address of the community server offered at sign-in.",
          {} },
        { Setting::ExtraCaFile,
          "server.caFile",
          QString(),
          true,
          true,
          "File with certificates to trust besides the system's, for a school's own authority.",
          {} },
        { Setting::ShrinkPhotos,
          "photos.shrink",
          true,
          false,
          true,
          "Make large photos smaller before they are sent.",
          {} },
        { Setting::KeepPhotoMetadata,
          "photos.keepMetadata",
          false,
          false,
          true,
          "Send photos with the place, camera and names stored inside them.",
          {} },
        { Setting::WindowGeometry,
          "window.geometry",
          QByteArray(),
          true,
          false,
          "Size and position of the window.",
          {} },
        { Setting::Drafts, "drafts", QString(), true, false, "Texts begun and not sent yet.", {} },
    };
    return table;
}

namespace {

const SettingRow &row(Setting key)
{
    const auto &table = settingTable();
    return *std::find_if(table.begin(), table.end(), [&](const auto &r) { return r.key == key; });
}

// The value in the row's own type, or invalid when it does not fit.
QVariant fitting(const SettingRow &row, QVariant value)
{
    if (row.fallback.typeId() == QMetaType::QByteArray && value.typeId() == QMetaType::QString)
        value = QByteArray::fromBase64(value.toString().toLatin1());
    if (!value.isValid() || !value.convert(row.fallback.metaType()))
        return {};
    if (!row.choices.isEmpty() && !row.choices.contains(value.toString()))
        return {};
    if (row.most > row.least && (value.toInt() < row.least || value.toInt() > row.most))
        return {};
    return value;
}

QJsonValue toJson(const QVariant &value)
{
    return value.typeId() == QMetaType::QByteArray ? QJsonValue(QString::fromLatin1(value.toByteArray().toBase64()))
                                                   : QJsonValue::fromVariant(value);
}

} // namespace

FilePolicy::FilePolicy(const QString &path)
    : m_path(path)
{
    if (!QFileInfo(path).isReadable())
        return;
    QSettings file(path, QSettings::IniFormat);
    for (auto [group, values] : { std::pair{ "enforced", &m_enforced }, std::pair{ "default", &m_suggested } }) {
        file.beginGroup(QLatin1String(group));
        const auto keys = file.allKeys();
        for (const QString &key : keys)
            values->emplace(QString(key).replace(QLatin1Char('/'), QLatin1Char('.')), file.value(key));
        file.endGroup();
    }
}

QVariant FilePolicy::enforced(const QString &name) const
{
    const auto it = m_enforced.find(name);
    return it == m_enforced.end() ? QVariant() : it->second;
}

QVariant FilePolicy::suggested(const QString &name) const
{
    const auto it = m_suggested.find(name);
    return it == m_suggested.end() ? QVariant() : it->second;
}

Settings::Settings(QString file, const PolicySource *policy, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_policy(policy)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(300);
    connect(&m_saveSoon, &QTimer::timeout, this, &Settings::save);
    QFile stored(m_file);
    if (stored.open(QIODevice::ReadOnly)) {
        const QJsonObject values = QJsonDocument::fromJson(stored.readAll()).object();
        for (auto it = values.begin(); it != values.end(); ++it)
            m_values.emplace(it.key(), it.value().toVariant());
    }
}

Settings::~Settings()
{
    if (m_saveSoon.isActive())
        save();
}

QVariant Settings::value(Setting key) const
{
    const SettingRow &r = row(key);
    const QString name = QLatin1String(r.name);
    if (m_policy && r.enforceable)
        if (const QVariant v = fitting(r, m_policy->enforced(name)); v.isValid())
            return v;
    if (const auto it = m_values.find(name); it != m_values.end())
        if (const QVariant v = fitting(r, it->second); v.isValid())
            return v;
    if (m_policy)
        if (const QVariant v = fitting(r, m_policy->suggested(name)); v.isValid())
            return v;
    return r.fallback;
}

bool Settings::set(Setting key, const QVariant &value)
{
    const SettingRow &r = row(key);
    const QVariant fits = fitting(r, value);
    if (!fits.isValid())
        return false;
    if (isEnforced(key) || this->value(key) == fits)
        return !isEnforced(key);
    m_values[QLatin1String(r.name)] = fits;
    m_saveSoon.start();
    Q_EMIT changed(key);
    return true;
}

bool Settings::isEnforced(Setting key) const
{
    const SettingRow &r = row(key);
    return m_policy && r.enforceable && fitting(r, m_policy->enforced(QLatin1String(r.name))).isValid();
}

QString Settings::enforcedBy() const { return m_policy ? m_policy->description() : QString(); }

bool Settings::save()
{
    m_saveSoon.stop();
    QJsonObject values;
    for (const auto &[name, value] : m_values)
        values.insert(name, toJson(value));
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QByteArray bytes = QJsonDocument(values).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace core
