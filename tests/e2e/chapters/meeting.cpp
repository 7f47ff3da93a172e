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
    OK(pierre->ask("await", with(copy, { { "where", { { "direction", "in" }, { "personId", anna->person } } } })));
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
    OK(pierre->ask("await", read));
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
        QCOMPARE(std::string(project.at("view").at("title").as_string()), std::string("Light and water"));
        for (const char *meaning : { "todo", "doing", "done" }) {
            const auto list = OK(who->ask(
                "await", { { "account", m_space }, { "type", "BoardList" }, { "where", { { "meaning", meaning } } } }));
            m_lists[meaning] = idOf(list);
        }
    }
}
