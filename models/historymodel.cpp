#include "models/historymodel.h"

#include "models/cutoff.h"
#include "models/jsonread.h"
#include "models/recordmodel.h"
#include "schema/patch.h"

#include <algorithm>

namespace models {

namespace {

struct Told
{
    bool answered = false;
    bool failed = false;
    std::size_t waiting = 0; // of the rows, the first so many
    std::vector<HistoryRow> rows;
};

HistoryRow rowOf(const store::Key &key, const char *op)
{
    HistoryRow row;
    row.account = fromUtf8(key.account);
    row.type = fromUtf8(key.type);
    row.op = QString::fromLatin1(op);
    return row;
}

std::vector<HistoryRow> readEntries(const json::object &answer, const store::Key &key)
{
    std::vector<HistoryRow> rows;
    const auto *entries = answer.if_contains("entries");
    if (!entries || !entries->is_array())
        return rows;
    for (const auto &entry : entries->get_array()) {
        const auto *fields = entry.if_object();
        if (!fields)
            continue;
        auto row = rowOf(key, "");
        row.rev = readInt(*fields, "rev");
        row.id = QString::number(row.rev);
        row.at = readUtc(*fields, "at");
        row.by = readText(*fields, "by");
        row.byName = readText(*fields, "byName");
        row.op = readText(*fields, "op");
        if (const auto *before = readObject(*fields, "before"))
            row.before = *before;
        if (const auto *after = readObject(*fields, "after"))
            row.after = *after;
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const HistoryRow &a, const HistoryRow &b) { return a.rev > b.rev; });
    rows.erase(
        std::unique(rows.begin(), rows.end(), [](const HistoryRow &a, const HistoryRow &b) { return a.rev == b.rev; }),
        rows.end());
    return rows;
}

json::object only(const json::object &values, const std::vector<std::string> &names)
{
    json::object some;
    for (const auto &name : names)
        if (const auto *value = values.if_contains(name))
            some[name] = *value;
    return some;
}

// What waits to be sent, newest first. Each change begins with what the one before it left, for the server has none.
std::vector<HistoryRow> readWaiting(const std::vector<store::OutboxEntry> &outbox, const store::Key &key)
{
    std::vector<HistoryRow> rows;
    const auto *type = schema::recordTypes().find(key.type);
    json::object now;
    for (const auto &entry : outbox) {
        if (entry.key != key || !type)
            continue;
        auto row = rowOf(key, entry.op == store::Edit::Create ? "create" : "update");
        row.id = QStringLiteral("w%1").arg(entry.seq);
        row.at = QDateTime::fromMSecsSinceEpoch(entry.createdAtMs, Qt::UTC);
        row.parked = entry.state == store::OutboxEntry::Parked;
        if (now.empty())
            now = entry.base;
        if (entry.op == store::Edit::Create) {
            row.pending = store::Pending::Create;
            now = entry.value;
        } else if (entry.op == store::Edit::Destroy) {
            row.pending = store::Pending::Destroy;
            row.after["trashedAt"] = toUtf8(row.at.toString(Qt::ISODate));
        } else {
            row.pending = store::Pending::Update;
            if (const auto then = schema::applyPatch(now, entry.value, *type)) {
                const auto names = schema::touchedProperties(entry.value, *type);
                row.before = only(now, names);
                row.after = only(*then, names);
                now = *then;
            }
        }
        rows.insert(rows.begin(), std::move(row));
    }
    return rows;
}

// Who made the record and who changed it last, as it says itself.
void addSummary(const json::object &view, const store::Key &key, std::vector<HistoryRow> &rows)
{
    const auto add = [&](const char *op, const char *at, const char *by) {
        auto row = rowOf(key, op);
        row.id = QString::fromLatin1(at);
        row.at = readUtc(view, at);
        row.by = readText(view, by);
        row.summary = true;
        if (row.at.isValid())
            rows.push_back(std::move(row));
    };
    if (readUtc(view, "updatedAt") != readUtc(view, "createdAt"))
        add("update", "updatedAt", "updatedBy");
    add("create", "createdAt", "createdBy");
}

core::Result<Told> readTold(store::Cache &cache, const store::Key &key)
{
    const auto wish = cache.wished(HistoryModel::wishKey(key));
    const auto outbox = cache.outbox();
    const auto record = cache.record(key);
    if (!wish || !outbox || !record)
        return tl::unexpected<core::Error>(!wish ? wish.error() : !outbox ? outbox.error() : record.error());
    Told told;
    told.rows = readWaiting(*outbox, key);
    told.waiting = told.rows.size();
    if (*wish) {
        told.failed = (*wish)->state == store::Wish::Failed;
        told.answered = (*wish)->answer.contains("entries");
    }
    if (told.answered) {
        auto entries = readEntries((*wish)->answer, key);
        told.rows.insert(told.rows.end(), std::make_move_iterator(entries.begin()),
                         std::make_move_iterator(entries.end()));
    } else if (*record) {
        addSummary((*record)->view, key, told.rows);
    }
    return told;
}

// A kept history that goes: it ends with the program unless somebody looks at it again. To wish once more is the way to
// say so, and an answer that is there must not be asked for again by that.
core::Result<void> letGo(store::Cache &cache, const std::string &key)
{
    const auto held = cache.wished(key);
    if (!held)
        return tl::unexpected<core::Error>(held.error());
    if (!*held)
        return {};
    auto wish = **held;
    wish.keep = false;
    if (auto done = cache.wish(wish); !done)
        return done;
    if (wish.state != store::Wish::Done && wish.state != store::Wish::Failed)
        return {};
    return cache.answerWish(key, wish.state, {}, wish.error);
}

const char *const keptHistories = "histories"; // their keys, the one looked at last first

core::Result<void> askAndTrim(store::Cache &cache, const store::Wish &wish)
{
    return cache.together([&]() -> core::Result<void> {
        if (auto done = cache.wish(wish); !done)
            return done;
        const auto text = cache.meta(keptHistories);
        if (!text)
            return tl::unexpected<core::Error>(text.error());
        std::vector<std::string> keys{ wish.key };
        const auto known = schema::parseJson(*text);
        if (known && known->is_array())
            for (const auto &one : known->get_array())
                if (one.is_string() && one.get_string() != wish.key)
                    keys.emplace_back(one.get_string());
        for (; keys.size() > HistoryModel::kept; keys.pop_back())
            if (auto done = letGo(cache, keys.back()); !done)
                return done;
        return cache.setMeta(keptHistories, schema::toText(json::array(keys.begin(), keys.end())));
    });
}

} // namespace

HistoryModel::HistoryModel(store::Service &service, QObject *parent)
    : RowsModel(parent)
    , m_service(&service)
{
    connect(&service, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        const auto isThis = [this](const store::Key &key) {
            return key == m_key || (key.id.empty() && key.type == m_key.type && key.account == m_key.account);
        };
        if (!m_key.id.empty()
            && (std::any_of(set.records.begin(), set.records.end(), isThis)
                || std::find(set.wishes.begin(), set.wishes.end(), wishKey(m_key)) != set.wishes.end()))
            read();
    });
    connect(&service, &store::Service::statusChanged, this, [this] {
        if (!m_key.id.empty() && loadState() != LoadState::Failed)
            settle(m_answered);
    });
}

std::string HistoryModel::wishKey(const store::Key &key)
{
    return "history:" + key.account + ":" + key.type + ":" + key.id;
}

void HistoryModel::show(const store::Key &key)
{
    ++m_generation;
    m_key = key;
    m_answered = false;
    m_waiting = 0;
    replaceRows({});
    setLoadState(LoadState::Loading);
    read();
    ask();
}

void HistoryModel::ask()
{
    store::Wish wish;
    wish.kind = store::Wish::History;
    wish.key = wishKey(m_key);
    wish.account = m_key.account;
    wish.what = { { "type", m_key.type }, { "id", m_key.id } };
    wish.keep = true;
    m_service->write(
        this, [wish](store::Cache &cache) { return askAndTrim(cache, wish); },
        [this, generation = m_generation](core::Result<void> asked) {
            if (generation == m_generation && !asked && !m_answered)
                setFailed(asked.error());
        });
}

void HistoryModel::read()
{
    m_service->read(
        this, [key = m_key](store::Cache &cache) { return readTold(cache, key); },
        [this, generation = m_generation](core::Result<Told> told) {
            if (generation != m_generation)
                return;
            if (!told) {
                setFailed(told.error());
                return;
            }
            const bool sent = told->waiting < m_waiting;
            m_waiting = told->waiting;
            replaceRows(std::move(told->rows));
            if (told->failed && !told->answered) {
                setFailed(core::Error{ core::Code::Transient, "history", 0 });
                return;
            }
            if (sent)
                ask(); // the server has it now and tells it with its number
            settle(told->answered);
        });
}

void HistoryModel::settle(bool answered)
{
    m_answered = answered;
    if (answered)
        setLoadState(LoadState::Ready);
    else
        setLoadState(isCutOff(m_service->status()) ? LoadState::UnavailableOffline : LoadState::Loading);
}

} // namespace models
