// A day without a network, and what dies in the middle of it.
#include "tests/e2e/tst_story.h"

void TstStory::annaWorksADayOffline()
{
    m_both = OK(newCard("todo", "The day at the sea"));
    m_words = OK(newCard("todo", "What to bring"));
    OK(describe(*anna, m_both, "We meet on Monday."));
    OK(describe(*anna, m_words, "Bring boots. We leave at nine."));
    OK(pierre->ask("await", with(m_both, { { "contains", { { "description", "Monday" } } } })));
    OK(pierre->ask("await", with(m_words, { { "contains", { { "description", "nine" } } } })));
    OK(anna->ask("settled"));

    QVERIFY(!m_zofia.empty());
    OK(anna->ask("search", { { "text", "zofia" } })); // whom she will write to
    OK(anna->ask("settled"));

    QVERIFY(m_line->carried() > 0);
    m_line->sever(); // the plug, not the switch
    OK(anna->ask("awaitState", { { "is", "offline" } }, 40'000));
    const auto carried = m_line->carried();
    OK(describe(*anna, m_both, "We meet on Tuesday."));
    OK(describe(*anna, m_words, "Bring boots and a net. We leave at nine."));
    OK(anna->ask("moveCard", with(m_card, { { "list", m_lists["done"] } })));
    OK(anna->ask("comment", with(m_card, { { "text", "Done, they lie in my car." } })));
    m_new = OK(newCard("doing", "Written on the train"));
    for (int i = 0; i < 40; ++i) {
        OK(newCard("todo", "Idea " + std::to_string(i)));
    }
    const auto asked = OK(anna->ask(
        "requestContact", { { "account", anna->personal() }, { "person", m_zofia }, { "message", "From the train" } }));
    m_asked = { { "account", anna->personal() }, { "type", "ContactRequest" }, { "id", idOf(asked) } };
    const auto announced
        = OK(anna->ask("announce", { { "title", "Trains and tides" }, { "text", "Who travels along the sea?" } }));
    m_announced = { { "account", "community" }, { "type", "Announcement" }, { "id", idOf(announced) } };
    const auto tag = OK(anna->ask("addLabel", { { "account", m_space }, { "name", "Train" }, { "colour", "red" } }));
    m_tag = { { "account", m_space }, { "type", "Label" }, { "id", idOf(tag) } };
    OK(anna->ask("mark", with(m_new, { { "set", "labels" }, { "entry", idOf(tag) } })));
    const auto album = OK(anna->ask("addAlbum", { { "account", m_space }, { "title", "From the train" } }));
    const std::string path = photoFile("nothing-inside.jpg");
    const auto photo
        = OK(anna->ask("addPhoto", { { "account", m_space }, { "album", idOf(album) }, { "path", path } }));
    m_photo = { { "account", m_space }, { "type", "MediaItem" }, { "id", idOf(photo) } };

    OK(describe(*pierre, m_both, "We meet on Friday."));
    OK(describe(*pierre, m_words, "Bring boots. We leave at ten."));
    OK(pierre->ask("setText", with(m_card, { { "property", "title" }, { "text", "Six prisms" } })));
    OK(pierre->ask("settled"));
    OK(anna->ask("await", with(m_both, { { "where", { { "description", "We meet on Tuesday." } } } })));
    QVERIFY(truth(*pierre, m_new).is_null());
    QVERIFY(truth(*anna, m_asked).is_null());
    QVERIFY(truth(*anna, m_announced).is_null());
    QVERIFY(holds(truth(*pierre, m_both), "Friday"));
    QCOMPARE(m_line->carried(), carried);
}

void TstStory::herComputerDiesOffline()
{
    OK(anna->ask("awaitState", { { "is", "offline" } }, 40'000)); // now and then she looks for a way
    const auto before = OK(anna->ask("status"));
    QVERIFY(before.at("outbox").as_int64() >= 46);
    // Killed the moment the edit is acknowledged, without the half second it is allowed.
    OK(anna->ask("setText", with(m_new, { { "property", "title" }, { "text", "Written on the train, kept" } })));
    anna->kill();
    OK(reopen(*anna)); // and the line is still cut
    OK(anna->ask("await", with(m_new, { { "where", { { "title", "Written on the train, kept" } } } })));
    const auto after = OK(anna->ask("status"));
    QCOMPARE(after.at("outbox").as_int64(), before.at("outbox").as_int64());
    QCOMPARE(after.at("uploads").as_int64(), before.at("uploads").as_int64());
    QVERIFY(truth(*pierre, m_new).is_null());
}

void TstStory::theServerDiesWhileSheSends()
{
    const int atPierre = pierre->send("await", m_new);
    const auto carried = m_line->carried();
    m_line->mend();
    OK(anna->ask("wake"));
    QTRY_VERIFY(m_line->carried() > carried);
    server.kill(); // in the middle of the first request
    OK(anna->ask("awaitState", { { "is", "offline" } }, 40'000));
    QVERIFY2(server.start(), server.output().c_str());
    OK(anna->ask("wake"));
    OK(pierre->ask("wake"));
    OK(pierre->answer(atPierre, 40'000));
    server.kill(); // with part of it there, the answer perhaps lost
    anna->kill();
    QVERIFY2(server.start(), server.output().c_str());
    OK(reopen(*anna));
    OK(pierre->ask("wake"));
    OK(anna->ask("settled", {}, 60'000));
    OK(pierre->ask("await", m_photo, 40'000));
    QVERIFY(holds(truth(*anna, m_asked), "From the train"));
    OK(pierre->ask("await", with(m_announced, { { "where", { { "body", "Who travels along the sea?" } } } })));
    OK(pierre->ask("await", with(m_tag, { { "where", { { "name", "Train" }, { "colour", "red" } } } })));
    OK(pierre->ask("await", with(m_new, { { "where", { { "labels/" + idOf(m_tag), true } } } })));
    OK(pierre->ask("settled", {}, 60'000));
}

void TstStory::bothTextsSurvived()
{
    const object moved{ { "listId", m_lists["done"] }, { "title", "Six prisms" } };
    for (auto *who : { anna.get(), pierre.get() }) {
        const auto both = OK(who->ask("await", with(m_both, { { "contains", { { "variants", "We meet on" } } } })));
        const auto &view = both.at("view");
        const bool tuesday = holds(view.at("description"), "Tuesday");
        QVERIFY2(holds(view.at("description"), tuesday ? "Tuesday" : "Friday"), json::serialize(view).c_str());
        QVERIFY2(holds(view.at("variants"), tuesday ? "Friday" : "Tuesday"), json::serialize(view).c_str());
        OK(who->ask("await",
                    with(m_words, { { "where", { { "description", "Bring boots and a net. We leave at ten." } } } })));
        OK(who->ask("await", with(m_card, { { "where", moved } })));
    }
}

// Each once: what stood, what did not, and both one under the other; the others see one text again.
void TstStory::theyChooseBetweenTheTwo()
{
    const auto shown = [&](e2e::TeacherProcess &who) {
        return std::string(who.ask("await", m_both).at("view").at("description").as_string());
    };
    OK(anna->ask("policy", { { "is", "offline" } })); // a choice waits, too
    const std::string stood = shown(*anna);
    OK(anna->ask("choose", with(m_both, { { "keep", "theirs" } })));
    const std::string chosen = shown(*anna);
    QVERIFY(chosen != stood && chosen.starts_with("We meet on"));
    QVERIFY(holds(truth(*pierre, m_both), "variants"));
    OK(anna->ask("policy", { { "is", "online" } }));
    const object one{ { "description", chosen }, { "variants", object() } };
    for (auto *who : { anna.get(), pierre.get() }) {
        OK(who->ask("await", with(m_both, { { "where", one } })));
    }
    const auto told = OK(pierre->ask("history", m_both));
    QVERIFY2(holds(told, stood.c_str()), "what was not chosen is in the history");
}

void TstStory::herComputerDiesOnline()
{
    OK(anna->ask("setText", with(m_card, { { "property", "title" }, { "text", "Seven prisms" } })));
    anna->kill();
    OK(reopen(*anna));
    OK(anna->ask("settled", {}, 60'000));
    OK(pierre->ask("await", with(m_card, { { "where", { { "title", "Seven prisms" } } } })));
    QVERIFY(holds(truth(*pierre, m_card), "Seven prisms"));
}
