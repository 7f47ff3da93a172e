#include "world.h"

#include "prepared.h"

#include <filesystem>

namespace simulation {

World::World(const Plan &plan, Meddler *meddler)
    : m_plan(plan)
    , m_meddler(meddler)
    , m_chance(plan.seed ^ 0xabcdef)
    , m_community(m_loop, trace, tally, serverTypes(plan.version))
    , m_witness(m_loop, plan.version == Plan::Same ? schema::recordTypes() : newerTypes(), plan.seed ^ 0x817, meddler)
    , m_typist(ledger, m_witness, m_loop)
    , m_sticks(plan.seed ^ 0x571c, tally)
{
    m_community.meddler = meddler;
    m_loop.now = startMs;
    Disk::setTime(startMs);
    const auto &base = prepared(plan.version);
    m_community.disk.load(base.server);
    m_community.server.tokens = base.tokens;
    if (!m_community.start())
        m_broken = "the server does not start";
    else
        m_witness.begin(m_community);
    for (int i = 0; i < plan.machines; ++i) {
        const auto index = static_cast<std::size_t>(i);
        auto machine = std::make_unique<Machine>(m_loop, m_community, trace, people[index].machine,
                                                 std::string("p") + people[index].user, plan.seed * 31 + index);
        machine->types = &typesOf(i, plan.version);
        machine->checkpoint = plan.checkpoint;
        machine->piece = plan.piece;
        if (!plan.fresh || i + 1 < plan.machines)
            machine->disk.load(base.machines[index]);
        if (!machine->open())
            m_broken = "a computer does not start";
        m_machines.push_back(std::move(machine));
    }
}

World::~World()
{
    for (auto &machine : m_machines)
        machine->close();
}

void World::perform()
{
    for (const auto &step : m_plan.steps) {
        runUntil(m_loop.now + step.waitMs);
        act(step);
        settleCrashes();
        noteAccepted();
        look();
    }
}

void World::look()
{
    auto &machine = *m_machines[static_cast<std::size_t>(m_looker++) % m_machines.size()];
    if (!machine.running() || machine.disk.dead())
        return;
    if (m_meddler && m_community.running())
        m_meddler->afterStep(m_community.server.storage->connection());
    if (m_meddler)
        m_meddler->beforeLook(machine);
    m_witness.look(machine);
}

void World::runUntil(std::int64_t time)
{
    m_loop.until(
        [this] {
            settleCrashes();
            return false;
        },
        time - m_loop.now);
    m_loop.now = std::max(m_loop.now, time);
    Disk::setTime(m_loop.now);
}

void World::settleCrashes()
{
    for (auto &machine : m_machines)
        if (machine->disk.dead()) {
            machine->crash(machine->cut);
            const bool power = machine->cut == Disk::Cut::Power;
            tally.done(power ? Verb::Power : Verb::Kill);
            if (power) {
                m_witness.powerCut(*machine);
                m_typist.powerCut(*machine);
            }
            reopen(*machine, machine->backAfterMs);
        }
    if (m_community.disk.dead()) {
        m_community.crash(m_serverCut, m_chance);
        tally.done(m_serverCut == Disk::Cut::Power ? Verb::ServerPower : Verb::ServerKill);
        for (auto &machine : m_machines)
            machine->line.dropStreams(true);
        restartServer(m_chance.below(60'000));
    }
}

void World::reopen(Machine &machine, std::int64_t afterMs)
{
    m_loop.after(afterMs, [this, &machine] {
        if (!machine.running() && !machine.open() && !machine.disk.dead())
            reopen(machine, 60'000);
    });
}

void World::restartServer(std::int64_t afterMs)
{
    m_loop.after(afterMs, [this] {
        if (!m_community.start() && !m_community.disk.dead())
            restartServer(60'000);
    });
}

namespace {

// What the person at this computer still has to send, as it changes with every edit.
std::uint64_t waitingIn(Machine &machine)
{
    Trace hash;
    if (!machine.running() || machine.disk.dead())
        return hash.value();
    const auto outbox = machine.cache->outbox();
    for (const auto &entry : outbox ? *outbox : std::vector<store::OutboxEntry>()) {
        hash.note(static_cast<std::uint64_t>(entry.seq));
        hash.note(static_cast<std::uint64_t>(entry.state == store::OutboxEntry::Parked));
        hash.note(boost::json::serialize(entry.value));
    }
    return hash.value();
}

} // namespace

void World::act(const Step &step)
{
    tally.asked(step.verb);
    bool done = false;
    if (step.verb >= Verb::ServerRestart) {
        done = actOnServer(step);
    } else if (step.verb == Verb::Weather && step.machine < 0) {
        for (auto &machine : m_machines)
            weather(*machine, step);
        done = true;
    } else if (step.machine >= 0 && static_cast<std::size_t>(step.machine) < m_machines.size()) {
        auto &machine = *m_machines[static_cast<std::size_t>(step.machine)];
        if (step.verb >= Verb::Restart) {
            done = actOnMachine(machine, step);
        } else {
            const auto before = waitingIn(machine);
            m_typist.act(machine, step);
            done = waitingIn(machine) != before;
        }
    }
    if (done)
        tally.done(step.verb);
}

void World::weather(Machine &machine, const Step &step)
{
    Weather weather;
    weather.kind = static_cast<Weather::Kind>(step.a % Weather::Kinds);
    weather.oneIn = 1 + step.b % 3;
    weather.untilMs = m_loop.now + 1000 + step.c % (step.c % 4 == 0 ? 3'600'000 : 60'000);
    machine.line.setWeather(weather);
    if (step.b % 5 < 3)
        machine.line.dropStreams(step.b % 2 == 0);
}

void World::fill(Disk &disk, std::int64_t ms)
{
    disk.fill();
    m_loop.after(ms, [&disk] { disk.empty(); });
}

namespace {

std::int64_t jump(const Step &step) // of a clock
{
    return (step.b % 2 ? -1000LL : 1000LL) * (step.a % (step.a % 2 ? 100 : 40'000'000));
}

} // namespace

bool World::actOnMachine(Machine &machine, const Step &step)
{
    const std::int64_t later = step.b % 4 == 0 ? step.b % 7'200'000 : step.b % 20'000;
    switch (step.verb) {
    case Verb::Restart: {
        const bool running = machine.running();
        machine.close();
        reopen(machine, later);
        return running;
    }
    case Verb::Kill:
    case Verb::Power:
        machine.cut = step.verb == Verb::Power ? Disk::Cut::Power : Disk::Cut::Kill;
        machine.backAfterMs = later;
        machine.disk.failAfter(static_cast<int>(step.a % (step.a % 2 ? 12 : 120) + (step.c % 4 == 3 ? 1 : 0)));
        return false;
    case Verb::DiskFull:
        fill(machine.disk, 1000 + step.a % 600'000);
        return false;
    case Verb::DiskError:
        machine.disk.errorAfter(static_cast<int>(step.a % 40));
        return false;
    case Verb::Offline: {
        const bool running = machine.running();
        if (running)
            machine.engine->setPolicy(step.b % 6 == 0 ? syncing::Policy::Metered : syncing::Policy::Offline);
        m_loop.after(1000 + step.a % (step.a % 3 == 0 ? 172'800'000 : 30'000), [&machine] {
            if (machine.running())
                machine.engine->setPolicy(syncing::Policy::Online);
        });
        return running;
    }
    case Verb::Clock:
        machine.skew += jump(step);
        return true;
    case Verb::Copy:
        return copyFolder(machine);
    case Verb::TakeAlong:
        return m_sticks.take(machine, step);
    case Verb::BringBack:
        return m_sticks.bring(machine, step);
    case Verb::SignOut:
        return signOut(machine, 1000 + step.a % 600'000);
    case Verb::Weather:
        weather(machine, step);
        return true;
    default:
        return false;
    }
}

// The token ends for this person everywhere.
bool World::signOut(const Machine &machine, std::int64_t ms)
{
    const bool ended = m_community.server.tokens.erase(machine.token()) > 0;
    if (ended)
        m_loop.after(ms, [this, person = machine.person] { signIn(person); });
    return ended;
}

void World::signIn(const std::string &person)
{
    auto &tokens = m_community.server.tokens;
    std::string token;
    for (auto &machine : m_machines) {
        if (machine->person != person || tokens.contains(machine->token()))
            continue;
        ++machine->signIn;
        token = machine->token();
        handToken(*machine, machine->starts);
    }
    if (!token.empty())
        tokens.emplace(token, prepared(m_plan.version).tokens.at("token-" + person.substr(1)));
}

// Every other time people sign in when they are asked to; else while the old token is still being tried.
void World::handToken(Machine &machine, int start)
{
    if (!machine.running() || machine.starts != start)
        return; // the next start has it
    const auto state = machine.engine->status().state;
    const bool atOnce = machine.signIn % 2 == 0;
    if (atOnce || state == store::SyncStatus::NeedsSignIn || state == store::SyncStatus::WorkingOffline)
        machine.engine->setToken(machine.token());
    else
        m_loop.after(5000, [this, &machine, start] { handToken(machine, start); });
}

bool World::moveServerClock(std::int64_t ms)
{
    m_loop.asleep += ms;
    for (auto &machine : m_machines)
        machine->skew -= ms;
    return ms != 0;
}

// Somebody takes the whole folder to another computer and goes on there, too.
bool World::copyFolder(const Machine &from)
{
    if (m_machines.size() >= 6)
        return false;
    const auto number = m_machines.size();
    auto machine = std::make_unique<Machine>(m_loop, m_community, trace, from.name + "-copy" + std::to_string(number),
                                             from.person, m_plan.seed * 37 + number);
    machine->types = from.types;
    machine->checkpoint = from.checkpoint;
    machine->piece = from.piece;
    machine->signIn = from.signIn;
    machine->disk.load(from.disk.image());
    std::error_code ignored;
    std::filesystem::copy(from.files(), machine->files(), std::filesystem::copy_options::recursive, ignored);
    m_witness.copied(from, *machine);
    m_machines.push_back(std::move(machine));
    reopen(*m_machines.back(), 0);
    return true;
}

bool World::actOnServer(const Step &step)
{
    switch (step.verb) {
    case Verb::ServerRestart: {
        const bool running = m_community.running();
        m_community.stop();
        for (auto &machine : m_machines)
            machine->line.dropStreams(true);
        restartServer(step.b % 30'000);
        return running;
    }
    case Verb::ServerKill:
    case Verb::ServerPower:
        m_serverCut = step.verb == Verb::ServerPower ? Disk::Cut::Power : Disk::Cut::Kill;
        m_community.disk.failAfter(static_cast<int>(step.a % 60));
        return false;
    case Verb::ServerFull:
        fill(m_community.disk, 1000 + step.a % 120'000);
        return false;
    case Verb::ServerError:
        m_community.disk.errorAfter(static_cast<int>(step.a % 40));
        return false;
    case Verb::Backup:
        if (!m_community.backup())
            return false;
        m_witness.backup();
        return true;
    case Verb::GoBack:
        return goBack();
    case Verb::Purge:
        m_witness.forgot();
        return m_community.purge();
    case Verb::Days:
        m_loop.asleep += 1 + step.a % (step.a % 3 == 0 ? 500LL * 86'400'000 : 3LL * 86'400'000);
        return true;
    case Verb::Role:
        return changeRole(step);
    case Verb::Leave:
        return loseRole(step);
    case Verb::ServerClock:
        return moveServerClock(jump(step));
    default:
        return false;
    }
}

// By a founder at a computer, or as an operator does it.
bool World::changeRole(const Step &step)
{
    static constexpr const char *roles[] = { "teacher", "pupil", "visitor", "founder" };
    static constexpr const char *some[] = { "pmaria", "ppiotr", "pjonas" };
    const std::string person = some[step.b % 3], role = roles[step.a % 4];
    auto &machine = *m_machines[step.c % m_machines.size()];
    return (step.c % 3 != 0 && m_typist.giveRole(machine, person, role)) || m_community.setRole(person, role);
}

// No program takes a membership away, only the operator.
bool World::loseRole(const Step &step)
{
    static constexpr const char *some[] = { "pmaria", "ppiotr" };
    const std::string person = some[step.a % 2];
    const bool lost = m_community.setRole(person, "");
    if (!lost)
        return false;
    const auto timer = std::make_shared<int>(0);
    *timer = m_loop.after(1000 + step.b % (step.b % 2 ? 3'600'000 : 20'000), [this, timer, person] {
        m_lost.erase(*timer);
        regain(person);
    });
    m_lost[*timer] = person;
    return true;
}

void World::regain(const std::string &person)
{
    if (m_community.setRole(person, "teacher"))
        return tally.count("memberships", "given back");
    const auto timer = std::make_shared<int>(0);
    *timer = m_loop.after(1000, [this, timer, person] {
        m_lost.erase(*timer);
        regain(person);
    });
    m_lost[*timer] = person;
}

bool World::goBack()
{
    if (!m_community.running())
        return false;
    ledger.forgetFound();
    collectWordsThere();
    Ledger::Words known;
    for (int i = 0; i < ledger.count(); ++i)
        if (ledger.isFound(i))
            known.insert(i);
    for (auto &machine : m_machines) {
        m_witness.settled(*machine); // later it would look as if the restored server had taken it
        machine->line.dropStreams(true);
    }
    m_community.disk.calm(); // whoever puts a copy back watches it start
    const bool back = m_community.goBack();
    if (back) {
        m_witness.restored(m_community.running() ? m_community.server.storage->epoch() : std::string());
        ledger.wentBack();
        m_noted.clear();
    }
    if (!back || !m_community.running())
        return false;
    noteAccepted();
    collectWords();
    std::erase_if(known, [this](int word) { return ledger.isFound(word); });
    ledger.gone(known);
    return true;
}

} // namespace simulation
