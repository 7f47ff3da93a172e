#include "tests/history/event.h"

#include <algorithm>
#include <array>

namespace history {

namespace {

constexpr std::array<std::string_view, 13> names{ "invoke", "kept",    "ok",      "fail",     "unknown",
                                                  "read",   "state",   "settled", "powerCut", "restored",
                                                  "forgot", "history", "final" };

std::string textOf(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::vector<std::string> textsOf(const json::object &object, std::string_view name)
{
    std::vector<std::string> texts;
    if (const auto *list = object.if_contains(name); list && list->is_array())
        for (const auto &text : list->get_array())
            texts.emplace_back(text.as_string());
    return texts;
}

std::int64_t numberOf(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_int64() ? value->get_int64() : 0;
}

json::object objectOf(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_object() ? value->get_object() : json::object();
}

} // namespace

std::string toLine(const Event &event)
{
    json::object line{ { "at", event.at },
                       { "client", event.client },
                       { "what", names[static_cast<std::size_t>(event.what)] } };
    const auto add = [&](const char *name, const std::string &text) {
        if (!text.empty())
            line[name] = text;
    };
    if (event.op != 0)
        line["op"] = event.op;
    add("account", event.key.account);
    add("type", event.key.type);
    add("id", event.key.id);
    if (event.what == What::Invoke) {
        line["set"] = event.set;
        line["seen"] = event.seen;
    }
    if (event.what == What::Read || event.what == What::Final)
        line["view"] = event.view;
    if (event.what == What::History) {
        line["list"] = event.list;
        if (event.view.is_object())
            line["view"] = event.view;
    }
    add("state", event.state);
    add("why", event.why);
    if (!event.except.empty())
        line["except"] = json::array(event.except.begin(), event.except.end());
    if (!event.waiting.empty())
        line["waiting"] = json::array(event.waiting.begin(), event.waiting.end());
    if (event.until != 0)
        line["until"] = event.until;
    if (event.asOf != 0)
        line["asOf"] = event.asOf;
    return json::serialize(line) + '\n';
}

tl::expected<Event, std::string> fromLine(std::string_view text)
{
    const auto parsed = schema::parseJson(text);
    if (!parsed || !parsed->is_object())
        return tl::unexpected("not a JSON object: " + std::string(text.substr(0, 80)));
    const auto &line = parsed->get_object();
    const auto name = std::find(names.begin(), names.end(), textOf(line, "what"));
    if (name == names.end() || textOf(line, "client").empty() || !line.contains("at"))
        return tl::unexpected("no event: " + std::string(text.substr(0, 80)));
    Event event;
    event.at = numberOf(line, "at");
    event.client = textOf(line, "client");
    event.what = static_cast<What>(name - names.begin());
    event.op = numberOf(line, "op");
    event.key = { textOf(line, "account"), textOf(line, "type"), textOf(line, "id") };
    event.set = objectOf(line, "set");
    event.seen = objectOf(line, "seen");
    if (const auto *view = line.if_contains("view"))
        event.view = *view;
    if (const auto *list = line.if_contains("list"); list && list->is_array())
        event.list = list->get_array();
    event.state = textOf(line, "state");
    event.why = textOf(line, "why");
    event.except = textsOf(line, "except");
    event.waiting = textsOf(line, "waiting");
    event.until = numberOf(line, "until");
    event.asOf = numberOf(line, "asOf");
    return event;
}

tl::expected<void, std::string> append(Log &log, std::string_view text)
{
    for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
        auto event = fromLine(text.substr(0, end));
        if (!event)
            return tl::unexpected(event.error());
        log.push_back(std::move(*event));
        text.remove_prefix(end + 1);
    }
    return {};
}

void sort(Log &log)
{
    std::stable_sort(log.begin(), log.end(), [](const Event &a, const Event &b) { return a.at < b.at; });
}

} // namespace history
