// Signing out and in again, several people at one computer, and what each of them keeps there.
#include "tests/e2e/tst_story.h"

void TstStory::aSavedSearchIsThereAfterARestart()
{
    const object filter{ { "text", "lefevre" }, { "country", "FR" } };
    const auto saved = OK(
        anna->ask("saveSearch",
                  { { "account", anna->personal() }, { "name", "Lyon" }, { "what", "people" }, { "filter", filter } }));
    OK(anna->ask("settled"));
    QVERIFY(anna->quit());
    OK(reopen(*anna, true)); // without a network, too
    const object key{ { "account", anna->personal() }, { "type", "SavedSearch" }, { "id", idOf(saved) } };
    const auto there = OK(anna->ask("await", with(key, { { "where", { { "name", "Lyon" }, { "what", "people" } } } })));
    object question = there.at("view").at("filter").as_object();
    QCOMPARE(question, filter);
    const object asked{ { "text", question.at("text") }, { "filter", { { "country", "FR" } } }, { "from", "cache" } };
    const auto found = OK(anna->ask("search", asked));
    QVERIFY2(holds(found, pierre->person.c_str()), json::serialize(found).c_str());
    OK(anna->ask("policy", { { "is", "online" } }));
}

// What waited to be sent is still there, although nothing is fetched in between.
void TstStory::annaSignsOutAndInAgain()
{
    OK(anna->ask("settled", {}, 60'000));
    OK(anna->ask("policy", { { "is", "offline" } }));
    const auto waiting = OK(newCard("todo", "Written before signing out"));
    const object cards{ { "account", m_space }, { "type", "Card" } };
    const auto before = OK(anna->ask("list", cards));
    const std::string token = anna->token;
    const std::string cache = anna->cache;
    OK(anna->ask("signOut"));
    const auto asked = anna->ask("list", cards);
    QVERIFY2(asked.contains("error"), "nobody is there who may look");
    QTRY_COMPARE(fetch(token, "/jmap/session").status, 401); // the server has forgotten it
    QVERIFY(truth(*pierre, waiting).is_null());

    OK(signIn(*anna, "anna", m_line->url(), true)); // and works offline from there on
    QVERIFY(anna->token != token);
    QCOMPARE(anna->cache, cache);
    const auto after = OK(anna->ask("list", cards));
    QCOMPARE(json::serialize(after.at("list")), json::serialize(before.at("list")));
    const auto status = OK(anna->ask("status"));
    QCOMPARE(status.at("outbox").as_int64(), 1);
    OK(anna->ask("policy", { { "is", "online" } }));
    OK(anna->ask("settled", {}, 60'000));
    OK(pierre->ask("await", with(waiting, { { "where", { { "title", "Written before signing out" } } } })));
}

// Zofia, a colleague, signs in on Anna's computer: each sees what is hers only, and what waits of Anna's waits.
void TstStory::twoPeopleAtOneComputer()
{
    OK(anna->ask("policy", { { "is", "offline" } }));
    const auto waiting = OK(newCard("todo", "Written before the colleague came"));
    const std::string person = anna->person;
    const std::string cache = anna->cache;
    OK(signIn(*anna, "zofia", m_line->url()));
    QVERIFY(anna->person != person);
    m_zofia = anna->person;
    QVERIFY(anna->cache != cache);
    OK(anna->ask("settled", {}, 60'000));
    OK(anna->ask("await", { { "account", "community" }, { "type", "Person" }, { "id", anna->person } }));
    for (const char *type : { "Card", "MediaItem", "Project" }) {
        const auto seen = OK(anna->ask("list", { { "account", m_space }, { "type", type } }));
        QVERIFY2(seen.at("list").as_array().empty(), type);
    }
    const object hers{ { "account", anna->personal() }, { "type", "SavedSearch" } };
    const object search{ { "name", "Hers" }, { "what", "schools" }, { "filter", object() } };
    OK(anna->ask("saveSearch", with(search, { { "account", anna->personal() } })));
    OK(anna->ask("settled"));
    const auto both = OK(anna->ask("accounts"));
    QCOMPARE(json::serialize(both.at("signedIn")), std::string(R"({"anna":true,"zofia":true})"));

    OK(now(*anna, anna->ask("switchTo", { { "user", "anna" } }))); // no password is asked for
    QCOMPARE(anna->person, person);
    QCOMPARE(anna->cache, cache);
    const auto nothing = OK(anna->ask("list", hers));
    QVERIFY(nothing.at("list").as_array().empty());
    OK(pierre->ask("await", with(waiting, { { "where", { { "title", "Written before the colleague came" } } } })));

    OK(now(*anna, anna->ask("switchTo", { { "user", "zofia" } })));
    const auto kept = OK(anna->ask("list", hers));
    QCOMPARE(kept.at("list").as_array().size(), std::size_t(1));
    const QString herCache = QString::fromStdString(anna->cache);
    QVERIFY(QFileInfo::exists(herCache));
    OK(anna->ask("signOut", { { "removeCache", true } }));
    QTRY_VERIFY(!QFileInfo::exists(herCache)); // the answer comes when she has left, a moment before
    OK(now(*anna, anna->ask("switchTo", { { "user", "anna" } })));
    QCOMPARE(anna->cache, cache);
    OK(anna->ask("settled", {}, 60'000));
}
