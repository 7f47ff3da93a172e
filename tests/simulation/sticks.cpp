#include "sticks.h"

#include "sync/courier/takealong.h"

namespace simulation {

courier::Key Sticks::key(const Machine &machine) const
{
    return courier::keyFrom("ABCD", { syncing::test::origin, machine.person });
}

void Sticks::take(Machine &machine, const Step &step)
{
    if (!machine.running())
        return;
    syncing::TakeAlong options;
    options.owner = { syncing::test::origin, machine.person };
    options.key = key(machine);
    std::array<unsigned char, 32> seed{};
    for (std::size_t i = 0; i < machine.name.size(); ++i)
        seed[i % seed.size()] ^= static_cast<unsigned char>(machine.name[i]);
    options.signer = courier::makeSigner(seed);
    options.random = [this](unsigned char *out, std::size_t n) { m_chance.fill(out, n); };
    options.nowMs = [&machine] { return machine.now(); };
    options.deviceName = machine.name;
    options.everything = step.b % 4 == 0;
    options.types = machine.types;
    courier::MemoryFile file;
    if (step.c % 4 == 0)
        file.room = step.c % 6000; // the stick is full or pulled out
    static_cast<void>(syncing::takeAlong(*machine.cache, file, options));
    if (!machine.disk.dead() && step.c % 7 != 0) // else it stays in a pocket
        m_files[machine.person].push_back(std::move(file.bytes));
}

void Sticks::bring(Machine &machine, const Step &step)
{
    auto &files = m_files[machine.person];
    if (!machine.running() || files.empty())
        return;
    auto bytes = step.a % 2 ? files.back() : files[step.b % files.size()];
    if (step.c % 4 == 0)
        bytes.resize(step.c % (bytes.size() + 1));
    syncing::BringBack options;
    options.owner = { syncing::test::origin, machine.person };
    options.keys = { key(machine) };
    options.folder = machine.disk.folder();
    options.nowMs = [&machine] { return machine.now(); };
    options.trustNewSignature = true;
    options.types = machine.types;
    courier::MemoryFile file(bytes);
    static_cast<void>(syncing::bringBack(*machine.cache, file, options));
    if (machine.running() && !machine.disk.dead())
        machine.engine->nudge();
}

} // namespace simulation
