#include "tests/history/chains.h"

#include "tests/history/paths.h"

#include <algorithm>

namespace history {

namespace {

std::int64_t revOf(const json::object &entry)
{
    const auto *rev = entry.if_contains("rev");
    return rev && rev->is_number() ? rev->to_number<std::int64_t>() : 0;
}

std::vector<const json::object *> inOrder(const json::array &list)
{
    std::vector<const json::object *> entries;
    for (const auto &entry : list)
        entries.push_back(&entry.as_object());
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto *a, const auto *b) { return revOf(*a) < revOf(*b); });
    return entries;
}

} // namespace

struct Chains::Walk
{
    struct Step
    {
        Register *reg;
        std::vector<Value> beside; // its variants now
    };
    const Key &key;
    std::vector<Step> steps;
    std::multimap<std::string_view, Step *> byRoot;
    json::value state = json::object(); // of the record after the entries so far
    std::set<std::string, std::less<>> known; // properties whose value follows from the entries so far; "": all

    explicit Walk(const Key &of, const Record &record)
        : key(of)
    {
        for (auto *reg : record.registers)
            steps.push_back({ reg, {} });
        for (auto &step : steps)
            byRoot.emplace(rootOf(step.reg->path), &step);
    }
    bool knowsAll() const { return known.contains(std::string_view()); }
    bool knows(std::string_view name) const { return knowsAll() || known.contains(name); }

    void lookBeside(Values &values)
    {
        for (auto &step : steps)
            step.beside.clear();
        for (const auto &entry : objectIn(state.get_object(), "variants")) {
            const auto *variant = entry.value().if_object();
            const auto *value = variant ? variant->if_contains("value") : nullptr;
            const auto property = value ? stringIn(*variant, "property") : std::string();
            for (auto &step : steps)
                if (const auto text = value ? valueFor(property, *value, step.reg->path) : std::nullopt)
                    step.beside.push_back(values.of(*text));
        }
        for (auto &step : steps)
            step.reg->besides.insert(step.beside.begin(), step.beside.end());
    }
};

void Chains::add(const Event &told)
{
    if (!m_told.insert(told.key).second)
        return complain(Rule::Form, told.key, {}, "the log has two histories of the server for it");
    Walk walk(told.key, m_model.records[told.key]);
    begin(walk, told);
    for (const auto *entry : inOrder(told.list))
        step(walk, *entry);
}

// What was there before the first entry.
void Chains::begin(Walk &walk, const Event &told)
{
    auto &values = m_model.values;
    for (auto &step : walk.steps)
        step.reg->hasHistory = true;
    if (told.view.is_object()) {
        walk.state = told.view;
        walk.known = { std::string() };
        walk.lookBeside(values);
        for (auto &step : walk.steps)
            step.reg->versions.push_back({ 0, values.of(textAt(told.view, step.reg->path)), step.beside });
        return;
    }
    const auto entries = inOrder(told.list);
    const bool created = !entries.empty() && stringIn(*entries.front(), "op") == "create";
    for (auto &step : walk.steps) {
        Value start = nothing;
        for (const auto *entry : entries) { // the first that speaks of it
            if (created)
                break;
            if (const auto value = valueFor(objectIn(*entry, "before"), step.reg->path)) {
                start = values.of(*value);
                break;
            }
        }
        step.reg->versions.push_back({ 0, start, {} });
    }
}

void Chains::step(Walk &walk, const json::object &entry)
{
    verify(walk, entry);
    auto &values = m_model.values;
    const auto op = stringIn(entry, "op");
    const auto &after = objectIn(entry, "after");
    const bool anew = op == "create" || op == "destroy";
    if (anew || after.contains("variants"))
        walk.lookBeside(values);
    const auto look = [&](Walk::Step &step) {
        const auto now = values.of(textAt(walk.state, step.reg->path));
        if (now == step.reg->versions.back().value)
            return;
        ++m_model.counts.versions;
        step.reg->versions.push_back({ revOf(entry), now, step.beside, op == "destroy" });
    };
    if (anew) {
        for (auto &step : walk.steps)
            look(step);
        return;
    }
    for (const auto &member : after) {
        const auto [from, to] = walk.byRoot.equal_range(member.key());
        for (auto it = from; it != to; ++it)
            look(*it->second);
    }
}

void Chains::verify(Walk &walk, const json::object &entry)
{
    const auto rev = revOf(entry);
    const std::string at = "entry " + std::to_string(rev);
    if (const auto [it, fresh] = m_revs[walk.key.account].try_emplace(rev, walk.key); !fresh)
        complain(Rule::Chain, walk.key, {}, at + ": " + it->second.type + ' ' + it->second.id + " has the same rev");
    const std::string op = stringIn(entry, "op");
    if (op == "create") {
        if (!walk.known.empty() && !walk.state.get_object().empty())
            complain(Rule::Chain, walk.key, {}, at + " creates a record that is there");
        walk.state.get_object().clear();
        walk.known = { std::string() };
    } else {
        for (const auto &member : objectIn(entry, "before")) {
            const std::string name(member.key());
            if (!walk.knows(name))
                continue;
            if (const auto was = textAt(walk.state, name), said = json::serialize(member.value()); was != said)
                complain(Rule::Chain, walk.key, name, at + " says it was " + said + " before, but it was " + was);
        }
    }
    if (op == "destroy") {
        walk.state.get_object().clear();
        walk.known = { std::string() };
    }
    for (const auto &member : objectIn(entry, "after")) {
        walk.state.get_object()[member.key()] = member.value();
        if (!walk.knowsAll())
            walk.known.insert(std::string(member.key()));
    }
}

} // namespace history
