#include "tests/history/model.h"

#include <algorithm>

namespace history {

namespace {

// A file is named "L" + SHA-256 of its bytes until it is uploaded, "B" + the same afterwards.
std::string asUploaded(std::string text)
{
    constexpr std::size_t length = 67; // with the quotes
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (text.size() == length && text[1] == 'L' && std::all_of(text.begin() + 2, text.end() - 1, isHex))
        text[1] = 'B';
    return text;
}

std::string child(const std::string &path, std::string_view name)
{
    const auto token = schema::escapeToken(name);
    return path.empty() ? token : path + '/' + token;
}

void leaves(const json::value &value, const std::string &path, std::set<std::string> &out)
{
    if (const auto *object = value.if_object()) {
        for (const auto &member : *object)
            leaves(member.value(), child(path, member.key()), out);
    } else if (!path.empty()) {
        out.insert(path);
    }
}

// What a set of paths means for one of them; nullopt: it says nothing about it.
std::optional<std::string> valueFor(const json::object &set, const std::string &path)
{
    for (const auto &member : set) {
        const std::string_view name(member.key());
        if (name == path)
            return asUploaded(json::serialize(member.value()));
        if (name.empty())
            return textAt(member.value(), path);
        if (path.size() > name.size() && path.starts_with(name) && path[name.size()] == '/')
            return textAt(member.value(), std::string_view(path).substr(name.size() + 1));
    }
    return std::nullopt;
}

const json::object &objectIn(const json::object &entry, std::string_view name)
{
    static const json::object none;
    const auto *value = entry.if_contains(name);
    return value && value->is_object() ? value->get_object() : none;
}

std::int64_t revOf(const json::value &entry)
{
    const auto *rev = entry.is_object() ? entry.get_object().if_contains("rev") : nullptr;
    return rev && rev->is_number() ? rev->to_number<std::int64_t>() : 0;
}

std::string stringIn(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::vector<std::string> variantsOf(const json::object &state, const std::string &path)
{
    std::vector<std::string> found;
    for (const auto &entry : objectIn(state, "variants")) {
        if (!entry.value().is_object())
            continue;
        const auto &variant = entry.value().get_object();
        const std::string property = stringIn(variant, "property");
        const auto *value = variant.if_contains("value");
        if (auto text = value ? valueFor({ { property, *value } }, path) : std::nullopt)
            found.push_back(std::move(*text));
    }
    return found;
}

constexpr std::string_view variantsPath = "variants/";

class Builder
{
public:
    Builder(const Log &log, const schema::TypeTable &types)
        : m_log(log)
        , m_types(types)
    { }
    Model build();

private:
    void invoke(const Event &event, std::size_t order);
    void end(const Event &event);
    void settle(const Event &event);
    void acknowledge(Write &write, const Event &event);
    void history(const Event &event);
    void chain(const Key &key, const json::object &entry, json::object &state, std::set<std::string> &known);
    void declare(Register &reg);
    void complain(Rule rule, const Key &key, std::string path, std::string text)
    {
        m.violations.push_back({ rule, key, std::move(path), std::move(text) });
    }

    void look(const Event &event, std::size_t order);
    std::string epochAt(const Event &event) const; // of the client's last state of the type
    bool isRegister(const Key &key, std::string_view path) const;

    const Log &m_log;
    const schema::TypeTable &m_types;
    Model m;
    std::map<std::pair<std::string, std::int64_t>, Write *> m_byOp;
    std::map<const Write *, const Event *> m_events;
    std::map<Key, std::vector<Register *>> m_byRecord;
    std::map<std::string, std::map<std::int64_t, Key>> m_revs; // by account
    std::set<Key> m_told; // records with a history
    std::map<std::string, int> m_lives; // power cuts by client
    std::map<std::pair<std::string, Key>, std::string> m_epochs; // by client, account and type
};

Model Builder::build()
{
    for (const auto &event : m_log) // all paths first, for a write to a whole entry speaks of the paths inside it
        if (event.what == What::Invoke) {
            std::set<std::string> paths;
            for (const auto &member : event.set)
                leaves(member.value(), std::string(member.key()), paths);
            for (const auto &path : paths)
                if (!isRegister(event.key, path))
                    continue;
                else if (auto [it, added] = m.registers.try_emplace({ event.key, path }); added) {
                    it->second.key = event.key;
                    it->second.path = path;
                    declare(it->second);
                    m_byRecord[event.key].push_back(&it->second);
                }
        }
    for (std::size_t i = 0; i < m_log.size(); ++i) {
        const auto &event = m_log[i];
        switch (event.what) {
        case What::Invoke:
            invoke(event, i);
            break;
        case What::Kept:
        case What::Ok:
        case What::Fail:
        case What::Unknown:
            end(event);
            break;
        case What::Read:
            look(event, i);
            break;
        case What::State:
            ++m.counts.states;
            m_epochs[{ event.client, event.key }] = epochOf(event.state);
            break;
        case What::PowerCut:
            ++m_lives[event.client];
            break;
        case What::Settled:
            settle(event);
            break;
        case What::Restored:
            m.restores.push_back({ event.asOf, event.at, std::string(epochOf(event.state)) });
            break;
        case What::History:
            history(event);
            break;
        case What::Final:
            ++m.counts.finals;
            m.finals[event.key][event.client] = event.view;
            break;
        }
    }
    for (const auto &write : m.writes) {
        m.counts.acknowledged += write.acknowledged ? 1 : 0;
        m.counts.unknown += write.outcome == Write::Unknown || (!write.kept && write.outcome == Write::Open) ? 1 : 0;
        if (const auto &key = m_events[&write]->key; write.acknowledged && !m_told.contains(key))
            complain(Rule::Form, key, {}, "a write was acknowledged, but the log has no history of the server for it");
    }
    m.counts.writes = m.writes.size();
    return std::move(m);
}

// The key is no property, what happens in `variants` belongs to the property they are of, and an entry of a map is what
// its fields are.
bool Builder::isRegister(const Key &key, std::string_view path) const
{
    const auto slash = path.find('/');
    if (path == "id" || path == "variants" || path.starts_with(variantsPath))
        return false;
    const auto *type = m_types.find(key.type);
    const auto *property = type ? type->find(path.substr(0, slash)) : nullptr;
    const bool whole = slash == path.npos || path.find('/', slash + 1) == path.npos;
    return !property || property->kind != schema::Kind::Map || !whole;
}

std::string Builder::epochAt(const Event &event) const
{
    const auto known = m_epochs.find({ event.client, { event.key.account, event.key.type, {} } });
    return known == m_epochs.end() ? std::string() : known->second;
}

void Builder::look(const Event &event, std::size_t order)
{
    ++m.counts.reads;
    const auto epoch = epochAt(event);
    for (auto *reg : m_byRecord[event.key])
        reg->looks.push_back({ event.client, event.at, std::max(event.at, event.until), order,
                               textAt(event.view, reg->path), epoch, m_lives[event.client] });
}

void Builder::declare(Register &reg)
{
    const std::string_view root = std::string_view(reg.path).substr(0, reg.path.find('/'));
    const auto *type = m_types.find(reg.key.type);
    const auto *property = type ? type->find(root) : nullptr;
    if (!property)
        return;
    if (reg.path != root && property->merge == schema::Merge::Keys) {
        reg.manner = Manner::Entry;
        for (const auto &field : property->fields)
            reg.defaults.insert(json::serialize(field.defaultValue));
    } else if (root == "trashedAt") {
        reg.manner = Manner::Trash;
    } else if (!property->group.empty() || root == type->order) {
        reg.manner = Manner::Placed;
    } else if (property->merge == schema::Merge::Words) {
        reg.manner = Manner::Words;
    }
    reg.defaults.insert(textAt(property->defaultValue, reg.path == root ? std::string_view() : "?"));
}

void Builder::invoke(const Event &event, std::size_t order)
{
    Write &write = m.writes.emplace_back();
    write.client = event.client;
    write.op = event.op;
    write.begin = event.at;
    write.order = order;
    write.epoch = epochAt(event);
    if (!m_byOp.try_emplace({ event.client, event.op }, &write).second)
        complain(Rule::Form, event.key, {}, event.client + " began operation " + std::to_string(event.op) + " twice");
    m_events[&write] = &event;
    for (auto *reg : m_byRecord[event.key])
        if (auto value = valueFor(event.set, reg->path))
            reg->touches.push_back({ &write, std::move(*value), valueFor(event.seen, reg->path).value_or(nothing) });
    for (const auto &member : event.set) {
        const auto *variant = member.value().is_null() ? event.seen.if_contains(member.key()) : nullptr;
        if (!variant || !std::string_view(member.key()).starts_with(variantsPath))
            continue;
        const json::object dismissed{ { "variants", json::object{ { "one", *variant } } } };
        for (auto *reg : m_byRecord[event.key])
            for (auto &value : variantsOf(dismissed, reg->path))
                reg->dismissals.push_back({ event.client, std::move(value) });
    }
}

void Builder::end(const Event &event)
{
    const auto found = m_byOp.find({ event.client, event.op });
    const std::string name = event.client + "'s operation " + std::to_string(event.op);
    if (found == m_byOp.end())
        return complain(Rule::Form, event.key, {}, name + " ended but never began");
    Write &write = *found->second;
    const bool over = write.acknowledged || write.outcome != Write::Open;
    if (over && event.what != What::Ok)
        return complain(Rule::Form, m_events[&write]->key, {}, name + " ended twice");
    if (event.what == What::Fail || event.what == What::Unknown) {
        write.outcome = event.what == What::Fail ? Write::Failed : Write::Unknown;
        return;
    }
    if (!write.kept)
        write.kept = event.at;
    if (event.what == What::Ok && !write.acknowledged)
        acknowledge(write, event);
}

void Builder::acknowledge(Write &write, const Event &event)
{
    write.acknowledged = event.at;
    write.life = m_lives[event.client];
}

void Builder::settle(const Event &event)
{
    for (auto &write : m.writes) {
        if (write.client != event.client || !write.kept || write.outcome != Write::Open)
            continue;
        const auto names = [&id = m_events[&write]->key.id](const std::vector<std::string> &ids) {
            return std::find(ids.begin(), ids.end(), id) != ids.end();
        };
        const bool except = names(event.except);
        if (write.acknowledged)
            write.takenBack = write.takenBack || (except && write.life < m_lives[event.client]);
        else if (except)
            write.outcome = Write::Unknown;
        else if (!names(event.waiting))
            acknowledge(write, event);
    }
}

void Builder::history(const Event &event)
{
    if (!m_told.insert(event.key).second)
        return complain(Rule::Form, event.key, {}, "the log has two histories of the server for it");
    auto list = event.list;
    std::stable_sort(list.begin(), list.end(),
                     [](const json::value &a, const json::value &b) { return revOf(a) < revOf(b); });
    json::object state;
    std::set<std::string> known;
    if (event.view.is_object()) {
        state = event.view.get_object();
        known = { {} };
    }
    for (auto *reg : m_byRecord[event.key]) {
        reg->hasHistory = true;
        if (event.view.is_object()) {
            auto beside = variantsOf(state, reg->path);
            reg->besides.insert(beside.begin(), beside.end());
            reg->versions.push_back({ 0, textAt(event.view, reg->path), {}, std::move(beside), {} });
            continue;
        }
        std::string start = nothing;
        for (const auto &entry : list) // the first that speaks of it
            if (auto value = valueFor(objectIn(entry.as_object(), "before"), reg->path)) {
                start = *value;
                break;
            }
        const bool created = !list.empty() && stringIn(list.front().as_object(), "op") == "create";
        reg->versions.push_back({ 0, created ? nothing : start, {}, {}, {} });
    }
    for (const auto &value : list) {
        const auto &entry = value.as_object();
        chain(event.key, entry, state, known);
        for (auto *reg : m_byRecord[event.key]) {
            const std::string root = reg->path.substr(0, reg->path.find('/'));
            const std::string &before = reg->versions.back().value;
            std::string now = known.contains(root) || known.contains({}) ? textAt(state, reg->path) : before;
            auto beside = variantsOf(state, reg->path);
            reg->besides.insert(beside.begin(), beside.end());
            if (now != before) {
                ++m.counts.versions;
                reg->versions.push_back(
                    { revOf(value), std::move(now), stringIn(entry, "by"), std::move(beside), before });
            }
        }
    }
}

// `known`: properties whose value follows from the entries so far; "" stands for all.
void Builder::chain(const Key &key, const json::object &entry, json::object &state, std::set<std::string> &known)
{
    const auto rev = revOf(entry);
    const std::string at = "entry " + std::to_string(rev);
    if (const auto [it, fresh] = m_revs[key.account].try_emplace(rev, key); !fresh)
        complain(Rule::Chain, key, {}, at + ": " + it->second.type + ' ' + it->second.id + " has the same rev");
    const std::string op = stringIn(entry, "op");
    if (op == "create") {
        if (!known.empty() && !state.empty())
            complain(Rule::Chain, key, {}, at + " creates a record that is there");
        state.clear();
        known = { {} };
    } else {
        for (const auto &member : objectIn(entry, "before")) {
            const std::string name(member.key());
            if ((known.contains(name) || known.contains({})) && textAt(state, name) != json::serialize(member.value()))
                complain(Rule::Chain, key, name,
                         at + " says it was " + json::serialize(member.value()) + " before, but it was "
                             + textAt(state, name));
        }
    }
    if (op == "destroy") {
        state.clear();
        known = { {} };
    }
    for (const auto &member : objectIn(entry, "after")) {
        state[member.key()] = member.value();
        if (!known.contains({}))
            known.insert(std::string(member.key()));
    }
}

} // namespace

Model build(const Log &log, const schema::TypeTable &types) { return Builder(log, types).build(); }

std::string_view epochOf(std::string_view state)
{
    const auto dash = state.find('-');
    return dash == state.npos ? std::string_view() : state.substr(0, dash);
}

std::string textAt(const json::value &root, std::string_view path)
{
    const auto *value = path.empty() ? &root : schema::findPath(root, path);
    return value ? asUploaded(json::serialize(*value)) : nothing;
}

std::multiset<std::string> allWordsOf(std::string_view jsonText)
{
    const auto parsed = schema::parseJson(jsonText);
    std::multiset<std::string> words;
    if (!parsed || !parsed->is_string())
        return words;
    std::string word;
    for (const char c : std::string_view(parsed->get_string())) {
        if (c != ' ' && c != '\n' && c != '\t') {
            word += c;
        } else if (!word.empty()) {
            words.insert(std::move(word));
            word.clear();
        }
    }
    if (!word.empty())
        words.insert(std::move(word));
    return words;
}

std::set<std::string> wordsOf(std::string_view jsonText)
{
    const auto words = allWordsOf(jsonText);
    return { words.begin(), words.end() };
}

std::string describe(const Touch &touch)
{
    const auto &write = *touch.write;
    std::string text
        = write.client + "'s operation " + std::to_string(write.op) + " wrote " + touch.value.substr(0, 120);
    text += " (begun " + std::to_string(write.begin);
    if (write.acknowledged)
        text += ", acknowledged " + std::to_string(*write.acknowledged);
    else if (write.outcome == Write::Failed)
        text += ", refused";
    else
        text += write.kept ? ", kept" : ", outcome unknown";
    return text + ')';
}

std::string describe(const std::vector<Version> &versions)
{
    std::string text = "the history has";
    const std::size_t from = versions.size() > 12 ? versions.size() - 12 : 0;
    if (from > 0)
        text += " …";
    for (std::size_t i = from; i < versions.size(); ++i)
        text += (i > from ? ", " : " ") + std::to_string(versions[i].rev) + ": " + versions[i].value.substr(0, 80);
    return text;
}

} // namespace history
