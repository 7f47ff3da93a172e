#include "schema/validate.h"
#include "schema/id.h"
#include "schema/text_check.h"

#include <algorithm>

namespace schema {

namespace {

constexpr long long largestInt = (1LL << 53) - 1; // RFC 8620 section 1.3
constexpr int deepestFree = 20; // the deepest filter that may be asked, as a saved search keeps it

std::string textProblem(const json::value &value, const Property &property)
{
    const auto *text = value.if_string();
    if (!text)
        return "not a string";
    const auto length = codePoints(*text);
    if (!length)
        return "not valid UTF-8";
    if (property.max > 0 && *length > static_cast<std::size_t>(property.max))
        return "longer than " + std::to_string(property.max);
    if (hasControls(*text, property.kind == Kind::Text))
        return "control characters";
    const std::string_view view = *text;
    if (!property.values.empty()
        && std::find(property.values.begin(), property.values.end(), view) == property.values.end())
        return "not one of the values";
    return {};
}

std::string intProblem(const json::value &value, const Property &property)
{
    if (value.is_uint64())
        return "out of range";
    const auto *n = value.if_int64();
    if (!n)
        return "not an integer";
    const bool bounded = property.min != property.max;
    const long long low = bounded ? std::max(property.min, -largestInt) : -largestInt;
    const long long high = bounded ? std::min(property.max, largestInt) : largestInt;
    return *n < low || *n > high ? "out of range" : std::string();
}

std::string fittingString(const json::value &value, bool (*fits)(std::string_view), const char *otherwise)
{
    const auto *text = value.if_string();
    return text && fits(*text) ? std::string() : otherwise;
}

// As an id, but content addresses may start with a digit.
bool isBlobId(std::string_view id)
{
    return !id.empty() && id.size() <= 255 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::string setProblem(const json::object &object, const Property &property)
{
    const bool ids = property.foreign || !property.refers.empty();
    for (const auto &member : object) {
        const std::string_view key = member.key();
        if (ids ? !isValidId(key) : key.empty() || key.size() > 255 || hasControls(key, false))
            return "bad key";
        if (!member.value().is_bool() || !member.value().get_bool())
            return "a value that is not true";
    }
    return {};
}

std::string entryProblem(const json::value &value, const Property &property)
{
    const auto *entry = value.if_object();
    if (!entry)
        return "not an object";
    for (const auto &member : *entry) {
        const auto field = std::find_if(property.fields.begin(), property.fields.end(),
                                        [&](const auto &f) { return f.name == std::string_view(member.key()); });
        if (field == property.fields.end())
            return "unknown field";
        if (auto problem = valueProblem(member.value(), *field); !problem.empty())
            return field->name + ": " + problem;
    }
    for (const auto &field : property.fields)
        if (field.required && !entry->contains(field.name))
            return field.name + ": missing";
    return {};
}

std::string keysProblem(const json::value &value, const Property &property)
{
    const auto *object = value.if_object();
    if (!object)
        return "not an object";
    if (property.max > 0 && object->size() > static_cast<std::size_t>(property.max))
        return "more than " + std::to_string(property.max) + " entries";
    if (property.kind == Kind::Set)
        return setProblem(*object, property);
    for (const auto &member : *object) {
        if (!isValidId(member.key()))
            return "bad key";
        if (auto problem = entryProblem(member.value(), property); !problem.empty())
            return problem;
    }
    return {};
}

bool isDeeper(const json::value &value, int levels)
{
    const auto deeper
        = [levels](const json::value &inner) { return inner.is_structured() && isDeeper(inner, levels - 1); };
    if (levels == 0)
        return true;
    if (const auto *array = value.if_array())
        return std::any_of(array->begin(), array->end(), deeper);
    if (const auto *object = value.if_object())
        return std::any_of(object->begin(), object->end(), [&](const auto &member) { return deeper(member.value()); });
    return false;
}

std::string freeProblem(const json::value &value, const Property &property)
{
    if (property.kind == Kind::Object && !value.is_object())
        return "not an object";
    // What reads records later has a depth of its own to keep to, around the value.
    if (value.is_structured() && isDeeper(value, deepestFree))
        return "nested too deeply";
    return property.max > 0 && toText(value).size() > static_cast<std::size_t>(property.max) ? "too large" : "";
}

// Collects every wrong property, not only the first.
class Problems
{
public:
    void add(std::string property, const std::string &what)
    {
        if (std::find(m_problem.properties.begin(), m_problem.properties.end(), property) != m_problem.properties.end())
            return;
        m_problem.detail += (m_problem.detail.empty() ? "" : "; ") + property + ": " + what;
        m_problem.properties.push_back(std::move(property));
    }
    void check(const json::value &value, const Property &property)
    {
        if (const auto what = valueProblem(value, property); !what.empty())
            add(property.name, what);
    }
    bool none() const { return m_problem.properties.empty(); }
    tl::unexpected<PatchProblem> take() { return tl::unexpected(std::move(m_problem)); }

private:
    PatchProblem m_problem{ PatchProblem::InvalidProperties, {}, {} };
};

} // namespace

std::string valueProblem(const json::value &value, const Property &property)
{
    if (value.is_null())
        return property.nullable && !property.required ? "" : "must not be null";
    switch (property.kind) {
    case Kind::String:
    case Kind::Text:
        return textProblem(value, property);
    case Kind::Int:
        return intProblem(value, property);
    case Kind::Bool:
        return value.is_bool() ? "" : "not a boolean";
    case Kind::Date:
        return fittingString(value, isDate, "not a date");
    case Kind::UtcDate:
        return fittingString(value, isUtcDate, "not a UTC date");
    case Kind::Id:
        return fittingString(value, isValidId, "not an id");
    case Kind::Blob:
        return fittingString(value, isBlobId, "not a blob id");
    case Kind::Set:
    case Kind::Map:
        return keysProblem(value, property);
    case Kind::Object:
    case Kind::Any:
        return freeProblem(value, property);
    }
    return "unknown kind";
}

tl::expected<json::object, PatchProblem> checkCreate(const json::object &object, const Type &type)
{
    Problems problems;
    json::object result;
    result.reserve(type.properties.size());
    for (const auto &member : object) {
        const Property *property = type.find(member.key());
        if (!property)
            problems.add(member.key(), "unknown");
        else if (property->serverSet)
            problems.add(property->name, "set by the server");
    }
    for (const auto &property : type.properties) {
        const auto *given = object.if_contains(property.name);
        if (given && !property.serverSet) {
            auto &value = result[property.name] = *given;
            completeEntries(value, property);
            problems.check(value, property);
        } else if (property.required && !property.serverSet) {
            problems.add(property.name, "missing");
        } else if (!given && property.name != "id" && (!property.serverSet || !property.defaultValue.is_null())) {
            result[property.name] = property.defaultValue;
        }
    }
    if (!problems.none())
        return problems.take();
    return result;
}

namespace {

// "propRevs/<name>": a property of a group is counted under the group's name, one that never changed counts as 0.
bool revHolds(const json::object &current, const std::string &name, const json::value &expected, const Type &type)
{
    const Property *property = type.find(name);
    const auto *revs = current.if_contains("propRevs");
    const json::value *rev = revs && revs->is_object()
        ? revs->get_object().if_contains(property ? revName(*property) : std::string_view(name))
        : nullptr;
    return rev ? *rev == expected : expected == json::value(0);
}

bool serverValueHolds(const json::object &current, const json::value &expected, const std::string &key)
{
    static const json::value nothing;
    const json::value *value = nullptr;
    const auto tokens = pathTokens(key);
    for (std::size_t i = 0; tokens && i < tokens->size(); ++i) {
        const auto *object = i == 0 ? &current : value ? value->if_object() : nullptr;
        value = object ? object->if_contains((*tokens)[i]) : nullptr;
    }
    return (value ? *value : nothing) == expected;
}

} // namespace

tl::expected<json::object, PatchProblem> checkUpdate(const json::object &current, const json::object &patch,
                                                     const Type &type)
{
    Problems problems;
    json::object changes;
    std::vector<const Property *> touched;
    for (const auto &member : patch) {
        const auto tokens = pathTokens(member.key());
        if (!tokens)
            return tl::unexpected(PatchProblem{ PatchProblem::InvalidPatch, {}, tokens.error() });
        const Property *property = type.find(tokens->front());
        if (!property) {
            problems.add(tokens->front(), "unknown");
        } else if (!property->serverSet) {
            changes[member.key()] = member.value();
            if (std::find(touched.begin(), touched.end(), property) == touched.end())
                touched.push_back(property);
        } else if (property->name == "propRevs" && tokens->size() == 2) {
            if (!revHolds(current, (*tokens)[1], member.value(), type))
                problems.add(member.key(), "stale");
        } else if (!serverValueHolds(current, member.value(), member.key())) {
            problems.add(property->name, "set by the server");
        }
    }
    auto result = applyPatch(current, changes, type);
    if (!result)
        return result;
    for (const auto *property : touched) {
        auto &value = (*result)[property->name];
        const auto *before = current.if_contains(property->name);
        if (property->immutable && value != (before ? *before : property->defaultValue))
            problems.add(property->name, "cannot be changed");
        else if (!property->immutable)
            problems.check(value, *property);
    }
    if (!problems.none())
        return problems.take();
    return result;
}

} // namespace schema
