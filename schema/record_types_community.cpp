#include "schema/declare.h"
#include "schema/record_types.h"

namespace schema {

using namespace declare;

namespace {

Type person()
{
    Type t;
    t.name = "Person";
    t.idLetter = 'p';
    t.onDemand = true;
    t.rights
        = { may(Role::Teacher, "r"), may(Role::Own, "u"), may(Role::Coordinator, "rcu"), may(Role::Operator, "rcud") };
    t.properties = withCommon(
        {
            string("name", 120).require().searched(4).sorted(),
            id("schoolId", "School"),
            string("schoolName", 200).searched(2), // copied so that a card needs no second look-up
            string("town", 120).searched(2),
            string("country", 2).vocab("countries").filtered(),
            string("region", 120).searched(1).filtered(),
            set("roles", 12).vocab("roles").filtered(),
            set("subjects", 40).vocab("subjects").filtered(),
            set("languages", 12).vocab("languages").filtered(),
            integer("ageFrom", 0, 25).filtered(),
            integer("ageTo", 0, 25).filtered(),
            integer("classSize", 0, 200),
            boolean("available").filtered(),
            date("availableFrom"),
            set("equipment", 20).vocab("equipment"),
            string("headline", 200).searched(2),
            text("about", 5000).searched(1),
            blob("photoBlobId"),
        },
        false);
    return t;
}

Type school()
{
    Type t;
    t.name = "School";
    t.idLetter = 's';
    t.onDemand = true;
    t.rights
        = { may(Role::Teacher, "r"), may(Role::Own, "u"), may(Role::Coordinator, "rcu"), may(Role::Operator, "rcud") };
    t.properties = withCommon(
        {
            string("name", 200).require().searched(4).sorted(),
            string("town", 120).searched(2),
            string("country", 2).vocab("countries").filtered(),
            // Country and system can differ, e.g. a school abroad.
            string("educationSystem", 12).vocab("educationSystems"),
            string("region", 120).searched(1).filtered(),
            set("levels", 10).vocab("schoolTypes").filtered(),
            set("languages", 12).vocab("languages").filtered(),
            set("subjects", 40).vocab("subjects").filtered(),
            integer("ageFrom", 0, 25).filtered(),
            integer("ageTo", 0, 25).filtered(),
            integer("pupils", 0, 20000),
            boolean("available").filtered(),
            string("website", 300),
            text("about", 5000).searched(1),
            blob("photoBlobId"),
        },
        false);
    return t;
}

Type announcement()
{
    Type t;
    t.name = "Announcement";
    t.idLetter = 'a';
    t.trash = true;
    t.rights = { may(Role::Teacher, "rc"), may(Role::Own, "u"), may(Role::Coordinator, "ru", { "trashedAt", "closed" }),
                 may(Role::Operator, "rud") };
    t.properties = withCommon(
        {
            string("title", 200).require().searched(4).sorted(),
            text("body", 10000).searched(1),
            string("authorName", 120).searched(2).filledIn(),
            string("schoolName", 200).searched(1),
            string("town", 120).searched(1),
            string("country", 2).vocab("countries").filtered(),
            string("region", 120).filtered(),
            set("subjects", 40).vocab("subjects").filtered(),
            set("languages", 12).vocab("languages").filtered(),
            integer("ageFrom", 0, 25).filtered(),
            integer("ageTo", 0, 25).filtered(),
            integer("classSize", 0, 200),
            date("startsOn").sorted(),
            date("endsOn"),
            boolean("available", true).filtered(),
            boolean("closed").filtered(),
        },
        true);
    return t;
}

Type announcementReply()
{
    Type t;
    t.name = "AnnouncementReply";
    t.idLetter = 'r';
    t.parent = "announcementId";
    t.trash = true;
    t.rights = { may(Role::Teacher, "rc"), may(Role::Own, "u"), may(Role::Coordinator, "ru", { "trashedAt" }),
                 may(Role::Operator, "rud") };
    t.properties = withCommon(
        {
            id("announcementId", "Announcement").require().fixed().filtered(),
            string("authorName", 120).filledIn(),
            text("body", 5000).require(),
        },
        true);
    return t;
}

} // namespace

std::vector<Type> communityTypes()
{
    std::vector<Type> list{ person(), school(), announcement(), announcementReply() };
    for (auto &t : list) {
        t.account = AccountKind::Community;
        t.capability = jumelleCapability;
    }
    return list;
}

} // namespace schema
