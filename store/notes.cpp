#include "store/notes.h"

namespace store {

std::string noteName(std::string_view kind, const std::string &account, const std::string &type, const std::string &id)
{
    return std::string(kind).append("/").append(account).append("/").append(type).append("/").append(id);
}

std::string userNote(std::string_view key) { return std::string("user.").append(key); }

void keepNote(sqlite::Connection &db, std::string_view name, std::string_view value)
{
    auto s = db.prepare("INSERT INTO meta(key, value) VALUES(?1,?2) ON CONFLICT(key) DO UPDATE SET value=?2");
    s.bindAll(name, value).run();
}

} // namespace store
