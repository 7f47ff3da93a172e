#pragma once
// What a record is called, and the names of what it refers to. In the store's threads.
#include "store/cache.h"

#include <QHash>
#include <QString>

#include <string>
#include <string_view>

namespace models {

namespace json = boost::json;

QString nameOf(const json::object &record); // its title, name, caption or first words; "" when it has none
QString mediaOf(const QString &type, const json::object &record); // a MediaItem's kind, as it says itself
// The record that `id` names in `account`; "" when it is not here.
QString nameOf(store::Cache &cache, const store::Key &key);
QHash<QString, QString> memberNames(store::Cache &cache, const std::string &account); // id of the person → name
// Adds the names of everything that the value of `type`'s property (or path into a map) refers to.
void addNames(store::Cache &cache, const store::Key &key, const QString &path, const json::value &value,
              QHash<QString, QString> &names);

} // namespace models
