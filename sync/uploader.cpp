#include "sync/uploader.h"

#include "sync/retry.h"

#include <algorithm>
#include <memory>

namespace syncing {

namespace {
constexpr std::size_t parallel = 3;
constexpr int mostStarts = 4; // of one file, from its first piece
constexpr std::int64_t slowestDisk = 20'000'000; // bytes a second at which a server copies the pieces
} // namespace

Uploader::Uploader(Context &context)
    : m_context(context)
{ }

Uploader::~Uploader() { stop(); }

void Uploader::stop()
{
    for (const auto &[handle, what] : m_running)
        m_context.remote.cancel(handle);
    m_running.clear();
    m_files.clear();
}

int Uploader::pieces(const store::Upload &upload) const
{
    const auto pieceSize = m_context.pieceSize;
    return static_cast<int>(std::max<std::int64_t>(1, (upload.size + pieceSize - 1) / pieceSize));
}

bool Uploader::refresh()
{
    auto uploads = m_context.cache.uploads();
    if (!m_context.ok(uploads))
        return false;
    std::set<std::string> wanted;
    for (auto &upload : *uploads) {
        const bool going = upload.state == store::Upload::Waiting || upload.state == store::Upload::Sending;
        if (!going || !m_context.remote.session().account(upload.account))
            continue;
        wanted.insert(upload.localId);
        const auto pause = m_pauses.find(upload.localId);
        if (m_files.contains(upload.localId)
            || (pause != m_pauses.end() && !pause->second.wait.over(m_context.env.nowMs())))
            continue;
        upload.chunkBlobIds.resize(static_cast<std::size_t>(pieces(upload)));
        m_files[upload.localId].upload = std::move(upload);
    }
    // Paused or given up in the meantime: its pieces on the line are dropped.
    for (auto it = m_running.begin(); it != m_running.end();) {
        if (wanted.contains(it->second.localId)) {
            ++it;
            continue;
        }
        m_context.remote.cancel(it->first);
        it = m_running.erase(it);
    }
    std::erase_if(m_files, [&](const auto &f) { return !wanted.contains(f.first); });
    return true;
}

void Uploader::kick()
{
    if (m_context.policy != Policy::Online)
        return stop();
    if (!refresh())
        return;
    while (m_running.size() < parallel && startNext()) { }
}

bool Uploader::startNext()
{
    for (auto &[id, file] : m_files) {
        if (file.joining)
            continue;
        if (const auto most = largest(file.upload); file.upload.size > most) {
            failed(id, { Code::TooLarge, file.upload.name, most });
            return true;
        }
        const auto &have = file.upload.chunkBlobIds;
        for (std::size_t i = 0; i < have.size(); ++i) {
            if (have[i].empty() && !file.inFlight.contains(static_cast<int>(i))) {
                sendPiece(file, static_cast<int>(i));
                return true;
            }
        }
        if (file.inFlight.empty()) {
            join(file);
            return true;
        }
    }
    return false;
}

std::int64_t Uploader::largest(const store::Upload &upload) const
{
    const Session &session = m_context.remote.session();
    const auto *account = session.account(upload.account);
    const auto *file = account ? account->limits.if_contains(store::limit::file) : nullptr;
    const auto told = file && file->is_int64() ? file->get_int64() : session.maxUpload;
    return session.maxUpload < m_context.pieceSize ? std::min(told, session.maxUpload) : told;
}

HttpRequest Uploader::request(const store::Upload &upload, std::int64_t offset, std::int64_t length) const
{
    HttpRequest request;
    request.method = "POST";
    request.url = expand(m_context.remote.session().uploadUrl, { { "accountId", upload.account } });
    const bool whole = length == upload.size && !upload.type.empty();
    request.headers.emplace_back("Content-Type", whole ? upload.type : "application/octet-stream");
    request.bodyFile = upload.path;
    request.bodyOffset = offset;
    request.bodyLength = length;
    request.quietMs = 60'000;
    request.bulk = true;
    return request;
}

void Uploader::sendPiece(File &file, int piece)
{
    const std::int64_t offset = piece * m_context.pieceSize;
    const std::int64_t length = std::min(m_context.pieceSize, file.upload.size - offset);
    file.inFlight.insert(piece);
    const Running what{ file.upload.localId, file.upload.account, piece };
    auto handle = std::make_shared<Transport::Handle>(0);
    *handle
        = m_context.remote.json(request(file.upload, offset, length), [this, what, handle](Result<json::value> answer) {
              m_running.erase(*handle);
              pieceArrived(what, std::move(answer));
          });
    m_running[*handle] = what;
}

void Uploader::pieceArrived(const Running &what, Result<json::value> answer)
{
    const auto it = m_files.find(what.localId);
    if (it == m_files.end())
        return;
    File &file = it->second;
    file.inFlight.erase(what.piece);
    if (!answer)
        return failed(what.localId, answer.error());
    const auto *object = answer->if_object();
    const std::string blobId = object ? wire::string(*object, "blobId") : std::string();
    if (blobId.empty())
        return failed(what.localId, { Code::Transient, "upload without blobId", 0 });
    auto &have = file.upload.chunkBlobIds;
    have[static_cast<std::size_t>(what.piece)] = blobId;
    if (have.size() == 1) {
        file.joining = true; // nothing more to send
        return finish(what, blobId);
    }
    std::int64_t sent = 0;
    for (std::size_t i = 0; i < have.size(); ++i)
        if (!have[i].empty())
            sent
                += std::min(m_context.pieceSize, file.upload.size - static_cast<std::int64_t>(i) * m_context.pieceSize);
    if (m_context.ok(m_context.cache.uploadProgress(what.localId, sent, have)))
        m_context.progress();
}

void Uploader::join(File &file)
{
    file.joining = true;
    json::array sources;
    for (const auto &id : file.upload.chunkBlobIds)
        sources.push_back(json::object{ { "blobId", id } });
    json::object blob{ { "data", std::move(sources) } };
    if (!file.upload.type.empty())
        blob["type"] = file.upload.type;
    const wire::Call call{ "Blob/upload",
                           { { "accountId", file.upload.account },
                             { "create", json::object{ { "whole", std::move(blob) } } } },
                           "b" };
    const Running what{ file.upload.localId, file.upload.account, -1 };
    auto handle = std::make_shared<Transport::Handle>(0);
    const auto reply = [this, what, handle](Result<wire::Response> response) {
        m_running.erase(*handle);
        joined(what, std::move(response));
    };
    const auto thinking = static_cast<int>(file.upload.size / slowestDisk * 1000);
    *handle = m_context.remote.api(std::vector<wire::Call>{ call }, reply, Remote::usualQuietMs + thinking);
    m_running[*handle] = what;
}

void Uploader::joined(const Running &what, Result<wire::Response> response)
{
    if (!response)
        return failed(what.localId, response.error());
    const auto *answer = response->find("b");
    if (!answer || answer->failed())
        return failed(what.localId, answer ? wire::methodProblem(*answer) : Error{ Code::Transient, "no answer", 0 });
    const auto nested = [&](const char *name) -> const json::object * {
        const auto *map = answer->arguments.if_contains(name);
        const auto *entry = map && map->is_object() ? map->get_object().if_contains("whole") : nullptr;
        return entry ? entry->if_object() : nullptr;
    };
    if (const auto *created = nested("created")) {
        const std::string id = wire::string(*created, "id");
        const std::string blobId = id.empty() ? wire::string(*created, "blobId") : id;
        if (!blobId.empty())
            return finish(what, blobId);
    }
    const auto *refused = nested("notCreated");
    const std::string type = refused ? wire::string(*refused, "type") : std::string();
    if (type == "blobNotFound" || type == "notFound" || type == "invalidProperties") {
        return startAgain(what.localId);
    }
    failed(what.localId, wire::methodProblem({ "error", { { "type", type.empty() ? "serverFail" : type } }, "b" }));
}

// Pieces are kept for days, not for ever: after a long pause they are sent again. Where the first ones have always gone
// by the time the last one is there, they make room for each other.
void Uploader::startAgain(const std::string &localId)
{
    if (!m_context.ok(m_context.cache.uploadProgress(localId, 0, {})))
        return;
    const int starts = ++m_pauses[localId].starts;
    if (starts > mostStarts)
        return failed(localId, { Code::OverQuota, "pieces are gone when they are joined", 0 });
    if (starts > 1)
        return failed(localId, { Code::Transient, "pieces are gone when they are joined", 0 });
    m_files.erase(localId);
    m_context.progress();
}

// The cache knows a file by its content: what another account waits for, too, is copied there by the server first.
void Uploader::finish(const Running &what, const std::string &blobId)
{
    // A blob is named by its bytes, as the copy here is: another name means that one of them changed on the way.
    if (blobId.substr(1) != what.localId.substr(1)) {
        const auto sound = m_context.cache.copyIsSound(what.localId);
        if (!m_context.ok(sound) || !m_context.ok(m_context.cache.uploadProgress(what.localId, 0, {})))
            return;
        return failed(what.localId, { *sound ? Code::Transient : Code::FileGone, "other bytes arrived", 0 });
    }
    const auto uploads = m_context.cache.uploads();
    if (!m_context.ok(uploads))
        return;
    std::vector<wire::Call> copies;
    for (const auto &upload : *uploads)
        if (upload.localId == what.localId && upload.account != what.account && upload.state != store::Upload::Done)
            copies.push_back({ "Blob/copy",
                               { { "fromAccountId", what.account },
                                 { "accountId", upload.account },
                                 { "blobIds", json::array{ json::string(blobId) } } },
                               "x" + std::to_string(copies.size()) });
    if (copies.empty())
        return settle(what.localId, blobId);
    auto handle = std::make_shared<Transport::Handle>(0);
    *handle = m_context.remote.api(copies, [this, what, blobId, handle](Result<wire::Response> response) {
        m_running.erase(*handle);
        if (!response)
            return failed(what.localId, response.error());
        settle(what.localId, blobId); // an account that refused the copy refuses the record that names it, visibly
    });
    m_running[*handle] = { what.localId, what.account, -1 };
}

void Uploader::settle(const std::string &localId, const std::string &blobId)
{
    m_files.erase(localId);
    m_pauses.erase(localId);
    m_context.lastSentMs = m_context.env.nowMs();
    if (m_context.ok(m_context.cache.uploadDone(localId, blobId)))
        m_context.progress();
}

void Uploader::failed(const std::string &localId, const Error &error)
{
    const bool hiccup = error.code == Code::Transient || error.code == Code::Busy;
    const bool forEver = retryRule(error.code).kind == RetryRule::Never;
    if (!hiccup && !forEver)
        return m_context.trouble(error);
    m_files.erase(localId);
    std::erase_if(m_running, [&](const auto &r) {
        if (r.second.localId != localId)
            return false;
        m_context.remote.cancel(r.first);
        return true;
    });
    if (forEver) {
        m_pauses.erase(localId);
        if (m_context.ok(m_context.cache.uploadFailed(localId, codeName(error.code))))
            m_context.progress();
        return;
    }
    // One file that the server stumbles over must not hold up the others.
    Pause &pause = m_pauses[localId];
    const auto wait = retryDelay(error, ++pause.tries, m_context.env.random());
    pause.wait.begin(m_context.env.nowMs(), wait);
    m_context.wakeIn(wait);
}

} // namespace syncing
