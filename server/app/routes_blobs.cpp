#include "schema/json.h"
#include "server/app/ranges.h"
#include "server/app/routes.h"
#include "server/http/text.h"

namespace server {

namespace {

using Access = Engine::BlobAccess;

Response refusal(Access access)
{
    switch (access) {
    case Access::Forbidden:
        return problemAnswer(403, "about:blank", "This account takes no files from you.");
    case Access::OverQuota:
        return problemAnswer(507, "https://jumelle.eu/problems/over-quota", "The space is full.", "quotaPerSpace");
    case Access::TooLarge:
        return problemAnswer(413, "urn:ietf:params:jmap:error:limit", "The file is too large.", "maxSizeUpload");
    case Access::Ok:
    case Access::NotFound:
        break;
    }
    return problemAnswer(404, "about:blank", "There is no such account or file.");
}

Response storeFailed(BlobBytes::Problem problem)
{
    if (problem == BlobBytes::Problem::Full)
        return problemAnswer(507, "about:blank", "The server's disk is full.");
    return cannotSaveAnswer();
}

// "image/jpeg" or the like; what a client names goes into a header, so nothing else does.
std::string cleanType(std::string_view type)
{
    const bool clean = type.size() < 128 && type.find('/') != std::string_view::npos
        && type.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&^_.+-/;= ")
            == std::string_view::npos;
    return clean ? std::string(type) : "application/octet-stream";
}

} // namespace

Task<void> Routes::upload(Exchange &exchange, const Segments &parts)
{
    const auto who = co_await whoIs(exchange);
    if (!who)
        co_return;
    const std::string &account = parts.at(0);
    const Concurrency::Slot slot(m_site.uploads, who->who.userId);
    Response answer;
    const std::string_view encoding = exchange.header("content-encoding");
    const auto expected = static_cast<std::int64_t>(exchange.contentLength().value_or(0));
    const Access access = m_engine->mayUpload(who->who, account, expected);
    std::unique_ptr<BlobStore::Upload> file;
    if (!slot)
        answer = problemAnswer(429, "urn:ietf:params:jmap:error:limit", "Too many uploads at the same time.",
                               "maxConcurrentUpload")
                     .with("Retry-After", "1");
    else if (!encoding.empty() && !equalNoCase(encoding, "identity"))
        answer = problemAnswer(415, "about:blank", "Files are taken as they are, without Content-Encoding.");
    else if (expected > m_site.config.maxSizeUpload)
        answer = refusal(Access::TooLarge);
    else if (access != Access::Ok)
        answer = refusal(access);
    else if (auto begun = m_site.blobs.begin())
        file = std::move(*begun);
    else
        answer = storeFailed(begun.error());
    if (!file) {
        co_await exchange.respond(std::move(answer));
        co_return;
    }
    for (;;) {
        const auto piece = co_await exchange.nextPiece();
        if (piece && piece->empty())
            break;
        bool failed = true;
        if (!piece)
            answer = bodyErrorAnswer(piece.error(), "maxSizeUpload");
        else if (const auto written = file->write(*piece); !written)
            answer = storeFailed(written.error());
        else if (file->size() > m_site.config.maxSizeUpload)
            answer = refusal(Access::TooLarge);
        else
            failed = false;
        if (failed) {
            co_await exchange.respond(std::move(answer));
            co_return;
        }
    }
    // Before the bytes are under their name: what is refused leaves nothing behind.
    if (const Access room = m_engine->mayRegister(who->who, account, file->blobId(), file->size());
        room != Access::Ok) {
        answer = refusal(room);
        co_await exchange.respond(std::move(answer));
        co_return;
    }
    const auto finish = [&file] { return file->finish(); };
    const auto stored = co_await m_site.files.run(finish);
    if (!stored || !*stored) {
        answer = storeFailed(stored ? stored->error() : BlobBytes::Problem::Failed);
        co_await exchange.respond(std::move(answer));
        co_return;
    }
    const BlobBytes::Stored blob = **stored;
    const std::string type = cleanType(exchange.header("content-type"));
    Access registered = Access::NotFound;
    const Writer::Work work = [&](Engine &engine, Storage &storage) {
        registered = engine.registerBlob(who->who, account, blob.blobId, blob.size, type);
        if (registered != Access::Ok && !storage.blobInAnyAccount(blob.blobId))
            file->takeBack(); // others took the room in between
        return Effects{};
    };
    const bool saved = co_await m_site.writer->submit(work);
    if (!saved) {
        answer = storeFailed(BlobBytes::Problem::Failed);
    } else if (registered != Access::Ok) {
        answer = refusal(registered);
    } else {
        m_site.uploadsDone++;
        answer = jsonAnswer(
            201,
            schema::json::serialize(schema::json::object{
                { "accountId", account }, { "blobId", blob.blobId }, { "type", type }, { "size", blob.size } }));
    }
    co_await exchange.respond(std::move(answer));
}

Task<void> Routes::download(Exchange &exchange, const Segments &parts)
{
    const auto who = co_await whoIs(exchange);
    if (!who)
        co_return;
    const std::string &account = parts.at(0);
    const std::string &blobId = parts.at(1);
    const Access access = m_engine->mayDownload(who->who, account, blobId);
    const BlobFile file = access == Access::Ok ? m_site.blobs.open(blobId) : BlobFile();
    if (!file.isOpen()) {
        Response answer = refusal(access == Access::Ok ? Access::NotFound : access);
        co_await exchange.respond(std::move(answer));
        co_return;
    }
    const std::string tag = "\"" + blobId + "\"";
    Response head;
    head.noStore = false;
    head.with("ETag", tag).with("Cache-Control", "private, immutable, max-age=31536000");
    if (exchange.header("if-none-match").find(tag) != std::string_view::npos) {
        head.status = 304;
        co_await exchange.respond(std::move(head));
        co_return;
    }
    const auto type = percentDecoded(queryValue(exchange.query(), "type").value_or(""));
    head.contentType = cleanType(type.value_or(""));
    head.with("Content-Disposition", "attachment; filename*=UTF-8''" + percentEncoded(parts.at(2)));
    head.with("Content-Security-Policy", "sandbox; default-src 'none'").with("Accept-Ranges", "bytes");

    const auto size = static_cast<std::uint64_t>(file.size());
    const std::string_view ifRange = exchange.header("if-range");
    const bool ranged = ifRange.empty() || ifRange == tag;
    const RangeRequest range = parseRange(ranged ? exchange.header("range") : std::string_view(), size);
    if (range.kind == RangeRequest::Unsatisfiable) {
        Response answer = plainAnswer(416, "The file has " + std::to_string(size) + " bytes.");
        answer.with("Content-Range", "bytes */" + std::to_string(size));
        co_await exchange.respond(std::move(answer));
        co_return;
    }
    if (range.kind == RangeRequest::Part) {
        head.status = 206;
        head.with("Content-Range",
                  "bytes " + std::to_string(range.first) + "-" + std::to_string(range.last) + "/"
                      + std::to_string(size));
    }
    const std::uint64_t length = range.kind == RangeRequest::Part ? range.last - range.first + 1 : size;
    const std::uint64_t first = range.kind == RangeRequest::Part ? range.first : 0;
    co_await exchange.respondFile(std::move(head), file.descriptor(), first, length);
}

} // namespace server
