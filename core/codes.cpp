#include "core/codes.h"

namespace core {

const char *codeName(Code code)
{
    switch (code) {
    case Code::Offline:
        return "offline";
    case Code::Transient:
        return "transient";
    case Code::Auth:
        return "auth";
    case Code::Forbidden:
        return "forbidden";
    case Code::Conflict:
        return "conflict";
    case Code::NotFound:
        return "notFound";
    case Code::TooOld:
        return "tooOld";
    case Code::TooNew:
        return "tooNew";
    case Code::Untrusted:
        return "untrusted";
    case Code::CaptivePortal:
        return "captivePortal";
    case Code::UnknownServer:
        return "unknownServer";
    case Code::TooLarge:
        return "tooLarge";
    case Code::OverQuota:
        return "overQuota";
    case Code::DiskFull:
        return "diskFull";
    case Code::ReadOnly:
        return "readOnly";
    case Code::Damaged:
        return "damaged";
    case Code::FileGone:
        return "fileGone";
    case Code::NotAPicture:
        return "notAPicture";
    case Code::BadInput:
        return "badInput";
    case Code::NoKeychain:
        return "noKeychain";
    case Code::Incomplete:
        return "incomplete";
    case Code::Busy:
        return "busy";
    case Code::Cancelled:
        return "cancelled";
    case Code::Bug:
        return "bug";
    }
    return "bug";
}

std::optional<Code> codeNamed(std::string_view name)
{
    for (int code = 0; code <= static_cast<int>(Code::Bug); ++code)
        if (name == codeName(static_cast<Code>(code)))
            return static_cast<Code>(code);
    return std::nullopt;
}

} // namespace core
