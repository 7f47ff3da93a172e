#include "schema/search.h"
#include "schema/fold.h"

#include <algorithm>

namespace schema {

namespace {

constexpr int deepest = 8;
constexpr std::size_t mostConditions = 200;
constexpr std::size_t mostText = 1000; // bytes

const json::value &valueOf(const json::object &record, const Property &property)
{
    const auto *value = record.if_contains(property.name);
    return value ? *value : property.defaultValue;
}

bool isAge(std::string_view name) { return name == "ageFrom" || name == "ageTo"; }

bool hasText(const Type &type)
{
    return std::any_of(type.properties.begin(), type.properties.end(),
                       [](const auto &p) { return p.searchWeight > 0; });
}

std::string scalarProblem(const json::value &value, Kind kind)
{
    switch (kind) {
    case Kind::Bool:
        return value.is_bool() ? "" : "invalidArguments";
    case Kind::Int:
        return value.is_int64() || value.is_null() ? "" : "invalidArguments";
    default:
        return value.is_string() || value.is_null() ? "" : "invalidArguments";
    }
}

std::string conditionProblem(std::string_view name, const json::value &value, const Type &type)
{
    if (name == "text") {
        if (!value.is_string())
            return "invalidArguments";
        return hasText(type) && value.get_string().size() <= mostText ? "" : "unsupportedFilter";
    }
    const Property *property = type.find(name);
    if (!property || !property->filter)
        return "unsupportedFilter";
    if (isAge(name) && value.is_array())
        return "invalidArguments";
    const auto *list = value.if_array();
    if (!list)
        return scalarProblem(value, property->kind);
    if (list->size() > mostConditions)
        return "unsupportedFilter";
    for (const auto &item : *list)
        if (auto problem = scalarProblem(item, property->kind); !problem.empty())
            return problem;
    return {};
}

std::string problemAt(const json::value &filter, const Type &type, int depth, std::size_t &conditions)
{
    const auto *object = filter.if_object();
    if (!object)
        return "invalidArguments";
    if (depth > deepest || ++conditions > mostConditions)
        return "unsupportedFilter";
    const auto *word = object->if_contains("operator");
    if (!word) {
        for (const auto &member : *object)
            if (auto problem = conditionProblem(member.key(), member.value(), type); !problem.empty())
                return problem;
        return {};
    }
    const auto *list = object->if_contains("conditions");
    if (!list || !list->is_array() || object->size() != 2 || !word->is_string()
        || (*word != "AND" && *word != "OR" && *word != "NOT"))
        return "invalidArguments";
    for (const auto &inner : list->get_array())
        if (auto problem = problemAt(inner, type, depth + 1, conditions); !problem.empty())
            return problem;
    return {};
}

bool startsAnyWord(const json::object &record, const Type &type, std::string_view text)
{
    auto wanted = foldedWords(text);
    for (const auto &property : type.properties) {
        if (wanted.empty())
            break;
        const auto &value = valueOf(record, property);
        if (property.searchWeight == 0 || !value.is_string())
            continue;
        const std::string folded = fold(value.get_string());
        for (const auto word : splitFolded(folded))
            wanted.erase(std::remove_if(wanted.begin(), wanted.end(),
                                        [&](const auto &w) { return word.substr(0, w.size()) == w; }),
                         wanted.end());
    }
    return wanted.empty();
}

bool hasValue(const json::value &value, const json::value &wanted, const Property &property)
{
    if (property.kind != Kind::Set && property.kind != Kind::Map)
        return value == wanted;
    const auto *keys = value.if_object();
    if (wanted.is_null())
        return !keys || keys->empty();
    return keys && wanted.is_string() && keys->contains(wanted.get_string());
}

bool conditionHolds(const json::object &record, std::string_view name, const json::value &wanted, const Type &type)
{
    if (name == "text")
        return wanted.is_string() && startsAnyWord(record, type, wanted.get_string());
    const Property *property = type.find(name);
    if (!property)
        return false;
    const auto &value = valueOf(record, *property);
    const auto *list = wanted.if_array();
    if (!list)
        return hasValue(value, wanted, *property);
    return list->empty()
        || std::any_of(list->begin(), list->end(), [&](const auto &item) { return hasValue(value, item, *property); });
}

const std::int64_t *intIn(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value ? value->if_int64() : nullptr;
}

bool agesOverlap(const json::object &record, const json::object &wanted)
{
    const auto *from = intIn(record, "ageFrom");
    const auto *to = intIn(record, "ageTo");
    const auto *low = intIn(wanted, "ageFrom");
    const auto *high = intIn(wanted, "ageTo");
    if (!low && !high)
        return true;
    if (!from && !to)
        return false;
    return (!from || !high || *from <= *high) && (!to || !low || *low <= *to);
}

bool operatorHolds(const json::object &record, const json::object &filter, const json::value &word, const Type &type)
{
    const auto *value = filter.if_contains("conditions");
    const auto *list = value ? value->if_array() : nullptr;
    if (!list)
        return false;
    const auto holds = [&](const json::value &inner) { return matches(record, inner, type); };
    if (word == "OR")
        return std::any_of(list->begin(), list->end(), holds);
    if (word == "NOT")
        return std::none_of(list->begin(), list->end(), holds);
    return word == "AND" && std::all_of(list->begin(), list->end(), holds);
}

} // namespace

std::string filterProblem(const json::value &filter, const Type &type)
{
    std::size_t conditions = 0;
    return filter.is_null() ? std::string() : problemAt(filter, type, 1, conditions);
}

bool matches(const json::object &record, const json::value &filter, const Type &type)
{
    if (filter.is_null())
        return true;
    const auto *object = filter.if_object();
    if (!object)
        return false;
    if (const auto *word = object->if_contains("operator"))
        return operatorHolds(record, *object, *word, type);
    bool ages = false;
    for (const auto &member : *object) {
        if (isAge(member.key()))
            ages = true;
        else if (!conditionHolds(record, member.key(), member.value(), type))
            return false;
    }
    return !ages || agesOverlap(record, *object);
}

std::vector<std::string> searchWords(const json::object &record, const Type &type)
{
    std::vector<std::string> words;
    for (const auto &property : type.properties) {
        const auto &value = valueOf(record, property);
        if (property.searchWeight == 0 || !value.is_string())
            continue;
        auto more = foldedWords(value.get_string());
        std::move(more.begin(), more.end(), std::back_inserter(words));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace schema
