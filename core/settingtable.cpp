#include "core/settingtable.h"

#include <algorithm>

namespace core {

namespace {
QString s(const char *text) { return QLatin1String(text); }
} // namespace

const QVector<SettingRow> &settingTable()
{
    static const QVector<SettingRow> table{
        { .key = Setting::Language,
          .name = "language",
          .fallback = QString(),
          .title = "Language",
          .documentation = "Language of the interface; empty follows the system.",
          .choices = { QString(), s("en"), s("de"), s("fr") },
          .example = "de" },
        { .key = Setting::Appearance,
          .name = "appearance",
          .fallback = s("system"),
          .title = "Colours",
          .documentation = "Colours of the interface.",
          .choices = { s("system"), s("light"), s("dark"), s("highContrast") },
          .example = "light" },
        { .key = Setting::TextPercent,
          .name = "text.percent",
          .fallback = 100,
          .title = "Text size",
          .documentation = "Size of all text in per cent.",
          .least = 100,
          .most = 200,
          .example = "120" },
        { .key = Setting::ServerUrl,
          .name = "server.url",
          .fallback = QString(),
          .machine = true,
          .title = "Address of the community server",
          .documentation = "Address offered at sign-in. When it is enforced, and server.allowed is not, it is the only "
                           "server that can be used.",
          .format = Format::Server,
          .example = "https://community.example.org" },
        { .key = Setting::ServersAllowed,
          .name = "server.allowed",
          .fallback = QStringList(),
          .machine = true,
          .title = "Servers that may be used",
          .documentation
          = "Names of the servers that may be used, also by accounts that are here already; *.example.org "
            "allows every name below example.org. Empty allows any; a single - allows none.",
          .format = Format::Servers,
          .strict = QStringList{ s("-") },
          .example = "community.example.org, *.school.example" },
        { .key = Setting::SignInWays,
          .name = "signIn.ways",
          .fallback = QStringList{ s("password"), s("kept") },
          .machine = true,
          .title = "Ways to sign in",
          .documentation
          = "password: with user name and password; kept: staying signed in on this computer from one start "
            "to the next. Without kept nobody's sign-in outlives the program.",
          .choices = { s("password"), s("kept") },
          .strict = QStringList{ s("password") },
          .example = "password" },
        { .key = Setting::ExtraCaFile,
          .name = "server.caFile",
          .fallback = QString(),
          .machine = true,
          .title = "Certificates of a school's own authority",
          .documentation
          = "File (PEM) with certificates to trust besides the system's, for a filter that opens TLS or a "
            "server with an authority of its own.",
          .format = Format::File,
          .example = "/etc/ssl/school.pem" },
        { .key = Setting::NetworkPolicy,
          .name = "network.policy",
          .fallback = s("online"),
          .title = "Connection",
          .documentation = "online: everything at once; metered: small things only; offline: no connection at all.",
          .choices = { s("online"), s("metered"), s("offline") },
          .example = "metered" },
        { .key = Setting::NetworkPolicyBefore,
          .name = "network.policyBefore",
          .fallback = s("online"),
          .enforceable = false,
          .documentation = "What network.policy was before somebody chose to work offline.",
          .choices = { s("online"), s("metered") } },
        { .key = Setting::NetworkProxy,
          .name = "network.proxy",
          .fallback = s("system"),
          .machine = true,
          .title = "Proxy",
          .documentation
          = "system: as the system's settings say, automatic configuration (PAC) included; none: no proxy; or "
            "one by its address, http://host:port or socks5://host:port.",
          .format = Format::Proxy,
          .example = "http://proxy.school.example:8080" },
        { .key = Setting::ProfileFolder,
          .name = "profile.folder",
          .fallback = QString(),
          .machine = true,
          .title = "Folder of the profile",
          .documentation
          = "Where accounts, settings and the offline cache are kept, for example on a home drive; empty "
            "is the user's data folder. ~, ${NAME} and %NAME% are filled in from the environment.",
          .format = Format::Folder,
          .example = "${HOME}/Jumelle" },
        { .key = Setting::CacheFolder,
          .name = "cache.folder",
          .fallback = QString(),
          .machine = true,
          .title = "Folder of the offline cache",
          .documentation = "Folder of the offline cache only; empty keeps it in the profile. ~, ${NAME} and %NAME% are "
                           "filled in from the environment.",
          .format = Format::Folder,
          .example = "/var/cache/jumelle-${USER}" },
        { .key = Setting::CacheMaxMegabytes,
          .name = "cache.maxMegabytes",
          .fallback = 2000,
          .machine = true,
          .title = "Space for photos and files",
          .documentation
          = "Most space in megabytes for fetched photos and files; what waits to be sent is never counted or "
            "removed.",
          .least = 50,
          .most = 1000000,
          .example = "500" },
        { .key = Setting::FilesAhead,
          .name = "files.ahead",
          .fallback = s("small"),
          .machine = true,
          .title = "Files fetched ahead",
          .documentation
          = "What is fetched before anybody asks for it, so that it is there without a network. none: records "
            "only; small: small pictures and the albums people keep offline; all: every file, as far as "
            "cache.maxMegabytes allows.",
          .choices = { s("none"), s("small"), s("all") },
          .example = "all" },
        { .key = Setting::UploadMaxMegabytes,
          .name = "upload.maxMegabytes",
          .fallback = 0,
          .machine = true,
          .title = "Largest file that may be sent",
          .documentation
          = "Largest single photo, film or file in megabytes that may be put into a project; 0: as large as "
            "the server takes.",
          .least = 0,
          .most = 100000,
          .strict = 10,
          .example = "200" },
        { .key = Setting::ShrinkPhotos,
          .name = "photos.shrink",
          .fallback = true,
          .title = "Make photos smaller",
          .documentation = "Make large photos smaller before they are sent.",
          .example = "true" },
        { .key = Setting::KeepPhotoMetadata,
          .name = "photos.keepMetadata",
          .fallback = false,
          .title = "Keep what photos tell",
          .documentation = "Send photos with the place, camera and names stored inside them.",
          .strict = false,
          .example = "false" },
        { .key = Setting::SharedComputer,
          .name = "computer.shared",
          .fallback = false,
          .machine = true,
          .title = "Computer shared by many",
          .documentation
          = "For classrooms: everybody signs in anew, what is fetched is encrypted while somebody is signed in, "
            "and nothing of a person is left after signing out.",
          .strict = true,
          .example = "true" },
        { .key = Setting::UpdatesAutomatic,
          .name = "updates.automatic",
          .fallback = true,
          .machine = true,
          .title = "Look for new versions",
          .documentation = "Whether the program may look once a day for a new version of itself and tell people, where "
                           "its publisher built that in. It never fetches or installs one.",
          .strict = false,
          .example = "false" },
        { .key = Setting::VersionsKnown,
          .name = "versions.known",
          .fallback = QString(),
          .machine = true,
          .enforceable = false,
          .documentation = "What the last look for new versions brought." },
        { .key = Setting::VersionTold,
          .name = "versions.told",
          .fallback = QString(),
          .machine = true,
          .enforceable = false,
          .documentation = "The newer version that was told about." },
        { .key = Setting::WindowGeometry,
          .name = "window.geometry",
          .fallback = QByteArray(),
          .machine = true,
          .enforceable = false,
          .documentation = "Size and position of the window." },
        { .key = Setting::Drafts,
          .name = "drafts",
          .fallback = QString(),
          .machine = true,
          .enforceable = false,
          .documentation = "Texts begun and not sent yet." },
    };
    return table;
}

const SettingRow &settingRow(Setting key)
{
    const auto &table = settingTable();
    return *std::find_if(table.begin(), table.end(), [&](const auto &r) { return r.key == key; });
}

const SettingRow *settingNamed(const QString &name)
{
    const auto &table = settingTable();
    const auto it
        = std::find_if(table.begin(), table.end(), [&](const auto &r) { return name == QLatin1String(r.name); });
    return it == table.end() ? nullptr : &*it;
}

} // namespace core
