#pragma once
// How many records a fetch has brought and how many are still to come, for the status. Pure.
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace syncing {

class Tally
{
public:
    using Key = std::pair<std::string, std::string>; // account, type

    bool knows(const Key &key) const { return m_missing.contains(key); }
    void expect(const Key &key, std::int64_t missing); // told with the first page of a large type
    void arrived(const Key &key, std::int64_t count, bool last);
    int done() const { return m_done; }
    int expected() const; // 0: no number is known

private:
    bool m_large = false;
    int m_done = 0;
    std::map<Key, std::int64_t> m_missing; // of large types, still to come
};

} // namespace syncing
