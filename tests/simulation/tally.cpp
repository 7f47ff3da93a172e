#include "tally.h"

#include "line.h"
#include "plan.h"

#include "schema/type.h"

#include <algorithm>

namespace simulation {

namespace {

constexpr std::string_view verbs = "steps that took effect, of those tried", tried = "tried";
constexpr std::size_t width = 110;

bool isMadeByMembers(const schema::Type &type)
{
    return std::any_of(type.rights.begin(), type.rights.end(), [](const schema::Right &right) {
        return right.create && right.role != schema::Role::Coordinator && right.role != schema::Role::Operator;
    });
}

} // namespace

Tally::Tally()
{
    for (int verb = 0; verb < static_cast<int>(Verb::End_); ++verb)
        m_groups[std::string(verbs)][nameOf(static_cast<Verb>(verb))] = 0;
    for (int kind = 0; kind < Weather::Kinds; ++kind)
        m_groups["requests met by weather"][nameOf(static_cast<Weather::Kind>(kind))] = 0;
    for (const int status : Line::proxyStatuses)
        m_groups["statuses of somebody in between"][std::to_string(status)] = 0;
    for (const int status : Line::serverStatuses)
        m_groups["statuses of the server"][std::to_string(status)] = 0;
    for (const auto &type : schema::recordTypes().all())
        if (isMadeByMembers(type))
            m_groups["records made"][type.name] = 0;
    for (const auto &type : schema::recordTypes().all())
        m_groups["records changed"][type.name] = 0;
    for (const char *row : { "computer full", "computer error", "server full", "server error" })
        m_groups["writes refused by a disk"][row] = 0;
    for (const char *row : { "request", "answer", "event" })
        m_groups["late"][row] = 0;
    m_groups["memberships"]["given back"] = 0;
    for (const char *row :
         { "state of another epoch", "same key again", "state too old", "token refused", "all refused" })
        m_groups["answers of the server"][row] = 0;
    for (const char *row : { "a circle", "a stale revision", "alreadyExists", "forbidden", "invalidProperties" })
        m_groups["refused"][row] = 0;
    m_groups["files"]["joined of pieces"] = 0;
    for (const char *row : { "files", "changes" })
        m_groups["tried again in the end"][row] = 0;
    for (const char *row : { "written", "stick full", "gone on with", "left alone", "brought whole", "cut off",
                             "damaged", "unreadable", "without its code", "another person's", "own",
                             "new signature refused", "old", "requests", "confirmed", "entries", "files" })
        m_groups["courier"][row] = 0;
}

void Tally::asked(Verb verb) { count(tried, nameOf(verb)); }

void Tally::done(Verb verb, int times) { count(verbs, nameOf(verb), times); }

void Tally::count(std::string_view group, std::string_view row, std::int64_t n)
{
    auto in = m_groups.find(group);
    if (in == m_groups.end())
        in = m_groups.emplace(group, Rows()).first;
    auto at = in->second.find(row);
    if (at == in->second.end())
        at = in->second.emplace(row, 0).first;
    at->second += n;
}

void Tally::add(const Tally &other)
{
    for (const auto &[group, rows] : other.m_groups)
        for (const auto &[row, n] : rows)
            count(group, row, n);
}

std::int64_t Tally::of(std::string_view group, std::string_view row) const
{
    const auto rows = m_groups.find(group);
    const auto at = rows == m_groups.end() ? Rows::const_iterator() : rows->second.find(row);
    return rows == m_groups.end() || at == rows->second.end() ? 0 : at->second;
}

std::string Tally::table() const
{
    std::string text;
    const auto steps = m_groups.find(tried);
    for (const auto &[group, rows] : m_groups) {
        if (group == tried)
            continue;
        std::string line = group + ':';
        for (const auto &[row, n] : rows) {
            std::string cell = ' ' + row + ' ' + std::to_string(n);
            if (group == verbs && steps != m_groups.end())
                if (const auto all = steps->second.find(row); all != steps->second.end())
                    cell += '/' + std::to_string(all->second);
            if (line.size() + cell.size() > width) {
                text += line + '\n';
                line = " ";
            }
            line += cell + ',';
        }
        line.pop_back();
        text += line + '\n';
    }
    return text;
}

std::vector<std::string> Tally::empty() const
{
    std::vector<std::string> all;
    for (const auto &[group, rows] : m_groups)
        for (const auto &[row, n] : rows)
            if (n == 0)
                all.push_back(std::string(group).append(": ").append(row));
    return all;
}

} // namespace simulation
