#include "store/cacheprivate.h"

#include "store/jsontext.h"

#include "schema/fold.h"
#include "schema/search.h"

namespace store {

using core::Code;

namespace {

// One SELECT over `record`, built from a Query: the parts that an index can answer.
struct Selection
{
    std::string from = "record r";
    std::string where;
    std::string order;
    std::vector<std::string> texts; // bound after the collection, in order

    void bind(sqlite::Statement &s, std::int64_t collection, int &at, const std::string &match) const
    {
        if (!match.empty())
            s.bind(++at, match);
        s.bind(++at, collection);
        for (const auto &text : texts)
            s.bind(++at, text);
    }
};

// "lodz wat" -> "lodz"* AND "wat"*; folded words hold letters and digits only, so nothing needs escaping.
std::string matchOf(const std::string &text)
{
    std::string match;
    for (const auto &word : schema::foldedWords(text))
        match += (match.empty() ? "\"" : " AND \"") + word + "\"*";
    return match;
}

// A full text condition at the top of a filter narrows by the index, too.
std::string textOf(const Query &query)
{
    std::string text = query.text;
    if (const auto inFilter = stringAt(query.filter, "text"); !inFilter.empty())
        text += (text.empty() ? "" : " ") + std::string(inFilter);
    return text;
}

// {"operator": "NOT", "conditions": [{"dueOn": null}]}: only what has a day, which an index holds by itself.
bool wantsDay(const json::object &filter, const schema::Type &type)
{
    const auto *day = RecordTable::dayProperty(type);
    if (!day || stringAt(filter, "operator") != "NOT")
        return false;
    const auto *conditions = filter.if_contains("conditions");
    const auto *list = conditions ? conditions->if_array() : nullptr;
    return list && list->size() == 1 && list->front() == json::object{ { day->name, nullptr } };
}

Result<std::string> orderBy(const Query &query, const schema::Type &type)
{
    const bool down = query.sortBy.starts_with('-');
    const std::string name = down ? query.sortBy.substr(1) : query.sortBy;
    const std::string direction = down ? " DESC" : "";
    const auto *usual = RecordTable::sortProperty(type);
    if (name.empty() || (usual && usual->name == name))
        return " ORDER BY r.sort" + direction + ", r.id" + direction;
    if (name == "id")
        return " ORDER BY r.id" + direction;
    if (const auto *day = RecordTable::dayProperty(type); day && day->name == name)
        return " ORDER BY r.day" + direction + ", r.id" + direction;
    const auto *property = type.find(name);
    if (!property)
        return core::fail(Code::BadInput, name);
    std::string value = "json_extract(coalesce(r.view, r.server), '$.\"" + property->name + "\"')";
    if (property->kind == schema::Kind::String || property->kind == schema::Kind::Text)
        value = "fold(" + value + ")";
    return " ORDER BY " + value + direction + ", r.id" + direction;
}

Result<Selection> selectionFor(const Query &query, const schema::Type &type, const std::string &match)
{
    Selection s;
    if (!match.empty())
        s.from = "(SELECT rowid AS n FROM words WHERE words MATCH ?) w CROSS JOIN record r ON r.n = w.n";
    s.where = " WHERE r.collection=?";
    s.where += query.trash == Query::Without ? " AND r.trashed=0"
        : query.trash == Query::Only         ? " AND r.trashed=1"
                                             : " AND r.trashed<2";
    if (type.parent.empty()) {
        s.where += " AND r.parent=''";
    } else if (query.parent) {
        s.where += " AND r.parent=?";
        s.texts.push_back(*query.parent);
    } else if (const auto inFilter = stringAt(query.filter, type.parent); !inFilter.empty()) {
        s.where += " AND r.parent=?";
        s.texts.emplace_back(inFilter);
    }
    if (wantsDay(query.filter, type))
        s.where += " AND r.day<>''";
    auto order = orderBy(query, type);
    if (!order)
        return tl::unexpected(order.error());
    s.order = std::move(*order);
    return s;
}

Record recordFrom(const sqlite::Statement &row, const std::string &account, const std::string &type)
{
    Record record;
    record.key = { account, type, std::string(row.text(0)) };
    record.rev = row.integer(1);
    record.pending = static_cast<Pending>(row.integer(2));
    record.parked = row.integer(3) != 0;
    record.view = objectFrom(row.text(4));
    return record;
}

constexpr std::string_view columns = "SELECT r.id, r.rev, r.pending, r.parked, coalesce(r.view, r.server) FROM ";

} // namespace

Result<std::vector<Account>> Cache::accounts()
{
    return d->read([&]() -> Result<std::vector<Account>> {
        std::vector<Account> list;
        auto s = d->db->prepare("SELECT id, kind, name, read_only, lost, limits FROM account ORDER BY position, id");
        while (s.step()) {
            Account a;
            a.id = s.text(0);
            a.kind = static_cast<schema::AccountKind>(s.integer(1));
            a.name = s.text(2);
            a.readOnly = s.integer(3) != 0;
            a.lost = s.integer(4) != 0;
            a.limits = objectFrom(s.text(5));
            list.push_back(std::move(a));
        }
        return list;
    });
}

Result<std::optional<Record>> Cache::record(const Key &key)
{
    return d->read([&]() -> Result<std::optional<Record>> {
        const auto collection = d->records->collection(key.account, key.type, false);
        auto s = d->db->prepare(std::string(columns) + "record r WHERE r.collection=? AND r.id=?");
        s.bindAll(collection, key.id);
        if (!s.step())
            return std::optional<Record>();
        return std::optional(recordFrom(s, key.account, key.type));
    });
}

Result<std::vector<Record>> Cache::list(const Query &query)
{
    const auto *type = d->types().find(query.type);
    if (!type)
        return core::fail(Code::BadInput, query.type);
    if (!query.filter.empty() && !schema::filterProblem(query.filter, *type).empty())
        return core::fail(Code::BadInput, "filter");
    return d->read([&]() -> Result<std::vector<Record>> {
        std::vector<Record> list;
        const auto collection = d->records->collection(query.account, query.type, false);
        const auto match = matchOf(textOf(query));
        const auto selection = selectionFor(query, *type, match);
        if (!selection)
            return tl::unexpected(selection.error());
        // What SQL cannot decide is decided here, so the window is counted here, too.
        const bool here = !query.filter.empty();
        auto s = d->db->prepare(std::string(columns) + selection->from + selection->where + selection->order
                                + " LIMIT ? OFFSET ?");
        int at = 0;
        selection->bind(s, collection, at, match);
        s.bind(++at, here ? -1 : query.limit);
        s.bind(++at, here ? 0 : query.offset);
        int skip = here ? query.offset : 0;
        while ((query.limit < 0 || static_cast<int>(list.size()) < query.limit) && s.step()) {
            auto record = recordFrom(s, query.account, query.type);
            if (here && (!schema::matches(record.view, query.filter, *type) || skip-- > 0))
                continue;
            list.push_back(std::move(record));
        }
        return list;
    });
}

Result<int> Cache::count(const Query &query)
{
    const auto *type = d->types().find(query.type);
    if (!type)
        return core::fail(Code::BadInput, query.type);
    if (!query.filter.empty()) {
        Query all = query;
        all.offset = 0;
        all.limit = -1;
        return list(all).map([](const auto &records) { return static_cast<int>(records.size()); });
    }
    return d->read([&]() -> Result<int> {
        const auto match = matchOf(textOf(query));
        const auto selection = selectionFor(query, *type, match);
        if (!selection)
            return tl::unexpected(selection.error());
        auto s = d->db->prepare("SELECT count(*) FROM " + selection->from + selection->where);
        int at = 0;
        selection->bind(s, d->records->collection(query.account, query.type, false), at, match);
        s.step();
        return static_cast<int>(s.integer(0));
    });
}

Result<std::string> Cache::device() { return d->device; }

Result<std::vector<std::string>> Cache::idsOnServer(const std::string &account, const std::string &type)
{
    return d->read([&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> list;
        auto s = d->db->prepare("SELECT r.id FROM record r JOIN collection c ON c.n=r.collection "
                                "WHERE c.account=? AND c.type=? AND (r.server IS NOT NULL OR r.pending<>?) "
                                "ORDER BY r.id");
        s.bindAll(account, type, static_cast<int>(Pending::Create));
        while (s.step())
            list.emplace_back(s.text(0));
        return list;
    });
}

} // namespace store
