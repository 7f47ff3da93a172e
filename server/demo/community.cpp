// The community account: the directory, those who can sign in, and the partner-finding announcements.
#include "server/demo/maker.h"
#include "server/demo/sentences.h"

namespace server::demo {

namespace {

const std::string community = "community";

json::object announcementBase(const Maker &m, const Teacher &author, const std::string &id)
{
    const School &school = m.schoolOf(author);
    return { { "id", id },
             { "authorName", author.name },
             { "schoolName", school.name },
             { "town", school.town },
             { "country", school.country },
             { "region", school.region } };
}

void reply(Maker &m, const std::string &announcement, const Teacher &author, const std::string &body, int day)
{
    const auto at = m.someMoment(day);
    m.record(community, "AnnouncementReply",
             { { "id", m.id("AnnouncementReply", at) },
               { "announcementId", announcement },
               { "authorName", author.name },
               { "body", body } },
             author.id, at);
}

void namedAnnouncement(Maker &m, const json::object &given)
{
    const Teacher &author = m.named(text(given, "by"));
    const auto at = m.someMoment(number(given, "on"));
    const std::string id = m.id("Announcement", at);
    json::object o = announcementBase(m, author, id);
    o["title"] = given.at("title");
    o["body"] = given.at("body");
    for (const char *key : { "subjects", "languages" })
        o[key] = setOf(strings(author.given->at(key)));
    for (const char *key : { "ageFrom", "ageTo", "classSize" })
        o[key] = author.given->at(key);
    o["startsOn"] = m.date(number(given, "starts"));
    o["endsOn"] = m.date(number(given, "ends"));
    m.record(community, "Announcement", std::move(o), author.id, at);
    for (const auto &entry : list(given, "replies")) {
        const auto &r = entry.as_array();
        reply(m, id, m.named(std::string(r.at(0).as_string())), std::string(r.at(2).as_string()),
              static_cast<int>(r.at(1).as_int64()));
    }
}

void someAnnouncement(Maker &m)
{
    const Teacher &author = m.random.pick(m.people);
    const School &school = m.schoolOf(author);
    const int day = -m.random.between(0, 150);
    const auto at = m.someMoment(day);
    const std::string id = m.id("Announcement", at);
    static const std::map<char, std::pair<int, int>> ages{
        { 'k', { 3, 6 } }, { 'p', { 6, 11 } }, { 's', { 11, 15 } }, { 'u', { 15, 19 } }, { 'v', { 15, 20 } }
    };
    const auto [from, to] = ages.at(school.level);
    const ClassOf group = someClass(m, from, to);
    const std::string language = textLanguage(m, *school.place, false);
    json::object o = announcementBase(m, author, id);
    o["title"] = headline(m, group, language);
    o["body"] = paragraph(m, group, language, school.town);
    o["subjects"] = setOf(group.subjects);
    o["languages"] = setOf(someLanguages(m, *school.place));
    o["ageFrom"] = group.ageFrom;
    o["ageTo"] = group.ageTo;
    o["classSize"] = group.size;
    const int starts = day + m.random.between(15, 160);
    o["startsOn"] = m.date(starts);
    o["endsOn"] = m.date(starts + m.random.between(28, 200));
    o["closed"] = m.random.chance(12);
    o["available"] = !o["closed"].as_bool();
    m.record(community, "Announcement", std::move(o), author.id, at);
    for (int n = m.random.chance(45) ? m.random.between(1, 4) : 0; n > 0; --n)
        reply(m, id, m.random.pick(m.people), m.random.pick(m.data.replies), m.random.between(day, 0));
}

} // namespace

void makeDirectory(Maker &maker); // directory.cpp

void makeCommunity(Maker &m)
{
    m.account({ community, schema::AccountKind::Community, "Jumelle demo" });
    makeDirectory(m);
    for (const auto &teacher : m.people) {
        m.account({ Maker::personalAccount(teacher), schema::AccountKind::Personal, teacher.name });
        m.member({ Maker::personalAccount(teacher), teacher.id, "owner" });
        if (!teacher.username.empty())
            m.user({ m.id('y', m.someMoment(-300)),
                     teacher.username,
                     "demo-demo",
                     teacher.id,
                     { schema::Role::Teacher } });
    }
    const auto &named = list(m.data.community, "announcements");
    for (const auto &entry : named)
        namedAnnouncement(m, entry.as_object());
    for (int n = static_cast<int>(named.size()); n < m.options.announcements; ++n)
        someAnnouncement(m);
}

} // namespace server::demo
