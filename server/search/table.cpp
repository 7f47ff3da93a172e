#include "server/search/table.h"
#include "server/storage/stored_json.h"

#include "schema/fold.h"

#include <algorithm>

namespace server {

using schema::Kind;

namespace {

std::int32_t numberIn(const json::object &record, std::string_view name)
{
    const auto *value = record.if_contains(name);
    return value && value->is_int64() ? static_cast<std::int32_t>(value->get_int64()) : noNumber;
}

bool isSet(const json::object &record, std::string_view name)
{
    const auto *value = record.if_contains(name);
    return value && !value->is_null() && *value != json::value(false);
}

} // namespace

std::uint32_t ValueColumn::number(const std::string &name)
{
    const auto [it, fresh] = numbers.try_emplace(name, static_cast<std::uint32_t>(names.size()));
    if (fresh)
        names.push_back(name);
    return it->second;
}

void ValueColumn::add(const json::object &record)
{
    const auto *value = record.if_contains(property->name);
    if (!value)
        value = &property->defaultValue;
    if (const auto *keys = value->if_object())
        for (const auto &member : *keys)
            values.push_back(number(member.key()));
    else if (const auto *text = value->if_string())
        values.push_back(number(std::string(*text)));
    else if (!value->is_null())
        values.push_back(number(json::serialize(*value)));
    begins.push_back(static_cast<std::uint32_t>(values.size()));
}

Table::Table(const schema::Type &type)
    : m_type(type)
{
    clear();
}

void Table::clear()
{
    m_ids.clear();
    m_revs.clear();
    m_alive.clear();
    m_trashed.clear();
    m_available.clear();
    m_ageFrom.clear();
    m_ageTo.clear();
    m_values.clear();
    m_sorts.clear();
    m_words.clear();
    m_rows.clear();
    m_dead = 0;
    for (const auto &property : m_type.properties) {
        if (property.filter)
            m_values.push_back({ &property, {}, {}, { 0 }, {} });
        if (property.sort)
            m_sorts.push_back({ &property, {} });
    }
}

void Table::remove(std::string_view id)
{
    const auto it = m_rows.find(std::string(id));
    if (it == m_rows.end())
        return;
    m_alive[it->second] = false;
    ++m_dead;
    m_rows.erase(it);
}

bool Table::put(std::string_view id, std::int64_t recordRev, std::string_view text)
{
    remove(id);
    json::value parsed;
    try {
        parsed = storedJson(text);
    } catch (const std::exception &) {
        return false;
    }
    if (!parsed.is_object())
        return false;
    const auto &record = parsed.get_object();
    const auto row = static_cast<RowNumber>(m_ids.size());
    m_rows.emplace(id, row);
    m_ids.emplace_back(id);
    m_revs.push_back(recordRev);
    m_alive.push_back(true);
    m_trashed.push_back(m_type.trash && isSet(record, "trashedAt"));
    m_available.push_back(isSet(record, "available"));
    m_ageFrom.push_back(numberIn(record, "ageFrom"));
    m_ageTo.push_back(numberIn(record, "ageTo"));
    for (auto &column : m_values)
        column.add(record);
    for (auto &column : m_sorts) {
        const auto *value = record.if_contains(column.property->name);
        column.keys.push_back(value && value->is_string() ? schema::fold(value->get_string()) : std::string());
    }

    std::map<std::string, std::uint32_t> weights;
    for (const auto &property : m_type.properties) {
        const auto *value = property.searchWeight > 0 ? record.if_contains(property.name) : nullptr;
        if (!value || !value->is_string())
            continue;
        const auto weight = static_cast<std::uint32_t>(std::min(property.searchWeight, (1 << weightBits) - 1));
        for (auto &word : schema::foldedWords(value->get_string())) {
            auto &best = weights[std::move(word)];
            best = std::max(best, weight);
        }
    }
    for (const auto &[word, weight] : weights)
        m_words[word].push_back((row << weightBits) | weight);
    return true;
}

} // namespace server
