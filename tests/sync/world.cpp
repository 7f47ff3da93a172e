#include "world.h"

#include <QFile>
#include <gtest/gtest.h>

namespace syncing::test {

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
              if (what == Fault::Garbage)
                  return answer(handle, reply, response(200, "\x1f{\"methodResponses\":[[\xff"), {});
              if (what == Fault::Down || what == Fault::Expired || what == Fault::Broken) {
                  HttpResponse refused;
                  refused.status = what == Fault::Down ? 503 : what == Fault::Broken ? 500 : 401;
                  refused.headers = { { "jumelle-server", "0.1.0" } };
                  return answer(handle, reply, refused, {});
              }
              HttpResponse done = m_server.handle(request);
              if (rewrite)
                  rewrite(request, done);
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
                                         : what == Fault::Broken               ? 500
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
                m_server.listeners.erase({ m_number, handle });
            }
            to.data(data);
            if (once)
                to.end({});
        };
        const auto broken = [this, handle] {
            m_server.listeners.erase({ m_number, handle });
            if (const auto node = m_streams.extract(handle))
                node.mapped().end(core::fail(Code::Transient, "broken"));
        };
        auto &listener = m_server.listeners[{ m_number, handle }] = { *principal, deliver, once, broken };
        if (what == Fault::Garbage)
            deliver("event: state\nid: x\ndata: {\"changed\":[[\xff\n\n");
        std::string missed, hello;
        try {
            hello = m_server.sessionEvent(listener);
            const auto last = headerOf(request, "Last-Event-ID");
            if (const auto changed = m_server.engine->since(*principal, last); !last.empty() && !changed.empty())
                missed = m_server.stateEvent(*principal, changed);
        } catch (const sqlite::Failure &) {
            return broken();
        }
        if (once || !m_server.mute)
            callbacks.data(hello); // ends no long poll
        if (!missed.empty() && m_streams.contains(handle) && (once || !m_server.mute))
            deliver(missed);
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
    m_server.listeners.erase({ m_number, handle });
}

void SimTransport::dropStreams()
{
    const auto all = std::move(m_streams);
    m_streams.clear();
    for (const auto &[handle, stream] : all) {
        m_server.listeners.erase({ m_number, handle });
        stream.end(core::fail(Code::Transient, "cut"));
    }
}

Device::Device(Loop &loop, SimServer &server, std::string user, std::uint32_t seed)
    : transport(loop, server)
    , m_loop(loop)
    , m_user(std::move(user))
    , m_seed(static_cast<std::uint32_t>(std::hash<std::string>{}(m_user)) + seed)
{
    open();
}

void Device::open()
{
    store::CacheOptions options;
    options.folder = m_folder.path().toStdString();
    options.nowMs = [this] { return m_loop.now + skew; };
    options.random = [this](unsigned char *out, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i)
            out[i] = static_cast<unsigned char>((m_seed = m_seed * 1664525u + 1013904223u) >> 24);
    };
    auto opened = store::Cache::open(options);
    ASSERT_TRUE(opened) << opened.error().detail;
    cache = std::move(opened->cache);
    EngineOptions engineOptions;
    engineOptions.environment
        = { &transport, &m_loop, [this] { return m_loop.now + skew; },
            [this] { return m_seed = m_seed * 1664525u + 1013904223u; }, [this] { return m_loop.now; } };
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
