#pragma once
// What happens in one run, as a list that a seed makes, a person can read, and a shrinker can shorten.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simulation {

enum class Verb {
    // a person at a computer
    Create,
    Change,
    Rewrite,
    Move,
    Trash,
    Restore,
    Destroy,
    Undo,
    Photo, // or another file
    Picture, // of a card, a person, a school …: another one, or none
    Choose, // dismisses or takes a variant
    Retry,
    Discard,
    // a computer
    Restart,
    Kill, // after a writes; comes back b ms later
    Power,
    DiskFull, // for a ms
    DiskError, // at the a-th write
    Offline, // by choice, for a ms
    Clock, // jumps by a seconds, back if b is odd
    Copy, // the folder of the profile goes to a new place
    TakeAlong, // a courier file is written
    BringBack, // one is read, the newest or any, whole or cut
    SignOut, // the token ends; a new one after a ms
    // a line, machine -1: all of them
    Weather, // a: kind, b: one request in so many, c: ms
    // the server
    ServerRestart,
    ServerKill, // after a writes; comes back b ms later
    ServerPower,
    ServerFull, // for a ms
    ServerError, // at the a-th write
    Backup,
    GoBack, // to the last backup
    Purge, // tombstones are forgotten
    Days, // pass while everybody sleeps
    Role,
    Leave, // a person loses the space, for b ms
    ServerClock, // jumps by a seconds, back if b is odd; the computers' do not
    End_
};

struct Step
{
    int waitMs = 0; // since the step before
    int machine = -1;
    Verb verb = Verb::Change;
    std::uint32_t a = 0, b = 0, c = 0;
};

struct Plan
{
    std::uint64_t seed = 1;
    int machines = 3;
    // Some computers have the next version of the program, with types and properties that are new in it.
    enum Version { Same, ServerNewer, ServerOlder } version = Same;
    bool fresh = false; // the last computer starts with nothing
    int checkpoint = 1000; // pages of the write-ahead logs
    int piece = 0; // bytes of a file that go up in one request; 0: as usual, all
    std::vector<Step> steps;
};

Plan planFor(std::uint64_t seed);
std::string textOf(const Plan &plan);
std::optional<Plan> planFrom(std::string_view text); // nothing: not understood
const char *nameOf(Verb verb);

} // namespace simulation
