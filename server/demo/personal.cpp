// What the named teachers have for themselves: contacts, requests in both directions, proposals, saved searches.
#include "server/demo/maker.h"

namespace server::demo {

namespace {

json::object aboutPerson(const Maker &m, const Teacher &other)
{
    const School &school = m.schoolOf(other);
    return { { "personId", other.id }, { "schoolName", school.name }, { "country", school.country } };
}

void contact(Maker &m, const Teacher &owner, const Teacher &other, std::int64_t at)
{
    json::object o = aboutPerson(m, other);
    o["id"] = m.id("Contact", at);
    o["name"] = other.name;
    o["town"] = m.schoolOf(other).town;
    m.record(Maker::personalAccount(owner), "Contact", std::move(o), owner.id, at);
}

// The same request as both sides see it: one id, two directions.
void request(Maker &m, const Teacher &from, const Teacher &to, const std::string &message, std::int64_t at)
{
    const std::string id = m.id("ContactRequest", at);
    for (const bool out : { true, false }) {
        const Teacher &other = out ? to : from;
        json::object o = aboutPerson(m, other);
        o["id"] = id;
        o["personName"] = other.name;
        o["message"] = message;
        m.record(Maker::personalAccount(out ? from : to), "ContactRequest", std::move(o), from.id, at, 0,
                 { { "direction", out ? "out" : "in" }, { "state", "sent" } });
    }
}

json::object proposalContent(const Maker &m, const json::object &given)
{
    json::object o;
    for (const char *key : { "title", "aims", "workProcess", "expectedResults", "ageFrom", "ageTo", "pupils" })
        o[key] = given.at(key);
    for (const char *key : { "languages", "subjects", "competences" })
        o[key] = setOf(strings(given.at(key)));
    o["startsOn"] = m.date(number(given, "starts"));
    o["endsOn"] = m.date(number(given, "ends"));
    return o;
}

void proposal(Maker &m, const json::object &given)
{
    const Teacher &from = m.named(text(given, "from"));
    const auto at = m.someMoment(number(given, "on"));
    json::object o = proposalContent(m, given);
    o["id"] = m.id("ProjectProposal", at);
    o["sent"] = given.at("sent");
    if (given.at("to").is_null()) {
        m.record(Maker::personalAccount(from), "ProjectProposal", std::move(o), from.id, at, 0,
                 { { "direction", "out" }, { "state", "draft" } });
        return;
    }
    const Teacher &to = m.named(text(given, "to"));
    for (const bool out : { true, false }) {
        json::object copy = o;
        copy["partnerId"] = (out ? to : from).id;
        copy["partnerName"] = (out ? to : from).name;
        m.record(Maker::personalAccount(out ? from : to), "ProjectProposal", std::move(copy), from.id, at, 0,
                 { { "direction", out ? "out" : "in" }, { "state", "pendingPartner" } });
    }
}

void search(Maker &m, const json::object &given)
{
    const Teacher &by = m.named(text(given, "by"));
    const auto at = m.someMoment(-30);
    m.record(Maker::personalAccount(by), "SavedSearch",
             { { "id", m.id("SavedSearch", at) },
               { "name", given.at("name") },
               { "what", given.at("what") },
               { "filter", given.at("filter") },
               { "notify", given.at("notify") },
               { "lastSeenAt", Maker::utc(m.someMoment(-1)) } },
             by.id, at);
}

} // namespace

// Also for a project that is open: the proposal it began with, as both founders keep it.
void makeAcceptedProposal(Maker &m, const json::object &project, const std::string &id, const std::string &space,
                          std::int64_t at)
{
    const auto founders = strings(project.at("founders"));
    const Teacher &from = m.named(founders.at(0));
    const Teacher &to = m.named(founders.at(1));
    for (const bool out : { true, false }) {
        json::object o = proposalContent(m, project);
        o["id"] = id;
        o["sent"] = true;
        o["answer"] = "accepted";
        o["partnerId"] = (out ? to : from).id;
        o["partnerName"] = (out ? to : from).name;
        m.record(Maker::personalAccount(out ? from : to), "ProjectProposal", std::move(o), from.id, at, 0,
                 { { "direction", out ? "out" : "in" }, { "state", "active" }, { "spaceId", space } });
    }
}

void makePersonal(Maker &m)
{
    for (const auto &entry : list(m.data.community, "contacts")) {
        const auto pair = strings(entry);
        const auto at = m.someMoment(-m.random.between(60, 300));
        contact(m, m.named(pair.at(0)), m.named(pair.at(1)), at);
        contact(m, m.named(pair.at(1)), m.named(pair.at(0)), at);
    }
    for (const auto &entry : list(m.data.community, "requests")) {
        const auto &r = entry.as_array();
        request(m, m.named(std::string(r.at(0).as_string())), m.named(std::string(r.at(1).as_string())),
                std::string(r.at(2).as_string()), m.someMoment(static_cast<int>(r.at(3).as_int64())));
    }
    // One stranger asks each of the named ones, so that nobody's page is empty.
    const std::size_t named = list(m.data.community, "teachers").size();
    for (std::size_t i = 0; i < named && m.people.size() > named; ++i) {
        const auto stranger
            = named + static_cast<std::size_t>(m.random.below(static_cast<int>(m.people.size() - named)));
        const auto &topic = m.random.pick(m.data.topics);
        request(m, m.people[stranger], m.people[i],
                filledIn(m.random.pick(m.data.requests), { { "topic", topic.names.at("en") } }),
                m.someMoment(-m.random.between(0, 8)));
    }
    for (const auto &entry : list(m.data.community, "proposals"))
        proposal(m, entry.as_object());
    for (const auto &entry : list(m.data.community, "searches"))
        search(m, entry.as_object());
}

} // namespace server::demo
