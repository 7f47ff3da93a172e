#include "app/versions.h"

#include <QSysInfo>

namespace app {

using core::Setting;
using core::VersionState;
using syncing::versions::Watch;

namespace {

constexpr const char *platform =
#if defined(Q_OS_WIN)
    "windows";
#elif defined(Q_OS_MACOS)
    "macos";
#else
    "linux";
#endif

Watch::Known kept(const core::Settings &settings)
{
    return Watch::fromText(settings.text(Setting::VersionsKnown).toStdString());
}

VersionState::Problem problemOf(const std::optional<core::Code> &code)
{
    if (!code)
        return VersionState::Problem::None;
    switch (*code) {
    case core::Code::Untrusted: // also a certificate: something stands in between
    case core::Code::BadInput:
    case core::Code::TooLarge:
    case core::Code::CaptivePortal:
        return VersionState::Problem::Forged;
    case core::Code::TooOld:
    case core::Code::TooNew:
        return VersionState::Problem::Outdated;
    default:
        return VersionState::Problem::NoAnswer;
    }
}

} // namespace

const char *Versions::builtInKey() { return JUMELLE_VERSIONS_KEY; }

std::unique_ptr<Versions> Versions::make(core::Settings &settings, const syncing::NetworkOptions &network, bool offline,
                                         const char *keyText)
{
    const auto key = syncing::versions::keyFromText(keyText);
    if (!key || settings.flag(Setting::SharedComputer))
        return nullptr;
    return std::make_unique<Versions>(settings, network,
                                      Watch::Source{ JUMELLE_VERSIONS_URL, *key, platform, JUMELLE_VERSION }, offline);
}

Versions::Versions(core::Settings &settings, const syncing::NetworkOptions &network, Watch::Source source, bool offline)
    : m_settings(settings)
    , m_offline(offline)
    , m_transport(network)
    , m_watch(syncing::qtEnvironment(m_transport, m_timers), std::move(source), kept(settings), [this] { keep(); })
{
    connect(&m_settings, &core::Settings::changed, this, [this](Setting key) {
        if (key == Setting::UpdatesAutomatic || key == Setting::NetworkPolicy)
            apply();
    });
    apply();
}

Versions::~Versions() = default;

void Versions::apply()
{
    const bool line = !m_offline && m_settings.text(Setting::NetworkPolicy) != QLatin1String("offline");
    m_watch.setOn(line && m_settings.flag(Setting::UpdatesAutomatic));
    Q_EMIT changed();
}

void Versions::endOfflineStart()
{
    m_offline = false;
    apply();
}

void Versions::keep()
{
    m_settings.set(Setting::VersionsKnown, QString::fromStdString(Watch::toText(m_watch.known())));
    Q_EMIT changed();
}

void Versions::look()
{
    m_watch.look();
    Q_EMIT changed();
}

VersionState Versions::state() const
{
    VersionState state;
    state.on = m_watch.isOn();
    state.looking = m_watch.isLooking();
    if (!m_settings.flag(Setting::UpdatesAutomatic))
        return state; // what was found before is not to be told any more either
    const Watch::Known &known = m_watch.known();
    state.checkedMs = known.checkedMs;
    state.problem = problemOf(known.problem);
    if (m_watch.isNewer()) {
        state.version = QString::fromStdString(known.version);
        state.page = QString::fromStdString(known.page);
    }
    return state;
}

bool Versions::shouldTell()
{
    const QString version = state().version;
    if (version.isEmpty() || m_settings.text(Setting::VersionTold) == version)
        return false;
    m_settings.set(Setting::VersionTold, version);
    return true;
}

} // namespace app
