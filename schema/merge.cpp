#include "schema/merge.h"
#include "schema/text_check.h"
#include "schema/words.h"

#include <algorithm>
#include <set>

namespace schema {

namespace {

const json::value &valueOf(const json::object &object, const Property &property)
{
    const auto *value = object.if_contains(property.name);
    return value ? *value : property.defaultValue;
}

bool isKeyed(const Property &property) { return property.kind == Kind::Set || property.kind == Kind::Map; }

// Merges values of one record; what does not stand is collected under its path.
class Merger
{
public:
    explicit Merger(std::vector<Variant> &variants)
        : m_variants(variants)
    { }

    json::value property(const Property &p, const std::string &path, const json::value &base, const json::value &mine,
                         const json::value &theirs, bool place)
    {
        if (mine == theirs || mine == base)
            return theirs;
        if (theirs == base)
            return mine;
        if (isKeyed(p) && isObjectOrNull(base) && isObjectOrNull(mine) && isObjectOrNull(theirs))
            return keys(p, path, objectOf(base), objectOf(mine), objectOf(theirs));
        if (p.merge == Merge::Words && isTextOrNull(base) && isTextOrNull(mine) && isTextOrNull(theirs))
            return words(p, path, base, mine, theirs);
        if (!place)
            m_variants.push_back({ path, theirs });
        return mine;
    }

private:
    static bool isObjectOrNull(const json::value &value) { return value.is_object() || value.is_null(); }
    static bool isTextOrNull(const json::value &value) { return value.is_string() || value.is_null(); }
    static const json::object &objectOf(const json::value &value)
    {
        static const json::object empty;
        return value.is_object() ? value.get_object() : empty;
    }
    static std::string_view textOf(const json::value &value)
    {
        return value.is_string() ? std::string_view(value.get_string()) : std::string_view();
    }

    json::value words(const Property &p, const std::string &path, const json::value &base, const json::value &mine,
                      const json::value &theirs)
    {
        auto merged = mergeWords(textOf(base), textOf(theirs), textOf(mine));
        const auto length = codePoints(merged.text);
        const bool tooLong = p.max > 0 && (!length || *length > static_cast<std::size_t>(p.max));
        if (merged.overlap || tooLong)
            m_variants.push_back({ path, theirs });
        if (tooLong || merged.text == textOf(mine))
            return mine;
        return merged.text == textOf(theirs) ? theirs : json::value(merged.text);
    }

    json::value keys(const Property &p, const std::string &path, const json::object &base, const json::object &mine,
                     const json::object &theirs)
    {
        json::object result = theirs;
        const auto merge = [&](json::string_view key) {
            const auto *b = base.if_contains(key);
            const auto *m = mine.if_contains(key);
            const auto *t = theirs.if_contains(key);
            const bool changed = b && m ? *b != *m : b != m;
            if (!changed)
                return;
            if (m && t)
                result[key] = entry(p, path + '/' + escapeToken(key), b, *m, *t);
            else if (m)
                result[key] = *m; // new, or changed here while removed there
            else if (t && *t == *b)
                result.erase(key); // removed here, untouched there
        };
        for (const auto &member : mine)
            merge(member.key());
        for (const auto &member : base)
            if (!mine.contains(member.key()))
                merge(member.key());
        return result;
    }

    json::value entry(const Property &p, const std::string &path, const json::value *base, const json::value &mine,
                      const json::value &theirs)
    {
        if (p.kind != Kind::Map || !mine.is_object() || !theirs.is_object()) {
            if (mine != theirs && !(base && *base == theirs))
                m_variants.push_back({ path, theirs });
            return mine;
        }
        json::object result = theirs.get_object();
        const auto &b = base ? objectOf(*base) : objectOf(nullptr);
        for (const auto &field : p.fields) {
            const auto &before = valueOf(theirs.get_object(), field);
            auto value = property(field, path + '/' + escapeToken(field.name), valueOf(b, field),
                                  valueOf(mine.get_object(), field), before, field.name == "position");
            if (value != before)
                result[field.name] = std::move(value);
        }
        return result;
    }

    std::vector<Variant> &m_variants;
};

// Calls back for every property that people write, with its three values.
template <typename Use> void eachWritable(const Type &type, Use use)
{
    for (const auto &property : type.properties)
        if (!property.serverSet && !property.immutable && property.name != "id")
            use(property);
}

struct Sides
{
    const json::object &base;
    const json::object &mine;
    const json::object &theirs;

    bool mineChanged(const Property &p) const { return valueOf(mine, p) != valueOf(base, p); }
    bool theirsChanged(const Property &p) const { return valueOf(theirs, p) != valueOf(base, p); }
};

// A group goes as one: mine if anything in it was changed here.
std::set<std::string_view> groupsOfMine(const Type &type, const Sides &sides)
{
    std::set<std::string_view> groups;
    eachWritable(type, [&](const Property &p) {
        if (!p.group.empty() && sides.mineChanged(p))
            groups.insert(p.group);
    });
    return groups;
}

// An edit on one side brings back what the other side moved to the trash.
void bringBack(const Type &type, const Sides &sides, json::object &object)
{
    const Property *trash = type.trash ? type.find("trashedAt") : nullptr;
    if (!trash || !valueOf(sides.base, *trash).is_null())
        return;
    bool edited = false;
    const bool here = !valueOf(sides.mine, *trash).is_null();
    if (here != valueOf(sides.theirs, *trash).is_null())
        return; // both did, or neither
    eachWritable(type, [&](const Property &p) {
        if (&p != trash && p.name != "variants")
            edited = edited || (here ? sides.theirsChanged(p) : sides.mineChanged(p));
    });
    if (edited)
        object["trashedAt"] = nullptr;
}

} // namespace

Merged mergeRecord(const json::object &base, const json::object &mine, const json::object &theirs, const Type &type)
{
    Merged merged;
    merged.object = theirs;
    const Sides sides{ base, mine, theirs };
    const auto groups = groupsOfMine(type, sides);
    std::vector<Variant> ignored; // what happens inside `variants` is kept there already
    eachWritable(type, [&](const Property &p) {
        const auto &before = valueOf(theirs, p);
        json::value value;
        if (p.group.empty()) {
            const bool place = p.name == type.order || p.name == "trashedAt";
            value = Merger(p.name == "variants" ? ignored : merged.variants)
                        .property(p, p.name, valueOf(base, p), valueOf(mine, p), before, place);
        } else {
            value = groups.count(p.group) > 0 ? valueOf(mine, p) : before;
        }
        if (value != before)
            merged.object[p.name] = std::move(value);
    });
    bringBack(type, sides, merged.object);
    return merged;
}

} // namespace schema
