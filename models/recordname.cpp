#include "models/recordname.h"

#include "models/jsonread.h"

namespace models {

QString nameOf(const json::object &object)
{
    for (const char *name : { "title", "caption", "name", "text", "personName", "body" }) {
        const QString text = readText(object, name);
        if (!text.isEmpty())
            return text.left(200);
    }
    return {};
}

QString mediaOf(const QString &type, const json::object &record)
{
    return type == u"MediaItem" ? readText(record, "kind") : QString();
}

QString nameOf(store::Cache &cache, const store::Key &key)
{
    if (key.id.empty() || key.type.empty())
        return {};
    const auto record = cache.record(key);
    return record && *record ? nameOf((*record)->view) : QString();
}

QHash<QString, QString> memberNames(store::Cache &cache, const std::string &account)
{
    QHash<QString, QString> names;
    store::Query query;
    query.account = account;
    query.type = "Member";
    query.trash = store::Query::With;
    if (const auto members = cache.list(query))
        for (const auto &member : *members)
            names.insert(readText(member.view, "personId"), readText(member.view, "name"));
    return names;
}

void addNames(store::Cache &cache, const store::Key &key, const QString &path, const json::value &value,
              QHash<QString, QString> &names)
{
    const auto *type = schema::recordTypes().find(key.type);
    const auto *property = type ? type->find(toUtf8(path.section(u'/', 0, 0))) : nullptr;
    if (!property || property->refers.empty())
        return;
    const auto add = [&](std::string_view id) {
        const QString known = fromUtf8(id);
        if (names.contains(known))
            return;
        // People and schools of a space live in the community's account.
        const std::string account = property->foreign ? "community" : key.account;
        const QString name = nameOf(cache, { account, property->refers, std::string(id) });
        if (!name.isEmpty())
            names.insert(known, name);
    };
    if (const auto *string = value.if_string())
        add({ string->data(), string->size() });
    else if (const auto *object = value.if_object())
        for (const auto &member : *object)
            add({ member.key().data(), member.key().size() });
}

} // namespace models
