#pragma once
// What really happened in a run, counted: a fault in the list that never meets anybody proves nothing.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace simulation {

enum class Verb;

class Tally
{
public:
    Tally(); // every row that must not stay empty, at 0; others come with their first count

    void asked(Verb verb); // a step of the plan
    void done(Verb verb, int times = 1); // and it took effect
    void count(std::string_view group, std::string_view row, std::int64_t n = 1);
    void add(const Tally &other);

    std::string table() const;
    std::int64_t of(std::string_view group, std::string_view row) const;
    std::vector<std::string> empty() const; // rows at 0, as "group: row"

private:
    using Rows = std::map<std::string, std::int64_t, std::less<>>;
    std::map<std::string, Rows, std::less<>> m_groups;
};

} // namespace simulation
