#include "server/search/table.h"

#include "schema/fold.h"

#include <algorithm>
#include <numeric>

namespace server {

using Mask = std::vector<char>; // one byte a row: simple loops the compiler can widen

// Evaluates a filter over all rows at once; the same meaning as schema::matches(), which a test holds it to.
class Finder
{
public:
    explicit Finder(const Table &table)
        : m_table(table)
        , m_size(table.m_ids.size())
        , m_scores(m_size, 0)
    { }

    Mask evaluate(const json::value &filter, bool scored)
    {
        Mask mask(m_size, 1);
        const auto *object = filter.if_object();
        if (!object)
            return mask;
        if (const auto *word = object->if_contains("operator"))
            return combine(*word, object->at("conditions").get_array(), scored);
        bool ages = false;
        for (const auto &member : *object) {
            if (member.key() == "ageFrom" || member.key() == "ageTo")
                ages = true;
            else if (member.key() == "text")
                keepText(mask, std::string_view(member.value().get_string()), scored);
            else
                keepValues(mask, member.key(), member.value());
        }
        if (ages)
            keepAges(mask, *object);
        return mask;
    }

    Mask visible(const json::value &filter) const
    {
        const bool trashToo = !m_table.m_type.trash || mentions(filter, "trashedAt");
        Mask mask(m_size);
        for (std::size_t row = 0; row < m_size; ++row)
            mask[row] = m_table.m_alive[row] && (trashToo || !m_table.m_trashed[row]);
        return mask;
    }

    std::vector<RowNumber> ordered(const Mask &mask, const SearchQuery &query) const;
    std::map<std::string, std::int64_t> count(const Mask &mask, const Facet &facet) const;

private:
    Mask combine(const json::value &word, const json::array &conditions, bool scored)
    {
        const bool any = word != "AND"; // NOT: none of them
        Mask result(m_size, any ? 0 : 1);
        for (const auto &condition : conditions) {
            const auto one = evaluate(condition, scored && word != "NOT");
            for (std::size_t row = 0; row < m_size; ++row)
                result[row] = any ? result[row] | one[row] : result[row] & one[row];
        }
        if (word == "NOT")
            for (auto &bit : result)
                bit = !bit;
        return result;
    }

    void keepText(Mask &mask, std::string_view text, bool scored)
    {
        for (const auto &wanted : schema::foldedWords(text)) {
            Mask best(m_size, 0);
            for (auto it = m_table.m_words.lower_bound(wanted);
                 it != m_table.m_words.end() && it->first.compare(0, wanted.size(), wanted) == 0; ++it)
                for (const auto posting : it->second) {
                    auto &weight = best[posting >> weightBits];
                    weight = std::max(weight, static_cast<char>(posting & ((1U << weightBits) - 1)));
                }
            for (std::size_t row = 0; row < m_size; ++row) {
                mask[row] = mask[row] && best[row];
                if (scored)
                    m_scores[row] = static_cast<std::uint16_t>(m_scores[row] + best[row]);
            }
        }
    }

    const ValueColumn *column(std::string_view name) const
    {
        for (const auto &one : m_table.m_values)
            if (one.property->name == name)
                return &one;
        return nullptr;
    }

    void keepValues(Mask &mask, std::string_view name, const json::value &wanted) const
    {
        const auto *values = column(name);
        if (!values || (wanted.is_array() && wanted.get_array().empty()))
            return;
        std::vector<char> chosen(values->names.size(), 0);
        bool none = false;
        const auto choose = [&](const json::value &item) {
            none = none || item.is_null();
            const auto it
                = values->numbers.find(item.is_string() ? std::string(item.get_string()) : json::serialize(item));
            if (it != values->numbers.end() && !item.is_null())
                chosen[it->second] = 1;
        };
        if (const auto *list = wanted.if_array())
            std::for_each(list->begin(), list->end(), choose);
        else
            choose(wanted);
        for (std::size_t row = 0; row < m_size; ++row) {
            const auto begin = values->begins[row], end = values->begins[row + 1];
            bool holds = none && begin == end;
            for (auto i = begin; i < end && !holds; ++i)
                holds = chosen[values->values[i]] != 0;
            mask[row] = mask[row] && holds;
        }
    }

    void keepAges(Mask &mask, const json::object &wanted) const
    {
        const auto number = [&](std::string_view name) {
            const auto *value = wanted.if_contains(name);
            return value && value->is_int64() ? std::optional(value->get_int64()) : std::nullopt;
        };
        const auto low = number("ageFrom"), high = number("ageTo");
        if (!low && !high)
            return;
        for (std::size_t row = 0; row < m_size; ++row) {
            const auto from = m_table.m_ageFrom[row], to = m_table.m_ageTo[row];
            const bool holds = (from != noNumber || to != noNumber) && (from == noNumber || !high || from <= *high)
                && (to == noNumber || !low || *low <= to);
            mask[row] = mask[row] && holds;
        }
    }

    const Table &m_table;
    std::size_t m_size;
    std::vector<std::uint16_t> m_scores;
};

std::vector<RowNumber> Finder::ordered(const Mask &mask, const SearchQuery &query) const
{
    std::vector<RowNumber> rows;
    for (std::size_t row = 0; row < m_size; ++row)
        if (mask[row])
            rows.push_back(static_cast<RowNumber>(row));
    std::vector<std::pair<const SortColumn *, bool>> keys;
    for (const auto &by : query.sort)
        for (const auto &sorted : m_table.m_sorts)
            if (sorted.property == by.property)
                keys.emplace_back(&sorted, by.ascending);
    const auto before = [&](RowNumber a, RowNumber b) {
        for (const auto &[sorted, ascending] : keys) {
            const auto &x = sorted->keys[a], &y = sorted->keys[b];
            if (x != y)
                return ascending ? (y.empty() || (!x.empty() && x < y)) : (x.empty() ? false : y.empty() || x > y);
        }
        if (keys.empty()) {
            if (m_scores[a] != m_scores[b])
                return m_scores[a] > m_scores[b];
            if (m_table.m_available[a] != m_table.m_available[b])
                return static_cast<bool>(m_table.m_available[a]);
            if (m_table.m_revs[a] != m_table.m_revs[b])
                return m_table.m_revs[a] > m_table.m_revs[b];
        }
        return m_table.m_ids[a] < m_table.m_ids[b];
    };
    const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(std::min(query.need, rows.size()));
    std::partial_sort(rows.begin(), middle, rows.end(), before);
    return rows;
}

std::map<std::string, std::int64_t> Finder::count(const Mask &mask, const Facet &facet) const
{
    std::map<std::string, std::int64_t> counts;
    if (!facet.property) {
        for (std::size_t row = 0; row < m_size; ++row) {
            const auto from = m_table.m_ageFrom[row], to = m_table.m_ageTo[row];
            if (!mask[row] || (from == noNumber && to == noNumber))
                continue;
            for (const auto &group : ageGroups)
                if ((from == noNumber ? youngest : from) <= group.to && (to == noNumber ? oldest : to) >= group.from)
                    ++counts[std::string(group.code)];
        }
        return counts;
    }
    const auto *values = column(facet.property->name);
    if (!values)
        return counts;
    std::vector<std::int64_t> numbers(values->names.size(), 0);
    for (std::size_t row = 0; row < m_size; ++row)
        if (mask[row])
            for (auto i = values->begins[row]; i < values->begins[row + 1]; ++i)
                ++numbers[values->values[i]];
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i] > 0)
            counts[values->names[i]] = numbers[i];
    return counts;
}

SearchResult Table::find(const SearchQuery &query) const
{
    static const json::value everything = json::object();
    const auto &filter = query.filter ? *query.filter : everything;
    Finder finder(*this);
    const auto visible = finder.visible(filter);
    auto mask = finder.evaluate(filter, true);
    for (std::size_t row = 0; row < mask.size(); ++row)
        mask[row] = mask[row] & visible[row];

    SearchResult result;
    const auto rows = finder.ordered(mask, query);
    result.total = rows.size();
    const auto shown = std::min(rows.size(), query.need);
    result.ids.reserve(shown);
    for (std::size_t i = 0; i < shown; ++i)
        result.ids.push_back(m_ids[rows[i]]);
    for (const auto &facet : query.facets) {
        const auto narrowed = without(filter, facet);
        auto base = narrowed == filter ? mask : finder.evaluate(narrowed, false);
        for (std::size_t row = 0; row < base.size(); ++row)
            base[row] = base[row] & visible[row];
        result.facets[facet.name] = finder.count(base, facet);
    }
    return result;
}

} // namespace server
