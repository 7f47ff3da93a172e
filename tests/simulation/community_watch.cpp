// What a request may change of the server, looked at before and after it.
#include "community.h"

namespace simulation {

namespace json = boost::json;
using syncing::HttpRequest;
using syncing::HttpResponse;

namespace {

std::string typeOf(const std::string &method) { return method.substr(0, method.find('/')); }

std::string text(const json::value &value) { return value.is_string() ? std::string(value.get_string()) : ""; }

template <typename Use> void items(const json::object &object, std::string_view name, Use use)
{
    const auto *value = object.if_contains(name);
    if (value && value->is_array())
        for (const auto &item : value->get_array())
            use(text(item));
}

// Calls back for each member of the object under `name`.
template <typename Use> void members(const json::object &object, std::string_view name, Use use)
{
    const auto *value = object.if_contains(name);
    if (value && value->is_object())
        for (const auto &member : value->get_object())
            use(std::string(member.key()));
}

} // namespace

std::map<std::string, std::int64_t> Community::counters()
{
    std::map<std::string, std::int64_t> all;
    auto s = server.storage->connection().prepare("SELECT id, modseq FROM account");
    while (s.step())
        all[std::string(s.text(0))] = s.integer(1);
    return all;
}

std::string Community::traces()
{
    auto &db = server.storage->connection();
    auto counts = db.prepare("SELECT (SELECT count(*)||' '||coalesce(max(rev), 0) FROM history)||' '||"
                             "(SELECT count(*)||' '||coalesce(max(rev), 0) FROM tombstone)");
    std::string found = counts.step() ? std::string(counts.text(0)) : std::string();
    for (const char *rows : { "SELECT account||' '||type||' '||id||' '||rev||' '||created_rev||json FROM record",
                              "SELECT account||' '||blob||' '||type||' '||record FROM blob_ref",
                              "SELECT account||' '||person||' '||role FROM member" }) {
        std::size_t mixed = 0;
        auto all = db.prepare(rows);
        while (all.step())
            mixed = mixed * 31 + std::hash<std::string_view>()(all.text(0));
        found += ' ' + std::to_string(mixed);
    }
    return found;
}

std::string Community::keyOf(const HttpRequest &request, const server::Principal &who)
{
    return who.userId + '/' + std::string(syncing::test::headerOf(request, "Idempotency-Key"));
}

Community::Before Community::look(const HttpRequest &request, const server::Principal &who)
{
    Before before;
    before.counters = counters();
    before.answeredBefore = m_applied.contains(keyOf(request, who));
    boost::system::error_code ec;
    const auto body = json::parse(request.body, ec);
    const auto *root = ec ? nullptr : body.if_object();
    const auto *calls = root ? root->if_contains("methodCalls") : nullptr;
    if (!calls || !calls->is_array())
        return before;
    for (const auto &call : calls->get_array()) {
        const auto &parts = call.get_array();
        const std::string name = text(parts[0]);
        if (!name.ends_with("/set"))
            continue;
        const auto type = name.substr(0, name.size() - 4);
        const auto &arguments = parts[1].get_object();
        const auto account = text(arguments.at("accountId"));
        const auto place = account + '/' + type + '/';
        const auto note = [&](const std::string &id) {
            const auto row = server.storage->record(account, type, id);
            before.records[place + id] = row ? row->json : std::string();
        };
        for (const char *part : { "create", "update" })
            members(arguments, part, note);
        items(arguments, "destroy", note);
    }
    before.traces = traces();
    return before;
}

namespace {

// By a rule in the same request: something inside a container changed, so that it came back from the trash.
bool onlyBroughtBack(const std::string &before, const std::string &after)
{
    if (before.empty() || after.empty())
        return false;
    auto was = json::parse(before).as_object(), is = json::parse(after).as_object();
    if (text(was["trashedAt"]).empty() || !is["trashedAt"].is_null())
        return false;
    for (const char *name : { "trashedAt", "variants", "rev", "propRevs", "updatedAt", "updatedBy" }) {
        was.erase(name);
        is.erase(name);
    }
    return was == is;
}

// The parent that a change of the request names.
std::string parentIn(const json::value &request, const std::string &method, const std::string &account,
                     const std::string &id)
{
    std::string parent;
    for (const auto &call : request.at("methodCalls").get_array()) {
        const auto &arguments = call.at(1).get_object();
        if (text(call.at(0)) != method || text(arguments.at("accountId")) != account)
            continue;
        for (const char *part : { "create", "update" })
            if (const auto *all = arguments.if_contains(part); all && all->is_object())
                if (const auto *one = all->get_object().if_contains(id); one && one->is_object())
                    if (const auto *named = one->get_object().if_contains("parentId"))
                        parent = text(*named);
    }
    return parent;
}

std::string whatFor(const json::value &refusal, bool parentIsThere)
{
    auto why = text(refusal.at("type"));
    if (why == "invalidProperties")
        items(refusal.as_object(), "properties", [&](const std::string &name) {
            if (name == "parentId")
                why = parentIsThere ? "a circle" : "a parent that is not there";
            else if (name == "rev" || name.starts_with("propRevs"))
                why = "a stale revision";
        });
    return why;
}

} // namespace

void Community::compare(const Before &before, const HttpRequest &request, const HttpResponse &response,
                        const server::Principal &who)
{
    const auto now = counters();
    const auto key = keyOf(request, who);
    if (before.answeredBefore)
        tally.count("answers of the server", "same key again");
    if (before.answeredBefore && now != before.counters)
        complain("a key was applied twice: " + key);
    if (response.status != 200) {
        if (now != before.counters)
            complain("a refused request changed something: " + key);
        return;
    }
    if (now != before.counters)
        m_applied.insert(key);
    m_answered = now;
    boost::system::error_code ec;
    const auto body = json::parse(response.body, ec);
    if (ec)
        return complain("an answer is no JSON");
    const auto asked = json::parse(request.body);
    std::map<std::string, bool> refused; // by record; false: another call of the request did change it
    for (const auto &answer : body.at("methodResponses").get_array()) {
        const auto &parts = answer.get_array();
        const std::string name = text(parts[0]);
        if (name == "Blob/upload" && !before.answeredBefore)
            tally.count("files", "joined of pieces");
        if (!name.ends_with("/set"))
            continue;
        const auto &arguments = parts[1].get_object();
        const auto account = text(arguments.at("accountId"));
        const auto place = account + '/' + name.substr(0, name.size() - 4) + '/';
        for (const char *part : { "notCreated", "notUpdated", "notDestroyed" })
            members(arguments, part, [&](const std::string &id) {
                refused.emplace(place + id, true);
                const auto parent = parentIn(asked, name, account, id);
                const bool isThere = !parent.empty() && server.storage->record(account, typeOf(name), parent);
                tally.count("refused", whatFor(arguments.at(part).at(id), isThere));
            });
        for (const char *part : { "created", "updated" })
            members(arguments, part, [&](const std::string &id) { refused[place + id] = false; });
        items(arguments, "destroyed", [&](const std::string &id) { refused[place + id] = false; });
        if (!before.answeredBefore)
            for (const auto &part : { std::pair{ "created", "records made" }, { "updated", "records changed" } })
                members(arguments, part.first, [&](const auto &) { tally.count(part.second, typeOf(name)); });
    }
    if (!refused.empty() && std::all_of(refused.begin(), refused.end(), [](const auto &one) { return one.second; })) {
        tally.count("answers of the server", "all refused");
        if (now != before.counters || traces() != before.traces)
            complain("a request of which all was refused left something: " + key);
    }
    for (const auto &[place, is] : refused) {
        const auto known = before.records.find(place);
        if (!is || known == before.records.end())
            continue;
        const auto first = place.find('/'), second = place.find('/', first + 1);
        const auto row = server.storage->record(place.substr(0, first), place.substr(first + 1, second - first - 1),
                                                place.substr(second + 1));
        const auto found = row ? row->json : std::string();
        if (found != known->second && !onlyBroughtBack(known->second, found))
            complain("a refused patch left something: " + place);
    }
}

} // namespace simulation
