#include "server/demo/maker.h"

#include "schema/id.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace server::demo {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t dayMs = 24 * 60 * minuteMs;

std::string dateText(std::int64_t day)
{
    const std::chrono::year_month_day date{ std::chrono::sys_days{ std::chrono::days{ day } } };
    char out[16];
    std::snprintf(out, sizeof out, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return out;
}

} // namespace

Maker::Maker(const DemoOptions &o, const Data &d, DemoSink &sink)
    : options(o)
    , data(d)
    , random(o.seed)
    , m_sink(sink)
    , m_midnight(o.nowMs / dayMs * dayMs)
{ }

std::int64_t Maker::moment(int day, int minute) const
{
    return std::min(m_midnight + day * dayMs + minute * minuteMs, options.nowMs);
}

std::int64_t Maker::someMoment(int day) { return moment(day, random.between(7 * 60, 19 * 60)); }

std::string Maker::date(int day) const { return dateText(m_midnight / dayMs + day); }

std::string Maker::utc(std::int64_t ms)
{
    const std::int64_t second = ms / 1000 % 86400;
    char out[16];
    std::snprintf(out, sizeof out, "T%02d:%02d:%02dZ", static_cast<int>(second / 3600 % 24),
                  static_cast<int>(second / 60 % 60), static_cast<int>(second % 60));
    return dateText(ms / dayMs) + out;
}

std::string Maker::id(char letter, std::int64_t ms)
{
    return schema::makeId(letter, static_cast<std::uint64_t>(ms), random.bytes());
}

std::string Maker::id(const std::string &type, std::int64_t ms)
{
    const auto *known = schema::recordTypes().find(type);
    if (!known)
        throw Failure("no record type " + type);
    return id(known->idLetter, ms);
}

const Teacher &Maker::named(std::string_view username) const
{
    const auto it = std::find_if(people.begin(), people.end(), [&](const auto &p) { return p.username == username; });
    if (it == people.end())
        throw Failure("demo data: nobody is called " + std::string(username));
    return *it;
}

void Maker::need(const DemoSink::Result &result)
{
    if (!result)
        throw Failure(result.error());
}

void Maker::account(DemoAccount account) { need(m_sink.account(account)); }
void Maker::user(DemoUser user) { need(m_sink.user(user)); }
void Maker::member(DemoMember member) { need(m_sink.member(member)); }

void Maker::record(const std::string &account, const std::string &type, json::object object, const std::string &by,
                   std::int64_t createdAt, std::int64_t updatedAt, json::object serverSet)
{
    serverSet["createdAt"] = utc(createdAt);
    serverSet["createdBy"] = by;
    serverSet["updatedAt"] = utc(std::max(createdAt, updatedAt));
    serverSet["updatedBy"] = by;
    need(m_sink.record({ account, type, std::move(object), std::move(serverSet) }));
}

std::string Maker::blob(const std::string &account, std::string_view bytes, std::string_view mediaType)
{
    auto id = m_sink.blob(account, bytes, mediaType);
    if (!id)
        throw Failure(id.error());
    return *id;
}

json::object setOf(const std::vector<std::string> &keys)
{
    json::object set;
    for (const auto &key : keys)
        set[key] = true;
    return set;
}

std::string filledIn(std::string text, const std::map<std::string, std::string> &words)
{
    for (const auto &[key, word] : words) {
        const std::string place = "{" + key + "}";
        for (auto at = text.find(place); at != text.npos; at = text.find(place, at + word.size()))
            text.replace(at, place.size(), word);
    }
    return text;
}

} // namespace server::demo
