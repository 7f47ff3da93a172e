#pragma once
// The searchable part of all records of one type, column by column. A changed record gets a new row, the old one is
// dead; so lists of rows only ever grow at the end. Private to the memory search.
#include "server/search/search.h"

#include <limits>
#include <map>
#include <unordered_map>

namespace server {

using RowNumber = std::uint32_t;
inline constexpr std::int32_t noNumber = std::numeric_limits<std::int32_t>::min();

// The values of one filterable property: of a String one, of a Set any number, of null none.
struct ValueColumn
{
    const schema::Property *property = nullptr;
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::vector<std::string> names;
    std::vector<std::uint32_t> begins{ 0 }; // row r has values[begins[r]] to values[begins[r + 1]]
    std::vector<std::uint32_t> values;

    std::uint32_t number(const std::string &name);
    void add(const json::object &record);
};

// Folded sort keys of one property.
struct SortColumn
{
    const schema::Property *property = nullptr;
    std::vector<std::string> keys;
};

class Table
{
public:
    explicit Table(const schema::Type &type);

    void clear();
    // False: the text is no record, and nothing of it is found.
    bool put(std::string_view id, std::int64_t rev, std::string_view text);
    void remove(std::string_view id);
    bool isWorn() const { return m_dead > 1000 && m_dead > m_ids.size() / 2; }

    SearchResult find(const SearchQuery &query) const;

    std::int64_t rev = -1; // state of the type that is in here; -1: nothing yet

private:
    friend class Finder;

    const schema::Type &m_type;
    std::vector<std::string> m_ids;
    std::vector<std::int64_t> m_revs;
    std::vector<bool> m_alive;
    std::vector<bool> m_trashed;
    std::vector<bool> m_available;
    std::vector<std::int32_t> m_ageFrom, m_ageTo;
    std::vector<ValueColumn> m_values;
    std::vector<SortColumn> m_sorts;
    // Word → rows that have it, ascending, each with the greatest weight of a property it stands in (3 bits).
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> m_words;
    std::unordered_map<std::string, RowNumber> m_rows;
    std::size_t m_dead = 0;
};

inline constexpr int weightBits = 3;

} // namespace server
