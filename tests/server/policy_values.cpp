#include "tests/server/policy_values.h"

#include "schema/blobs.h"
#include "schema/vocabulary.h"

#include <algorithm>

namespace server::test {

using schema::Kind;
using schema::Property;
using schema::Type;

namespace {

std::string numbered(const char *words, int n) { return std::string(words) + ' ' + std::to_string(n); }

std::string termOf(const std::string &vocabulary, int n)
{
    const auto &terms = schema::vocabulary(vocabulary);
    return terms.at(static_cast<std::size_t>(n) % terms.size()).code;
}

std::string stringOf(const Property &property, int n)
{
    if (!property.values.empty())
        return property.values[static_cast<std::size_t>(n) % property.values.size()];
    if (!property.vocabulary.empty())
        return termOf(property.vocabulary, n);
    return numbered(hidden, n);
}

std::string idOf(const Property &property, int n)
{
    if (property.refers == "Person" && property.foreign)
        return n % 2 == 0 ? author : partner;
    const auto *type = schema::recordTypes().find(property.refers);
    return type ? recordId(*type, 2 + n) : "x" + std::to_string(n);
}

std::string keyOf(const Property &property, int n)
{
    if (!property.vocabulary.empty())
        return termOf(property.vocabulary, n);
    return property.refers.empty() ? "key" + std::to_string(n) : idOf(property, n);
}

json::object entryOf(const Type &type, const Property &map, int n)
{
    json::object entry;
    for (const auto &field : map.fields)
        entry[field.name] = sample(type, field, n);
    return entry;
}

} // namespace

std::string recordId(const Type &type, int n)
{
    const auto digits = std::to_string(n);
    return type.idLetter + std::string(26 - digits.size(), '0') + digits;
}

std::string seenBlob(const Type &type) { return "Seen" + type.name; }
bool namesFiles(const Type &type) { return schema::holdsBlobs(type); }

json::value sample(const Type &type, const Property &property, int n)
{
    switch (property.kind) {
    case Kind::String:
        return json::string(stringOf(property, n));
    case Kind::Text:
    case Kind::Any:
        return json::string(numbered(hidden, n));
    case Kind::Int:
        return property.min + 3 + n;
    case Kind::Bool:
        return n % 2 == 1;
    case Kind::Date:
        return json::string("2026-05-0" + std::to_string(1 + n % 9));
    case Kind::UtcDate:
        return json::string("2026-05-0" + std::to_string(1 + n % 9) + "T10:00:00Z");
    case Kind::Id:
        if (n == 0 && !property.required && !property.foreign)
            return nullptr; // so that no record of the type lies in another before somebody puts it there
        return json::string(idOf(property, n));
    case Kind::Blob:
        return json::string(n == 0 ? seenBlob(type) : mine);
    case Kind::Object:
        return json::object{ { "text", numbered(hidden, n) } };
    case Kind::Set:
    case Kind::Map:
        break;
    }
    json::object keys;
    for (int i = 0; i <= n; ++i)
        if (property.kind == Kind::Map)
            keys["e" + std::to_string(i)] = entryOf(type, property, i);
        else
            keys[keyOf(property, i)] = true;
    return keys;
}

std::optional<json::value> otherThan(const json::value &now, const Type &type, const Property &property)
{
    constexpr int tries = 4;
    for (int n = 1; n < tries; ++n)
        if (auto value = sample(type, property, n); value != now)
            return value;
    return {};
}

json::object example(const Type &type, int n)
{
    json::object object;
    for (const auto &property : type.properties)
        if (!property.serverSet && property.name != "id" && property.name != "variants" && property.name != "trashedAt")
            object[property.name] = sample(type, property, n);
    return object;
}

bool mayBeWritten(const Property &property) { return !property.serverSet && !property.immutable; }

std::set<std::string> neededBy(const Type &type)
{
    std::set<std::string> names;
    std::vector<const Type *> open{ &type };
    while (!open.empty()) {
        const auto *next = open.back();
        open.pop_back();
        if (!names.insert(next->name).second)
            continue;
        for (const auto &property : next->properties)
            if (const auto *other = property.foreign ? nullptr : schema::recordTypes().find(property.refers))
                open.push_back(other);
    }
    return names;
}

} // namespace server::test
