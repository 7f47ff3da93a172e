#pragma once
// Reading JSON of a record into Qt types. A missing, null or wrongly typed value reads as the empty value: records come
// from a server that may be newer.
#include "schema/json.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <string_view>

namespace models {

namespace json = boost::json;

QString fromUtf8(std::string_view text);
std::string toUtf8(const QString &text);
QString readText(const json::object &object, std::string_view name);
qint64 readInt(const json::object &object, std::string_view name, qint64 fallback = 0);
int readNumber(const json::object &object, std::string_view name, int fallback = -1);
bool readFlag(const json::object &object, std::string_view name);
QDate readDate(const json::object &object, std::string_view name);
QDateTime readUtc(const json::object &object, std::string_view name);
QStringList readKeys(const json::object &object, std::string_view name); // of a set, sorted
const json::object *readObject(const json::object &object, std::string_view name);

} // namespace models
