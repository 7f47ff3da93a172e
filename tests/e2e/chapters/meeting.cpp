// How they find each other and start a project.
#include "tests/e2e/tst_story.h"

void TstStory::bothSignIn()
{
    for (auto *who : { anna.get(), pierre.get() }) {
        QVERIFY(who->start());
        // Her way to the server can be cut; his is the short one.
        OK(who == anna.get() ? signIn(*who, "anna", m_line->url()) : signIn(*who, "pierre"));
        OK(who->ask("settled", {}, 60'000));
        const object oneself{ { "account", "community" }, { "type", "Person" }, { "id", who->person } };
        OK(who->ask("await", oneself));
    }
}

void TstStory::annaFindsAPartner()
{
    const auto found = OK(anna->ask("search", { { "text", "lefevre lyon" } })); // Lefèvre
    QVERIFY2(holds(found, pierre->person.c_str()), json::serialize(found).c_str());
    const auto lodz = OK(anna->ask("search", { { "text", "lodz" } }));
    QVERIFY(!lodz.at("people").as_array().empty());
    QVERIFY2(holds(lodz, "Łódź"), json::serialize(lodz).c_str());
    OK(anna->ask("policy", { { "is", "offline" } }));
    const auto again = OK(anna->ask("search", { { "text", "lefevre" }, { "from", "cache" } }));
    QVERIFY(again.at("fromCache").as_bool());
    QVERIFY(holds(again, pierre->person.c_str()));
    OK(anna->ask("policy", { { "is", "online" } }));
}

void TstStory::theyGetInContact()
{
    const auto request = OK(anna->ask(
        "requestContact",
        { { "account", anna->personal() }, { "person", pierre->person }, { "message", "Bonjour! Light and water?" } }));
    const object copy{ { "account", pierre->personal() }, { "type", "ContactRequest" }, { "id", idOf(request) } };
    const object came{ { "direction", "in" },
                       { "personId", anna->person },
                       { "message", "Bonjour! Light and water?" } };
    OK(pierre->ask("await", with(copy, { { "where", came } })));
    OK(pierre->ask("answer", with(copy, { { "answer", "accepted" } })));
    for (auto *who : { anna.get(), pierre.get() }) {
        const auto &other = who == anna.get() ? *pierre : *anna;
        OK(who->ask(
            "await",
            { { "account", who->personal() }, { "type", "Contact" }, { "where", { { "personId", other.person } } } }));
    }
    const auto announcement
        = OK(anna->ask("announce", { { "title", "Who measures the sea?" }, { "text", "Ages 11–15." } }));
    const object read{ { "account", "community" }, { "type", "Announcement" }, { "id", idOf(announcement) } };
    const object says{ { "title", "Who measures the sea?" }, { "body", "Ages 11–15." } };
    OK(pierre->ask("await", with(read, { { "where", says } })));
    const auto reply = OK(pierre->ask(
        "replyTo",
        { { "announcement", idOf(announcement) }, { "name", "Pierre Lefèvre" }, { "text", "We have a tide gauge." } }));
    const object wanted{ { "announcementId", idOf(announcement) }, { "body", "We have a tide gauge." } };
    OK(anna->ask(
        "await",
        { { "account", "community" }, { "type", "AnnouncementReply" }, { "id", idOf(reply) }, { "where", wanted } }));
}

void TstStory::theyStartAProject()
{
    const auto proposal = OK(anna->ask("propose",
                                       { { "account", anna->personal() },
                                         { "title", "Light and water" },
                                         { "aims", "To see what light does in water." },
                                         { "partner", pierre->person },
                                         { "partnerName", "Pierre Lefèvre" } }));
    object key{ { "account", pierre->personal() }, { "type", "ProjectProposal" }, { "id", idOf(proposal) } };
    OK(pierre->ask("await", with(key, { { "where", { { "state", "pendingPartner" } } } })));
    OK(pierre->ask("answer", with(key, { { "answer", "accepted" } })));
    key["account"] = anna->personal();
    const auto active = OK(anna->ask("await", with(key, { { "where", { { "state", "active" } } } })));
    m_space = active.at("view").at("spaceId").as_string();
    for (auto *who : { anna.get(), pierre.get() }) {
        const auto project = OK(who->ask("await", { { "account", m_space }, { "type", "Project" } }));
        const object agreed{ { "title", "Light and water" },
                             { "aims", "To see what light does in water." },
                             { "ageFrom", 11 },
                             { "ageTo", 15 },
                             { "startsOn", "2026-09-01" },
                             { "endsOn", "2027-06-15" },
                             { "languages", { { "en", true } } } };
        for (const auto &property : agreed)
            QVERIFY2(project.at("view").at(property.key()) == property.value(), property.key_c_str());
        for (const char *meaning : { "todo", "doing", "done" }) {
            const auto list = OK(who->ask(
                "await", { { "account", m_space }, { "type", "BoardList" }, { "where", { { "meaning", meaning } } } }));
            m_lists[meaning] = idOf(list);
        }
    }
}
