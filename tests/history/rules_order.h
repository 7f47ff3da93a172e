#pragma once
// A write acknowledged before another began comes before it, as do the writes of one client.
#include "tests/history/index.h"

namespace history {

class OrderRule
{
public:
    // `kept`: by touch. All of them outlive the rule.
    OrderRule(const Register &reg, const Index &index, const Model &model, const std::vector<bool> &kept);
    // Complains of every write that stands before the touch though it came after it.
    void check(const Touch &earlier, std::vector<Violation> &out) const;

private:
    bool counts(const Touch &later) const;
    bool mayBeMerged(const Touch &earlier, std::size_t version) const;
    bool isSuspect(const Touch &earlier, std::size_t from) const;

    const Register &m_reg;
    const Index &m_index;
    const Model &m_model;
    const std::vector<bool> &m_kept;
    struct Begun
    {
        std::int64_t at;
        std::size_t version; // the least of all that began then or later
    };
    std::vector<Begun> m_begun;
    std::vector<std::size_t> m_own; // by touch: the least version of what the same client wrote later
};

} // namespace history
