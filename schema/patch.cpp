#include "schema/patch.h"

#include <algorithm>

namespace schema {

namespace {

using Tokens = std::vector<std::string>;

struct Step
{
    Tokens tokens;
    const json::value *value = nullptr;
};

tl::unexpected<PatchProblem> refused(std::string detail)
{
    return tl::unexpected(PatchProblem{ PatchProblem::InvalidPatch, {}, std::move(detail) });
}

bool isPrefix(const Tokens &shorter, const Tokens &longer)
{
    return shorter.size() <= longer.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

const Property *findField(const std::vector<Property> &fields, std::string_view name)
{
    const auto it = std::find_if(fields.begin(), fields.end(), [&](const auto &f) { return f.name == name; });
    return it == fields.end() ? nullptr : &*it;
}

// Walks from an object down one path, knowing at each level which declared property it is in.
class Walk
{
public:
    Walk(json::object &object, const Type &type)
        : m_object(&object)
        , m_fields(&type.properties)
    { }

    bool enter(const std::string &token)
    {
        const Property *property = m_fields ? findField(*m_fields, token) : nullptr;
        json::value *inside = m_object->if_contains(token);
        if (property && property->defaultValue.is_object() && (!inside || inside->is_null()))
            inside = &((*m_object)[token] = property->defaultValue);
        if (!inside || !inside->is_object())
            return false;
        m_object = &inside->get_object();
        if (m_entries) { // this token was the key of an entry
            m_fields = m_entries;
            m_entries = nullptr;
        } else {
            m_fields = nullptr;
            m_entries = property && property->kind == Kind::Map ? &property->fields : nullptr;
        }
        return true;
    }

    void put(const std::string &token, const json::value &value)
    {
        const Property *property = m_fields ? findField(*m_fields, token) : nullptr;
        if (!value.is_null())
            (*m_object)[token] = value;
        else if (property)
            (*m_object)[token] = property->defaultValue;
        else
            m_object->erase(token);
    }

private:
    json::object *m_object;
    const std::vector<Property> *m_fields; // what may stand here by name
    const std::vector<Property> *m_entries = nullptr; // set while between a map and its entry
};

tl::expected<std::vector<Step>, std::string> readSteps(const json::object &patch)
{
    std::vector<Step> steps;
    steps.reserve(patch.size());
    bool deep = false;
    for (const auto &member : patch) {
        auto tokens = pathTokens(member.key());
        if (!tokens)
            return tl::unexpected(tokens.error());
        deep = deep || tokens->size() > 1;
        steps.push_back({ std::move(*tokens), &member.value() });
    }
    if (!deep)
        return steps;
    std::vector<const Step *> sorted;
    for (const auto &step : steps)
        sorted.push_back(&step);
    std::sort(sorted.begin(), sorted.end(), [](auto *a, auto *b) { return a->tokens < b->tokens; });
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (isPrefix(sorted[i - 1]->tokens, sorted[i]->tokens))
            return tl::unexpected(std::string("a path is the prefix of another"));
    return steps;
}

} // namespace

void completeEntries(json::value &value, const Property &property)
{
    auto *object = value.if_object();
    if (!object || property.kind != Kind::Map)
        return;
    for (auto &member : *object) {
        auto *entry = member.value().if_object();
        for (const auto &field : property.fields)
            if (entry && !field.required && !entry->contains(field.name))
                (*entry)[field.name] = field.defaultValue;
    }
}

tl::expected<json::object, PatchProblem> applyPatch(const json::object &object, const json::object &patch,
                                                    const Type &type)
{
    auto steps = readSteps(patch);
    if (!steps)
        return refused(std::move(steps.error()));
    json::object result = object;
    for (const auto &step : *steps) {
        Walk walk(result, type);
        for (std::size_t i = 0; i + 1 < step.tokens.size(); ++i)
            if (!walk.enter(step.tokens[i]))
                return refused("no object to enter at part " + std::to_string(i + 1) + " of a path");
        walk.put(step.tokens.back(), *step.value);
    }
    for (const auto &name : touchedProperties(patch, type)) {
        const Property *property = type.find(name);
        auto *value = property->kind == Kind::Map ? result.if_contains(name) : nullptr;
        if (value)
            completeEntries(*value, *property);
    }
    return result;
}

namespace {

const json::value *present(const json::object &object, std::string_view key)
{
    const auto *value = object.if_contains(key);
    return value && !value->is_null() ? value : nullptr;
}

// Entries are compared field by field so that two people may work on one entry.
void diffEntry(const json::object &from, const json::object &to, const std::string &path, json::object &patch)
{
    for (const auto &member : to) {
        const auto *old = from.if_contains(member.key());
        if (old ? *old != member.value() : !member.value().is_null())
            patch[path + '/' + escapeToken(member.key())] = member.value();
    }
    for (const auto &member : from)
        if (!to.contains(member.key()))
            patch[path + '/' + escapeToken(member.key())] = nullptr;
}

void diffKeys(const json::object &from, const json::object &to, const Property &property, json::object &patch)
{
    const std::string prefix = escapeToken(property.name) + '/';
    for (const auto &member : to) {
        const auto *old = from.if_contains(member.key());
        if (old && *old == member.value())
            continue;
        const std::string path = prefix + escapeToken(member.key());
        if (property.kind == Kind::Map && old && old->is_object() && member.value().is_object())
            diffEntry(old->get_object(), member.value().get_object(), path, patch);
        else
            patch[path] = member.value();
    }
    for (const auto &member : from)
        if (!to.contains(member.key()))
            patch[prefix + escapeToken(member.key())] = nullptr;
}

void diffProperty(const json::value *from, const json::value *to, const Property *property, std::string_view name,
                  json::object &patch)
{
    static const json::value empty = json::object();
    if (from == to || (from && to && *from == *to))
        return;
    if (property && (property->kind == Kind::Set || property->kind == Kind::Map)) {
        const auto &a = from ? *from : empty;
        const auto &b = to ? *to : empty;
        if (a.is_object() && b.is_object())
            return diffKeys(a.get_object(), b.get_object(), *property, patch);
    }
    patch[escapeToken(name)] = to ? *to : json::value(nullptr);
}

} // namespace

json::object makePatch(const json::object &from, const json::object &to, const Type &type)
{
    json::object patch;
    for (const auto &member : to)
        diffProperty(present(from, member.key()), present(to, member.key()), type.find(member.key()), member.key(),
                     patch);
    for (const auto &member : from)
        if (!to.contains(member.key()))
            diffProperty(present(from, member.key()), nullptr, type.find(member.key()), member.key(), patch);
    return patch;
}

namespace {

// Writes a later step into the value an earlier step has set; parents that are not there come into being.
void putInside(json::value &value, const Tokens &tokens, std::size_t at, const json::value &what)
{
    if (at == tokens.size()) {
        value = what;
        return;
    }
    if (!value.is_object())
        value = json::object();
    auto &object = value.get_object();
    if (at + 1 == tokens.size() && what.is_null())
        object.erase(tokens[at]);
    else
        putInside(object[tokens[at]], tokens, at + 1, what);
}

} // namespace

json::object joinPatches(const json::object &first, const json::object &second)
{
    json::object joined = first;
    for (const auto &member : second) {
        const std::string_view key = member.key();
        // An earlier step on a parent takes this one in; there can be only one, as a patch holds no prefixes.
        json::value *parent = nullptr;
        std::size_t depth = 0;
        for (auto slash = key.find('/'); slash != key.npos && !parent; slash = key.find('/', slash + 1)) {
            ++depth;
            parent = joined.if_contains(key.substr(0, slash));
        }
        const auto tokens = parent ? pathTokens(key) : Tokens();
        if (parent && tokens) {
            putInside(*parent, *tokens, depth, member.value());
            continue;
        }
        const std::string prefix = std::string(key) + '/';
        std::vector<std::string> covered;
        for (const auto &old : joined)
            if (std::string_view(old.key()).substr(0, prefix.size()) == prefix)
                covered.emplace_back(old.key());
        for (const auto &old : covered)
            joined.erase(old);
        joined[key] = member.value();
    }
    return joined;
}

std::string_view revName(const Property &property) { return property.group.empty() ? property.name : property.group; }

std::vector<std::string> touchedProperties(const json::object &patch, const Type &type)
{
    std::vector<std::string> touched;
    const auto add = [&](const std::string &name) {
        if (std::find(touched.begin(), touched.end(), name) == touched.end())
            touched.push_back(name);
    };
    for (const auto &member : patch) {
        const auto tokens = pathTokens(member.key());
        const Property *property = tokens ? type.find(tokens->front()) : nullptr;
        if (!property || property->serverSet)
            continue;
        add(property->name);
        if (property->group.empty())
            continue;
        for (const auto &other : type.properties)
            if (other.group == property->group)
                add(other.name);
    }
    return touched;
}

} // namespace schema
