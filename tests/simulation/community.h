#pragma once
// The server of a run: the real engine and storage on a simulated disk, watched at every request.
#include "disk.h"
#include "shelf.h"
#include "tally.h"

#include "tests/sync/simserver.h"

#include <optional>
#include <set>

namespace simulation {

class Meddler;

class Community
{
public:
    Community(syncing::test::Loop &loop, Trace &trace, Tally &tally, const schema::TypeTable &types,
              bool withRules = true);

    Disk disk;
    syncing::test::SimServer server;
    Tally &tally; // of the run
    Meddler *meddler = nullptr;

    // Nothing: the server is down, or went down while it worked.
    std::optional<syncing::HttpResponse> handle(const syncing::HttpRequest &request);
    bool running() const { return server.running() && !disk.dead(); }

    bool start();
    void stop(); // in good order
    void crash(Disk::Cut cut, Chance &chance);

    bool backup(); // false: not possible now
    bool goBack(); // to the last backup, under a new epoch
    bool purge(); // false: there was nothing to forget
    bool setRole(const std::string &person, const std::string &role); // "" takes the membership away
    const std::string *role(const std::string &person) const;
    server::StateChanges noteRole(const std::string &person, const std::string &role);
    void tellSessions(const std::string &person);

    std::string check(bool thorough); // counters and the file itself; "" when all is well
    const std::vector<std::string> &violations() const { return m_violations; }

private:
    syncing::HttpRequest meddled(const syncing::HttpRequest &request) const;
    struct Before
    {
        std::map<std::string, std::int64_t> counters;
        std::map<std::string, std::string> records; // by "account/type/id"
        std::string traces;
        bool answeredBefore = false;
    };
    Before look(const syncing::HttpRequest &request, const server::Principal &who);
    void compare(const Before &before, const syncing::HttpRequest &request, const syncing::HttpResponse &response,
                 const server::Principal &who);
    static std::string keyOf(const syncing::HttpRequest &request, const server::Principal &who);
    std::map<std::string, std::int64_t> counters();
    std::string traces(); // of everything that a request which is refused may not touch
    void noteCommitted(); // what a request did before the server's disk stopped
    void complain(std::string what);

    syncing::test::Loop &m_loop;
    Trace &m_trace;
    Shelf m_shelf;
    std::set<std::string> m_applied; // keys that changed something since the last restore
    struct Unanswered
    {
        std::string key;
        std::map<std::string, std::int64_t> counters; // before it
    };
    std::optional<Unanswered> m_unanswered; // the server's disk stopped while it worked on it
    std::map<std::string, std::int64_t> m_answered; // counters that an answer told of
    std::optional<Disk::Files> m_backup;
    std::vector<std::string> m_violations;
};

} // namespace simulation
