#pragma once
// One cell of type × role against the engine: people who stand in that role, records of that type, and what the
// committed cells say of both.
#include "tests/server/community.h"
#include "tests/server/fake_bytes.h"
#include "tests/server/policy_cells.h"
#include "tests/server/policy_values.h"

#include "server/rules/product_rules.h"
#include "server/search/memory_search.h"

namespace server::test {

// A person before a record.
struct Stand
{
    std::string label;
    Principal who;
    std::vector<std::string> roles; // whose cells add up, without Own
    bool sees = false; // the account
    bool own = false; // the record
    std::string record;
};

// What is done while it lives leaves no trace: each question finds the same state.
class Undone
{
public:
    explicit Undone(Storage &storage)
        : m_storage(storage)
    {
        m_storage.begin(true);
    }
    ~Undone() { m_storage.rollback(); }
    Undone(const Undone &) = delete;
    Undone &operator=(const Undone &) = delete;

private:
    Storage &m_storage;
};

class PolicyCells : public Community, public ::testing::WithParamInterface<Cell>
{
protected:
    void SetUp() override;
    void complete(EngineOptions &options) override;

    // What the cells say.
    Rights base(const Stand &stand) const { return rightsOf(type->name, stand.roles); }
    Rights possible(const Stand &stand) const; // with records of one's own
    Rights onRecord(const Stand &stand) const;
    // Records of one's own do not count: a visitor's comment of better days stays as it is.
    static bool isReadOnly(schema::AccountKind kind, const std::vector<std::string> &roles);
    std::string setError(const Stand &stand) const; // of a whole Foo/set; "" = each change is answered by itself

    // What the engine does.
    json::object ask(const Stand &stand, const std::string &verb, json::object args);
    void expectError(const json::object &answer, const std::string &error); // tells nothing and changed nothing
    void expectRefused(const json::object &answer, const char *list, const std::string &id, const std::string &error,
                       const std::vector<std::string> &properties = {});
    std::string changed(); // the first line that differs from how it was; "" when not one byte does
    // Another value for it than it has, one that rules beside the rights accept as well.
    json::value valueFor(const std::string &id, const schema::Property &property) const;
    json::value valueNow(const std::string &id, const schema::Property &property) const; // null: never set
    json::value stored(const std::string &id, const std::string &inAccount = {}) const; // null: not there

    static std::string accountOf(schema::AccountKind kind);
    static constexpr const char *otherSpace = "z0000000000000000000000002"; // where everybody is a founder

    const schema::Type *type = nullptr;
    std::string account;
    std::vector<Stand> stands;

private:
    struct Persona
    {
        std::string id;
        std::set<schema::Role> roles;
        std::string memberRole; // in the space
    };
    static std::vector<Persona> personasOf(const std::string &role);
    static std::vector<std::string> rolesThatMeet(schema::AccountKind kind);
    std::vector<std::string> rolesHeld(const std::string &role) const;
    Principal enrol(const Persona &persona);
    void describePerson(const std::string &id);
    void makeStands();
    void makeOwnStands(const std::string &role, int &next);
    void seedAll();
    void seed(const std::string &inAccount, const schema::Type &of, const std::string &id, const std::string &by,
              const json::object &more = {});
    void putBlob(const std::string &inAccount, const std::string &id, const std::string &uploader);

    std::unique_ptr<Rules> m_rules = productRules();
    std::unique_ptr<Search> m_search = memorySearch(schema::recordTypes());
    FakeBytes m_bytes;
    std::map<std::string, Principal> m_people;
    std::string m_before;
};

std::string personName(const std::string &id);
std::vector<Cell> cellsWhere(bool (*fits)(const schema::Type &));
std::string cellName(const ::testing::TestParamInfo<Cell> &cell); // "Card_Pupil"

} // namespace server::test
