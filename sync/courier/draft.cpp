#include "sync/courier/draft.h"

#include <QFile>

namespace syncing {

using core::Error;
using core::Result;

void Draft::add(courier::Kind kind, std::string text)
{
    const auto size = static_cast<std::int64_t>(text.size());
    bytes += size;
    plan.parts.push_back({ kind, size, std::move(text) });
}

void Draft::addFile(const std::string &hash, const std::string &path, std::int64_t size,
                    const std::vector<courier::Piece::Use> &uses)
{
    for (std::int64_t offset = 0; offset == 0 || offset < size; offset += courier::pieceSize) {
        PlannedPiece piece;
        piece.piece = { hash, size, offset, uses, {} };
        piece.path = path;
        piece.length = std::min(courier::pieceSize, size - offset);
        bytes += piece.length;
        plan.parts.push_back({ courier::Kind::Piece, piece.length, std::move(piece) });
    }
}

Result<std::optional<std::string>> contentOf(store::Cache &cache, const PlannedPart &part)
{
    if (const auto *text = std::get_if<std::string>(&part.what))
        return std::optional(*text);
    if (const auto *planned = std::get_if<PlannedPage>(&part.what)) {
        const auto records = cache.heldTexts(planned->page.account, planned->page.type, planned->rows);
        if (!records)
            return tl::unexpected<Error>(records.error());
        courier::Page page = planned->page;
        if (page.last && !page.loose) {
            const auto ids = cache.heldIds(page.account, page.type);
            if (!ids)
                return tl::unexpected<Error>(ids.error());
            for (const auto &[id, rev] : *ids)
                page.ids.push_back(id);
        }
        return std::optional(courier::textOf(page, *records));
    }
    const auto &planned = std::get<PlannedPiece>(part.what);
    QFile file(QString::fromStdString(planned.path));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(planned.piece.offset))
        return std::optional<std::string>();
    courier::Piece piece = planned.piece;
    piece.bytes = file.read(planned.length).toStdString();
    if (static_cast<std::int64_t>(piece.bytes.size()) != planned.length)
        return std::optional<std::string>();
    return std::optional(courier::textOf(piece));
}

} // namespace syncing
