#include "schema/declare.h"
#include "schema/record_types.h"

namespace schema {

using namespace declare;

namespace {

std::vector<Right> teachersWrite()
{
    return { may(Role::Founder, "rcu"), may(Role::Member, "rcu"), may(Role::Pupil, "r"), may(Role::Visitor, "r") };
}

Type project()
{
    Type t;
    t.name = "Project";
    t.idLetter = 'j';
    t.rights = { may(Role::Founder, "ru"), may(Role::Member, "r"), may(Role::Pupil, "r"), may(Role::Visitor, "r") };
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
            idSet("founders", "Person", 2).elsewhere().server(),
            // draft and the two pending states come before the space opens; the approval by the NSO has its place here.
            string("status", 16)
                .oneOf({ "draft", "pendingPartner", "pendingNso", "active", "closed", "archived" }, "active")
                .server(),
            blob("coverBlobId"),
        },
        false);
    return t;
}

Type member()
{
    Type t;
    t.name = "Member";
    t.idLetter = 'm';
    t.rights = { may(Role::Founder, "ru", { "role" }), may(Role::Member, "r"), may(Role::Pupil, "r"),
                 may(Role::Visitor, "r") };
    t.properties = withCommon(
        {
            id("personId", "Person").elsewhere().require().fixed(),
            string("name", 120).searched(2).sorted(),
            string("schoolName", 200).searched(1),
            string("town", 120),
            string("country", 2).vocab("countries"),
            string("role", 16).oneOf({ "founder", "teacher", "pupilAdmin", "pupil", "visitor" }, "teacher"),
            date("joinedOn").server(),
        },
        false);
    return t;
}

Type boardList()
{
    Type t;
    t.name = "BoardList";
    t.idLetter = 'l';
    t.order = "position";
    t.trash = true;
    t.rights = teachersWrite();
    t.properties = withCommon(
        {
            string("title", 120).require(), string("position", 255).require(),
            string("meaning", 8).oneOf({ "", "todo", "doing", "done" }, ""), // what progress counts as finished
        },
        true);
    return t;
}

Type label()
{
    Type t;
    t.name = "Label";
    t.idLetter = 'b';
    t.trash = true;
    t.rights = teachersWrite();
    t.properties = withCommon(
        {
            string("name", 60).require(),
            string("colour", 12)
                .oneOf({ "blue", "green", "orange", "purple", "red", "teal", "yellow", "grey" }, "blue"),
        },
        true);
    return t;
}

Type card()
{
    Type t;
    t.name = "Card";
    t.idLetter = 'c';
    t.parent = "listId";
    t.order = "position";
    t.trash = true;
    t.rights = teachersWrite();
    t.rights.push_back(may(Role::Pupil, "u", { "checklist" }));
    t.properties = withCommon(
        {
            string("title", 300).require().searched(4),
            text("description", 50000).searched(1),
            id("listId", "BoardList").require().grouped("place").filtered(),
            string("position", 255).require().grouped("place"),
            date("dueOn").filtered().sorted(),
            idSet("assignees", "Person").elsewhere().filtered(),
            idSet("schools", "School").elsewhere(),
            idSet("labels", "Label").filtered(),
            map("checklist", { string("text", 300).require(), boolean("done"), string("position", 255) }, 200),
            map("attachments",
                { blob("blobId").require(), string("name", 255), string("type", 120), integer("size", 0, 1LL << 52),
                  blob("thumbBlobId"), string("position", 255) },
                100),
            // The first picture attached is taken without anybody choosing, so one that loses is no other version.
            blob("coverBlobId").grouped("coverBlobId"),
        },
        true);
    return t;
}

Type comment()
{
    Type t;
    t.name = "Comment";
    t.idLetter = 'n';
    t.parent = "subjectId";
    t.trash = true;
    t.rights = { may(Role::Founder, "rcu"), may(Role::Member, "rc"), may(Role::Pupil, "rc"), may(Role::Own, "u"),
                 may(Role::Visitor, "r") };
    t.properties = withCommon(
        {
            string("subjectType", 32).require().fixed(), // "Card", "MediaItem"
            id("subjectId", "").require().fixed().filtered(),
            text("body", 10000).require().searched(1),
        },
        true);
    return t;
}

Type page()
{
    Type t;
    t.name = "Page";
    t.idLetter = 'g';
    t.parent = "parentId";
    t.order = "position";
    t.trash = true;
    t.rights = teachersWrite();
    t.properties = withCommon(
        {
            string("title", 200).require().searched(4),
            id("parentId", "Page").grouped("place").filtered(),
            string("position", 255).require().grouped("place"),
            // Only what is true: everybody in the space reads every page. Narrower values need a server that hides
            // the page, its blocks, history and files from the others.
            string("visibility", 12).oneOf({ "members" }, "members"),
        },
        true);
    return t;
}

Type pageBlock()
{
    Type t;
    t.name = "PageBlock";
    t.idLetter = 'w';
    t.parent = "pageId";
    t.order = "position";
    t.trash = true;
    t.rights = teachersWrite();
    t.properties = withCommon(
        {
            id("pageId", "Page").require().grouped("place").filtered(),
            string("position", 255).require().grouped("place"),
            string("kind", 12).oneOf({ "paragraph", "heading", "list", "quote", "image" }, "paragraph"),
            text("body", 20000).searched(1),
            blob("blobId"),
        },
        true);
    return t;
}

} // namespace

std::vector<Type> spaceTypes()
{
    std::vector<Type> list{ project(), member(), boardList(), label(), card(), comment(), page(), pageBlock() };
    for (auto &t : list) {
        t.account = AccountKind::Space;
        t.capability = jumelleCapability;
    }
    return list;
}

const TypeTable &recordTypes()
{
    static const TypeTable table = [] {
        std::vector<Type> all;
        for (auto make : { communityTypes, personalTypes, spaceTypes, mediaTypes })
            for (auto &t : make())
                all.push_back(std::move(t));
        return TypeTable(std::move(all));
    }();
    return table;
}

} // namespace schema
