#pragma once
// What a person does to records: plausible edits of any type, made of words that are typed once.
#include "ledger.h"
#include "machine.h"
#include "plan.h"
#include "witness.h"

namespace simulation {

class Typist
{
public:
    Typist(Ledger &ledger, Witness &witness)
        : m_ledger(ledger)
        , m_witness(witness)
    { }
    void act(Machine &machine, const Step &step);

private:
    struct Place
    {
        std::string account;
        const schema::Type *type = nullptr;
    };
    Place choosePlace(Machine &machine, Chance &chance, bool creatable);
    std::vector<store::Record> records(Machine &machine, const std::string &account, const std::string &type);
    std::string someId(Machine &machine, const std::string &account, const schema::Property &property, Chance &chance);
    boost::json::value value(Machine &machine, const std::string &account, const schema::Property &property,
                             Chance &chance);
    boost::json::object entry(Machine &machine, const std::string &account, const schema::Property &property,
                              Chance &chance);
    void change(Machine &machine, const Place &place, const store::Record &record, const schema::Property &property,
                Chance &chance, boost::json::object &patch);
    std::string retype(std::string_view text, const schema::Property &property, Chance &chance);
    void create(Machine &machine, Chance &chance);
    void onRecord(Machine &machine, Verb verb, Chance &chance);
    void trash(Machine &machine, Verb verb, Chance &chance);
    void choose(Machine &machine, Chance &chance);
    void photo(Machine &machine, Chance &chance);
    void parked(Machine &machine, Verb verb, Chance &chance);
    void apply(Machine &machine, const std::vector<store::Edit> &edits);

    Ledger &m_ledger;
    Witness &m_witness;
};

} // namespace simulation
