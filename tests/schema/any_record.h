#pragma once
// Valid records of any declared type, and single changes as a person could make them, out of decisions that the caller
// takes: chance for property tests, the input for a fuzzer.
#include "schema/json.h"
#include "schema/type.h"

#include <functional>
#include <string>
#include <vector>

namespace schema::test {

struct Decisions
{
    std::function<unsigned(unsigned)> below; // 0 … n - 1
    std::function<std::string()> words; // what is typed: valid, not empty, one line
};

class AnyRecord
{
public:
    AnyRecord(const Type &type, Decisions decisions);

    // As the server makes it: all defaults, all that is required, ids and server-set properties left out.
    json::object fresh();
    // Nothing where the type has no property that a client may write.
    void edit(json::object &record);
    json::object edited(json::object record, unsigned atMost);

private:
    json::value changed(const Property &property, const json::value &now);
    std::string typed(const Property &property);
    json::value inserted(const json::value &now);
    json::object toggled(const Property &property, const json::value &now);
    json::object entered(const Property &map, const json::value &now);
    std::string key(const Property &property);

    const Type &m_type;
    Decisions m_decide;
    std::vector<const Property *>
        m_open; // what is edited: all that people write, or one or two, so that both sides meet
};

// What people write of a type, but for `variants`, which merging adds to.
bool isTyped(const Property &property);

} // namespace schema::test
