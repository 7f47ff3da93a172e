#pragma once
// What a person does to records: plausible edits of any type, made of words that are typed once.
#include "ledger.h"
#include "machine.h"
#include "plan.h"
#include "witness.h"

#include <memory>

namespace simulation {

class Typist
{
public:
    Typist(Ledger &ledger, Witness &witness, syncing::test::Loop &loop)
        : m_ledger(ledger)
        , m_witness(witness)
        , m_loop(loop)
    { }
    void act(Machine &machine, const Step &step);
    // In the project space, whether they may or not; false: not possible now.
    bool giveRole(Machine &machine, const std::string &person, const std::string &role);
    void powerCut(const Machine &machine); // what was being typed there may be gone
    // Everything that could not be sent from there, changes and files; how much that was.
    int tryAllAgain(Machine &machine);
    static std::vector<store::Upload> failedFiles(Machine &machine);

private:
    struct Place
    {
        std::string account;
        const schema::Type *type = nullptr;
    };
    // A text that somebody is typing: kept piece by piece (store/typing.h), sent when they pause.
    struct Typing
    {
        store::Key key;
        std::string property;
        int max = 0;
        std::string before; // what Escape brings back
        std::string told; // what was kept last
        std::uint32_t left = 0; // so many pieces follow before the pause
        int start = 0; // of the program
        Chance chance;
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
    std::string retype(std::string_view text, long long max, Chance &chance);
    static std::string newId(Chance &chance, char letter);
    bool isTyped(const schema::Type &type, const store::Record &record, const boost::json::object &patch) const;
    void type(Machine &machine, const store::Record &record, const boost::json::object &patch, Chance &chance);
    void typeOn(Machine &machine, const std::shared_ptr<Typing> &typing);
    void pause(Machine &machine);
    bool keep(Machine &machine, Typing &typing, std::string text, bool goesOn);
    static bool handOver(const store::Record &record, Chance &chance, boost::json::object &patch);
    const Typing *othersTyping(const Machine &machine) const;
    void lookUp(Machine &machine, const Place &place);
    void create(Machine &machine, Chance &chance);
    void onRecord(Machine &machine, Verb verb, Chance &chance);
    void trash(Machine &machine, Verb verb, Chance &chance);
    void choose(Machine &machine, Chance &chance);
    void photo(Machine &machine, Chance &chance);
    void picture(Machine &machine, Chance &chance);
    void parked(Machine &machine, Verb verb, Chance &chance);
    static std::vector<store::OutboxEntry> parkedEntries(Machine &machine);
    // `heldMs`: it is being typed, and sent after that time at the earliest. False: not (for certain) done.
    bool apply(Machine &machine, const std::vector<store::Edit> &edits, std::int64_t heldMs = 0);

    Ledger &m_ledger;
    Witness &m_witness;
    syncing::test::Loop &m_loop;
    std::string freshDay(); // each exists once, too
    int m_days = 0;
    std::map<std::string, std::shared_ptr<Typing>> m_typing; // by computer
    std::map<std::string, Ledger::Words> m_unsafe; // by computer: a power cut may take them
};

} // namespace simulation
