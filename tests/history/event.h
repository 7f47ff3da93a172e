#pragma once
// One line of a log of what clients did and saw, and of what the server says afterwards. Every line is one JSON object,
// so that processes can write it; an array of Events is what the checker reads. The words of "what" are those of What.
#include "schema/json.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace history {

namespace json = boost::json;

struct Key
{
    std::string account;
    std::string type;
    std::string id;
    auto operator<=>(const Key &) const = default;
};

enum class What {
    Invoke, // a client begins to write `set` to the record `key`; `seen` is what it showed there before
    Kept, // its replica has the write, also after a kill
    Ok, // the server has the write
    Fail, // refused for good: the server has none of it
    Unknown, // it may have happened, or may happen later; so is a write with no end at all
    Read, // what the client shows of `key`; null: nothing
    State, // the client has everything of account and type up to `state`
    Settled, // nothing of this client waits: whatever it kept is Ok, but writes to the records named in `except`
    PowerCut, // what the server told the client since may be gone from its replica, but nothing that it kept
    Restored, // the server went back to a backup made at `asOf`; `state` begins with its new epoch, if that is known
    Forgot, // the server forgot its answers: what was not acknowledged yet may be taken once more
    History, // of the server, at the end: `list` as <Type>/history answers it, after `view` if that is a record
    Final // at the end: what the client has of `key`; of the client "server", what all must have
};

struct Event
{
    std::int64_t at = 0; // one clock for all clients; unit and origin do not matter
    std::string client; // one replica: goes on under the same name after a restart, as its cache does
    What what = What::Read;
    std::int64_t op = 0; // names a write of a client: Invoke and its end
    Key key; // State: without id
    json::object set; // path ("title", "checklist/k1/done") → value, null removes; "" → null destroys the record
    json::object seen; // path → value
    json::value view; // Read, Final: the record as an object; History: what was there before the log began, else null
    std::int64_t until = 0; // Read: what is shown was read between `at` and then; 0: at once
    json::array list; // History
    std::string state; // "<epoch>-<counter>"; of Restored, the counter is not looked at
    std::string why; // Fail, Unknown
    std::vector<std::string> except; // Settled: ids of records
    std::vector<std::string> waiting; // Settled: of these nothing is said; they go on waiting
    std::int64_t asOf = 0; // Restored
};

inline constexpr std::string_view server = "server"; // the client that stands for it

using Log = std::vector<Event>;

std::string toLine(const Event &event); // with the line's end
tl::expected<Event, std::string> fromLine(std::string_view line);

// Adds the lines of `text`. A last line without end was being written when its process was killed: it is passed over.
tl::expected<void, std::string> append(Log &log, std::string_view text);
// By time; events of one moment stay in the order in which they were added.
void sort(Log &log);

} // namespace history
