#pragma once
// What the program's exit says to a script; written down in --help and docs/cli.md.
#include "core/result.h"

namespace cli {

enum Exit {
    Ok = 0,
    Failed = 1, // anything without a number of its own
    Usage = 2,
    NotSignedIn = 3,
    NoServer = 4, // offline, server down, name unknown
    NotSent = 5, // saved here, but the server does not have all of it yet
    Missing = 6, // no such record, account or file
    Refused = 7, // not allowed, or the value is not valid
    Storage = 8, // the profile, or a file that was named, cannot be read or written
    NotTrusted = 9, // certificate not trusted, or something else answered in place of the server
    ByPolicy = 10 // the rules of this computer forbid it, or cannot be read
};

Exit exitFor(core::Code code);

} // namespace cli
