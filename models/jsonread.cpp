#include "models/jsonread.h"

#include <algorithm>
#include <limits>

namespace models {

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

std::string toUtf8(const QString &text) { return text.toStdString(); }

QString readText(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_string() ? fromUtf8(value->get_string()) : QString();
}

qint64 readInt(const json::object &object, std::string_view name, qint64 fallback)
{
    const auto *value = object.if_contains(name);
    if (value && value->is_int64())
        return value->get_int64();
    if (value && value->is_uint64() && value->get_uint64() <= quint64(std::numeric_limits<qint64>::max()))
        return qint64(value->get_uint64());
    return fallback;
}

int readNumber(const json::object &object, std::string_view name, int fallback)
{
    const qint64 wide = readInt(object, name, fallback);
    return wide >= std::numeric_limits<int>::min() && wide <= std::numeric_limits<int>::max() ? int(wide) : fallback;
}

bool readFlag(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_bool() && value->get_bool();
}

QDate readDate(const json::object &object, std::string_view name)
{
    return QDate::fromString(readText(object, name), Qt::ISODate);
}

QDateTime readUtc(const json::object &object, std::string_view name)
{
    const QString text = readText(object, name);
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODate);
}

QStringList readKeys(const json::object &object, std::string_view name)
{
    QStringList keys;
    if (const auto *set = readObject(object, name)) {
        keys.reserve(qsizetype(set->size()));
        for (const auto &entry : *set)
            keys.append(fromUtf8(entry.key()));
        std::sort(keys.begin(), keys.end());
    }
    return keys;
}

const json::object *readObject(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value ? value->if_object() : nullptr;
}

} // namespace models
