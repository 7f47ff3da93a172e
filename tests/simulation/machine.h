#pragma once
// One simulated computer with a person at it: the real cache and the real sync engine on a simulated disk and line.
#include "line.h"

#include "store/cache.h"
#include "sync/engine.h"

namespace simulation {

class Machine
{
public:
    Machine(syncing::test::Loop &loop, Community &community, Trace &trace, std::string name, std::string person,
            std::uint64_t seed);
    ~Machine();

    bool open(); // false: not possible now
    void close(); // in good order
    void crash(Disk::Cut cut);
    bool running() const { return engine != nullptr; }
    std::int64_t now() const { return m_loop.calendar() + skew; }
    // A new one each time that its person signs in again.
    std::string token() const
    {
        return "token-" + person.substr(1) + (signIn == 0 ? "" : '-' + std::to_string(signIn));
    }

    const std::string name;
    const std::string person; // "panna" is anna's record
    Disk disk;
    Chance chance;
    Line line;
    const schema::TypeTable *types = nullptr;
    int checkpoint = 1000;
    int piece = 0; // bytes of a file that go up in one request; 0: as usual
    std::int64_t skew = 0; // of its clock
    int signIn = 0;
    Disk::Cut cut = Disk::Cut::Kill; // how it ends when its disk stops
    std::int64_t backAfterMs = 0;
    std::vector<store::Edit> undo; // of the last edit
    int starts = 0; // of its program

    std::string files() const { return filesRoot() + "/" + name; } // a real folder, in memory where there is one
    static const std::string &filesRoot();

    std::unique_ptr<store::Cache> cache;
    std::unique_ptr<syncing::Engine> engine;

private:
    core::Result<void> fileFault(std::int64_t bytes);
    syncing::test::Loop &m_loop;
};

} // namespace simulation
