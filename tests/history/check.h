#pragma once
// Proves, or refutes with the operations that contradict each other, that a log of clients and server keeps what
// Jumelle promises. The model: every property of every record (a leaf path inside maps) is a register whose versions
// are the server's history of it. Pure; does not know where the log comes from.
#include "tests/history/event.h"

#include "schema/type.h"

namespace history {

enum class Rule {
    Form, // the log itself: ends without begin, records without the server's history …
    Chain, // the server's history of a record: each entry starts from what the one before left, revs grow, no rev twice
    Invented, // a value that nobody had written by then
    Lost, // an acknowledged write is not in the history
    Refused, // a write that was refused is in the history
    Twice, // a write was applied more often than it was made
    Order, // a write acknowledged before another began comes after it
    Overwritten, // a value its overwriter had never seen is not kept as a variant (of texts: its words)
    OwnWrites, // a client does not see what it wrote
    Backwards, // a client sees an older version after a newer one
    State, // a state went back, or is ahead of the server
    Replicas // at the end a client or the history has something else than the server
};

struct Violation
{
    Rule rule;
    Key key;
    std::string path; // of the property; "" the whole record, or a state
    std::string text; // what contradicts what, with client, operation and time
};

struct Verdict
{
    std::vector<Violation> violations;
    // How much there was to check; a test should ask that it was not nothing.
    struct Counts
    {
        std::size_t writes = 0, acknowledged = 0, unknown = 0, reads = 0, versions = 0, states = 0, finals = 0;
    } counts;
    bool good() const { return violations.empty(); }
};

// `log` is sorted by time; `types` says how properties merge.
Verdict check(const Log &log, const schema::TypeTable &types = schema::recordTypes());
const char *name(Rule rule);
// For people: the counts, then at most `most` violations, each with record, property and reason.
std::string report(const Verdict &verdict, std::size_t most = 10);

} // namespace history
