#include "tests/sync/simserver.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>

namespace syncing::test {

std::string MemoryBlobs::idOf(const std::string &data)
{
    return "B"
        + QCryptographicHash::hash(QByteArray::fromStdString(data), QCryptographicHash::Sha256).toHex().toStdString();
}

tl::expected<std::string, MemoryBlobs::Problem> MemoryBlobs::add(std::string data)
{
    const std::string id = idOf(data);
    if (const auto problem = keep ? keep(id, data) : std::nullopt)
        return tl::unexpected(*problem);
    bytes[id] = std::move(data);
    return id;
}

tl::expected<std::string, MemoryBlobs::Problem> MemoryBlobs::read(std::string_view id, std::int64_t offset,
                                                                  std::int64_t length)
{
    const auto it = bytes.find(id);
    if (it == bytes.end())
        return tl::unexpected(Problem::NotFound);
    return it->second.substr(std::min(static_cast<std::size_t>(offset), it->second.size()),
                             static_cast<std::size_t>(length));
}

tl::expected<MemoryBlobs::Stored, MemoryBlobs::Problem> MemoryBlobs::join(const std::vector<Part> &parts)
{
    std::string all;
    for (const auto &part : parts) {
        if (part.blobId.empty()) {
            all += part.bytes;
            continue;
        }
        auto piece = read(part.blobId, part.offset, part.length);
        if (!piece)
            return tl::unexpected(piece.error());
        all += *piece;
    }
    const auto size = static_cast<std::int64_t>(all.size());
    return add(std::move(all)).map([size](std::string id) { return Stored{ std::move(id), size }; });
}

SimServer::SimServer(Loop &l)
    : SimServer(l, [] {
        Options options;
        options.rules = true;
        return options;
    }())
{
    storage->createAccount({ "community", schema::AccountKind::Community, "Community" });
    storage->createAccount({ space, schema::AccountKind::Space, "Rivers" });
}

SimServer::SimServer(Loop &l, Options options, bool opened)
    : loop(l)
    , m_options(std::move(options))
{
    if (opened)
        open();
}

bool SimServer::open()
{
    auto opened = server::SqliteStorage::open(
        { m_options.path, false, !m_options.vfs.empty(), "e" + std::to_string(++m_opened), m_options.vfs });
    if (!opened)
        return false;
    storage = std::move(*opened);
    server::EngineOptions options;
    options.types = m_options.types ? m_options.types : &schema::recordTypes();
    options.nowMs = [this] { return loop.calendar(); };
    options.random = [this](unsigned char *out, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i)
            out[i] = static_cast<unsigned char>((m_random = m_random * 1664525u + 1013904223u) >> 24);
    };
    options.blobs = &blobs;
    m_rules = m_options.rules ? server::productRules() : nullptr;
    options.rules = m_rules.get();
    engine = std::make_unique<server::Engine>(options, *storage);
    return true;
}

void SimServer::close()
{
    listeners.clear();
    engine.reset();
    storage.reset();
}

server::Principal SimServer::person(const std::string &name)
{
    const std::string id = "p" + name;
    storage->createUser({ "user-" + name, name, id, "x", { schema::Role::Teacher }, false, 0 });
    storage->createAccount({ "u" + id, schema::AccountKind::Personal, name });
    storage->setMember("u" + id, id, "owner");
    storage->setMember(space, id, "founder");
    server::Principal principal{ "user-" + name, id, name, "device-" + name, { schema::Role::Teacher } };
    tokens["token-" + name] = principal;
    return principal;
}

void SimServer::restore(const std::string &epoch) { storage->setEpoch(epoch); }

std::string_view headerOf(const HttpRequest &request, std::string_view name)
{
    for (const auto &[key, value] : request.headers)
        if (key == name)
            return value;
    return {};
}

HttpResponse response(int status, std::string body, std::string type)
{
    HttpResponse r;
    r.status = status;
    r.headers = { { "content-type", std::move(type) }, { "jumelle-server", "0.1.0" } };
    r.size = static_cast<std::int64_t>(body.size());
    r.body = std::move(body);
    return r;
}

const server::Principal *SimServer::who(const HttpRequest &request) const
{
    const auto header = headerOf(request, "Authorization");
    const auto it = header.starts_with("Bearer ") ? tokens.find(std::string(header.substr(7))) : tokens.end();
    return it == tokens.end() ? nullptr : &it->second;
}

HttpResponse SimServer::handle(const HttpRequest &request)
{
    try {
        return answer(request);
    } catch (const sqlite::Failure &) {
        return response(500, "{}"); // as the connection does it for every handler
    }
}

HttpResponse SimServer::answer(const HttpRequest &request)
{
    const auto *principal = who(request);
    if (!principal)
        return response(401, "{}");
    std::string_view path = request.url;
    path.remove_prefix(std::string_view(origin).size());
    if (path == "/jmap/session")
        return response(200, engine->session(*principal, { origin }));
    if (path == "/jmap/api") {
        ++applied;
        auto answer = engine->api(
            *principal, { request.body, headerOf(request, "Content-Type"), headerOf(request, "Idempotency-Key") });
        tell(answer.changed);
        return response(answer.status, std::move(answer.body), answer.contentType);
    }
    if (path.starts_with("/jmap/upload/"))
        return upload(*principal, request, path.substr(13, path.size() - 14));
    if (path.starts_with("/jmap/download/"))
        return download(*principal, request, path.substr(15));
    return response(404, "{}");
}

namespace {
std::string readPart(const HttpRequest &request)
{
    QFile file(QString::fromStdString(request.bodyFile));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(request.bodyOffset))
        return {};
    return file.read(request.bodyLength).toStdString();
}
} // namespace

HttpResponse SimServer::upload(const server::Principal &who, const HttpRequest &request, std::string_view account)
{
    std::string data = m_options.upload ? m_options.upload(request) : readPart(request);
    const auto size = static_cast<std::int64_t>(data.size());
    const auto stored = blobs.add(std::move(data));
    if (!stored)
        return stored.error() == server::BlobBytes::Problem::Full ? response(507, R"({"type":"about:blank"})")
                                                                  : response(500, "{}");
    const std::string &id = *stored;
    const std::string type(headerOf(request, "Content-Type"));
    switch (engine->registerBlob(who, account, id, size, type)) {
    case server::Engine::BlobAccess::Ok:
        return response(201, json::serialize(json::object{ { "blobId", id }, { "size", size }, { "type", type } }));
    case server::Engine::BlobAccess::OverQuota:
        return response(507, R"({"type":"https://jumelle.eu/problems/over-quota"})");
    case server::Engine::BlobAccess::TooLarge:
        return response(413, "{}");
    case server::Engine::BlobAccess::Forbidden:
        return response(403, "{}");
    default:
        return response(404, "{}");
    }
}

HttpResponse SimServer::download(const server::Principal &who, const HttpRequest &request, std::string_view path)
{
    const auto account = path.substr(0, path.find('/'));
    path.remove_prefix(account.size() + 1);
    const auto id = path.substr(0, path.find('/'));
    const auto it = blobs.bytes.find(id);
    if (it == blobs.bytes.end() || engine->mayDownload(who, account, id) != server::Engine::BlobAccess::Ok)
        return response(404, "{}");
    const auto range = headerOf(request, "Range");
    if (range.empty())
        return response(200, it->second, "application/octet-stream");
    const auto from = std::stoull(std::string(range.substr(6)));
    if (from >= it->second.size())
        return response(416, "{}");
    return response(206, it->second.substr(from), "application/octet-stream");
}

std::string SimServer::stateEvent(const server::Principal &who, const server::StateChanges &changed)
{
    json::object accounts;
    for (const auto &[account, types] : changed) {
        if (!engine->canSee(who, account))
            continue;
        json::object states;
        for (const auto &[type, state] : types)
            states[type] = state;
        accounts[account] = std::move(states);
    }
    if (accounts.empty())
        return {};
    return "event: state\nid: " + server::Engine::eventId(engine->states(who))
        + "\ndata: " + json::serialize(json::object{ { "@type", "StateChange" }, { "changed", accounts } }) + "\n\n";
}

std::string SimServer::sessionEvent(Listener &listener)
{
    auto state = engine->sessionState(listener.who);
    if (state == listener.session)
        return {};
    listener.session = std::move(state);
    return engine->sessionEvent(listener.who);
}

void SimServer::tell(const server::StateChanges &changed)
{
    for (auto &[id, listener] : listeners) {
        std::string event;
        bool broken = false;
        try {
            event = sessionEvent(listener) + stateEvent(listener.who, changed);
        } catch (const sqlite::Failure &) {
            broken = true;
        }
        if (!broken && (event.empty() || (mute && !listener.once)))
            continue;
        loop.after(5, [this, id = id, event, broken] {
            const auto it = listeners.find(id);
            if (it == listeners.end())
                return;
            const Listener to = it->second; // may end itself
            broken ? to.broken() : to.data(event);
        });
    }
}

} // namespace syncing::test
