#include "plan.h"

#include "chance.h"
#include "sticks.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace simulation {

namespace {

constexpr std::array<const char *, static_cast<std::size_t>(Verb::End_)> names
    = { "create",      "change",       "rewrite",   "move",       "trash",          "restore",     "destroy",
        "undo",        "photo",        "picture",   "choose",     "retry",          "discard",     "restart",
        "kill",        "power",        "disk-full", "disk-error", "offline",        "clock",       "copy",
        "take-along",  "bring-back",   "sign-out",  "weather",    "server-restart", "server-kill", "server-power",
        "server-full", "server-error", "backup",    "go-back",    "purge",          "days",        "role",
        "leave",       "server-clock" };

// A run has a few subjects, not all: rare things meet more often that way.
std::vector<Verb> troubles(Chance &chance)
{
    static constexpr std::array all
        = { Verb::Restart,    Verb::Kill,        Verb::Power,         Verb::DiskFull,   Verb::DiskError,
            Verb::Offline,    Verb::Clock,       Verb::Copy,          Verb::TakeAlong,  Verb::SignOut,
            Verb::Weather,    Verb::Weather,     Verb::ServerRestart, Verb::ServerKill, Verb::ServerPower,
            Verb::ServerFull, Verb::ServerError, Verb::Backup,        Verb::GoBack,     Verb::Purge,
            Verb::Days,       Verb::Role,        Verb::Leave,         Verb::ServerClock };
    std::vector<Verb> some;
    const auto count = chance.below(6);
    for (std::uint32_t i = 0; i < count; ++i)
        some.push_back(all[chance.below(all.size())]);
    if (count > 2)
        some.push_back(Verb::Weather);
    for (std::size_t i = 0; i < some.size(); ++i)
        if (some[i] == Verb::GoBack)
            some.push_back(Verb::Backup);
    if (std::find(some.begin(), some.end(), Verb::TakeAlong) != some.end())
        some.insert(some.end(), { Verb::TakeAlong, Verb::BringBack, Verb::Offline });
    return some;
}

Verb editVerb(Chance &chance)
{
    static constexpr std::array often
        = { Verb::Change,  Verb::Change,  Verb::Change,  Verb::Change,  Verb::Rewrite, Verb::Rewrite,
            Verb::Rewrite, Verb::Create,  Verb::Create,  Verb::Create,  Verb::Move,    Verb::Move,
            Verb::Trash,   Verb::Trash,   Verb::Restore, Verb::Destroy, Verb::Undo,    Verb::Photo,
            Verb::Picture, Verb::Picture, Verb::Choose,  Verb::Retry,   Verb::Discard };
    return often[chance.below(often.size())];
}

int waitFor(Chance &chance)
{
    switch (chance.below(12)) {
    case 0:
        return static_cast<int>(chance.below(30'000));
    case 1:
        return static_cast<int>(chance.below(10'000));
    case 2:
    case 3:
        return 0;
    case 4:
        return static_cast<int>(chance.below(chance.one(16) ? 900'000 : 4000));
    default:
        return static_cast<int>(chance.below(300));
    }
}

Step stepOf(Chance &chance, Verb verb, int machine)
{
    Step step;
    step.waitMs = waitFor(chance);
    step.verb = verb;
    step.machine = machine;
    step.a = static_cast<std::uint32_t>(chance.next());
    step.b = static_cast<std::uint32_t>(chance.next());
    step.c = static_cast<std::uint32_t>(chance.next());
    return step;
}

// What courier files are for: somebody works without a network, takes that along to the other computer, and brings
// back what the server said. With chances of something else at every step.
void addErrand(Chance &chance, std::vector<Step> &steps)
{
    const int here = chance.one(2) ? 0 : 3, there = 3 - here;
    const auto add
        = [&](Verb verb, int machine) -> Step & { return steps.emplace_back(stepOf(chance, verb, machine)); };
    if (chance.one(3)) { // another person's lies about
        add(Verb::TakeAlong, 1 + static_cast<int>(chance.below(2)));
        auto &mistaken = add(Verb::BringBack, here);
        mistaken.b = Sticks::among(Sticks::Foreign, mistaken.b);
        mistaken.c += mistaken.c % 4 == 0 ? 1 + chance.below(3) : 0;
    }
    if (auto &away = add(Verb::Offline, here); !chance.one(4))
        away.a = 3 * (1 + chance.below(20'000'000)); // hours
    for (std::uint32_t i = 0, n = 1 + chance.below(3); i < n; ++i)
        add(editVerb(chance), here);
    if (chance.one(4)) { // the stick is too small, or pulled out, and writing is gone on with
        add(Verb::TakeAlong, here).c = 4 * (100 + chance.below(1200));
        auto &again = add(Verb::TakeAlong, here);
        again.a |= 1;
        again.c = 20 * chance.below(1000) + 1;
    } else {
        add(Verb::TakeAlong, here);
    }
    add(Verb::BringBack, there).a |= chance.one(4) ? 0 : 1;
    if (chance.one(2))
        add(editVerb(chance), there);
    add(Verb::TakeAlong, there).waitMs += 3000;
    add(Verb::BringBack, here).a |= chance.one(4) ? 0 : 1;
    if (chance.one(3)) { // the computer was set up anew, and somebody looks twice
        auto &anew = add(Verb::TakeAlong, here);
        anew.b = anew.b / 8 * 8 + Sticks::setUpAnew;
        auto &doubted = add(Verb::BringBack, there);
        doubted.a |= 1;
        doubted.b = Sticks::among(Sticks::Distrusted, doubted.b);
    }
    if (chance.one(3))
        add(Verb::BringBack, chance.one(2) ? here : there).a &= ~1U; // an old one
}

// Somebody is away for longer than the server remembers what was removed meanwhile.
void addAbsence(Chance &chance, const Plan &plan, std::vector<Step> &steps)
{
    const auto all = static_cast<std::uint32_t>(plan.machines);
    const int away = static_cast<int>(chance.below(all));
    const auto add
        = [&](Verb verb, int machine) -> Step & { return steps.emplace_back(stepOf(chance, verb, machine)); };
    add(Verb::Offline, away).a = 3 * (20'000 + chance.below(20'000'000));
    for (std::uint32_t i = 0, n = 1 + chance.below(3); i < n; ++i) {
        const int other = static_cast<int>(chance.below(all));
        add(Verb::Trash, other);
        add(Verb::Destroy, other).waitMs += 1000;
        if (chance.one(2))
            add(editVerb(chance), away);
    }
    add(Verb::Days, -1).a = 3 * (32 + chance.below(100)) * 1'000'003;
    add(Verb::Purge, -1);
}

bool ofServer(Verb verb) { return verb >= Verb::ServerRestart; }

} // namespace

const char *nameOf(Verb verb) { return names[static_cast<std::size_t>(verb)]; }

Plan planFor(std::uint64_t seed)
{
    Chance chance(seed);
    Plan plan;
    plan.seed = seed;
    plan.machines = chance.one(4) ? 4 + static_cast<int>(chance.below(2)) : 3;
    plan.version = chance.one(6) ? chance.one(2) ? Plan::ServerNewer : Plan::ServerOlder : Plan::Same;
    plan.fresh = chance.one(6);
    static constexpr std::array checkpoints = { 1000, 1000, 8, 30 };
    plan.checkpoint = checkpoints[chance.below(checkpoints.size())];
    plan.piece = chance.one(3) ? 2 + static_cast<int>(chance.below(4)) : 0;
    const auto subjects = troubles(chance);
    if (std::find(subjects.begin(), subjects.end(), Verb::TakeAlong) != subjects.end())
        plan.machines = std::max(plan.machines, 4); // two of one person
    const auto count = 6 + chance.below(22);
    for (std::uint32_t i = 0; i < count; ++i) {
        const bool trouble = !subjects.empty() && chance.below(10) < 4;
        const auto verb
            = trouble ? subjects[chance.below(static_cast<std::uint32_t>(subjects.size()))] : editVerb(chance);
        if (verb == Verb::TakeAlong && chance.one(2)) {
            addErrand(chance, plan.steps);
            continue;
        }
        if (verb == Verb::Purge) {
            addAbsence(chance, plan, plan.steps);
            continue;
        }
        const int machine
            = ofServer(verb) ? -1 : static_cast<int>(chance.below(static_cast<std::uint32_t>(plan.machines)));
        auto step = stepOf(chance, verb, machine);
        if (step.verb == Verb::TakeAlong || step.verb == Verb::BringBack)
            step.machine = chance.one(2) ? 0 : 3;
        if (step.verb == Verb::Weather && chance.one(3))
            step.machine = -1;
        plan.steps.push_back(step);
    }
    return plan;
}

std::string textOf(const Plan &plan)
{
    std::ostringstream out;
    out << "seed " << plan.seed << "\nmachines " << plan.machines << "\nversion " << static_cast<int>(plan.version)
        << "\nfresh " << plan.fresh << "\ncheckpoint " << plan.checkpoint << "\npiece " << plan.piece << "\n";
    for (const auto &s : plan.steps)
        out << "step " << s.waitMs << ' ' << s.machine << ' ' << nameOf(s.verb) << ' ' << s.a << ' ' << s.b << ' '
            << s.c << "\n";
    return out.str();
}

std::optional<Plan> planFrom(std::string_view text)
{
    Plan plan;
    std::istringstream in{ std::string(text) };
    std::string line;
    while (std::getline(in, line)) {
        std::istringstream words(line);
        std::string key, verb;
        if (!(words >> key) || key.front() == '#')
            continue;
        if (key == "seed")
            words >> plan.seed;
        else if (key == "machines")
            words >> plan.machines;
        else if (key == "version") {
            int version = 0;
            words >> version;
            plan.version = static_cast<Plan::Version>(std::clamp(version, 0, 2));
        } else if (key == "fresh")
            words >> plan.fresh;
        else if (key == "checkpoint")
            words >> plan.checkpoint;
        else if (key == "piece")
            words >> plan.piece;
        else if (key == "step") {
            Step s;
            words >> s.waitMs >> s.machine >> verb >> s.a >> s.b >> s.c;
            std::size_t i = 0;
            while (i < names.size() && verb != names[i])
                ++i;
            if (i == names.size())
                return {};
            s.verb = static_cast<Verb>(i);
            plan.steps.push_back(s);
        } else
            return {};
        if (words.fail())
            return {};
    }
    return plan;
}

} // namespace simulation
