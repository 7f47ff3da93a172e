#include "server/jmap/set_operation.h"

#include "schema/patch.h"
#include "schema/validate.h"

#include <algorithm>

namespace server {

using schema::Kind;

namespace {

// The form of ids that clients choose (schema/id.h): then the creation id is the id.
bool isChosenId(std::string_view id, char letter)
{
    constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
    return id.size() == 27 && id[0] == letter && id.find_first_not_of(digits, 1) == id.npos;
}

bool namesRecords(const schema::Property &property)
{
    return property.kind == Kind::Id || property.kind == Kind::Blob
        || (property.kind == Kind::Set && (!property.refers.empty() || property.foreign));
}

// The creation ids of the same call that a create refers to, as "#id" or, when it is a chosen one, as it is.
std::vector<std::string> needs(const json::object &object, const schema::Type &type, const json::object &creates)
{
    std::vector<std::string> list;
    const auto add = [&](std::string_view text) {
        if (!text.empty() && text.front() == '#')
            text.remove_prefix(1);
        if (creates.contains(text))
            list.emplace_back(text);
    };
    for (const auto &property : type.properties) {
        const auto *value = namesRecords(property) ? object.if_contains(property.name) : nullptr;
        if (value && value->is_string())
            add(std::string_view(value->get_string()));
        else if (value && value->is_object())
            for (const auto &member : value->get_object())
                add(member.key());
    }
    return list;
}

class Order
{
public:
    Order(const json::object &creates, const schema::Type &type)
        : m_creates(creates)
        , m_type(type)
    { }

    // Depth first with a stack of its own: a chain as long as the call must not exhaust the program's.
    void visit(const std::string &first)
    {
        std::vector<std::pair<std::string, bool>> stack{ { first, false } };
        while (!stack.empty()) {
            auto [id, done] = stack.back();
            stack.pop_back();
            if (done) {
                m_order.push_back(id);
                continue;
            }
            if (m_seen.count(id))
                continue;
            m_seen.insert(id);
            stack.emplace_back(id, true);
            const auto &value = m_creates.at(id);
            if (!value.is_object())
                continue;
            for (auto &need : needs(value.get_object(), m_type, m_creates))
                if (!m_seen.count(need))
                    stack.emplace_back(std::move(need), false);
        }
    }
    std::vector<std::string> take() { return std::move(m_order); }

private:
    const json::object &m_creates;
    const schema::Type &m_type;
    std::set<std::string> m_seen;
    std::vector<std::string> m_order;
};

std::optional<std::string> resolvedPath(const Context &context, std::string_view path)
{
    std::string result;
    while (true) {
        const auto slash = path.find('/');
        const auto id = context.resolveId(path.substr(0, slash));
        if (!id)
            return {};
        result += *id;
        if (slash == path.npos)
            return result;
        result += '/';
        path.remove_prefix(slash + 1);
    }
}

} // namespace

std::vector<std::string> creationOrder(const json::object &creates, const schema::Type &type)
{
    Order order(creates, type);
    for (const auto &member : creates)
        order.visit(std::string(member.key()));
    return order.take();
}

std::vector<std::string> resolveCreationIds(const Context &context, const schema::Type &type, json::object &object)
{
    std::vector<std::string> unresolved;
    json::object result;
    result.reserve(object.size());
    for (auto &member : object) {
        const std::string_view key = member.key();
        const auto *property = type.find(key.substr(0, key.find('/')));
        if (!property || !namesRecords(*property)) {
            result[key] = std::move(member.value());
            continue;
        }
        const auto path = resolvedPath(context, key);
        auto &value = member.value();
        bool good = path.has_value();
        if (value.is_string()) {
            const auto id = context.resolveId(std::string_view(value.get_string()));
            good = good && id;
            if (id)
                value = json::string(*id);
        } else if (value.is_object() && key.find('/') == key.npos) {
            json::object keys;
            for (auto &one : value.get_object()) {
                const auto id = context.resolveId(one.key());
                good = good && id;
                if (id)
                    keys[*id] = std::move(one.value());
            }
            value = std::move(keys);
        }
        if (!good)
            unresolved.push_back(property->name);
        else
            result[*path] = std::move(value);
    }
    object = std::move(result);
    return unresolved;
}

SetOperation::Refusal SetOperation::chooseId(const std::string &creationId, json::object &object, std::string &id)
{
    const bool chosen = isChosenId(creationId, m_type.idLetter);
    if (const auto *given = object.if_contains("id")) {
        if (!given->is_null() && !(chosen && *given == json::value(json::string(creationId))))
            return SetError{ "invalidProperties", { "id" }, "set by the server", {} };
        object.erase("id");
    }
    id = chosen ? creationId : m_context.newId(m_type.idLetter);
    if (m_context.storage.hasRecord(m_access.row.id, m_type.name, id))
        return SetError{ "alreadyExists", {}, {}, id };
    if (chosen && m_context.storage.hasTombstone(m_access.row.id, m_type.name, id))
        return SetError{ "invalidProperties", { "id" }, "a record of this id was destroyed", {} };
    return {};
}

SetOperation::Refusal SetOperation::makeRecord(const std::string &creationId, json::object &object, std::string &id)
{
    if (!m_permission.create)
        return SetError{ "forbidden", {}, {}, {} };
    if (auto refusal = chooseId(creationId, object, id))
        return refusal;
    if (auto unresolved = resolveCreationIds(m_context, m_type, object); !unresolved.empty())
        return SetError{ "invalidProperties", std::move(unresolved), "unknown creation id", {} };
    auto checked = schema::checkCreate(object, m_type);
    if (!checked)
        return SetError{ "invalidProperties", checked.error().properties, checked.error().detail, {} };
    auto record = std::move(*checked);
    if (auto refusal = checkValues(id, nullptr, record))
        return refusal;
    Change change{ m_context.who, m_access.row.id, m_type, id, nullptr, &record, m_context.arguments };
    if (auto refusal = askRules(change))
        return refusal;
    if (static_cast<std::int64_t>(json::serialize(record).size()) > m_context.shared.options.limits.maxSizeRecord)
        return SetError{ "tooLarge", {}, {}, {} };
    m_context.writer.create(m_access.row.id, m_type, id, record);
    m_context.shared.rules().after(m_context.writer, change);

    json::object answer; // what the client did not send, or sent otherwise
    for (const auto &member : record) {
        const auto *sent = object.if_contains(member.key());
        if (!sent || *sent != member.value())
            answer[member.key()] = member.value();
    }
    object = std::move(answer);
    return {};
}

} // namespace server
