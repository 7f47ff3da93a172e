#pragma once
// Brings the cache up to the server's state, type by type: Foo/changes with Foo/get in one request, first and later
// fetches alike. Each page is stored with its state, so that a cut costs one page.
#include "sync/context.h"
#include "sync/pace.h"

#include <deque>
#include <map>
#include <set>
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
    void stop(); // forgets what is in flight, keeps what is wanted
    bool busy() const { return m_handle != 0; }
    bool idle() const { return m_handle == 0 && m_queue.empty(); }
    // Of the fetch under way, or the last one; expected 0: no number is known.
    int recordsDone() const { return m_recordsDone; }
    int recordsExpected() const;

private:
    struct Target
    {
        std::string account;
        std::string type;
        std::string since; // "" = what the cache says
        bool restart = false; // the first page of a run from nothing
        bool large = false; // more than a small page is known to wait
        std::string announced = {};
    };
    struct Asked
    {
        std::vector<Target> targets;
        std::int64_t page = 0;
        std::int64_t sentMs = 0;
    };
    void add(Target target, bool front);
    bool choose(Asked &asked);
    void post(Asked asked);
    void answered(const Asked &asked, Result<wire::Response> response);
    void requeue(const std::vector<Target> &targets);
    bool store(const Target &target, wire::Changes page);
    void readFailed(Target target, const Error &error);
    void forget(const Target &target);
    void expect(const Target &target, const wire::Changes &page);
    void fetched(const Target &target, const store::Cache::Page &page);

    Context &m_context;
    std::deque<Target> m_queue;
    std::vector<Target> m_inFlight;
    Transport::Handle m_handle = 0;
    Pace m_pace;
    std::string m_preferred; // account
    bool m_over = false; // everything was fetched: the next fetch counts from nothing
    bool m_large = false;
    int m_recordsDone = 0;
    std::map<std::pair<std::string, std::string>, std::int64_t> m_missing; // of large types, still to come
};

} // namespace syncing
