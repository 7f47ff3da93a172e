#pragma once
// The declarations behind recordTypes(), one function an account kind.
#include "schema/type.h"

namespace schema {

std::vector<Type> communityTypes(); // directory and announcements
std::vector<Type> personalTypes(); // contacts, requests, proposals, saved searches, settings
std::vector<Type> spaceTypes(); // project, members, board, pages, comments
std::vector<Type> mediaTypes(); // albums, folders, media items, files

} // namespace schema
