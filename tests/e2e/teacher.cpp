#include "tests/e2e/teacher.h"

#include "models/historymodel.h"
#include "models/jsonread.h"
#include "sync/retry.h"

#include <QDateTime>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QUuid>

namespace e2e {

namespace {

store::CacheOptions cacheOptions(const QString &folder)
{
    store::CacheOptions options;
    options.folder = folder.toStdString();
    options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
    options.random = [](unsigned char *bytes, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i)
            bytes[i] = static_cast<unsigned char>(QRandomGenerator::system()->generate());
    };
    return options;
}

const char *stateName(store::SyncStatus::State state)
{
    static constexpr const char *names[] = { "neverConnected", "offline",  "workingOffline", "connecting", "receiving",
                                             "sending",        "upToDate", "needsSignIn",    "trouble" };
    return names[std::size_t(state)];
}

json::object shown(const store::Record &record)
{
    json::object object{ { "view", record.view }, { "pending", int(record.pending) }, { "parked", record.parked } };
    object["account"] = record.key.account;
    object["id"] = record.key.id;
    return object;
}

// Whether each path of `wanted` holds that value; of `parts`, a text with that part.
bool fits(const json::object &view, const Arguments &arguments)
{
    const json::value root(view);
    if (const auto *wanted = arguments.if_contains("where")) {
        for (const auto &member : wanted->as_object()) {
            const auto *value = schema::findPath(root, member.key());
            if (value ? *value != member.value() : !member.value().is_null())
                return false;
        }
    }
    if (const auto *parts = arguments.if_contains("contains")) {
        for (const auto &member : parts->as_object()) {
            const auto *value = schema::findPath(root, member.key());
            if (!value || json::serialize(*value).find(member.value().as_string().c_str()) == std::string::npos)
                return false;
        }
    }
    return true;
}

store::Query everything(const Arguments &arguments)
{
    store::Query query;
    query.account = text(arguments, "account");
    query.type = text(arguments, "type");
    query.trash = arguments.contains("trashOnly") ? store::Query::Only : store::Query::With;
    if (arguments.contains("parent"))
        query.parent = text(arguments, "parent");
    return query;
}

} // namespace

std::string text(const Arguments &arguments, std::string_view name)
{
    const auto *value = arguments.if_contains(name);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

QString words(const Arguments &arguments, std::string_view name)
{
    return QString::fromStdString(text(arguments, name));
}

store::Key keyOf(const Arguments &arguments)
{
    return { text(arguments, "account"), text(arguments, "type"), text(arguments, "id") };
}

json::object failure(const core::Error &error)
{
    return { { "error", syncing::codeName(error.code) }, { "detail", error.detail } };
}

Teacher::Teacher(const QString &folder, const QString &caFile)
    : m_caFile(caFile)
    , m_name(QFileInfo(folder).fileName().toStdString())
    , m_chronicle(Chronicle::fromEnvironment(m_name))
    , m_store(cacheOptions(folder))
    , m_transport(caFile)
    , m_login(m_transport)
{
    connect(&m_store, &store::Service::changed, this, [this](const store::ChangeSet &changes) {
        if (m_sync && (changes.outbox || changes.uploads || !changes.wishes.empty()))
            m_sync->nudge();
        checkAll();
    });
    connect(&m_store, &store::Service::statusChanged, this, &Teacher::checkAll);
    connect(&m_bustleTimer, &QTimer::timeout, this, &Teacher::hurry);
}

Teacher::~Teacher() { m_sync.reset(); } // first: it reports to the store

void Teacher::handle(const Arguments &arguments, Reply reply)
{
    static const std::map<std::string, Handler, std::less<>> handlers{
        { "signIn", &Teacher::signIn },         { "open", &Teacher::open },
        { "policy", &Teacher::policy },         { "wake", &Teacher::wake },
        { "status", &Teacher::status },         { "list", &Teacher::list },
        { "await", &Teacher::awaitRecord },     { "settled", &Teacher::awaitSettled },
        { "awaitState", &Teacher::awaitState }, { "search", &Teacher::search },
        { "history", &Teacher::history },       { "requestContact", &Teacher::requestContact },
        { "answer", &Teacher::answer },         { "propose", &Teacher::propose },
        { "addCard", &Teacher::addCard },       { "moveCard", &Teacher::moveCard },
        { "setText", &Teacher::setText },       { "assign", &Teacher::assign },
        { "addCheck", &Teacher::addCheck },     { "toggleCheck", &Teacher::toggleCheck },
        { "comment", &Teacher::comment },       { "trash", &Teacher::trash },
        { "restore", &Teacher::restore },       { "undo", &Teacher::undo },
        { "announce", &Teacher::announce },     { "addAlbum", &Teacher::addAlbum },
        { "addPhoto", &Teacher::addPhoto },     { "replyTo", &Teacher::replyTo },
        { "addLabel", &Teacher::addLabel },     { "mark", &Teacher::mark },
        { "setDate", &Teacher::setDate },       { "addFolder", &Teacher::addFolder },
        { "addFile", &Teacher::addFile },       { "attach", &Teacher::attach },
        { "bustle", &Teacher::bustle },         { "calm", &Teacher::calm },
    };
    const auto found = handlers.find(text(arguments, "do"));
    if (found == handlers.end())
        return reply({ { "error", "unknown command" } });
    (this->*found->second)(arguments, std::move(reply));
}

void Teacher::signIn(const Arguments &arguments, Reply reply)
{
    m_login.discover(text(arguments, "server"), [this, arguments, reply](core::Result<syncing::ServerInfo> found) {
        if (!found)
            return reply(failure(found.error()));
        m_login.signIn(found->origin, text(arguments, "user"), text(arguments, "password"),
                       QUuid::createUuid().toString(QUuid::Id128).toStdString(), "test",
                       [this, reply, origin = found->origin](core::Result<syncing::Token> token) {
                           if (!token)
                               return reply(failure(token.error()));
                           startSync(origin, token->token);
                           reply({ { "origin", origin }, { "token", token->token }, { "person", token->personId } });
                       });
    });
}

void Teacher::open(const Arguments &arguments, Reply reply)
{
    const auto *offline = arguments.if_contains("offline");
    startSync(text(arguments, "origin"), text(arguments, "token"), offline && offline->as_bool());
    reply({});
}

void Teacher::startSync(const std::string &origin, const std::string &token, bool offline)
{
    syncing::ThreadOptions options;
    options.cache = m_store.options();
    options.origin = origin;
    options.network.caFile = m_caFile;
    options.changes = [this](const store::ChangeSet &changes) { m_store.report(changes); };
    options.status = [this](const store::SyncStatus &status) { m_store.setStatus(status); };
    options.failed = [](const core::Error &error) { qFatal("cache: %s", error.detail.c_str()); };
    m_sync = std::make_unique<syncing::Thread>(std::move(options));
    m_sync->setPolicy(offline ? syncing::Policy::Offline : syncing::Policy::Online);
    m_sync->start(token);
}

void Teacher::policy(const Arguments &arguments, Reply reply)
{
    const std::string name = text(arguments, "is");
    m_sync->setPolicy(name == "offline"       ? syncing::Policy::Offline
                          : name == "metered" ? syncing::Policy::Metered
                                              : syncing::Policy::Online);
    reply({});
}

void Teacher::wake(const Arguments &, Reply reply)
{
    m_sync->wake();
    reply({});
}

void Teacher::status(const Arguments &, Reply reply)
{
    m_store.read(
        this,
        [](store::Cache &cache) -> core::Result<json::object> {
            const auto outbox = cache.outbox();
            const auto uploads = cache.uploads();
            if (!outbox || !uploads)
                return tl::unexpected(outbox ? uploads.error() : outbox.error());
            json::array errors;
            for (const auto &entry : *outbox)
                if (!entry.error.empty())
                    errors.emplace_back(entry.key.type + ": " + entry.error);
            return json::object{ { "outbox", outbox->size() }, { "uploads", uploads->size() }, { "errors", errors } };
        },
        [this, reply](core::Result<json::object> counts) {
            if (!counts)
                return reply(failure(counts.error()));
            (*counts)["state"] = stateName(m_store.status().state);
            (*counts)["reason"] = m_store.status().error;
            (*counts)["parked"] = m_store.status().parked;
            reply(std::move(*counts));
        });
}

void Teacher::list(const Arguments &arguments, Reply reply)
{
    m_store.read(
        this, [query = everything(arguments)](store::Cache &cache) { return cache.list(query); },
        [arguments, reply](core::Result<std::vector<store::Record>> records) {
            if (!records)
                return reply(failure(records.error()));
            json::array found;
            for (const auto &record : *records)
                if (fits(record.view, arguments))
                    found.push_back(shown(record));
            reply({ { "list", std::move(found) } });
        });
}

void Teacher::awaitRecord(const Arguments &arguments, Reply reply)
{
    wait(
        [arguments, chronicle = m_chronicle.get()](store::Cache &cache) -> std::optional<json::object> {
            if (arguments.contains("id")) {
                if (chronicle)
                    chronicle->look(cache, keyOf(arguments));
                const auto record = cache.record(keyOf(arguments));
                return record && *record && fits((*record)->view, arguments) ? std::optional(shown(**record))
                                                                             : std::nullopt;
            }
            const auto records = cache.list(everything(arguments));
            if (records)
                for (const auto &record : *records)
                    if (fits(record.view, arguments))
                        return shown(record);
            return std::nullopt;
        },
        std::move(reply));
}

void Teacher::awaitSettled(const Arguments &, Reply reply)
{
    wait(
        [chronicle = m_chronicle.get()](store::Cache &cache) -> std::optional<json::object> {
            const auto since = history::sharedClock();
            const auto outbox = cache.outbox();
            const auto uploads = cache.uploads();
            const bool quiet = outbox && uploads && outbox->empty()
                && std::all_of(uploads->begin(), uploads->end(),
                               [](const store::Upload &upload) { return upload.state == store::Upload::Done; });
            if (quiet && chronicle)
                chronicle->settled(cache, since);
            return quiet ? std::optional(json::object()) : std::nullopt;
        },
        std::move(reply), true);
}

void Teacher::awaitState(const Arguments &arguments, Reply reply)
{
    wait(
        [this, name = text(arguments, "is")](store::Cache &) -> std::optional<json::object> {
            return name == stateName(m_store.status().state) ? std::optional(json::object()) : std::nullopt;
        },
        std::move(reply));
}

void Teacher::search(const Arguments &arguments, Reply reply)
{
    models::SearchQuestion question;
    question.text = words(arguments, "text");
    const bool online = text(arguments, "from") != "cache";
    m_search = std::make_unique<models::PeopleSearch>(m_store);
    const auto look = [this, online, reply] {
        if (!m_search || m_search->loadState() != models::LoadState::Ready || (online && m_search->fromCacheOnly()))
            return;
        json::array people;
        for (const auto &person : m_search->rows())
            people.push_back(json::object{ { "id", person.id.toStdString() },
                                           { "name", person.name.toStdString() },
                                           { "town", person.town.toStdString() } });
        reply({ { "people", std::move(people) }, { "fromCache", m_search->fromCacheOnly() } });
        m_search.release()->deleteLater();
    };
    // Queued: the state is told before the rows, and a window, too, paints only when both are in.
    connect(m_search.get(), &models::PeopleSearch::rowsChanged, this, look, Qt::QueuedConnection);
    connect(m_search.get(), &models::PeopleSearch::loadStateChanged, this, look, Qt::QueuedConnection);
    m_search->search(question);
}

void Teacher::history(const Arguments &arguments, Reply reply)
{
    store::Wish wish;
    wish.kind = store::Wish::History;
    wish.key = models::HistoryModel::wishKey(keyOf(arguments));
    wish.account = text(arguments, "account");
    wish.what = { { "type", text(arguments, "type") }, { "id", text(arguments, "id") } };
    m_store.write(
        this, [wish](store::Cache &cache) { return cache.wish(wish); },
        [this, reply, key = wish.key](const core::Result<void> &) {
            wait(
                [key](store::Cache &cache) -> std::optional<json::object> {
                    const auto wished = cache.wished(key);
                    const bool done = wished && *wished && (*wished)->state == store::Wish::Done;
                    return done ? std::optional((*wished)->answer) : std::nullopt;
                },
                reply);
        });
}

void Teacher::wait(Look look, Reply reply, bool needsQuiet)
{
    m_waits.push_back(std::make_shared<Wait>(Wait{ std::move(look), std::move(reply), needsQuiet }));
    check(m_waits.back());
}

void Teacher::checkAll()
{
    for (const auto &wait : std::vector(m_waits))
        check(wait);
}

void Teacher::check(const std::shared_ptr<Wait> &wait)
{
    wait->again = wait->reading;
    if (wait->reading || wait->done)
        return;
    wait->reading = true;
    m_store.read(
        this,
        [look = wait->look](store::Cache &cache) { return core::Result<std::optional<json::object>>(look(cache)); },
        [this, wait](core::Result<std::optional<json::object>> found) {
            wait->reading = false;
            const bool quiet = !wait->needsQuiet || m_store.status().state == store::SyncStatus::UpToDate;
            if (found && *found && quiet) {
                wait->done = true;
                std::erase(m_waits, wait);
                wait->reply(std::move(**found));
            } else if (wait->again) {
                check(wait);
            }
        });
}

} // namespace e2e
