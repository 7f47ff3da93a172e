// Files that the server has lost and that are still here.
#include "store/cacheprivate.h"
#include "store/filecopy.h"
#include "store/jsontext.h"
#include "store/renamed.h"

#include <QFile>

namespace store {

namespace {

// Name and type as they stand beside the file's id, where they do.
struct Label
{
    std::string name;
    std::string type;
};

std::optional<Label> labelOf(const json::object &object, std::string_view blobId)
{
    for (const auto &member : object) {
        if (const auto *text = member.value().if_string(); text && std::string_view(*text) == blobId)
            return Label{ std::string(stringAt(object, "name")), std::string(stringAt(object, "type")) };
        if (const auto *inside = member.value().if_object())
            if (auto label = labelOf(*inside, blobId))
                return label;
    }
    return std::nullopt;
}

} // namespace

std::optional<Copied> Cache::Private::bytesOf(const std::string &account, const std::string &blobId)
{
    auto s = db->prepare("SELECT hash, size FROM blob WHERE account=? AND id=?");
    s.bindAll(account, blobId);
    if (!s.step())
        return std::nullopt;
    Copied copied{ std::string(s.text(0)), s.integer(1), {} };
    copied.path = pathOfHash(copied.hash);
    const bool ours = blobId.substr(1) == copied.hash; // or a name that another server gave, which sending would change
    return ours && QFile::exists(QString::fromStdString(copied.path)) ? std::optional(std::move(copied)) : std::nullopt;
}

Result<bool> Cache::sendFilesAgain(std::int64_t seq, const std::vector<std::string> &blobIds)
{
    return d->write([&]() -> Result<bool> {
        auto entry = d->outbox->find(seq);
        const auto *type = entry ? d->types().find(entry->key.type) : nullptr;
        if (!type)
            return core::fail(core::Code::NotFound, "outbox");
        bool any = false;
        for (const auto &id : blobIds) {
            const auto file = d->bytesOf(entry->key.account, id);
            if (!file)
                continue; // somebody else may have it
            const auto label = labelOf(entry->value, id).value_or(Label());
            d->enqueue(entry->key.account, *file, label.name, label.type);
            replaceId(*entry, id, "L" + file->hash);
            any = true;
        }
        if (any)
            d->replaceContent(*entry, *type, {});
        return any;
    });
}

} // namespace store
