#pragma once
// A log put in order for the checker: writes with their outcome, and a register for every path that was written.
#include "tests/history/check.h"
#include "tests/history/values.h"

#include "schema/type.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>

namespace history {

enum class Client : std::uint32_t {};

struct Write
{
    const Event *event; // its beginning
    Client client;
    std::int64_t begin = 0;
    std::size_t order = 0; // in the log; orders what one client does
    Value epoch = untold; // as the client knew it when it wrote, if the log says so
    std::optional<std::int64_t> kept; // or acknowledged
    std::optional<std::int64_t> acknowledged;
    enum Outcome { Open, Failed, Unknown } outcome = Open; // Open: also what is acknowledged
    int life = 0; // of the client, when it was acknowledged
    bool takenBack = false; // a power cut took the acknowledgement, and then it was refused or given up

    bool givenUp() const { return outcome != Open || takenBack; }
};

struct Touch // of one register by one write
{
    const Write *write;
    Value value; // `nothing` when there is none
    Value seen;
};

struct Version
{
    std::int64_t rev = 0; // 0: what was there before the history begins
    Value value;
    std::vector<Value> variants; // of this register, after the entry
    bool destroyed = false; // the whole record, with the entry
};

struct Look // at a record
{
    Client client;
    std::int64_t at;
    std::int64_t until;
    std::size_t order;
    Value epoch; // of the client's last state of the type
    int life = 0; // counts the client's power cuts
};

// How a register behaves when both sides change it.
enum class Manner { Scalar, Words, Entry /* inside a set or map */, Placed /* no variant */, Trash };

struct Register
{
    Key key;
    std::string path;
    Manner manner = Manner::Scalar;
    std::set<Value> defaults; // given by the server without being written
    bool hasHistory = false;
    std::vector<Touch> touches; // in the order of the log
    std::unordered_set<Value> besides; // every variant it ever had
    std::vector<Version> versions; // oldest first
    const std::vector<Look> *looks = nullptr; // of its record, in the order of the log
    std::vector<Value> shown; // what each of them saw
    std::set<std::pair<Client, Value>> dismissals; // a person took a variant away, and so has seen it
};

struct Record
{
    std::vector<Register *> registers;
    std::vector<Look> looks;
};

struct Restore
{
    std::int64_t asOf;
    std::int64_t at;
    Value epoch; // which began with it; `untold` when the log does not say
};

struct Model // points into the log
{
    Values values;
    std::vector<std::string> clients; // by number
    std::deque<Write> writes;
    std::map<std::pair<Key, std::string>, Register> registers;
    std::map<Key, Record> records;
    std::map<Key, std::map<std::string, const json::value *>> finals; // by client
    std::vector<Restore> restores;
    std::vector<std::int64_t> forgot; // when the server forgot its answers
    std::vector<Violation> violations; // Form and Chain are found while it is built
    Verdict::Counts counts;

    const std::string &name(Client client) const { return clients[static_cast<std::size_t>(client)]; }
    bool restoredBetween(std::int64_t from, std::int64_t to) const;
    bool restoredSince(std::int64_t from) const;
    bool forgotOf(const Write &write) const; // its answer, before the client had it
    const Restore *lostAt(std::int64_t at) const; // what the server took then was gone after it; nullptr: nothing was
    const Restore *lastRestore(std::int64_t until) const; // nullptr: none
    bool hadHeard(const Write &write) const; // of the last restore before it
    std::string describe(const Touch &touch) const;
    std::string describe(const std::vector<Version> &versions) const;
};

Model build(const Log &log, const schema::TypeTable &types);
std::string_view epochOf(std::string_view state);

// rules_server.cpp, rules_client.cpp, rules_end.cpp
class Index;
void checkServer(const Register &reg, const Index &index, const Model &model, std::vector<Violation> &out);
void checkClients(const Register &reg, const Index &index, const Model &model, std::vector<Violation> &out);
void checkStates(const Log &log, std::vector<Violation> &out);
void checkFinals(const Model &model, std::vector<Violation> &out);

} // namespace history
