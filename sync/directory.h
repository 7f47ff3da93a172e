#pragma once
// Types held on demand (people, schools): only what is already in the cache is kept fresh, plus oneself.
#include "sync/context.h"

#include <deque>

namespace syncing {

class Directory
{
public:
    explicit Directory(Context &context);
    ~Directory();

    void want(const std::string &account, const std::string &type);
    void wantAll();
    // Fetches these records although they are not in the cache yet; those that are here are left to `want`.
    void need(const std::string &account, const std::string &type, const std::vector<std::string> &ids);
    // These came by another way, as of `state`: what was told meanwhile may be newer.
    void took(const std::string &account, const std::string &type, const std::string &state,
              std::vector<std::string> ids);
    void kick();
    void stop();
    bool idle() const { return m_handle == 0 && m_queue.empty(); }

private:
    struct Job
    {
        std::string account;
        std::string type;
        std::vector<std::string> ids; // to fetch
        std::vector<std::string> destroyed;
        std::string since; // asked for changes since; "" with ids: those alone
        std::string newState; // state to store with the ids
        bool more = false;
        bool restart = false; // the server cannot say what changed: older than ours is news, too
    };
    enum class After { Progress, AskedAgain, Later };
    void post(Job job);
    void answered(Job job, Result<wire::Response> response);
    After askAnew(Job &job); // everything that is here: the server's state is not one that follows ours
    After changed(Job &job, const wire::Response &response);
    After fetched(Job &job, wire::Response &response);
    bool cached(const std::string &account, const std::string &type, std::vector<std::string> &ids);

    Context &m_context;
    std::deque<Job> m_queue;
    Job m_current;
    Transport::Handle m_handle = 0;
};

} // namespace syncing
