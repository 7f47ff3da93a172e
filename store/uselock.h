#pragma once
// Who else has this cache open: a shared lock on a file beside it, held while a Cache lives.
#include <memory>
#include <string>

namespace store {

class UseLock
{
public:
    // Waits while somebody has it alone. nullptr when the file cannot be made (a read-only place).
    static std::unique_ptr<UseLock> take(const std::string &path);
    // Never waits: nullptr also while anybody else has it, or where there are no locks. What comes back is alone().
    static std::unique_ptr<UseLock> takeAlone(const std::string &path);
    ~UseLock();
    UseLock(const UseLock &) = delete;
    UseLock &operator=(const UseLock &) = delete;

    bool alone() const { return m_alone; } // nobody else had it when it was taken; they wait until share()
    void share(); // let others in

private:
    static std::unique_ptr<UseLock> tried(const std::string &path);
    void wait(); // until it can be shared

    explicit UseLock(std::intptr_t handle)
        : m_handle(handle)
    { }
    std::intptr_t m_handle;
    bool m_alone = false;
};

} // namespace store
