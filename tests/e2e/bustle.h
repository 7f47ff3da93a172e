#pragma once
// Somebody in a hurry: one small change after the other to some cards, each on record.
#include "tests/e2e/chronicle.h"

#include <random>

namespace e2e {

class Bustle
{
public:
    Bustle(Chronicle &chronicle, std::string client, std::string account, std::vector<std::string> cards,
           unsigned seed);
    core::Result<void> act(store::Cache &cache); // one change, then a look at the card; in one thread

private:
    std::vector<store::Edit> edits(store::Cache &cache, const store::Key &card);
    unsigned roll(unsigned sides) { return static_cast<unsigned>(m_random() % sides); }
    std::string fresh(const char *word); // never written before, by anybody
    std::string freshDay();

    Chronicle &m_chronicle;
    std::string m_client;
    std::string m_account;
    std::vector<std::string> m_cards;
    std::mt19937 m_random;
    std::int64_t m_run; // tells the runs of one client apart
    int m_count = 0;
    std::int64_t m_day = 0; // the last one it gave
};

} // namespace e2e
