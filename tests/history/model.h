#pragma once
// A log put in order for the checker: writes with their outcome, and a register for every path that was written.
#include "tests/history/check.h"

#include "schema/type.h"

#include <deque>
#include <map>
#include <optional>
#include <set>

namespace history {

inline const std::string nothing = "null";

struct Write
{
    std::string client;
    std::int64_t op = 0;
    std::int64_t begin = 0;
    std::size_t order = 0; // in the log; orders what one client does
    std::optional<std::int64_t> kept; // or acknowledged
    std::optional<std::int64_t> acknowledged;
    enum Outcome { Open, Failed, Unknown } outcome = Open; // Open: also what is acknowledged
    int life = 0; // of the client, when it was acknowledged
    std::string epoch; // as the client knew it when it wrote; "" when the log does not say
    bool takenBack = false; // a power cut took the acknowledgement, and then it was refused or given up
};

struct Touch // of one register by one write
{
    const Write *write;
    std::string value; // JSON text; `nothing` when there is none
    std::string seen;
};

struct Version
{
    std::int64_t rev = 0; // 0: what was there before the history begins
    std::string value;
    std::string by;
    std::vector<std::string> variants; // of this register, after the entry
    std::string before; // value of the version it followed
};

struct Look
{
    std::string client;
    std::int64_t at;
    std::int64_t until;
    std::size_t order;
    std::string value;
    std::string epoch; // of the client's last state of the type
    int life = 0; // counts the client's power cuts
};

struct Dismissal // a person took a variant of the register away, and so has seen it
{
    std::string client;
    std::string value;
};

// How a register behaves when both sides change it.
enum class Manner { Scalar, Words, Entry /* inside a set or map */, Placed /* no variant */, Trash };

struct Register
{
    Key key;
    std::string path;
    Manner manner = Manner::Scalar;
    std::set<std::string> defaults; // given by the server without being written
    bool hasHistory = false;
    std::vector<Touch> touches; // in the order of the log
    std::set<std::string, std::less<>> besides; // every variant it ever had
    std::vector<Version> versions; // oldest first
    std::vector<Look> looks;
    std::vector<Dismissal> dismissals;
    std::optional<std::size_t> first(std::string_view value) const; // in versions
    std::optional<std::size_t> last(std::string_view value) const;
    bool isVersion(std::string_view value) const; // beside what stood, at some time
};

struct Restore
{
    std::int64_t asOf;
    std::int64_t at;
    std::string epoch; // which began with it; "" when the log does not say
};

struct Model
{
    std::deque<Write> writes;
    std::map<std::pair<Key, std::string>, Register> registers;
    std::map<Key, std::map<std::string, json::value>> finals; // by client
    std::vector<Restore> restores;
    std::vector<Violation> violations; // Form and Chain are found while it is built
    Verdict::Counts counts;

    bool restoredBetween(std::int64_t from, std::int64_t to) const;
    bool restoredSince(std::int64_t from) const;
    const Restore *lostAt(std::int64_t at) const; // what the server took then was gone after it; nullptr: nothing was
    const Restore *lastRestore(std::int64_t until) const; // nullptr: none
    bool hadHeard(const Write &write) const; // of the last restore before it
};

Model build(const Log &log, const schema::TypeTable &types);

std::string_view epochOf(std::string_view state);
std::string textAt(const json::value &root, std::string_view path); // JSON text, `nothing` where nothing is
std::multiset<std::string> allWordsOf(std::string_view jsonText);
std::set<std::string> wordsOf(std::string_view jsonText); // of a text written as JSON
std::string describe(const Touch &touch);
std::string describe(const std::vector<Version> &versions);

// rules_server.cpp, rules_client.cpp
void checkServer(const Register &reg, const Model &model, std::vector<Violation> &out);
void checkClients(const Register &reg, const Model &model, std::vector<Violation> &out);
void checkStates(const Log &log, std::vector<Violation> &out);
void checkFinals(const Model &model, std::vector<Violation> &out);

} // namespace history
