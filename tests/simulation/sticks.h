#pragma once
// Courier files between the computers of one person: written in part, lost, old, repeated, cut off.
#include "machine.h"
#include "plan.h"

#include "sync/courier/bringback.h"

namespace simulation {

class Sticks
{
public:
    explicit Sticks(std::uint64_t seed)
        : m_chance(seed)
    { }
    void take(Machine &machine, const Step &step);
    void bring(Machine &machine, const Step &step);

private:
    courier::Key key(const Machine &machine) const;

    Chance m_chance;
    std::map<std::string, std::vector<std::string>> m_files; // by person, oldest first
};

} // namespace simulation
