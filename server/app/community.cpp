#include "server/app/community.h"
#include "server/app/certificates.h"
#include "server/app/routes.h"
#include "server/app/upkeep.h"
#include "server/identity/passwords.h"
#include "server/identity/users.h"

namespace server {

struct Community::Private
{
    Private(DataLock taken, Config config, Product product, Log &out)
        : lock(std::move(taken))
        , site(std::move(config), std::move(product), out)
    { }

    DataLock lock;
    Site site;
    TlsContext tls;
    std::string authorityFile;
    std::vector<std::unique_ptr<Routes>> routes;
    std::unique_ptr<Rules> writerRules;
    std::unique_ptr<Upkeep> upkeep;
    // Last, so that it goes first: its event loops hold coroutines that look at everything above.
    std::unique_ptr<Server> server;

    tl::expected<void, std::string> openTls();
    tl::expected<void, std::string> openWriter();
    tl::expected<void, std::string> openRoutes();
    std::unique_ptr<Rules> makeRules() { return site.product.makeRules ? site.product.makeRules() : nullptr; }
};

Community::Community(std::unique_ptr<Private> data)
    : d(std::move(data))
{ }

Community::~Community() { stop(0); }

tl::expected<void, std::string> Community::Private::openTls()
{
    const Config &config = site.config;
    if (config.plainHttp)
        return {};
    std::string certificate = config.certificate;
    std::string key = config.key;
    if (certificate.empty()) {
        const auto own = ensureOwnCertificate(config.tlsFolder(), config.hosts);
        if (!own)
            return tl::unexpected(own.error());
        certificate = own->certificateFile;
        key = own->keyFile;
        authorityFile = own->authorityFile;
    }
    auto context = loadTlsContext(certificate, key);
    if (!context)
        return tl::unexpected(context.error());
    tls = std::move(*context);
    return {};
}

tl::expected<void, std::string> Community::Private::openWriter()
{
    auto storage = openStorage(site.config, false);
    if (!storage)
        return tl::unexpected(storage.error());
    try {
        (*storage)->begin(true);
        ensureCommunity(**storage, site.config.name);
        (*storage)->commit();
    } catch (const std::exception &e) {
        return tl::unexpected("cannot write to the data base " + site.config.databaseFile() + ": " + e.what());
    }
    writerRules = makeRules();
    auto engine = site.makeEngine(**storage, writerRules.get());
    site.writer = std::make_unique<Writer>(
        std::move(*storage), std::move(engine),
        [this](const Effects &effects) { site.hub.publish(effects.changed, effects.sessionsChanged); },
        [this](std::string_view event, std::string_view detail) { site.log.write(Log::Level::Error, event, detail); });
    return {};
}

tl::expected<void, std::string> Community::Private::openRoutes()
{
    for (int i = 0; i < server->threads(); ++i) {
        auto storage = openStorage(site.config, true);
        if (!storage)
            return tl::unexpected(storage.error());
        try {
            if (i == 0 && site.search)
                site.search->prepare(**storage, "community");
        } catch (const std::exception &e) {
            return tl::unexpected("cannot read the directory in " + site.config.databaseFile() + ": " + e.what());
        }
        routes.push_back(std::make_unique<Routes>(site, i, std::move(*storage), makeRules()));
        site.hub.attach(i, server->io(i));
    }
    return {};
}

tl::expected<std::unique_ptr<Community>, std::string> Community::open(Config config, Product product, Log &log)
{
    if (const auto checked = checkConfig(config); !checked)
        return tl::unexpected(checked.error());
    auto lock = DataLock::take(config.data);
    if (!lock)
        return tl::unexpected(lock.error());
    auto data = std::make_unique<Private>(std::move(*lock), std::move(config), std::move(product), log);
    strangerHash(); // now, not in the middle of the first sign-in
    if (const auto ready = data->site.blobs.prepare(); !ready)
        return tl::unexpected(ready.error());
    if (const auto ready = data->openTls(); !ready)
        return tl::unexpected(ready.error());
    ServerOptions options;
    options.listen = data->site.config.listen;
    options.tls = data->tls.get();
    options.threads = data->site.config.threadCount();
    options.maxConnections = static_cast<int>(data->site.config.maxConnections);
    options.trustForwarded = data->site.config.trustForwarded;
    options.log
        = [&log](std::string_view event, std::string_view detail) { log.write(Log::Level::Error, event, detail); };
    auto server = Server::bind(std::move(options));
    if (!server)
        return tl::unexpected(server.error());
    data->server = std::move(*server);
    data->site.http = &data->server->counters();
    if (const auto ready = data->openWriter(); !ready)
        return tl::unexpected(ready.error());
    if (const auto ready = data->openRoutes(); !ready)
        return tl::unexpected(ready.error());
    return std::unique_ptr<Community>(new Community(std::move(data)));
}

tl::expected<void, std::string> Community::start()
{
    d->upkeep = std::make_unique<Upkeep>(d->site);
    d->server->start([this](int thread, asio::io_context &) -> Handler {
        Routes *routes = d->routes.at(static_cast<std::size_t>(thread)).get();
        return [routes](Exchange &exchange) { return routes->handle(exchange); };
    });
    return {};
}

void Community::stop(int graceMs)
{
    if (!d || !d->server)
        return;
    d->upkeep.reset();
    d->server->stop(graceMs);
    d->site.hub.detach();
    if (d->site.writer)
        d->site.writer->stop();
    d->site.passwords.stop();
    d->site.files.stop();
    d->site.joins.stop();
    d->server.reset();
}

std::uint16_t Community::port() const { return d->server->port(); }
std::string Community::authorityFile() const { return d->authorityFile; }

std::string Community::url() const
{
    const auto address = parseListenAddress(d->site.config.listen.front());
    std::string host = address->host;
    if (host.find(':') != std::string::npos)
        host = "[" + host + "]";
    return (d->tls ? "https://" : "http://") + host + ":" + std::to_string(port());
}

} // namespace server
