#include "store/recordtable.h"

#include "store/jsontext.h"

#include "schema/fold.h"

#include <algorithm>

namespace store {

namespace {
// Folded text of the searched properties for the 'ascii' tokenizer, which splits at ASCII punctuation only; the words
// are those of schema::searchWords, without the cost of making each one a string.
std::string wordsOf(const json::object *object, const schema::Type &type)
{
    std::string text;
    if (!object)
        return text;
    for (const auto &property : type.properties) {
        if (property.searchWeight == 0)
            continue;
        const auto folded = schema::fold(stringAt(*object, property.name));
        const bool plain = std::none_of(folded.begin(), folded.end(), [](char c) { return (c & 0x80) != 0; });
        if (plain) {
            text.append(folded).push_back(' ');
            continue;
        }
        for (const auto word : schema::splitFolded(folded))
            text.append(word).push_back(' ');
    }
    return text;
}

std::string_view parentOf(const schema::Type &type, const json::object &shown)
{
    return type.parent.empty() ? std::string_view() : stringAt(shown, type.parent);
}

std::string_view dayOf(const schema::Type &type, const json::object &shown)
{
    const auto *property = RecordTable::dayProperty(type);
    return property ? stringAt(shown, property->name) : std::string_view();
}

// 0 here, 1 in the trash, 2 removed for good as soon as the server hears of it.
int trashedOf(const Row &row)
{
    if (row.pending == Pending::Destroy)
        return 2;
    return stringAt(*row.shown(), "trashedAt").empty() ? 0 : 1;
}

void collect(const json::object &object, const std::vector<schema::Property> &properties,
             std::map<std::string, bool> &found)
{
    for (const auto &property : properties) {
        if (property.kind != schema::Kind::Blob && property.kind != schema::Kind::Map)
            continue;
        const auto *value = object.if_contains(property.name);
        if (!value)
            continue;
        if (const auto *string = value->if_string(); string && property.kind == schema::Kind::Blob) {
            auto &thumb = found[std::string(string->data(), string->size())];
            thumb = thumb || property.name.starts_with("thumb");
        } else if (const auto *map = value->if_object(); map && property.kind == schema::Kind::Map) {
            for (const auto &entry : *map)
                if (const auto *inner = entry.value().if_object())
                    collect(*inner, property.fields, found);
        }
    }
}
} // namespace

bool isLocalBlobId(std::string_view id)
{
    return id.size() == 65 && id.front() == 'L' && id.find_first_not_of("0123456789abcdef", 1) == id.npos;
}

std::map<std::string, bool> blobsOf(const json::object &object, const schema::Type &type)
{
    std::map<std::string, bool> found;
    collect(object, type.properties, found);
    return found;
}

RecordTable::RecordTable(sqlite::Connection &db, const schema::TypeTable &types)
    : m_db(db)
    , m_types(types)
{ }

std::int64_t RecordTable::collection(const std::string &account, const std::string &type, bool create)
{
    const auto key = std::make_pair(account, type);
    if (const auto it = m_collections.find(key); it != m_collections.end())
        return it->second;
    {
        auto s = m_db.prepare("SELECT n FROM collection WHERE account=? AND type=?");
        s.bindAll(account, type);
        if (s.step())
            return m_collections[key] = s.integer(0);
    }
    if (!create)
        return 0;
    auto s = m_db.prepare("INSERT INTO collection(account, type) VALUES(?,?)");
    s.bindAll(account, type).run();
    return m_collections[key] = m_db.lastInsertRowId();
}

Row RecordTable::find(std::int64_t collection, std::string_view id)
{
    Row row;
    auto s = m_db.prepare("SELECT n, rev, pending, parked, server, view, run FROM record WHERE collection=? AND id=?");
    s.bindAll(collection, id);
    if (!s.step())
        return row;
    row.n = s.integer(0);
    row.rev = s.integer(1);
    row.pending = static_cast<Pending>(s.integer(2));
    row.parked = s.integer(3) != 0;
    if (!s.isNull(4))
        row.server = objectFrom(s.text(4));
    if (!s.isNull(5))
        row.view = objectFrom(s.text(5));
    row.run = s.integer(6);
    return row;
}

const schema::Property *RecordTable::sortProperty(const schema::Type &type)
{
    if (!type.order.empty())
        return type.find(type.order);
    const auto it = std::find_if(type.properties.begin(), type.properties.end(), [](const auto &p) { return p.sort; });
    return it == type.properties.end() ? nullptr : &*it;
}

const schema::Property *RecordTable::dayProperty(const schema::Type &type)
{
    const auto it = std::find_if(type.properties.begin(), type.properties.end(),
                                 [](const auto &p) { return p.sort && p.kind == schema::Kind::Date; });
    return it == type.properties.end() ? nullptr : &*it;
}

std::string RecordTable::sortText(const schema::Type &type, const json::object &shown)
{
    const auto *property = sortProperty(type);
    if (!property)
        return {};
    const auto text = stringAt(shown, property->name);
    return type.order.empty() ? schema::fold(text) : std::string(text);
}

void RecordTable::write(const schema::Type &type, std::int64_t collection, std::string_view id, const Row &old,
                        const Row &next, std::int64_t run)
{
    const auto *shown = next.shown();
    const auto sort = sortText(type, *shown);
    const auto server = next.server ? std::optional(textOf(*next.server)) : std::nullopt;
    const auto view = next.view ? std::optional(textOf(*next.view)) : std::nullopt;
    auto n = old.n;
    if (n == 0) {
        auto s
            = m_db.prepare("INSERT INTO record(collection, id, rev, pending, parked, trashed, run, parent, sort, day, "
                           "view, server) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
        s.bindAll(collection, id, next.rev, static_cast<int>(next.pending), next.parked, trashedOf(next), run,
                  parentOf(type, *shown), sort, dayOf(type, *shown), view, server)
            .run();
        n = m_db.lastInsertRowId();
    } else {
        auto s = m_db.prepare(
            "UPDATE record SET rev=?, pending=?, parked=?, trashed=?, run=max(run, ?), parent=?, sort=?, "
            "day=?, view=?, server=? WHERE n=?");
        s.bindAll(next.rev, static_cast<int>(next.pending), next.parked, trashedOf(next), run, parentOf(type, *shown),
                  sort, dayOf(type, *shown), view, server, n)
            .run();
    }
    index(type, n, old.n ? old.shown() : nullptr, shown);
    useBlobs(type, n, old.n ? old.shown() : nullptr, shown);
}

void RecordTable::remove(const schema::Type &type, const Row &old)
{
    if (old.n == 0)
        return;
    auto s = m_db.prepare("DELETE FROM record WHERE n=?");
    s.bindAll(old.n).run();
    index(type, old.n, old.shown(), nullptr);
    useBlobs(type, old.n, old.shown(), nullptr);
}

void RecordTable::index(const schema::Type &type, std::int64_t n, const json::object *old, const json::object *next)
{
    const auto before = wordsOf(old, type);
    const auto after = wordsOf(next, type);
    if (before == after)
        return;
    if (!before.empty()) {
        // A contentless index forgets a row only when told what stood in it.
        auto s = m_db.prepare("INSERT INTO words(words, rowid, text) VALUES('delete',?,?)");
        s.bindAll(n, before).run();
    }
    if (!after.empty()) {
        auto s = m_db.prepare("INSERT INTO words(rowid, text) VALUES(?,?)");
        s.bindAll(n, after).run();
    }
}

void RecordTable::useBlobs(const schema::Type &type, std::int64_t n, const json::object *old, const json::object *next)
{
    const auto before = old ? blobsOf(*old, type) : std::map<std::string, bool>();
    const auto after = next ? blobsOf(*next, type) : std::map<std::string, bool>();
    if (before == after)
        return;
    if (!before.empty()) {
        auto s = m_db.prepare("DELETE FROM blob_use WHERE n=?");
        s.bindAll(n).run();
    }
    for (const auto &[blob, thumb] : after) {
        auto s = m_db.prepare("INSERT INTO blob_use(n, blob, thumb) VALUES(?,?,?)");
        s.bindAll(n, blob, thumb).run();
    }
}

std::string RecordTable::declaration() const
{
    std::string text = "1"; // raised by hand when folding or the computed columns themselves change
    for (const auto &type : m_types.all()) {
        text += ';' + type.name + ',' + type.parent + ',' + type.order;
        for (const auto &p : type.properties)
            if (p.searchWeight > 0 || p.sort || p.kind == schema::Kind::Blob)
                text += ',' + p.name + (p.searchWeight > 0 ? "+" : "-") + (p.sort ? "s" : "");
    }
    return text;
}

void RecordTable::recompute()
{
    m_db.exec("INSERT INTO words(words) VALUES('delete-all'); DELETE FROM blob_use;");
    auto all
        = m_db.prepare("SELECT r.n, c.type, r.pending, coalesce(r.view, r.server) FROM record r JOIN collection c ON "
                       "c.n = r.collection ORDER BY r.n");
    while (all.step()) {
        const auto *type = m_types.find(all.text(1));
        if (!type)
            continue;
        Row row;
        row.n = all.integer(0);
        row.pending = static_cast<Pending>(all.integer(2));
        row.view = objectFrom(all.text(3));
        auto s = m_db.prepare("UPDATE record SET trashed=?, parent=?, sort=?, day=? WHERE n=?");
        const auto sort = sortText(*type, *row.view);
        s.bindAll(trashedOf(row), parentOf(*type, *row.view), sort, dayOf(*type, *row.view), row.n).run();
        index(*type, row.n, nullptr, &*row.view);
        useBlobs(*type, row.n, nullptr, &*row.view);
    }
}

} // namespace store
