// Puts a log in order.
#include "tests/history/chains.h"
#include "tests/history/paths.h"

#include <algorithm>

namespace history {

namespace {

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
    void declare(const Event &event);
    void take(const Event &event, std::size_t order);
    void invoke(const Event &event, std::size_t order);
    void end(const Event &event);
    void settle(const Event &event);
    void acknowledge(Write &write, const Event &event);
    void look(const Event &event, std::size_t order);
    void count();
    void learn(Register &reg); // what its type says of it
    bool isRegister(const Key &key, std::string_view path) const;
    Client clientOf(const std::string &name);
    Value epochAt(const Event &event) const; // of the client's last state of the type
    void complain(Rule rule, const Key &key, std::string path, std::string text)
    {
        m.violations.push_back({ rule, key, std::move(path), std::move(text) });
    }

    const Log &m_log;
    const schema::TypeTable &m_types;
    Model m;
    Chains m_chains{ m };
    std::map<std::string, Client> m_clients;
    std::map<std::pair<Client, std::int64_t>, Write *> m_byOp;
    std::map<Client, std::vector<Write *>> m_pending; // kept, and not acknowledged or given up yet
    std::map<std::pair<Client, std::string>, std::vector<Write *>> m_acknowledged; // by id of the record
    std::map<std::string, int> m_lives; // power cuts by client
    std::map<std::pair<std::string, Key>, Value> m_epochs; // by client, account and type
};

Model Builder::build()
{
    for (const auto &event : m_log) // all paths first, for a write to a whole entry speaks of the paths inside it
        if (event.what == What::Invoke)
            declare(event);
    for (std::size_t i = 0; i < m_log.size(); ++i)
        take(m_log[i], i);
    count();
    return std::move(m);
}

void Builder::declare(const Event &event)
{
    std::set<std::string> paths;
    for (const auto &member : event.set)
        leaves(member.value(), std::string(member.key()), paths);
    for (const auto &path : paths) {
        if (!isRegister(event.key, path))
            continue;
        auto [it, added] = m.registers.try_emplace({ event.key, path });
        if (!added)
            continue;
        auto &reg = it->second;
        auto &record = m.records[event.key];
        reg.key = event.key;
        reg.path = path;
        reg.looks = &record.looks;
        learn(reg);
        record.registers.push_back(&reg);
    }
}

void Builder::take(const Event &event, std::size_t order)
{
    switch (event.what) {
    case What::Invoke:
        return invoke(event, order);
    case What::Kept:
    case What::Ok:
    case What::Fail:
    case What::Unknown:
        return end(event);
    case What::Read:
        return look(event, order);
    case What::State:
        ++m.counts.states;
        m_epochs[{ event.client, event.key }] = m.values.of(std::string(epochOf(event.state)));
        return;
    case What::PowerCut:
        ++m_lives[event.client];
        return;
    case What::Settled:
        return settle(event);
    case What::Restored:
        m.restores.push_back({ event.asOf, event.at, m.values.of(std::string(epochOf(event.state))) });
        return;
    case What::Forgot:
        m.forgot.push_back(event.at);
        return;
    case What::History:
        return m_chains.add(event);
    case What::Final:
        ++m.counts.finals;
        m.finals[event.key][event.client] = &event.view;
        return;
    }
}

void Builder::count()
{
    for (const auto &write : m.writes) {
        m.counts.acknowledged += write.acknowledged ? 1 : 0;
        m.counts.unknown += write.outcome == Write::Unknown || (!write.kept && write.outcome == Write::Open) ? 1 : 0;
        if (const auto &key = write.event->key; write.acknowledged && !m_chains.knows(key))
            complain(Rule::Form, key, {}, "a write was acknowledged, but the log has no history of the server for it");
    }
    m.counts.writes = m.writes.size();
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

Client Builder::clientOf(const std::string &name)
{
    const auto [it, added] = m_clients.try_emplace(name, static_cast<Client>(m.clients.size()));
    if (added)
        m.clients.push_back(name);
    return it->second;
}

Value Builder::epochAt(const Event &event) const
{
    const auto known = m_epochs.find({ event.client, { event.key.account, event.key.type, {} } });
    return known == m_epochs.end() ? untold : known->second;
}

void Builder::look(const Event &event, std::size_t order)
{
    ++m.counts.reads;
    const auto record = m.records.find(event.key);
    if (record == m.records.end())
        return;
    record->second.looks.push_back({ clientOf(event.client), event.at, std::max(event.at, event.until), order,
                                     epochAt(event), m_lives[event.client] });
    for (auto *reg : record->second.registers)
        reg->shown.push_back(m.values.of(textAt(event.view, reg->path)));
}

void Builder::learn(Register &reg)
{
    const auto root = rootOf(reg.path);
    const auto *type = m_types.find(reg.key.type);
    const auto *property = type ? type->find(root) : nullptr;
    if (!property)
        return;
    if (reg.path != root && property->merge == schema::Merge::Keys) {
        reg.manner = Manner::Entry;
        for (const auto &field : property->fields)
            reg.defaults.insert(m.values.of(json::serialize(field.defaultValue)));
    } else if (root == "trashedAt") {
        reg.manner = Manner::Trash;
    } else if (!property->group.empty() || root == type->order) {
        reg.manner = Manner::Placed;
    } else if (property->merge == schema::Merge::Words) {
        reg.manner = Manner::Words;
    }
    reg.defaults.insert(m.values.of(textAt(property->defaultValue, reg.path == root ? std::string_view() : "?")));
}

void Builder::invoke(const Event &event, std::size_t order)
{
    Write &write = m.writes.emplace_back();
    write.event = &event;
    write.client = clientOf(event.client);
    write.begin = event.at;
    write.order = order;
    write.epoch = epochAt(event);
    if (!m_byOp.try_emplace({ write.client, event.op }, &write).second)
        complain(Rule::Form, event.key, {}, event.client + " began operation " + std::to_string(event.op) + " twice");
    const auto record = m.records.find(event.key);
    if (record == m.records.end())
        return;
    for (auto *reg : record->second.registers)
        if (const auto value = valueFor(event.set, reg->path))
            reg->touches.push_back(
                { &write, m.values.of(*value), m.values.of(valueFor(event.seen, reg->path).value_or("null")) });
    for (const auto &member : event.set) {
        const auto *seen = member.value().is_null() ? event.seen.if_contains(member.key()) : nullptr;
        const auto *variant = seen && member.key().starts_with(variantsPath) ? seen->if_object() : nullptr;
        const auto *value = variant ? variant->if_contains("value") : nullptr;
        if (!value)
            continue;
        const auto property = stringIn(*variant, "property");
        for (auto *reg : record->second.registers)
            if (const auto text = valueFor(property, *value, reg->path))
                reg->dismissals.insert({ write.client, m.values.of(*text) });
    }
}

void Builder::end(const Event &event)
{
    const auto found = m_byOp.find({ clientOf(event.client), event.op });
    const std::string name = event.client + "'s operation " + std::to_string(event.op);
    if (found == m_byOp.end())
        return complain(Rule::Form, event.key, {}, name + " ended but never began");
    Write &write = *found->second;
    const bool over = write.acknowledged || write.outcome != Write::Open;
    if (over && event.what != What::Ok)
        return complain(Rule::Form, write.event->key, {}, name + " ended twice");
    if (event.what == What::Fail || event.what == What::Unknown) {
        write.outcome = event.what == What::Fail ? Write::Failed : Write::Unknown;
        return;
    }
    if (!write.kept) {
        write.kept = event.at;
        m_pending[write.client].push_back(&write);
    }
    if (event.what == What::Ok && !write.acknowledged)
        acknowledge(write, event);
}

void Builder::acknowledge(Write &write, const Event &event)
{
    write.acknowledged = event.at;
    write.life = m_lives[event.client];
    m_acknowledged[{ write.client, write.event->key.id }].push_back(&write);
}

void Builder::settle(const Event &event)
{
    const auto client = clientOf(event.client);
    const std::set<std::string> except(event.except.begin(), event.except.end());
    const std::set<std::string> waiting(event.waiting.begin(), event.waiting.end());
    const int life = m_lives[event.client];
    for (const auto &id : except)
        if (const auto writes = m_acknowledged.find({ client, id }); life > 0 && writes != m_acknowledged.end())
            for (auto *write : writes->second)
                write->takenBack = write->takenBack || (write->outcome == Write::Open && write->life < life);
    std::erase_if(m_pending[client], [&](Write *write) {
        const auto &id = write->event->key.id;
        if (write->acknowledged || write->outcome != Write::Open)
            return true;
        if (except.contains(id))
            write->outcome = Write::Unknown;
        else if (waiting.contains(id))
            return false;
        else
            acknowledge(*write, event);
        return true;
    });
}

} // namespace

Model build(const Log &log, const schema::TypeTable &types) { return Builder(log, types).build(); }

std::string_view epochOf(std::string_view state)
{
    const auto dash = state.find('-');
    return dash == state.npos ? std::string_view() : state.substr(0, dash);
}

} // namespace history
