#pragma once
// An invented community, the same for the same seed: people, schools, announcements, a dozen teachers one can be, and
// three projects with boards, pages and albums. Plain values only; whoever stores them is the sink.
// Nothing here touches a clock, a network or a database; files are read below DemoOptions::data only.
#include "schema/json.h"
#include "schema/type.h"

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace server {

struct DemoOptions
{
    std::uint64_t seed = 1;
    int people = 3000; // at least the named ones; up to 100 000
    int schools = 1100;
    int announcements = 300;
    std::int64_t nowMs = 0; // "today": every date lies around it; milliseconds since 1970, UTC
    std::filesystem::path data; // resources/demo, see findDemoData()
    bool pictures = true; // false: albums, covers and attachments are left out (benchmarks)
};

struct DemoAccount
{
    std::string id; // "community", "u" + person id, "z" + …
    schema::AccountKind kind = schema::AccountKind::Community;
    std::string name;
};

struct DemoUser
{
    std::string id;
    std::string username;
    std::string password; // in plain: the sink hashes it
    std::string personId;
    std::set<schema::Role> roles; // community-wide ones
};

struct DemoMember
{
    std::string account; // a space or a personal account
    std::string personId;
    std::string role; // "founder" or "teacher" as in Member.role; "owner" of a personal account
};

struct DemoRecord
{
    std::string account;
    std::string type; // name in schema::recordTypes()
    schema::json::object object; // what a client would send in a create, with its id; passes schema::checkCreate
    schema::json::object serverSet; // createdAt, createdBy, updatedAt, updatedBy, and e.g. direction, state, founders
};

// Called in this order: an account before all that is in it, a blob before records that name it, a container before
// what it contains. The sink may stop the generator by returning an error, which generateDemo() hands back.
class DemoSink
{
public:
    using Result = tl::expected<void, std::string>;

    virtual ~DemoSink() = default;
    virtual Result account(const DemoAccount &account) = 0;
    virtual Result user(const DemoUser &user) = 0;
    virtual Result member(const DemoMember &member) = 0;
    virtual Result record(const DemoRecord &record) = 0;
    // Stores the bytes for the account and answers the blob id ("B" + SHA-256 in lower-case hex). The same bytes may
    // come again for another account, and twice for one.
    virtual tl::expected<std::string, std::string> blob(std::string_view account, std::string_view bytes,
                                                        std::string_view mediaType)
        = 0;
};

// The error is for the operator: which file is missing or wrong, or what the sink said.
tl::expected<void, std::string> generateDemo(const DemoOptions &options, DemoSink &sink);

// The folder with the data: $JUMELLE_DEMO_DIR, else ../share/jumelle/demo beside the program (an installation), else
// resources/demo in a folder above it (a build tree); empty when there is none.
std::filesystem::path findDemoData(const std::filesystem::path &program);

} // namespace server
