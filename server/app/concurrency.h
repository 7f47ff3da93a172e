#pragma once
// How many requests (or uploads) a person has running, over all I/O threads.
#include <mutex>
#include <string>
#include <unordered_map>

namespace server {

class Concurrency
{
public:
    explicit Concurrency(std::int64_t limit)
        : m_limit(limit)
    { }

    // Counts for as long as it lives; false when the limit was reached.
    class Slot
    {
    public:
        Slot(Concurrency &owner, const std::string &user)
            : m_owner(owner)
            , m_user(user)
            , m_taken(owner.take(user))
        { }
        ~Slot()
        {
            if (m_taken)
                m_owner.giveBack(m_user);
        }
        Slot(const Slot &) = delete;
        Slot &operator=(const Slot &) = delete;
        explicit operator bool() const { return m_taken; }

    private:
        Concurrency &m_owner;
        const std::string m_user;
        const bool m_taken;
    };

private:
    bool take(const std::string &user)
    {
        const std::lock_guard lock(m_mutex);
        std::int64_t &count = m_running[user];
        if (count >= m_limit)
            return false;
        ++count;
        return true;
    }
    void giveBack(const std::string &user)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_running.find(user);
        if (found != m_running.end() && --found->second == 0)
            m_running.erase(found);
    }
    const std::int64_t m_limit;
    std::mutex m_mutex;
    std::unordered_map<std::string, std::int64_t> m_running;
};

} // namespace server
