// Foo/set, RFC 8620 section 5.3.
#include "server/jmap/set_operation.h"
#include "server/storage/stored_json.h"

#include "schema/patch.h"
#include "sqlite/sqlite.h"

#include <algorithm>
#include <set>

namespace server {

SetOperation::SetOperation(Context &context, const AccountAccess &access, const schema::Type &type, Judged judged)
    : m_context(context)
    , m_access(access)
    , m_judged(judged)
    , m_type(type)
    , m_permission(permission(type, access.roles, false))
    , m_ownPermission(permission(type, access.roles, true))
    , m_oldState(context.state(access.row.id, type))
    , m_oldRev(context.storage.typeRev(access.row.id, type.name))
{
    if (isReadOnly(*context.shared.options.types, access))
        throw MethodError("accountReadOnly");
    if (!m_ownPermission.read && !m_ownPermission.writesAnything())
        throw MethodError("forbidden");
}

void SetOperation::checkState(const std::optional<std::string_view> &ifInState, const char *argument) const
{
    // "0" is how a client that has nothing yet names the state of a type nobody has written to.
    const auto zero = formatState(m_context.epoch(), {});
    if (ifInState && *ifInState != m_oldState && !(*ifInState == "0" && m_oldState == zero))
        throw MethodError("stateMismatch", argument);
}

SetOperation::Refusal SetOperation::guarded(const std::function<Refusal()> &change)
{
    if (!m_context.oneByOne)
        return change();
    m_context.writer.flush();
    const auto touched = m_context.writer.touched();
    m_context.storage.savepoint();
    try {
        auto refusal = change();
        m_context.writer.flush();
        m_context.storage.release();
        return refusal;
    } catch (const MethodError &) {
        m_context.storage.rollbackTo();
        throw;
    } catch (const sqlite::Failure &) {
        m_context.storage.rollbackTo();
        throw;
    } catch (const std::exception &failure) {
        m_context.tellMistake(m_type.name, failure);
        m_context.storage.rollbackTo();
        m_context.writer.forgetTo(touched);
        return SetError{ "serverFail", {}, {}, {} };
    }
}

SetOperation::Refusal SetOperation::askRules(Change &change)
{
    auto refusal = m_context.shared.rules().before(m_context.writer, change);
    if (!refusal || !refusal->forNow)
        return refusal;
    m_doubtful.emplace_back(change.id);
    return m_judged == Judged::Together ? Refusal() : refusal;
}

bool SetOperation::stands()
{
    return std::all_of(m_doubtful.begin(), m_doubtful.end(), [this](const auto &id) {
        return m_context.shared.rules().stands(m_context.writer, m_access.row.id, m_type, id) && !isInCircle(id);
    });
}

void SetOperation::create(const json::object &creates)
{
    for (const auto &creationId : creationOrder(creates, m_type)) {
        const auto &value = creates.at(creationId);
        if (value.is_object())
            createOne(creationId, value.get_object());
        else
            m_notCreated[creationId] = toJson({ "invalidProperties", {}, "not an object", {} });
    }
}

std::optional<std::string> SetOperation::createOne(const std::string &creationId, json::object object)
{
    std::string id;
    if (auto refusal = guarded([&] { return makeRecord(creationId, object, id); })) {
        m_notCreated[creationId] = toJson(*refusal);
        return {};
    }
    m_created[creationId] = std::move(object);
    m_context.createdIds[creationId] = id;
    return id;
}

void SetOperation::update(const json::object &updates, const std::vector<std::string> &destroyed)
{
    for (const auto &member : updates) {
        const auto id = m_context.resolveId(member.key());
        Refusal refusal;
        json::value answer;
        if (!id)
            refusal = SetError{ "notFound", {}, {}, {} };
        else if (std::find(destroyed.begin(), destroyed.end(), *id) != destroyed.end())
            refusal = SetError{ "willDestroy", {}, {}, {} };
        else if (!member.value().is_object())
            refusal = SetError{ "invalidPatch", {}, "not an object", {} };
        else
            refusal = guarded([&] { return updateOne(*id, member.value().get_object(), answer); });
        if (refusal)
            m_notUpdated[member.key()] = toJson(*refusal);
        else
            m_updated[*id] = std::move(answer);
    }
}

void SetOperation::destroy(const std::vector<std::string> &ids)
{
    for (const auto &id : ids) {
        if (auto refusal = guarded([&] { return destroyOne(id); }))
            m_notDestroyed[id] = toJson(*refusal);
        else
            m_destroyed.emplace_back(id);
    }
}

SetOperation::Refusal SetOperation::destroyOne(const std::string &id)
{
    const auto row = m_context.storage.record(m_access.row.id, m_type.name, id);
    if (!row || !m_ownPermission.read)
        return SetError{ "notFound", {}, {}, {} };
    const auto before = storedJson(row->json).as_object();
    if (!m_permission.destroy && !(m_ownPermission.destroy && m_context.isOwn(m_type, id, before)))
        return SetError{ "forbidden", {}, m_type.trash ? "set trashedAt instead" : "", {} };
    Change change{ m_context.who, m_access.row.id, m_type, id, &before, nullptr, m_context.arguments };
    if (auto refusal = askRules(change))
        return refusal;
    m_context.writer.destroy(m_access.row.id, m_type, id, before);
    m_context.shared.rules().after(m_context.writer, change);
    return {};
}

std::string SetOperation::newState() const
{
    m_context.writer.flush();
    return m_context.state(m_access.row.id, m_type);
}

// Records of the type that rules changed along with those asked for: the client would not look for them otherwise. One
// that was asked for and refused stays refused only; the client reads it again.
void SetOperation::addBeside()
{
    std::set<std::string> asked;
    for (const auto &member : m_updated)
        asked.emplace(member.key());
    for (const auto &member : m_notUpdated)
        asked.emplace(m_context.resolveId(member.key()).value_or(member.key()));
    for (const auto &member : m_created)
        if (const auto *id = member.value().get_object().if_contains("id"); id && id->is_string())
            asked.emplace(id->get_string());
    for (const auto &change : m_context.storage.changes(m_access.row.id, m_type.name, m_oldRev, -1)) {
        const auto row
            = asked.count(change.id) ? std::nullopt : m_context.storage.record(m_access.row.id, m_type.name, change.id);
        if (!row)
            continue;
        const auto record = storedJson(row->json).as_object();
        const auto *revs = record.if_contains("propRevs");
        json::object changed;
        for (const auto &property : m_type.properties) {
            const auto *rev
                = revs && revs->is_object() ? revs->get_object().if_contains(schema::revName(property)) : nullptr;
            if (rev && rev->is_int64() && rev->get_int64() > m_oldRev && record.contains(property.name))
                changed[property.name] = record.at(property.name);
        }
        m_updated[change.id] = std::move(changed);
    }
}

void SetOperation::appendAnswer(std::string &out)
{
    addBeside();
    json::object answer;
    const auto orNull = [](const auto &list) { return list.empty() ? json::value() : json::value(list); };
    answer["accountId"] = m_access.row.id;
    answer["oldState"] = m_oldState;
    answer["newState"] = newState();
    answer["created"] = orNull(m_created);
    answer["updated"] = orNull(m_updated);
    answer["destroyed"] = orNull(m_destroyed);
    answer["notCreated"] = orNull(m_notCreated);
    answer["notUpdated"] = orNull(m_notUpdated);
    answer["notDestroyed"] = orNull(m_notDestroyed);
    out += json::serialize(answer);
}

namespace {

// Does `work`; when it says that this does not stand, nothing of it has been.
bool undoneUnless(Context &context, const std::function<bool()> &work)
{
    context.writer.flush();
    const auto touched = context.writer.touched();
    const auto people = context.writer.peopleWithNewSession();
    const auto createdIds = context.createdIds;
    context.storage.savepoint();
    try {
        const bool stands = work();
        context.writer.flush();
        if (stands) {
            context.storage.release();
            return true;
        }
    } catch (...) {
        context.storage.rollbackTo();
        throw;
    }
    context.storage.rollbackTo();
    context.writer.forgetTo(touched);
    context.writer.peopleWithNewSession() = people;
    context.createdIds = createdIds;
    return false;
}

} // namespace

void methods::set(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto &access = context.account(args.string("accountId"), call.type);
    const auto *creates = args.object("create");
    const auto *updates = args.object("update");
    const auto destroys = args.strings("destroy");
    const auto count
        = (creates ? creates->size() : 0) + (updates ? updates->size() : 0) + (destroys ? destroys->size() : 0);
    const auto ifInState = args.optionalString("ifInState");
    if (static_cast<std::int64_t>(count) > context.shared.options.limits.maxObjectsInSet)
        throw MethodError("requestTooLarge");

    const auto work = [&](SetOperation &operation) {
        if (creates)
            operation.create(*creates);
        std::vector<std::string> toDestroy;
        for (const auto text : destroys.value_or(std::vector<std::string_view>())) {
            const auto id = context.resolveId(text).value_or(std::string(text));
            if (std::find(toDestroy.begin(), toDestroy.end(), id) == toDestroy.end())
                toDestroy.push_back(id);
        }
        if (updates)
            operation.update(*updates, toDestroy);
        operation.destroy(toDestroy);
    };
    std::optional<SetOperation> operation(std::in_place, context, access, *call.type);
    operation->checkState(ifInState);
    const auto together = [&] {
        operation.emplace(context, access, *call.type, Judged::Together);
        work(*operation);
        return operation->stands();
    };
    // Two that swap a unique name are right only at the end; where the end is wrong, each counts by what it finds.
    if (count < 2 || !undoneUnless(context, together)) {
        operation.emplace(context, access, *call.type);
        work(*operation);
    }
    operation->appendAnswer(out);
}

} // namespace server
