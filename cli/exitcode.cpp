#include "cli/exitcode.h"

namespace cli {

Exit exitFor(core::Code code)
{
    using core::Code;
    switch (code) {
    case Code::Offline:
    case Code::Transient:
    case Code::UnknownServer:
    case Code::Busy:
    case Code::Incomplete:
        return NoServer;
    case Code::Auth:
    case Code::NoKeychain:
        return NotSignedIn;
    case Code::Forbidden:
    case Code::BadInput:
    case Code::TooLarge:
    case Code::OverQuota:
    case Code::Conflict:
    case Code::NotAPicture:
        return Refused;
    case Code::NotFound:
    case Code::FileGone:
        return Missing;
    case Code::TooNew:
    case Code::DiskFull:
    case Code::ReadOnly:
    case Code::Damaged:
        return Storage;
    case Code::Untrusted:
    case Code::CaptivePortal:
        return NotTrusted;
    case Code::TooOld:
    case Code::Cancelled:
    case Code::Bug:
        return Failed;
    }
    return Failed;
}

} // namespace cli
