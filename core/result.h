#pragma once
// Results and errors below the interface: codes, never sentences. ui/errortext turns a code into words,
// sync/retry into a rule; both are exhaustive switches, so a new code does not compile until it has both.
#include <cstdint>
#include <string>
#include <tl/expected.hpp>

namespace core {

enum class Code {
    Offline, // no way to the server now; retried by itself
    Transient, // the server or the line hiccuped; retried by itself
    Auth, // token expired or revoked, wrong password
    Forbidden, // signed in, but not allowed
    Conflict, // somebody else changed it first
    NotFound,
    TooOld, // client and server do not understand each other; update
    TooNew, // the cache was written by a newer version
    Untrusted, // certificate not trusted
    CaptivePortal, // something else answered in place of the server
    UnknownServer, // name does not resolve or no Jumelle server there
    TooLarge, // over an upload limit
    OverQuota,
    DiskFull,
    ReadOnly, // the place of the cache cannot be written
    Damaged, // the cache was damaged
    FileGone, // a file vanished or changed while it was used
    NotAPicture,
    BadInput, // refused by the checks; `detail` names the property
    NoKeychain,
    Incomplete, // the server cannot say what is new in some of it; retried by itself
    Busy, // asked to slow down (429); retried by itself
    Cancelled,
    Bug // never expected; logged
};

struct Error
{
    Code code = Code::Bug;
    std::string detail; // what and where, for logs and for the sentence ("title", a file name); no secrets, no content
    std::int64_t number = 0; // a limit, a size, seconds to wait
};

template <typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Code code, std::string detail = {}, std::int64_t number = 0)
{
    return tl::unexpected<Error>(Error{ code, std::move(detail), number });
}

} // namespace core
