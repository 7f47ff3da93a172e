#pragma once
// Which types name files, and which files are made of others.
#include "schema/type.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace schema {

// A property, or one of a map's entries, names a file.
inline bool holdsBlobs(const Type &type)
{
    const auto isBlob = [](const Property &p) { return p.kind == Kind::Blob; };
    return std::any_of(type.properties.begin(), type.properties.end(), [&](const Property &p) {
        return isBlob(p) || std::any_of(p.fields.begin(), p.fields.end(), isBlob);
    });
}

// The name under which a small picture waits to be sent: it is made of a photo or film, and named by this property.
inline std::string smallPictureName(std::string_view property) { return std::string(property) + ".jpg"; }
// Nobody counts these: who adds one photo reads of one photo.
inline bool isSmallPicture(std::string_view name)
{
    return name == smallPictureName("thumbBlobId") || name == smallPictureName("previewBlobId");
}

} // namespace schema
