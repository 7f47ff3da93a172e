#include "tests/schema/any_record.h"

#include "schema/utf8.h"
#include "schema/validate.h"
#include "schema/vocabulary.h"

#include <algorithm>
#include <stdexcept>

namespace schema::test {

namespace {
constexpr unsigned keys = 3; // few, so that both sides meet

std::string cut(const std::string &text, long long codePoints)
{
    std::size_t end = 0;
    for (long long n = 0; n < codePoints && end < text.size(); ++n)
        nextCodePoint(text, end);
    return text.substr(0, end);
}
} // namespace

bool isTyped(const Property &property)
{
    return !property.serverSet && !property.immutable && property.name != "id" && property.name != "variants";
}

AnyRecord::AnyRecord(const Type &type, Decisions decisions)
    : m_type(type)
    , m_decide(std::move(decisions))
{
    for (const auto &property : type.properties)
        if (isTyped(property))
            m_open.push_back(&property);
    const auto all = m_open;
    if (all.empty() || m_decide.below(3) == 0)
        return;
    m_open = { all[m_decide.below(static_cast<unsigned>(all.size()))],
               all[m_decide.below(static_cast<unsigned>(all.size()))] };
}

json::object AnyRecord::fresh()
{
    json::object record;
    for (const auto &property : m_type.properties)
        if (!property.serverSet && property.required)
            record[property.name] = changed(property, nullptr);
    auto made = checkCreate(record, m_type);
    if (!made)
        throw std::logic_error(m_type.name + ": " + made.error().detail);
    return *made;
}

void AnyRecord::edit(json::object &record)
{
    if (m_open.empty())
        return;
    const auto &property = *m_open[m_decide.below(static_cast<unsigned>(m_open.size()))];
    record[property.name] = changed(property, record[property.name]);
}

json::object AnyRecord::edited(json::object record, unsigned atMost)
{
    for (auto n = m_decide.below(atMost + 1); n > 0; --n)
        edit(record);
    return record;
}

json::value AnyRecord::changed(const Property &property, const json::value &now)
{
    if (property.nullable && !property.required && !now.is_null() && m_decide.below(8) == 0)
        return nullptr;
    const auto day = "2026-05-0" + std::to_string(1 + m_decide.below(9));
    switch (property.kind) {
    case Kind::String:
        return json::string(typed(property));
    case Kind::Text:
        return inserted(now);
    case Kind::Int:
        return property.min + m_decide.below(static_cast<unsigned>(std::min(property.max - property.min + 1, 9LL)));
    case Kind::Bool:
        return m_decide.below(2) == 0;
    case Kind::Date:
        return json::string(day);
    case Kind::UtcDate:
        return json::string(day + "T10:00:00Z");
    case Kind::Id:
        return json::string("x" + std::to_string(m_decide.below(keys)));
    case Kind::Blob:
        return json::string("B" + std::to_string(m_decide.below(keys)));
    case Kind::Set:
        return toggled(property, now);
    case Kind::Map:
        return entered(property, now);
    case Kind::Object:
        return json::object{ { "text", m_decide.words() } };
    case Kind::Any:
        return json::string(m_decide.words());
    }
    return nullptr;
}

std::string AnyRecord::typed(const Property &property)
{
    if (property.name == "position") // an order key: nobody types it
        return std::string(1, static_cast<char>('A' + m_decide.below(20)));
    if (!property.values.empty())
        return property.values[m_decide.below(static_cast<unsigned>(property.values.size()))];
    return property.vocabulary.empty() ? cut(m_decide.words(), property.max) : key(property);
}

json::value AnyRecord::inserted(const json::value &now)
{
    std::string text = now.is_string() ? std::string(now.get_string()) : std::string();
    std::size_t at = text.empty() ? 0 : text.find(' ', m_decide.below(static_cast<unsigned>(text.size())));
    at = at == text.npos ? text.size() : std::min(at + 1, text.size());
    if (m_decide.below(3) == 0)
        text.erase(at, text.find(' ', at) - at);
    else
        text.insert(at, m_decide.words() + ' ');
    return json::string(text);
}

json::object AnyRecord::toggled(const Property &property, const json::value &now)
{
    auto set = now.is_object() ? now.get_object() : json::object();
    const auto which = key(property);
    if (!set.erase(which))
        set[which] = true;
    return set;
}

json::object AnyRecord::entered(const Property &map, const json::value &now)
{
    auto entries = now.is_object() ? now.get_object() : json::object();
    const auto which = "e" + std::to_string(m_decide.below(keys));
    auto *entry = entries.if_contains(which);
    if (entry && m_decide.below(4) == 0) {
        entries.erase(which);
    } else if (entry) {
        const auto &field = map.fields[m_decide.below(static_cast<unsigned>(map.fields.size()))];
        auto &value = entry->as_object()[field.name];
        value = changed(field, value);
    } else {
        json::object fields;
        for (const auto &field : map.fields)
            fields[field.name] = field.required ? changed(field, nullptr) : field.defaultValue;
        entries[which] = std::move(fields);
    }
    return entries;
}

std::string AnyRecord::key(const Property &property)
{
    const auto &terms = vocabulary(property.vocabulary);
    const auto n = m_decide.below(keys);
    return n < terms.size() ? terms[n].code : "x" + std::to_string(n);
}

} // namespace schema::test
