#pragma once
// The table of settings, and what a value of each may be. From it come the defaults, the files for administrators
// (packaging/policies) and their reference in docs/deploying.md. Any thread.
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVector>

namespace core {

enum class Setting {
    Language, // code, "" = the system's
    Appearance, // "system", "light", "dark", "highContrast"
    TextPercent, // 100 to 200
    ServerUrl, // offered at sign-in
    ServersAllowed, // hosts; empty = any
    SignInWays, // "password", "kept"
    ExtraCaFile, // an authority besides the system's
    NetworkPolicy, // "online", "metered", "offline"
    NetworkPolicyBefore, // what it was before somebody went offline
    NetworkProxy, // "system", "none", or "http://host:port"
    ProfileFolder, // "" = the usual one; only by policy
    CacheFolder, // "" = beside the profile
    CacheMaxMegabytes,
    FilesAhead, // "none", "small", "all"
    UploadMaxMegabytes, // of one file; 0 = as the server says
    ShrinkPhotos,
    KeepPhotoMetadata,
    SharedComputer, // nothing of a person is left after sign-out
    UpdatesAutomatic,
    VersionsKnown, // what syncing::versions::Watch keeps between two starts
    VersionTold, // the newer version that people were told about
    WindowGeometry,
    Drafts // JSON object: texts that were begun and not sent yet, by what they are for
};

// What a text may be, beyond SettingRow::choices.
enum class Format {
    Any,
    Server, // "school.example", "https://school.example:8443"
    Servers, // a list of "school.example", "*.school.example", "school.example:8443"
    Proxy, // "system", "none", "http://host:port", "socks5://host:port"
    Folder, // absolute, once expandedPath() filled in what it names; or empty
    File // the same for a file
};

struct SettingRow
{
    Setting key;
    const char *name = nullptr; // in the file and in policies, e.g. "network.policy"
    QVariant fallback = {}; // its type is the setting's type
    bool machine = false; // of this computer (not carried along with a profile)
    bool enforceable = true;
    const char *title = ""; // a few English words, for policy editors
    const char *documentation = ""; // English sentences, for docs and policy templates
    QVector<QString> choices = {}; // allowed values, of each entry of a list; empty = any
    int least = 0, most = 0; // for numbers, when most > least
    Format format = Format::Any;
    // Holds when the administrator's value cannot be understood, so that a typing mistake opens nothing; invalid: the
    // person may choose then.
    QVariant strict = {};
    const char *example = ""; // as in policies.conf
};

const QVector<SettingRow> &settingTable();
const SettingRow &settingRow(Setting key);
const SettingRow *settingNamed(const QString &name); // null: there is none

// `value` in the row's own type, or invalid when it is none of what is allowed. Texts are read as in policies.conf.
QVariant fitting(const SettingRow &row, const QVariant &value);

// "~", "${NAME}" and "%NAME%" filled in from the environment; "" when one is not set or the result is not absolute.
QString expandedPath(const QString &text);

} // namespace core
