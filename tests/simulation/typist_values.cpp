#include "typist.h"

#include "prepared.h"

#include "schema/id.h"
#include "schema/order.h"
#include "schema/vocabulary.h"
#include "server/jmap/record_writer.h"

#include <algorithm>
#include <array>

namespace simulation {

namespace json = boost::json;
using schema::Kind;
using schema::Property;

namespace {

constexpr const char *persons[] = { "panna", "ppiotr", "pmaria", "pjonas" };

std::string dayOf(Chance &chance)
{
    return "2027-0" + std::to_string(1 + chance.below(9)) + "-1" + std::to_string(chance.below(10));
}

} // namespace

std::string Typist::newId(Chance &chance, char letter)
{
    std::array<std::uint8_t, 10> random{};
    chance.fill(random.data(), random.size());
    return schema::makeId(letter, 1'800'000'000'000, random);
}

std::string Typist::freshDay() { return server::utcText(startMs + 86'400'000LL * ++m_days).substr(0, 10); }

std::string Typist::someId(Machine &machine, const std::string &account, const Property &property, Chance &chance)
{
    if (property.refers == "Person")
        return persons[chance.below(std::size(persons))];
    const auto list = records(machine, account, property.refers.empty() ? "Card" : property.refers);
    return list.empty() ? std::string() : list[chance.below(static_cast<std::uint32_t>(list.size()))].key.id;
}

json::object Typist::entry(Machine &machine, const std::string &account, const Property &property, Chance &chance)
{
    json::object object;
    for (const auto &field : property.fields)
        if (field.required || chance.one(2))
            if (auto v = value(machine, account, field, chance); !v.is_null())
                object[field.name] = std::move(v);
    return object;
}

json::value Typist::value(Machine &machine, const std::string &account, const Property &p, Chance &chance)
{
    switch (p.kind) {
    case Kind::String:
        if (!p.values.empty())
            return json::value(json::string(p.values[chance.below(static_cast<std::uint32_t>(p.values.size()))]));
        if (p.name == "position")
            return json::value(json::string(schema::keyBetween({}, {}, static_cast<std::uint32_t>(chance.next()))));
        if (p.name == "subjectType")
            return "Card";
        if (!p.vocabulary.empty()) {
            const auto &terms = schema::vocabulary(p.vocabulary);
            return terms.empty()
                ? json::value()
                : json::value(json::string(
                    terms[chance.below(std::min<std::uint32_t>(5, static_cast<std::uint32_t>(terms.size())))].code));
        }
        return p.max >= 60 ? json::value(json::string(m_ledger.word())) : json::value();
    case Kind::Text:
        return json::value(json::string("The " + m_ledger.word() + " and the " + m_ledger.word() + " meet at noon"));
    case Kind::Int: {
        const auto most = std::min<long long>(p.max > p.min ? p.max : 100, 20);
        return p.min + chance.below(static_cast<std::uint32_t>(most));
    }
    case Kind::Bool:
        return chance.one(2);
    case Kind::Date:
        return json::value(json::string(p.name == "dueOn" ? freshDay() : dayOf(chance)));
    case Kind::UtcDate:
        return json::value(json::string(dayOf(chance) + "T10:00:00Z"));
    case Kind::Id: {
        const auto id = someId(machine, account, p, chance);
        return id.empty() ? json::value() : json::value(json::string(id));
    }
    case Kind::Set: {
        json::object keys;
        const auto &terms = schema::vocabulary(p.vocabulary);
        for (std::uint32_t i = 0, n = chance.below(3); i < n; ++i) {
            const auto key = !terms.empty()
                ? terms[chance.below(std::min<std::uint32_t>(4, static_cast<std::uint32_t>(terms.size())))].code
                : someId(machine, account, p, chance);
            if (!key.empty())
                keys[key] = true;
        }
        return keys;
    }
    case Kind::Map: {
        json::object entries;
        if (p.name != "attachments")
            entries[newId(chance, 'e')] = entry(machine, account, p, chance);
        return entries;
    }
    case Kind::Object:
        return json::object{ { "text", json::string(m_ledger.word()) } };
    case Kind::Blob:
    case Kind::Any:
        return nullptr;
    }
    return nullptr;
}

// A sentence is seldom written anew: words come in, go, or are replaced, somewhere.
std::string Typist::retype(std::string_view text, long long max, Chance &chance)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (c == ' ') {
            words.push_back(word);
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.empty())
        words.push_back(word);
    const auto at = chance.below(static_cast<std::uint32_t>(words.size() + 1));
    const auto place = words.begin() + static_cast<std::ptrdiff_t>(at);
    switch (chance.below(6)) {
    case 0: // written over
        words = { m_ledger.word() };
        break;
    case 1:
        if (at < words.size())
            *place = m_ledger.word();
        else
            words.push_back(m_ledger.word());
        break;
    case 2:
        if (at < words.size() && words.size() > 1)
            words.erase(place);
        else
            words.push_back(m_ledger.word());
        break;
    default:
        words.insert(place, m_ledger.word());
    }
    std::string all;
    for (const auto &w : words)
        all += (all.empty() ? "" : " ") + w;
    return max > 0 && all.size() > static_cast<std::size_t>(max) ? m_ledger.word() : all;
}

void Typist::change(Machine &machine, const Place &place, const store::Record &record, const Property &p,
                    Chance &chance, json::object &patch)
{
    const auto *now = record.view.if_contains(p.name);
    if (now && now->is_string() && p.values.empty() && p.vocabulary.empty() && p.name != "position"
        && (p.kind == Kind::Text || (p.kind == Kind::String && p.max >= 60))) {
        patch[p.name] = retype(std::string_view(now->get_string()), p.max, chance);
        return;
    }
    if ((p.kind == Kind::Map || p.kind == Kind::Set) && now && now->is_object() && !now->get_object().empty()) {
        const auto &keys = now->get_object();
        const auto &some
            = *(keys.begin() + static_cast<std::ptrdiff_t>(chance.below(static_cast<std::uint32_t>(keys.size()))));
        const auto path = p.name + '/' + std::string(some.key());
        if (chance.one(4)) {
            patch[path] = nullptr;
            return;
        }
        if (p.kind == Kind::Map && chance.below(3) != 0 && !p.fields.empty()) {
            const auto &field = p.fields[chance.below(static_cast<std::uint32_t>(p.fields.size()))];
            if (auto v = value(machine, place.account, field, chance); !v.is_null())
                patch[path + '/' + field.name] = std::move(v);
            return;
        }
    }
    auto v = value(machine, place.account, p, chance);
    if (p.kind == Kind::Map || p.kind == Kind::Set) {
        for (const auto &member : v.is_object() ? v.get_object() : json::object())
            patch[p.name + '/' + std::string(member.key())] = member.value();
        return;
    }
    if (!p.required && p.kind != Kind::Text && chance.one(8))
        v = nullptr;
    if (!(v.is_null() && (p.required || !p.nullable || p.kind == Kind::Blob)))
        patch[p.name] = std::move(v);
}

} // namespace simulation
