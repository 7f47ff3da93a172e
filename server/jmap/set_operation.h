#pragma once
// One Foo/set over one type in one account; also what Foo/copy and Email/import create through.
#include "server/jmap/context.h"

#include <functional>

namespace server {

// Whether a change must be right in the state it finds, or only in the one that the whole call leaves.
enum class Judged {
    OneByOne,
    Together,
};

class SetOperation
{
public:
    // Throws accountReadOnly and forbidden.
    SetOperation(Context &context, const AccountAccess &access, const schema::Type &type,
                 Judged judged = Judged::OneByOne);

    void checkState(const std::optional<std::string_view> &ifInState, const char *argument = "ifInState") const;
    void create(const json::object &creates);
    void update(const json::object &updates, const std::vector<std::string> &destroyed);
    void destroy(const std::vector<std::string> &ids);
    void appendAnswer(std::string &out);

    bool stands(); // Judged::Together, all written: the doubts have gone

    // One create; on success `created` has it and the id is returned.
    std::optional<std::string> createOne(const std::string &creationId, json::object object);

    const json::object &created() const { return m_created; }
    const json::object &notCreated() const { return m_notCreated; }
    const std::string &oldState() const { return m_oldState; }
    std::string newState() const;

private:
    using Refusal = std::optional<SetError>;

    // `change` alone, undone with a serverFail when it fails by a mistake of ours and the call goes one by one.
    Refusal guarded(const std::function<Refusal()> &change);
    // What the rules say, but for what only the end of the call can tell when it is judged together.
    Refusal askRules(Change &change);
    // set_create.cpp
    Refusal chooseId(const std::string &creationId, json::object &object, std::string &id);
    Refusal makeRecord(const std::string &creationId, json::object &object, std::string &id);
    // set_update.cpp
    Refusal updateOne(const std::string &id, const json::object &patch, json::value &answer);
    Refusal mayUpdate(std::string_view id, const json::object &before, const json::object &after) const;
    void restoreFromTrash(const json::object &before, const json::object &patch, json::object &after) const;
    Refusal destroyOne(const std::string &id);
    void addBeside();
    // set_checks.cpp
    Refusal checkValues(std::string_view id, const json::object *before, const json::object &after);
    struct Faults
    {
        std::vector<std::string> properties;
        std::vector<std::string> blobs; // named, but not there for this person
    };
    void checkProperty(const schema::Property &property, const json::value &value, Faults &faults);
    bool refersToNothing(const schema::Property &property, const json::value &value);
    bool lacksBlob(const json::value &value, Faults &faults);
    bool hasRoom(const json::object *before, const json::object &after);
    bool makesCycle(std::string_view id, const schema::Property &property, const json::value &value);
    bool isInCircle(std::string_view id);

    Context &m_context;
    const AccountAccess &m_access;
    const Judged m_judged;
    const schema::Type &m_type;
    Permission m_permission;
    Permission m_ownPermission;
    std::string m_oldState;
    std::int64_t m_oldRev = 0;
    json::object m_created, m_updated, m_notCreated, m_notUpdated, m_notDestroyed;
    json::array m_destroyed;
    std::vector<std::string> m_doubtful; // ids
};

// Creation ids of `creates` in an order in which each record comes after those it refers to.
std::vector<std::string> creationOrder(const json::object &creates, const schema::Type &type);
// Every "#creationId" in ids, sets of ids and their paths replaced; the properties that could not be.
std::vector<std::string> resolveCreationIds(const Context &context, const schema::Type &type, json::object &object);

} // namespace server
