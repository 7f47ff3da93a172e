#include "sticks.h"

#include "courier/reader.h"
#include "sync/courier/takealong.h"

namespace simulation {

using core::CourierProblem;

namespace {

constexpr const char *group = "courier";

courier::Owner ownerOf(const std::string &person) { return { syncing::test::origin, person }; }

// Everybody chose the same code: what is another person's stays closed all the same.
courier::Key keyOf(const std::string &person) { return courier::keyFrom("ABCD", ownerOf(person)); }

courier::Signer signerOf(const Machine &machine, bool setUpAnew)
{
    std::array<unsigned char, 32> seed{};
    for (std::size_t i = 0; i < machine.name.size(); ++i)
        seed[i % seed.size()] ^= static_cast<unsigned char>(machine.name[i]);
    seed.back() = static_cast<unsigned char>(seed.back() ^ (setUpAnew ? 0x55 : 0));
    return courier::makeSigner(seed);
}

// What bringing back may change of what this computer shows and owes.
std::uint64_t contentOf(Machine &machine)
{
    Trace hash;
    for (const char *sql :
         { "SELECT collection||' '||id||' '||rev||' '||pending||' '||parked||coalesce(view, '')||coalesce(server, '') "
           "FROM record ORDER BY n",
           "SELECT seq||' '||position||' '||id||' '||op||' '||state||' '||batch||value||base||error||needs FROM outbox "
           "ORDER BY seq",
           "SELECT seq||id||value FROM discarded ORDER BY seq",
           "SELECT local_id||account||state||blob||error FROM upload ORDER BY local_id, account" }) {
        auto s = machine.cache->connection().prepare(sql);
        while (s.step())
            hash.note(s.text(0));
    }
    return hash.value();
}

struct Whole
{
    std::int64_t parts = 0;
    bool all = false;
};

// Whole parts before byte `limit`.
Whole wholeParts(const std::string &bytes, const courier::Key &key, std::size_t limit)
{
    courier::MemoryFile file(bytes);
    courier::Reader reader(file, { key });
    Whole whole;
    const auto refusal = reader.begin();
    if (!refusal || *refusal != courier::Refusal::None)
        return whole;
    while (true) {
        const auto part = reader.next();
        if (!part || !*part || static_cast<std::size_t>(reader.wholeBytes()) > limit)
            return whole;
        ++whole.parts;
        whole.all = reader.state() == courier::Reader::Complete;
    }
}

std::string nameOf(CourierProblem problem) { return std::to_string(static_cast<int>(problem)); }

} // namespace

void Sticks::complain(std::string what)
{
    if (m_problem.empty())
        m_problem = "courier: " + std::move(what);
}

bool Sticks::take(Machine &machine, const Step &step)
{
    if (!machine.running() || machine.disk.dead())
        return false;
    syncing::TakeAlong options;
    options.owner = ownerOf(machine.person);
    options.key = keyOf(machine.person);
    options.signer = signerOf(machine, step.b % 8 == setUpAnew);
    options.random = [this](unsigned char *out, std::size_t n) { m_chance.fill(out, n); };
    options.nowMs = [&machine] { return machine.now(); };
    options.deviceName = machine.name;
    options.everything = step.b % 4 == 0;
    options.types = machine.types;
    courier::MemoryFile file;
    const auto *before = step.c % 5 == 1 ? some(machine, step, false) : nullptr; // the stick is not empty
    if (before)
        file.bytes = before->bytes;
    const auto bytesBefore = file.bytes;
    if (step.c % 4 == 0)
        file.room = step.c % 6000; // the stick is full or pulled out
    const auto refused = machine.disk.refused;
    const auto done = syncing::takeAlong(*machine.cache, file, options);
    if (machine.disk.dead())
        return false;
    if (done) {
        m_tally.count(group, done->continued ? "gone on with" : "written");
        if (const auto whole = wholeParts(file.bytes, options.key, file.bytes.size()); !whole.all)
            complain(machine.name + " wrote a file that ends after " + std::to_string(whole.parts) + " parts");
    } else if (done.error().code == core::Code::Conflict && before) {
        m_tally.count(group, "left alone"); // it holds what is nowhere else
        if (file.bytes != bytesBefore)
            complain(machine.name + " wrote over a file that was not brought back");
        return false;
    } else if (done.error().code == core::Code::DiskFull && file.room >= 0) {
        m_tally.count(group, "stick full");
    } else if (machine.disk.refused == refused) {
        complain(machine.name + " cannot write a file: " + done.error().detail);
    }
    if (!done && file.bytes == bytesBefore)
        return false; // nothing of it is from here
    const auto device = machine.cache->device();
    if (device && step.c % 7 != 0) // else it stays in a pocket
        m_files.push_back({ std::move(file.bytes), machine.person, *device,
                            courier::hexOf(options.signer.shown.data(), options.signer.shown.size()) });
    return done.has_value();
}

const Sticks::Written *Sticks::some(const Machine &machine, const Step &step, bool foreign) const
{
    std::vector<const Written *> fit;
    for (const auto &file : m_files)
        if ((file.person != machine.person) == foreign)
            fit.push_back(&file);
    return fit.empty() ? nullptr : step.a % 2 ? fit.back() : fit[step.b % fit.size()];
}

Sticks::Try Sticks::attempt(Machine &machine, const Step &step, const Written &file, bool foreign)
{
    const auto wrong = step.b / 16 % Wrongs;
    Try attempt{ file, file.bytes, 0, false, CourierProblem::None, {} };
    auto &options = attempt.options;
    options.owner = ownerOf(machine.person);
    options.keys = { keyOf(machine.person) };
    options.folder = machine.files();
    options.nowMs = [&machine] { return machine.now(); };
    options.trustNewSignature = wrong != Distrusted;
    options.types = machine.types;
    auto limit = file.bytes.size();
    if (step.c % 4 == 0) {
        limit = step.c % (limit + 1);
        attempt.bytes.resize(limit);
    } else if (wrong == Damaged && limit > 0) {
        limit = step.c % limit;
        attempt.bytes[limit] = static_cast<char>(attempt.bytes[limit] ^ (1 << (step.a % 8)));
    }
    const auto whole = wholeParts(file.bytes, keyOf(file.person), limit);
    attempt.parts = whole.parts;
    attempt.whole = whole.all;
    const auto device = machine.cache->device();
    const auto peers = machine.cache->peers();
    if (foreign) {
        const bool codeKnown = step.c % 2 == 0;
        if (codeKnown)
            options.keys.push_back(keyOf(file.person));
        attempt.expected = codeKnown ? CourierProblem::OtherPerson : CourierProblem::CodeNeeded;
    } else if (device && file.device == *device) {
        attempt.expected = CourierProblem::OwnFile;
    } else if (peers && !options.trustNewSignature) {
        for (const auto &peer : *peers)
            if (peer.device == file.device && peer.signKey != file.signKey)
                attempt.expected = CourierProblem::NewSignature;
    }
    return attempt;
}

bool Sticks::bring(Machine &machine, const Step &step)
{
    if (!machine.running() || machine.disk.dead())
        return false;
    const auto *file = step.b / 16 % Wrongs == Foreign ? some(machine, step, true) : nullptr;
    const bool foreign = file != nullptr;
    if (!foreign)
        file = some(machine, step, false);
    if (!file)
        return false;
    const auto how = attempt(machine, step, *file, foreign);
    const auto content = contentOf(machine);
    courier::MemoryFile stick(how.bytes);
    const auto refused = machine.disk.refused;
    const auto outcome = syncing::bringBack(*machine.cache, stick, how.options);
    if (machine.disk.dead())
        return false;
    if (outcome)
        judge(machine.name, how, *outcome, contentOf(machine) != content);
    else if (machine.disk.refused == refused)
        complain(machine.name + " cannot read a file: " + outcome.error().detail);
    machine.engine->nudge();
    return outcome && outcome->problem == CourierProblem::None;
}

void Sticks::judge(const std::string &machine, const Try &attempt, const core::CourierOutcome &outcome, bool changed)
{
    const auto complained = [&](std::string what) { complain(machine + " read a file: " + std::move(what)); };
    if (attempt.parts == 0 && outcome.problem == CourierProblem::None)
        complained("nothing in it was whole, and it was taken");
    if (attempt.parts > 0 && outcome.problem != attempt.expected)
        complained("problem " + nameOf(outcome.problem) + " instead of " + nameOf(attempt.expected));
    if (outcome.problem == CourierProblem::None && outcome.parts != attempt.parts)
        complained(std::to_string(outcome.parts) + " parts were taken, whole were " + std::to_string(attempt.parts));
    if (outcome.problem == CourierProblem::None && (outcome.cut || outcome.damaged) == attempt.whole)
        complained(attempt.whole ? "whole, and not taken for it" : "not whole, and taken for it");
    if (outcome.problem != CourierProblem::None && !outcome.nothingNew())
        complained("refused, and something in it counted");
    if (outcome.nothingNew() && changed)
        complained("nothing in it counted, and something changed");
    count(outcome);
}

void Sticks::count(const core::CourierOutcome &outcome)
{
    switch (outcome.problem) {
    case CourierProblem::None:
        m_tally.count(group, outcome.damaged ? "damaged" : outcome.cut ? "cut off" : "brought whole");
        break;
    case CourierProblem::CodeNeeded:
        m_tally.count(group, "without its code");
        break;
    case CourierProblem::OtherPerson:
        m_tally.count(group, "another person's");
        break;
    case CourierProblem::OwnFile:
        m_tally.count(group, "own");
        break;
    case CourierProblem::NewSignature:
        m_tally.count(group, "new signature refused");
        break;
    case CourierProblem::NotACourier:
    case CourierProblem::NewerFormat:
    case CourierProblem::NothingWhole:
        m_tally.count(group, "unreadable");
    }
    if (outcome.older)
        m_tally.count(group, "old");
    m_tally.count(group, "requests", outcome.requests);
    m_tally.count(group, "confirmed", outcome.confirmed);
    m_tally.count(group, "entries", outcome.entries);
    m_tally.count(group, "files", outcome.files);
}

} // namespace simulation
