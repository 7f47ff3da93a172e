// What a teacher looks at and waits for.
#include "models/historymodel.h"
#include "tests/e2e/teacher.h"

namespace e2e {

namespace {

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

void Teacher::status(const Arguments &, Reply reply)
{
    m_store->read(
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
            (*counts)["state"] = stateName(m_store->status().state);
            (*counts)["reason"] = m_store->status().error;
            (*counts)["parked"] = m_store->status().parked;
            reply(std::move(*counts));
        });
}

void Teacher::list(const Arguments &arguments, Reply reply)
{
    m_store->read(
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
            return name == stateName(m_store->status().state) ? std::optional(json::object()) : std::nullopt;
        },
        std::move(reply));
}

void Teacher::search(const Arguments &arguments, Reply reply)
{
    models::SearchQuestion question;
    question.text = words(arguments, "text");
    if (const auto *filter = arguments.if_contains("filter"))
        question.filter = filter->as_object();
    const bool online = text(arguments, "from") != "cache";
    m_search = std::make_unique<models::PeopleSearch>(*m_store);
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
    m_store->write(
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
    m_store->read(
        this,
        [look = wait->look](store::Cache &cache) { return core::Result<std::optional<json::object>>(look(cache)); },
        [this, wait](core::Result<std::optional<json::object>> found) {
            wait->reading = false;
            if (wait->done) // whoever asked is gone
                return;
            const bool quiet = !wait->needsQuiet || m_store->status().state == store::SyncStatus::UpToDate;
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
