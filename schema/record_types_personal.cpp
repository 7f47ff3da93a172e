#include "schema/declare.h"
#include "schema/record_types.h"

namespace schema {

using namespace declare;

namespace {

// A request lives in both people's accounts; the server carries it over (docs/protocol.md, "Hand-overs").
Type contactRequest()
{
    Type t;
    t.name = "ContactRequest";
    t.idLetter = 'q';
    t.rights = { may(Role::Owner, "rc"), may(Role::Owner, "u", { "answer", "seenAt" }) };
    t.properties = withCommon(
        {
            id("personId", "Person").elsewhere().require().fixed(), // the other person
            string("personName", 120).filledIn(),
            string("schoolName", 200).filledIn(),
            string("country", 2).vocab("countries").filledIn(),
            text("message", 3000).fixed(),
            string("direction", 8).oneOf({ "out", "in" }, "out").server(),
            // Written by the one who was asked ("accepted", "declined") or who takes it back ("withdrawn").
            string("answer", 12).oneOf({ "", "accepted", "declined", "withdrawn" }, ""),
            string("state", 12).oneOf({ "sent", "accepted", "declined", "withdrawn" }, "sent").server(),
            utc("seenAt"),
        },
        false);
    return t;
}

Type contact()
{
    Type t;
    t.name = "Contact";
    t.idLetter = 'k';
    t.trash = true;
    t.rights = { may(Role::Owner, "r"), may(Role::Owner, "u", { "note", "trashedAt" }) };
    t.properties = withCommon(
        {
            id("personId", "Person").elsewhere().require().fixed(),
            string("name", 120).searched(4).sorted(),
            string("schoolName", 200).searched(2),
            string("town", 120).searched(1),
            string("country", 2).vocab("countries"),
            text("note", 3000).searched(1),
        },
        true);
    return t;
}

// A project before its space exists; the partner's acceptance opens the space (docs/protocol.md, "Hand-overs").
Type projectProposal()
{
    Type t;
    t.name = "ProjectProposal";
    t.idLetter = 'o';
    t.trash = true;
    t.rights = { may(Role::Owner, "rcu") };
    t.properties = withCommon(
        {
            string("title", 200).require().searched(4).sorted(),
            text("aims", 10000).searched(1),
            text("workProcess", 10000),
            text("expectedResults", 10000),
            set("languages", 12).vocab("languages"),
            set("subjects", 40).vocab("subjects"),
            set("competences", 8).vocab("competences"),
            integer("ageFrom", 0, 25),
            integer("ageTo", 0, 25),
            integer("pupils", 0, 5000),
            date("startsOn"),
            date("endsOn"),
            id("partnerId", "Person").elsewhere(), // the other founder
            string("partnerName", 120).filledIn(),
            string("direction", 8).oneOf({ "out", "in" }, "out").server(),
            boolean("sent"), // the first founder: hand it to the partner
            string("answer", 12).oneOf({ "", "accepted", "declined", "withdrawn" }, ""),
            string("state", 16)
                .oneOf({ "draft", "pendingPartner", "pendingNso", "active", "declined", "withdrawn" }, "draft")
                .server(),
            string("spaceId", 64).server(),
        },
        true);
    return t;
}

Type savedSearch()
{
    Type t;
    t.name = "SavedSearch";
    t.idLetter = 'v';
    t.rights = { may(Role::Owner, "rcud") };
    t.properties = withCommon(
        {
            string("name", 120).require().sorted(),
            string("what", 16).oneOf({ "people", "schools", "announcements" }, "people"),
            object("filter", 4000),
            boolean("notify"),
            utc("lastSeenAt"),
        },
        false);
    return t;
}

} // namespace

std::vector<Type> personalTypes()
{
    std::vector<Type> list{ contactRequest(), contact(), projectProposal(), savedSearch() };
    for (auto &t : list) {
        t.account = AccountKind::Personal;
        t.capability = jumelleCapability;
    }
    return list;
}

} // namespace schema
