#pragma once
// The server's words about each record become versions of its registers; on the way their chain is checked.
#include "tests/history/model.h"

namespace history {

class Chains
{
public:
    explicit Chains(Model &model) // which outlives it
        : m_model(model)
    { }
    void add(const Event &told); // a History
    bool knows(const Key &key) const { return m_told.contains(key); }

private:
    struct Walk; // along the entries of one record
    void begin(Walk &walk, const Event &told);
    void step(Walk &walk, const json::object &entry);
    void verify(Walk &walk, const json::object &entry);
    void complain(Rule rule, const Key &key, std::string path, std::string text)
    {
        m_model.violations.push_back({ rule, key, std::move(path), std::move(text) });
    }

    Model &m_model;
    std::map<std::string, std::map<std::int64_t, Key>> m_revs; // by account
    std::set<Key> m_told;
};

} // namespace history
