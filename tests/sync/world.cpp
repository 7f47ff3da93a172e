#include "world.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <gtest/gtest.h>

namespace syncing::test {

int Loop::after(std::int64_t ms, std::function<void()> call)
{
    const int id = ++m_last;
    m_times[id] = now + ms;
    m_events[{ now + ms, id }] = std::move(call);
    return id;
}

void Loop::cancel(int timer)
{
    if (const auto it = m_times.find(timer); it != m_times.end()) {
        m_events.erase({ it->second, timer });
        m_times.erase(it);
    }
}

bool Loop::step()
{
    if (m_events.empty())
        return false;
    auto node = m_events.extract(m_events.begin());
    now = std::max(now, node.key().first);
    m_times.erase(node.key().second);
    node.mapped()();
    return true;
}

bool Loop::until(const std::function<bool()> &done, std::int64_t ms)
{
    const std::int64_t end = now + ms;
    while (!done()) {
        if (m_events.empty() || m_events.begin()->first.first > end)
            return false;
        step();
    }
    return true;
}

std::string MemoryBlobs::add(std::string data)
{
    const auto hash = QCryptographicHash::hash(QByteArray::fromStdString(data), QCryptographicHash::Sha256).toHex();
    const std::string id = "B" + hash.toStdString();
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
    return Stored{ add(std::move(all)), size };
}

SimServer::SimServer(Loop &l)
    : loop(l)
{
    storage = server::SqliteStorage::open({ ":memory:", false, false, "e1" }).value();
    storage->createAccount({ "community", schema::AccountKind::Community, "Community" });
    storage->createAccount({ space, schema::AccountKind::Space, "Rivers" });
    server::EngineOptions options;
    options.types = &schema::recordTypes();
    options.nowMs = [this] { return loop.now; };
    options.random = [this](unsigned char *out, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i)
            out[i] = static_cast<unsigned char>((m_random = m_random * 1664525u + 1013904223u) >> 24);
    };
    options.blobs = &blobs;
    engine = std::make_unique<server::Engine>(options, *storage);
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

namespace {

std::string_view headerOf(const HttpRequest &request, std::string_view name)
{
    for (const auto &[key, value] : request.headers)
        if (key == name)
            return value;
    return {};
}

HttpResponse response(int status, std::string body, std::string type = "application/json")
{
    HttpResponse r;
    r.status = status;
    r.headers = { { "content-type", std::move(type) }, { "jumelle-server", "0.1.0" } };
    r.size = static_cast<std::int64_t>(body.size());
    r.body = std::move(body);
    return r;
}

} // namespace

const server::Principal *SimServer::who(const HttpRequest &request) const
{
    const auto header = headerOf(request, "Authorization");
    const auto it = header.starts_with("Bearer ") ? tokens.find(std::string(header.substr(7))) : tokens.end();
    return it == tokens.end() ? nullptr : &it->second;
}

HttpResponse SimServer::handle(const HttpRequest &request)
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

HttpResponse SimServer::upload(const server::Principal &who, const HttpRequest &request, std::string_view account)
{
    QFile file(QString::fromStdString(request.bodyFile));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(request.bodyOffset))
        return response(500, "{}");
    std::string data = file.read(request.bodyLength).toStdString();
    const auto size = static_cast<std::int64_t>(data.size());
    const std::string id = blobs.add(std::move(data));
    const std::string type(headerOf(request, "Content-Type"));
    switch (engine->registerBlob(who, account, id, size, type)) {
    case server::Engine::BlobAccess::Ok:
        return response(201, json::serialize(json::object{ { "blobId", id }, { "size", size }, { "type", type } }));
    case server::Engine::BlobAccess::OverQuota:
        return response(507, "{}");
    case server::Engine::BlobAccess::TooLarge:
        return response(413, "{}");
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

void SimServer::tell(const server::StateChanges &changed)
{
    for (const auto &[id, listener] : listeners)
        if (const auto event = stateEvent(listener.who, changed); !event.empty() && (!mute || listener.once))
            loop.after(5, [this, id = id, event] {
                if (const auto it = listeners.find(id); it != listeners.end())
                    it->second.data(event);
            });
}

Transport::Handle SimTransport::send(HttpRequest request, Reply reply)
{
    const Handle handle = ++m_last;
    const Fault what = fault(request, static_cast<int>(seen.size()));
    seen.push_back(request);
    m_timers[handle]
        = m_loop.after(latency, [this, handle, what, request = std::move(request), reply = std::move(reply)] {
              if (what == Fault::Lost)
                  return answer(handle, reply, core::fail(Code::Transient, "lost"), {});
              if (what == Fault::Portal) {
                  HttpResponse page;
                  page.status = 200;
                  page.headers = { { "content-type", "text/html" } };
                  page.body = "<html>Welcome to our hotel</html>";
                  return answer(handle, reply, page, {});
              }
              if (what == Fault::Down || what == Fault::Expired) {
                  HttpResponse refused;
                  refused.status = what == Fault::Down ? 503 : 401;
                  refused.headers = { { "jumelle-server", "0.1.0" } };
                  return answer(handle, reply, refused, {});
              }
              HttpResponse done = m_server.handle(request);
              if (what == Fault::ReplyLost)
                  return answer(handle, reply, core::fail(Code::Transient, "reply lost"), {});
              if (what == Fault::Truncated) {
                  done.body.resize(done.body.size() / 2);
                  if (!request.toFile.empty()) {
                      answer(
                          handle, [](const auto &) {}, done, request.toFile);
                      return reply(core::fail(Code::Transient, "cut"));
                  }
              }
              answer(handle, reply, std::move(done), request.toFile);
          });
    return handle;
}

void SimTransport::answer(Handle handle, const Reply &reply, Result<HttpResponse> response, const std::string &toFile)
{
    m_timers.erase(handle);
    if (response && !toFile.empty() && (response->status == 200 || response->status == 206)) {
        QFile file(QString::fromStdString(toFile));
        const auto mode = response->status == 206 ? QIODevice::Append : QIODevice::Truncate;
        if (file.open(QIODevice::WriteOnly | mode))
            file.write(response->body.data(), static_cast<qint64>(response->body.size()));
        response->body.clear();
    }
    reply(std::move(response));
}

Transport::Handle SimTransport::stream(HttpRequest request, Stream stream)
{
    const Handle handle = ++m_last;
    const Fault what = fault(request, static_cast<int>(seen.size()));
    seen.push_back(request);
    m_streams[handle] = std::move(stream);
    m_timers[handle] = m_loop.after(latency, [this, handle, what, request = std::move(request)] {
        m_timers.erase(handle);
        const auto *principal = m_server.who(request);
        const Stream callbacks = m_streams[handle];
        HttpResponse head = response(what == Fault::Down                       ? 503
                                         : principal && what != Fault::Expired ? 200
                                                                               : 401,
                                     {}, "text/event-stream");
        if (what == Fault::Lost || what == Fault::ReplyLost || what == Fault::Truncated) {
            m_streams.erase(handle);
            return callbacks.end(core::fail(Code::Transient, "lost"));
        }
        if (what == Fault::Portal)
            head.headers = { { "content-type", "text/html" } };
        callbacks.head(head);
        if (head.status != 200 || what == Fault::Portal) {
            m_streams.erase(handle);
            return callbacks.end({});
        }
        const bool once = request.url.find("closeafter=state") != request.url.npos;
        const auto deliver = [this, handle, once](const std::string &data) {
            const auto it = m_streams.find(handle);
            if (it == m_streams.end())
                return;
            const Stream to = it->second;
            if (once) {
                m_streams.erase(it);
                m_server.listeners.erase({ this, handle });
            }
            to.data(data);
            if (once)
                to.end({});
        };
        m_server.listeners[{ this, handle }] = { *principal, deliver, once };
        const auto missed = m_server.engine->since(*principal, headerOf(request, "Last-Event-ID"));
        if (!headerOf(request, "Last-Event-ID").empty() && !missed.empty() && (once || !m_server.mute))
            deliver(m_server.stateEvent(*principal, missed));
        if (!once)
            ping(handle);
    });
    return handle;
}

void SimTransport::ping(Handle handle)
{
    m_loop.after(30'000, [this, handle] {
        const auto it = m_streams.find(handle);
        if (it == m_streams.end())
            return;
        if (!m_server.mute)
            it->second.data("event: ping\ndata: {\"interval\":30}\n\n");
        if (m_streams.contains(handle))
            ping(handle);
    });
}

void SimTransport::cancel(Handle handle)
{
    if (const auto it = m_timers.find(handle); it != m_timers.end()) {
        m_loop.cancel(it->second);
        m_timers.erase(it);
    }
    m_streams.erase(handle);
    m_server.listeners.erase({ this, handle });
}

void SimTransport::dropStreams()
{
    const auto all = std::move(m_streams);
    m_streams.clear();
    for (const auto &[handle, stream] : all) {
        m_server.listeners.erase({ this, handle });
        stream.end(core::fail(Code::Transient, "cut"));
    }
}

Device::Device(Loop &loop, SimServer &server, std::string user)
    : transport(loop, server)
    , m_loop(loop)
    , m_user(std::move(user))
    , m_seed(static_cast<std::uint32_t>(std::hash<std::string>{}(m_user)))
{
    open();
}

void Device::open()
{
    store::CacheOptions options;
    options.folder = m_folder.path().toStdString();
    options.nowMs = [this] { return m_loop.now; };
    options.random = [this](unsigned char *out, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i)
            out[i] = static_cast<unsigned char>((m_seed = m_seed * 1664525u + 1013904223u) >> 24);
    };
    auto opened = store::Cache::open(options);
    ASSERT_TRUE(opened) << opened.error().detail;
    cache = std::move(opened->cache);
    EngineOptions engineOptions;
    engineOptions.environment = { &transport, &m_loop, [this] { return m_loop.now; },
                                  [this] { return m_seed = m_seed * 1664525u + 1013904223u; } };
    engineOptions.origin = origin;
    engineOptions.folder = options.folder;
    engine = std::make_unique<Engine>(engineOptions, *cache);
}

void Device::close()
{
    engine.reset();
    cache.reset();
}

void Device::start() { engine->start("token-" + m_user); }

bool Device::synced()
{
    engine->nudge();
    return m_loop.until([this] {
        const auto outbox = cache->outbox();
        bool waits = false;
        for (const auto &entry : *outbox)
            waits = waits || entry.state != store::OutboxEntry::Parked;
        return engine->settled() && !waits;
    });
}

json::object Device::view(const std::string &type, const std::string &id, const std::string &account)
{
    const auto record = cache->record({ account, type, id });
    return record && *record ? (*record)->view : json::object();
}

std::string Device::text(const std::string &type, const std::string &id, const std::string &property)
{
    return wire::string(view(type, id), property);
}

std::string Device::create(const std::string &type, json::object value, const std::string &account)
{
    const std::string id = cache->newId(type);
    const auto done = cache->apply({ { store::Edit::Create, { account, type, id }, std::move(value) } });
    EXPECT_TRUE(done) << (done ? "" : done.error().detail);
    return id;
}

void Device::patch(const std::string &type, const std::string &id, json::object value)
{
    const auto done = cache->apply({ { store::Edit::Patch, { space, type, id }, std::move(value) } });
    EXPECT_TRUE(done) << (done ? "" : done.error().detail);
}

World::World()
    : server(loop)
{
    server.person("anna");
    server.person("piotr");
}

} // namespace syncing::test
