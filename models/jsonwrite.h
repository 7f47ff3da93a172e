#pragma once
// Filling an object for a create from row fields: what is empty or unknown is left out, so that defaults apply.
#include "models/actions.h"
#include "models/jsonread.h"

namespace models::actions {

inline void put(json::object &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = toUtf8(text);
}
inline void put(json::object &object, const char *name, const QStringList &entries)
{
    if (!entries.isEmpty())
        object[name] = marks(entries);
}
inline void put(json::object &object, const char *name, const QDate &date)
{
    if (date.isValid())
        object[name] = toUtf8(date.toString(Qt::ISODate));
}
inline void put(json::object &object, const char *name, const QDateTime &time)
{
    if (time.isValid())
        object[name] = toUtf8(time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")));
}
inline void putNumber(json::object &object, const char *name, qint64 number)
{
    if (number >= 0)
        object[name] = number;
}

} // namespace models::actions
