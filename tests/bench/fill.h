#pragma once
// Fills a space with cards as `jumelled demo` fills its own, while no server runs.
#include "tests/bench/cards.h"

#include "schema/validate.h"
#include "server/jmap/record_writer.h"
#include "server/storage/sqlite_storage.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace bench {

// Makes `space` with `user` as founder; `each` sees every card as it is stored. False when something was refused.
template <typename Each>
bool fillSpace(const std::string &database, const std::string &user, const std::string &space, int records, Each each,
               int firstNumber = 0)
{
    constexpr int lists = 50;
    server::SqliteStorageOptions options;
    options.path = database;
    auto opened = server::SqliteStorage::open(options);
    if (!opened)
        return false;
    auto &storage = **opened;
    const auto person = storage.userByName(user);
    if (!person)
        return false;
    storage.begin(true);
    storage.createAccount({ space, schema::AccountKind::Space, "Many cards" });
    storage.setMember(space, person->personId, "founder");
    server::RecordWriter writer(storage, schema::recordTypes(), { person->personId, "bench", 1'773'312'000'000 });
    const auto insert = [&](const char *typeName, const json::object &object) {
        const auto *type = schema::recordTypes().find(typeName);
        const auto checked = schema::checkCreate(object, *type);
        if (checked)
            writer.insert(space, *type, *checked, {});
        return checked.has_value();
    };
    bool good = true;
    Cards cards;
    for (int l = 0; l < lists; ++l)
        good = good
            && insert("BoardList",
                      { { "id", numbered('l', firstNumber + l) },
                        { "title", cards.words(2) },
                        { "position", "V" + std::to_string(l + 100) + "V" } });
    for (int n = 0; n < records && good; ++n)
        good = insert("Card", cards.card(firstNumber + n, lists));
    writer.flush();
    storage.commit();
    storage.eachRecord(space, "Card", [&](std::string_view id, std::int64_t rev, std::string_view text) {
        each(id, rev, text);
        return true;
    });
    return good;
}

} // namespace bench
