#pragma once
// Writes down what every computer of a run did, was told and showed, and has tests/history judge it.
#include "machine.h"
#include "meddler.h"

#include "tests/history/check.h"
#include "tests/history/recorder.h"

namespace simulation {

// Recorded is what people type: texts, names and the like, which hold words that exist once, and the days when cards
// are due, each of which is chosen once: so a value says who wrote it. Left out is
// - what has few values (booleans, other dates, numbers, choices, labels, ids of others): the same comes again by
// chance;
// - places and the trash: the later stands, without a trace of the other, so there is nothing to contradict;
// - bytes of files: `blobId` goes by their hash, and two people may add the same photo;
// - names that the server copies from other records, and a proposal or request that came from somebody else: other
//   records' writers are theirs.
class Witness
{
public:
    Witness(const syncing::test::Loop &loop, const schema::TypeTable &types, std::uint64_t seed,
            Meddler *meddler = nullptr);

    struct Attempt // one edit on its way into the store
    {
        boost::json::value view; // what was shown before; null: nothing
        bool sent = false; // the server had the record
        bool again = false; // it waits to be made again on a server that lost it
        std::int64_t op = 0; // 0: not recorded (yet)
    };
    void begin(Community &community); // what is there already was not written in this run
    std::vector<Attempt> before(Machine &machine, const std::vector<store::Edit> &edits); // Cache::apply() …
    void after(Machine &machine, const std::vector<store::Edit> &edits, const std::vector<Attempt> &attempts,
               const store::Result<std::vector<store::Edit>> &done,
               bool typing = false); // only kept for certain when more follows it to the disk

    void look(Machine &machine); // reads a few of the records that somebody wrote
    void givesUp(Machine &machine, const store::OutboxEntry &entry); // before it does
    void settled(Machine &machine); // whatever does not wait was taken by the server
    void copied(const Machine &from, const Machine &to); // what waits there waits here, too
    void powerCut(const Machine &machine); // before it starts again
    void forgot(); // the server its answers
    void backup();
    void restored(const std::string &epoch);

    // With what all have in the end.
    history::Verdict verdict(Community &community, const std::vector<std::unique_ptr<Machine>> &machines);

private:
    struct Waiting // a write that the server is not known to have
    {
        history::Event invoke;
        bool kept = false;
    };
    struct Person // at one machine
    {
        history::Recorder recorder;
        std::vector<Waiting> waiting;
        std::vector<std::pair<std::int64_t, history::Key>> typing; // writes that a power cut may take
    };
    Person &personAt(const std::string &machine);
    std::int64_t now();
    history::Event &add(history::What what, const std::string &client, const history::Key &key = {});
    std::int64_t invoke(const std::string &machine, const history::Key &key, boost::json::object set,
                        const boost::json::value &view);
    void kept(const std::string &machine, std::int64_t op);
    void onDisk(const std::string &machine, const std::set<std::string> &except = {}); // with what was being typed
    bool holds(Machine &machine, const history::Key &key); // has fetched its type; notes the state
    boost::json::object typed(const store::Edit &edit, const boost::json::value &view) const;
    void addFinals(Machine &machine);
    void addServer(Community &community);

    const syncing::test::Loop &m_loop;
    const schema::TypeTable &m_types;
    Chance m_chance;
    Meddler *m_meddler;
    history::Log m_log;
    std::int64_t m_last = 0;
    std::int64_t m_backup = 0;
    std::map<std::string, Person> m_people;
    std::vector<history::Key> m_keys; // of all records that somebody wrote
    std::set<history::Key> m_known;
    std::map<history::Key, std::string> m_records; // of the server when the run began
    std::map<std::string, std::int64_t> m_revs; // of its accounts
};

} // namespace simulation
