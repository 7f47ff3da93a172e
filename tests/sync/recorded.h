#pragma once
// A device whose person tries again what failed, with all that it does and shows on record for tests/history.
#include "tests/history/check.h"
#include "tests/history/recorder.h"
#include "world.h"

namespace syncing::test {

// What a person does on one device. Nothing here gives up while the cache refuses for a reason that passes.
class Recorded
{
public:
    Recorded(World &world, const std::string &user, history::Log &log, std::int64_t &clock);

    // False when the cache refused for good, or more often than a person can stand.
    bool write(const store::Key &key, store::Edit::Op op, json::object value);
    std::string create(const std::string &type, json::object value, const std::string &account = space); // the id
    bool patch(const std::string &type, const std::string &id, json::object value);
    void look(const store::Key &key);
    bool waits(); // for the server: something unsent, or the engine at work
    void settled(); // when nothing waits
    void restart();

    std::function<void()> refused = [] {}; // a write failed; may restart the device before it is tried again
    Device device;
    history::Recorder recorder;
    std::string user;
};

// The server's part of the log, and everybody's records: of all that was written.
void tellEnd(history::Log &log, std::int64_t &clock, World &world, const std::vector<Recorded *> &devices);

} // namespace syncing::test
