#include "models/actions.h"

#include "models/jsonread.h"
#include "schema/order.h"

namespace models::actions {

namespace {

Edits patch(const store::Key &key, json::object value)
{
    return { store::Edit{ store::Edit::Patch, key, std::move(value) } };
}

} // namespace

Edits create(const store::Key &key, json::object value)
{
    value["id"] = key.id;
    return { store::Edit{ store::Edit::Create, key, std::move(value) } };
}

Edits setText(const store::Key &key, const char *property, const QString &text)
{
    const auto *type = schema::recordTypes().find(key.type);
    const auto *declared = type ? type->find(property) : nullptr;
    if (text.isEmpty() && declared && declared->nullable)
        return patch(key, { { property, nullptr } });
    return patch(key, { { property, toUtf8(text) } });
}

Edits setNumber(const store::Key &key, const char *property, int value)
{
    return patch(key, { { property, value < 0 ? json::value(nullptr) : json::value(value) } });
}

Edits setFlag(const store::Key &key, const char *property, bool on) { return patch(key, { { property, on } }); }

Edits setDate(const store::Key &key, const char *property, const QDate &date)
{
    if (!date.isValid())
        return patch(key, { { property, nullptr } });
    return patch(key, { { property, toUtf8(date.toString(Qt::ISODate)) } });
}

Edits setMark(const store::Key &key, const char *set, const QString &entry, bool on)
{
    const std::string path = std::string(set) + '/' + toUtf8(entry);
    return patch(key, { { path, on ? json::value(true) : json::value(nullptr) } });
}

Edits setMarks(const store::Key &key, const char *set, const QStringList &entries)
{
    return patch(key, { { set, marks(entries) } });
}

Edits trash(const store::Key &key, const QDateTime &now)
{
    return patch(key, { { "trashedAt", toUtf8(now.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"))) } });
}

Edits restore(const store::Key &key) { return patch(key, { { "trashedAt", nullptr } }); }

json::object marks(const QStringList &entries)
{
    json::object set;
    for (const QString &entry : entries)
        set[toUtf8(entry)] = true;
    return set;
}

QString between(const QString &before, const QString &after, quint32 jitter)
{
    return fromUtf8(schema::keyBetween(toUtf8(before), toUtf8(after), jitter));
}

Edits keepMine(const store::Key &key, const VersionRow &version)
{
    return patch(key, { { "variants/" + toUtf8(version.key), nullptr } });
}

Edits keepTheirs(const store::Key &key, const VersionRow &version)
{
    return patch(key, { { toUtf8(version.property), version.value }, { "variants/" + toUtf8(version.key), nullptr } });
}

Edits keepBoth(const store::Key &key, const VersionRow &version, const QString &mine)
{
    const QString theirs = version.value.is_string() ? fromUtf8(version.value.get_string()) : QString();
    return patch(key,
                 { { toUtf8(version.property), toUtf8(mine + QStringLiteral("\n\n") + theirs) },
                   { "variants/" + toUtf8(version.key), nullptr } });
}

bool canKeepBoth(const store::Key &key, const VersionRow &version)
{
    const auto *type = schema::recordTypes().find(key.type);
    const auto *declared = type ? type->find(toUtf8(version.property)) : nullptr;
    return declared && declared->kind == schema::Kind::Text && version.value.is_string();
}

} // namespace models::actions
