// What states must be, and what everybody must have at the end.
#include "tests/history/model.h"
#include "tests/history/paths.h"

#include <charconv>

namespace history {

namespace {

struct Point
{
    std::string epoch;
    std::int64_t counter = 0;
    std::int64_t at = 0;
};

std::optional<Point> pointOf(const Event &event)
{
    const auto dash = event.state.find('-');
    Point point{ std::string(epochOf(event.state)), 0, event.at };
    if (point.epoch.empty())
        return std::nullopt;
    const char *end = event.state.data() + event.state.size();
    const auto [stop, error] = std::from_chars(event.state.data() + dash + 1, end, point.counter);
    return error == std::errc() && stop == end ? std::optional(point) : std::nullopt;
}

std::string text(const Point &point)
{
    return point.epoch + '-' + std::to_string(point.counter) + " at " + std::to_string(point.at);
}

} // namespace

void checkStates(const Log &log, std::vector<Violation> &out)
{
    struct Past
    {
        std::optional<Point> last;
        std::set<std::string> epochs; // left for another
    };
    std::map<std::pair<std::string, Key>, Past> pasts; // by client
    std::map<std::pair<Key, std::string>, Point> most; // by epoch; of clients, until the server tells its own
    for (const auto &event : log) {
        if (event.what == What::PowerCut)
            std::erase_if(pasts, [&](const auto &past) { return past.first.first == event.client; });
        if (event.what != What::State || event.state == "0")
            continue;
        const auto complain = [&](const std::string &why) { out.push_back({ Rule::State, event.key, {}, why }); };
        const auto point = pointOf(event);
        if (!point) {
            complain(event.client + " had \"" + event.state + "\", which is no state");
            continue;
        }
        auto &past = pasts[{ event.client, event.key }];
        if (past.last && past.last->epoch != point->epoch)
            past.epochs.insert(past.last->epoch);
        if (past.epochs.contains(point->epoch))
            complain(event.client + " had " + text(*point) + " again after that epoch had ended");
        if (past.last && past.last->epoch == point->epoch && point->counter < past.last->counter)
            complain(event.client + " had " + text(*point) + " after " + text(*past.last));
        past.last = point;
        auto &highest = most.try_emplace({ event.key, point->epoch }, *point).first->second;
        if (event.client == server && point->counter < highest.counter)
            complain("the server had " + text(*point) + ", but somebody had " + text(highest));
        if (point->counter > highest.counter)
            highest = *point;
    }
}

void checkFinals(const Model &model, std::vector<Violation> &out)
{
    for (const auto &[key, views] : model.finals) {
        const auto truth = views.find(std::string(server));
        if (truth == views.end()) {
            out.push_back({ Rule::Form, key, {}, "the log has no final record of the server for it" });
            continue;
        }
        for (const auto &[client, view] : views) {
            const auto &there = *truth->second;
            if (*view == there)
                continue;
            std::string path;
            if (view->is_object() && there.is_object())
                for (const auto *side : { &view->get_object(), &there.get_object() })
                    for (const auto &member : *side)
                        if (path.empty() && textAt(*view, member.key()) != textAt(there, member.key()))
                            path = member.key();
            out.push_back({ Rule::Replicas, key, path,
                            client + " has " + textAt(*view, path).substr(0, 200) + ", the server "
                                + textAt(there, path).substr(0, 200) });
        }
    }
    for (const auto &[where, reg] : model.registers) {
        const auto views = model.finals.find(reg.key);
        if (!reg.hasHistory || views == model.finals.end())
            continue;
        const auto truth = views->second.find(std::string(server));
        if (truth == views->second.end())
            continue;
        if (const auto now = textAt(*truth->second, reg.path); now != model.values.text(reg.versions.back().value))
            out.push_back({ Rule::Replicas, reg.key, reg.path,
                            "the server has " + now.substr(0, 120) + ", but " + model.describe(reg.versions) });
    }
}

} // namespace history
