#include "models/activitymodel.h"

#include "models/cutoff.h"
#include "models/jsonread.h"
#include "models/recordmodel.h"
#include "models/recordname.h"

#include <algorithm>
#include <tuple>

namespace models {

struct ActivityModel::Told
{
    bool answered = false; // and to this very question
    bool failed = false;
    std::vector<ActivityRow> rows;
    qint64 next = 0;
    QDateTime askedAt;
};

namespace {

constexpr int mostEmptyPages = 5; // of a narrow filter, before a person is asked whether to go on

json::value orNull(const QString &text) { return text.isEmpty() ? json::value(nullptr) : json::value(toUtf8(text)); }

json::array list(const QStringList &texts)
{
    json::array array;
    for (const QString &text : texts)
        array.emplace_back(json::string(toUtf8(text)));
    return array;
}

ActivityRow readEntry(store::Cache &cache, const json::object &entry, const std::string &account, const QString &place)
{
    ActivityRow row;
    row.account = fromUtf8(account);
    row.type = readText(entry, "type");
    row.recordId = readText(entry, "id");
    row.rev = readInt(entry, "rev");
    row.id = row.account + u'/' + QString::number(row.rev);
    row.at = readUtc(entry, "at");
    row.by = readText(entry, "by");
    row.byName = readText(entry, "byName");
    row.op = readText(entry, "op");
    row.place = place;
    static const json::object empty;
    const auto *before = readObject(entry, "before");
    const auto *after = readObject(entry, "after");
    before = before ? before : &empty;
    after = after ? after : &empty;
    const auto record = cache.record({ account, toUtf8(row.type), toUtf8(row.recordId) });
    for (const auto *known : { record && *record ? &(*record)->view : &empty, after, before }) {
        row.name = row.name.isEmpty() ? nameOf(*known) : row.name;
        row.media = row.media.isEmpty() ? mediaOf(row.type, *known) : row.media;
    }
    if (row.op == u"update")
        for (const auto &member : *after)
            row.properties.append(fromUtf8({ member.key().data(), member.key().size() }));
    if (row.properties.contains(QStringLiteral("title"))) {
        row.before = readText(*before, "title");
        row.after = readText(*after, "title");
    }
    if (const auto *trashed = after->if_contains("trashedAt"))
        row.trashed = !trashed->is_null();
    if (row.properties.contains(QStringLiteral("listId")))
        row.context = nameOf(cache, { account, "BoardList", toUtf8(readText(*after, "listId")) });
    if (row.type == u"Comment") {
        const auto comment = cache.record({ account, "Comment", toUtf8(row.recordId) });
        const json::object &view = comment && *comment ? (*comment)->view : *after;
        row.context
            = nameOf(cache, { account, toUtf8(readText(view, "subjectType")), toUtf8(readText(view, "subjectId")) });
    }
    return row;
}

} // namespace

ActivityModel::ActivityModel(store::Service &service, const char *slot, QObject *parent)
    : RowsModel(parent)
    , m_service(&service)
    , m_slot(slot)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(1500); // a burst of changes is one question
    connect(&m_soon, &QTimer::timeout, this, &ActivityModel::refresh);
    connect(&service, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        for (const Source &source : m_sources) {
            for (const bool earlier : { false, true })
                if (std::find(set.wishes.begin(), set.wishes.end(), wishKey(source.account, earlier))
                    != set.wishes.end())
                    read(source.account, earlier);
            const bool touched = std::any_of(set.records.begin(), set.records.end(), [&](const store::Key &key) {
                return key.account == toUtf8(source.account);
            });
            if (touched && !m_soon.isActive())
                m_soon.start();
        }
    });
    connect(&service, &store::Service::statusChanged, this, [this] { arrange(); });
}

std::string ActivityModel::wishKey(const QString &account, bool earlier) const
{
    // One kept answer an account; everything else has one place that is used again, so that the cache does not grow.
    const std::string part = earlier ? ":earlier:" + m_slot : plain() ? std::string() : ":some:" + m_slot;
    return "activity:" + toUtf8(account) + part;
}

void ActivityModel::show(const QStringList &accounts, const QString &by, const QStringList &types)
{
    ++m_generation;
    m_sources.clear();
    m_by = by;
    m_types = types;
    m_askedAt = {};
    replaceRows({});
    setLoadState(LoadState::Loading);
    for (const QString &account : accounts) {
        Source source;
        source.account = account;
        m_sources.push_back(std::move(source));
    }
    for (const QString &account : accounts)
        read(account, false);
    refresh();
    arrange();
}

void ActivityModel::refresh()
{
    for (Source &source : m_sources)
        ask(source, false);
}

void ActivityModel::fetchEarlier()
{
    for (Source &source : m_sources)
        if (source.next > 0 && !source.asking)
            ask(source, true);
}

void ActivityModel::ask(Source &source, bool earlier)
{
    store::Wish wish;
    wish.kind = store::Wish::Activity;
    wish.key = wishKey(source.account, earlier);
    wish.account = toUtf8(source.account);
    wish.keep = plain() && !earlier;
    wish.what = { { "before", earlier ? json::value(source.next) : json::value(nullptr) },
                  { "by", orNull(m_by) },
                  { "types", m_types.isEmpty() ? json::value(nullptr) : json::value(list(m_types)) },
                  { "limit", page } };
    source.asking = true;
    m_service->write(
        this, [wish](store::Cache &cache) { return cache.wish(wish); },
        [this, generation = m_generation](const core::Result<void> &asked) {
            if (generation == m_generation && !asked && rowCount() == 0)
                setFailed(asked.error());
        });
}

void ActivityModel::read(const QString &account, bool earlier)
{
    m_service->read(
        this,
        [key = wishKey(account, earlier),
         account = toUtf8(account)](store::Cache &cache) -> core::Result<std::pair<Told, json::object>> {
            const auto wish = cache.wished(key);
            const auto accounts = cache.accounts();
            if (!wish || !accounts)
                return tl::unexpected<core::Error>(!wish ? wish.error() : accounts.error());
            Told told;
            if (!*wish)
                return std::pair(told, json::object());
            QString place;
            for (const auto &known : *accounts)
                if (known.id == account)
                    place = fromUtf8(known.name);
            const json::object &answer = (*wish)->answer;
            told.failed = (*wish)->state == store::Wish::Failed;
            told.answered = answer.contains("entries");
            told.next = readInt(answer, "next");
            told.askedAt = QDateTime::fromMSecsSinceEpoch(readInt(answer, "askedAtMs"), Qt::UTC);
            if (const auto *entries = answer.if_contains("entries"); entries && entries->is_array())
                for (const auto &entry : entries->get_array())
                    if (const auto *fields = entry.if_object())
                        told.rows.push_back(readEntry(cache, *fields, account, place));
            const auto *question = readObject(answer, "question");
            return std::pair(std::move(told), question ? *question : json::object());
        },
        [this, account, earlier, generation = m_generation](core::Result<std::pair<Told, json::object>> read) {
            if (generation != m_generation)
                return;
            const auto source = std::find_if(m_sources.begin(), m_sources.end(),
                                             [&](const Source &one) { return one.account == account; });
            if (source == m_sources.end())
                return;
            if (!read) {
                setFailed(read.error());
                return;
            }
            auto &[told, question] = *read;
            // The place may hold the answer to what another filter asked.
            const auto *types = question.if_contains("types");
            const bool same = readText(question, "by") == m_by
                && (m_types.isEmpty() ? !types || types->is_null() : types && *types == json::value(list(m_types)))
                && (!earlier || readInt(question, "before") == source->next);
            told.answered = told.answered && same;
            take(*source, std::move(told), earlier);
        });
}

void ActivityModel::take(Source &source, Told told, bool earlier)
{
    source.failed = told.failed;
    if (told.failed)
        source.asking = false;
    if (told.answered) {
        source.asking = false;
        if (!earlier) {
            // A gap between this page and what is held: what is older is fetched again when somebody wants it.
            const bool joins
                = !source.rows.empty() && !told.rows.empty() && told.rows.back().rev <= source.rows.front().rev;
            if (!joins || !source.answered) {
                source.rows = std::move(told.rows);
                source.next = told.next;
            } else {
                std::erase_if(source.rows, [&](const ActivityRow &row) { return row.rev >= told.rows.back().rev; });
                source.rows.insert(source.rows.begin(), told.rows.begin(), told.rows.end());
            }
            if (told.askedAt.isValid() && (!m_askedAt.isValid() || told.askedAt < m_askedAt || m_sources.size() == 1))
                m_askedAt = told.askedAt;
        } else {
            source.emptyPages = told.rows.empty() ? source.emptyPages + 1 : 0;
            source.rows.insert(source.rows.end(), told.rows.begin(), told.rows.end());
            source.next = told.next;
        }
        source.answered = true;
        if (source.rows.empty() && source.next > 0 && source.emptyPages < mostEmptyPages)
            ask(source, true);
    }
    arrange();
}

// Of several sources, what lies before the oldest entry of one with more to come is not shown yet: it would be out of
// order when the rest arrives.
void ActivityModel::arrange()
{
    QDateTime horizon;
    bool answered = !m_sources.empty();
    bool any = false;
    bool failed = false;
    std::vector<ActivityRow> all;
    for (const Source &source : m_sources) {
        answered = answered && (source.answered || source.failed);
        any = any || source.answered;
        failed = failed || source.failed;
        if (source.next > 0 && !source.rows.empty() && (!horizon.isValid() || source.rows.back().at > horizon))
            horizon = source.rows.back().at;
        all.insert(all.end(), source.rows.begin(), source.rows.end());
    }
    if (horizon.isValid())
        std::erase_if(all, [&](const ActivityRow &row) { return row.at < horizon; });
    std::stable_sort(all.begin(), all.end(), [](const ActivityRow &a, const ActivityRow &b) {
        return std::tuple(b.at, b.account, b.rev) < std::tuple(a.at, a.account, a.rev);
    });
    if (int(all.size()) > limit)
        all.resize(std::size_t(limit));
    replaceRows(std::move(all));
    if (m_sources.empty() || answered || any) {
        if (failed && !any)
            setFailed({ core::Code::Transient, "activity", 0 });
        else
            setLoadState(LoadState::Ready);
    } else {
        setLoadState(isCutOff(m_service->status()) ? LoadState::UnavailableOffline : LoadState::Loading);
    }
}

bool ActivityModel::isFull() const { return rowCount() >= limit; }

bool ActivityModel::hasEarlier() const
{
    return !isFull()
        && std::any_of(m_sources.begin(), m_sources.end(), [](const Source &source) { return source.next > 0; });
}

} // namespace models
