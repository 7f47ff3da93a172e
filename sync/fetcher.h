#pragma once
// Brings the cache up to the server's state, type by type: Foo/changes with Foo/get in one request, first and later
// fetches alike. Each step of a page is stored with its state, so that a cut costs one step.
#include "sync/aside.h"
#include "sync/context.h"
#include "sync/pace.h"
#include "sync/tally.h"

#include <deque>
#include <utility>

namespace syncing {

class Fetcher
{
public:
    explicit Fetcher(Context &context);
    ~Fetcher();

    // No-op for types held on demand and unknown ones, and when the cache has reached `announced` by its turn.
    void want(const std::string &account, const std::string &type, const std::string &announced = {});
    void wantAll(); // every account of the session
    void prefer(const std::string &account); // a person looks at it now: its types come before all others
    void kick();
    void hurry() { m_aside.hurry(); } // who waits for a server that could not answer waits no longer
    void stop(); // forgets what is in flight, keeps what is wanted
    bool busy() const { return m_handle != 0; }
    bool idle() const { return m_handle == 0 && m_queue.empty(); }
    std::optional<Error> missing() const { return m_aside.missing(); } // what the server cannot say anything about
    const Tally &tally() const { return m_tally; } // of the fetch under way, or the last one

private:
    struct Target
    {
        std::string account;
        std::string type;
        std::string since; // "" = what the cache says
        bool restart = false; // the first page of a run from nothing
        bool large = false; // more than a small page is known to wait
        std::string announced = {};
        // >= 0: the server cannot calculate changes from nothing either, so all records are read by Foo/query and
        // Foo/get from this place on, and stand for the state that the first page had.
        std::int64_t position = -1;
        std::string state = {};
        std::string queryState = {}; // while it stays, places in the list do not move
        bool moved = false; // records were changed while the pages were read
    };
    struct Asked
    {
        std::vector<Target> targets;
        std::int64_t page = 0; // records of all steps
        std::int64_t step = 0;
        int steps = 1; // more than one only with one target
        std::int64_t sentMs = 0;
    };
    void add(Target target, bool front);
    std::size_t arrange(); // who may be asked for now to the front; how many
    bool choose(Asked &asked, std::size_t ready);
    void post(Asked asked);
    void answered(const Asked &asked, Result<wire::Response> response);
    using Pages = std::vector<std::pair<Target, wire::Changes>>;
    void read(const Asked &asked, wire::Response &response, Pages &pages);
    bool readStep(Target &target, wire::Response &response, int tag, bool first, Pages &pages);
    void requeue(const std::vector<Target> &targets);
    Result<wire::Changes> readPage(Target &target, wire::Response &response, int tag, Target &next) const;
    bool store(const Target &target, wire::Changes page);
    void readFailed(Target target, const Error &error);
    void forget(const Target &target);
    void expect(const Target &target, const wire::Changes &page);
    void setAside(Target target, const Error &error);

    Context &m_context;
    std::deque<Target> m_queue;
    std::vector<Target> m_inFlight;
    Transport::Handle m_handle = 0;
    Pace m_pace;
    std::string m_preferred; // account
    bool m_over = false; // everything was fetched: the next fetch counts from nothing
    Tally m_tally;
    Aside m_aside;
};

} // namespace syncing
