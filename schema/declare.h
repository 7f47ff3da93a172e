#pragma once
// Small words for writing a type down, used by record_types_*.cpp and by the conformance build.
#include "schema/type.h"

namespace schema::declare {

// A property under construction; every word returns the property so that words can be chained.
struct P : Property
{
    P &&require() &&;
    P &&fixed() &&; // immutable
    P &&server() &&; // set by the server only
    P &&filledIn() &&; // by the server, when the record is made
    P &&searched(int weight) &&;
    P &&filtered() &&;
    P &&sorted() &&;
    P &&vocab(std::string name) &&;
    P &&oneOf(std::vector<std::string> list, std::string_view fallback) &&;
    P &&grouped(std::string name) &&;
    P &&elsewhere() &&; // refers to a record in another account
    P &&notNull(json::value fallback) &&;
};

P string(std::string name, long long max = 200);
P text(std::string name, long long max = 20000);
P integer(std::string name, long long min, long long max);
P boolean(std::string name, bool fallback = false);
P date(std::string name);
P utc(std::string name);
P id(std::string name, std::string refers);
P set(std::string name, long long max = 200);
P idSet(std::string name, std::string refers, long long max = 500);
P map(std::string name, std::vector<Property> fields, long long max = 500);
P blob(std::string name);
P object(std::string name, long long maxBytes = 20000);
P any(std::string name, long long maxBytes = 20000);

// id, rev, propRevs, createdAt/By, updatedAt/By, variants, and trashedAt where the type has a trash.
std::vector<Property> withCommon(std::vector<Property> own, bool trash);

Right may(Role role, std::string_view verbs, std::vector<std::string> only = {}); // verbs: letters of "crud"

} // namespace schema::declare
