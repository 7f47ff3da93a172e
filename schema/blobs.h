#pragma once
// Which types name files.
#include "schema/type.h"

#include <algorithm>

namespace schema {

// A property, or one of a map's entries, names a file.
inline bool holdsBlobs(const Type &type)
{
    const auto isBlob = [](const Property &p) { return p.kind == Kind::Blob; };
    return std::any_of(type.properties.begin(), type.properties.end(), [&](const Property &p) {
        return isBlob(p) || std::any_of(p.fields.begin(), p.fields.end(), isBlob);
    });
}

} // namespace schema
