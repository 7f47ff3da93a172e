// Containers in the trash, seen by two people at once: what somebody adds inside meanwhile brings them back.
#include "store/trash.h"
#include "world.h"

#include <gtest/gtest.h>

using namespace syncing;
using namespace syncing::test;

namespace {

class TrashTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        anna.start();
        piotr.start();
        ASSERT_TRUE(anna.synced());
        ASSERT_TRUE(piotr.synced());
    }
    std::string folder(Device &device, const char *title, const std::string &parent = {})
    {
        json::object value{ { "title", title } };
        if (!parent.empty())
            value["parentId"] = parent;
        return device.create("Folder", std::move(value));
    }
    std::string file(Device &device, const std::string &folderId, const char *name)
    {
        return device.create("FileItem", { { "name", name }, { "folderId", folderId }, { "blobId", bytes(device) } });
    }
    // Something to name: a file that is sent along.
    std::string bytes(Device &device)
    {
        return device.cache->addBytes(space, "water " + std::to_string(++m_files), "note.txt", "text/plain").value();
    }
    store::Key key(const char *type, const std::string &id) const { return { space, type, id }; }
    void trash(Device &device, const char *type, const std::string &id, const char *at = "2027-01-15T09:00:00Z")
    {
        device.cache->apply(store::trashWithContents(*device.cache, key(type, id), at).value()).value();
        device.engine->nudge();
    }
    void restore(Device &device, const char *type, const std::string &id)
    {
        device.cache->apply(store::restoreWithContents(*device.cache, key(type, id)).value()).value();
        device.engine->nudge();
    }
    // A folder without what is in it, as another program may do it; and this one ends before it looks at that.
    void trashAloneAndEnd(Device &device, const std::string &id)
    {
        device.patch("Folder", id, { { "trashedAt", "2027-01-15T09:00:00Z" } });
        ASSERT_TRUE(world.loop.until([&] {
            const auto row = world.server.storage->record(space, "Folder", id);
            return row && row->json.find("2027-01-15T09:00:00Z") != std::string::npos;
        }));
        device.close();
    }
    // What lies outside the trash, by name.
    static std::string here(Device &device)
    {
        std::string names;
        for (const char *type : { "Folder", "FileItem" }) {
            store::Query query;
            query.account = space;
            query.type = type;
            query.sortBy = std::string_view(type) == "Folder" ? "title" : "name";
            const auto records = device.cache->list(query).value();
            for (const auto &record : records)
                names += std::string(record.view.at(query.sortBy).as_string()) + ' ';
        }
        return names;
    }
    bool bothShow(const std::string &names)
    {
        const auto show = [&] {
            return here(anna) == names && here(piotr) == names && anna.engine->settled() && piotr.engine->settled()
                && anna.cache->outbox().value().empty() && piotr.cache->outbox().value().empty();
        };
        if (world.loop.until(show))
            return true;
        ADD_FAILURE() << "anna: " << here(anna) << " piotr: " << here(piotr);
        return false;
    }
    static int notes(Device &device, const std::string &id)
    {
        int count = 0;
        const auto view = device.view("Folder", id);
        for (const auto &member : view.at("variants").as_object())
            count += member.value().as_object().at("property") == "trashedAt" ? 1 : 0;
        return count;
    }

    World world;
    Device anna{ world.loop, world.server, "anna" };
    Device piotr{ world.loop, world.server, "piotr" };
    int m_files = 0;
};

TEST_F(TrashTest, whatIsInsideGoesAlongAndComesBack)
{
    const auto top = folder(anna, "Top");
    const auto deep = folder(anna, "Deep", top);
    file(anna, top, "a.txt");
    file(anna, deep, "b.txt");
    const auto old = file(anna, deep, "old.txt");
    ASSERT_TRUE(bothShow("Deep Top a.txt b.txt old.txt "));
    trash(anna, "FileItem", old, "2027-01-10T09:00:00Z");
    ASSERT_TRUE(bothShow("Deep Top a.txt b.txt "));
    trash(anna, "Folder", top);
    ASSERT_TRUE(bothShow(""));
    restore(piotr, "Folder", top);
    ASSERT_TRUE(bothShow("Deep Top a.txt b.txt ")); // what was in the trash before stays there
    EXPECT_EQ(notes(anna, top), 0);
}

TEST_F(TrashTest, oneThingComesBackWithWhatItLiesInAndNothingElse)
{
    const auto top = folder(anna, "Top");
    const auto deep = folder(anna, "Deep", top);
    file(anna, top, "a.txt");
    const auto b = file(anna, deep, "b.txt");
    file(anna, deep, "c.txt");
    ASSERT_TRUE(bothShow("Deep Top a.txt b.txt c.txt "));
    trash(anna, "Folder", top);
    ASSERT_TRUE(bothShow(""));
    restore(piotr, "FileItem", b);
    ASSERT_TRUE(bothShow("Deep Top b.txt "));
    EXPECT_EQ(notes(anna, top), 0);
}

TEST_F(TrashTest, somethingAddedLaterBringsAllBackAndTellsBoth)
{
    const auto top = folder(anna, "Top");
    const auto deep = folder(anna, "Deep", top);
    file(anna, top, "a.txt");
    ASSERT_TRUE(bothShow("Deep Top a.txt "));
    piotr.engine->setPolicy(Policy::Offline);
    trash(anna, "Folder", top);
    ASSERT_TRUE(anna.synced());
    EXPECT_EQ(here(anna), "");
    file(piotr, deep, "new.txt");
    piotr.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(bothShow("Deep Top a.txt new.txt "));
    for (auto *device : { &anna, &piotr }) {
        EXPECT_EQ(notes(*device, top), 1);
        EXPECT_EQ(notes(*device, deep), 1);
        EXPECT_EQ(device->view("FileItem", file(*device, top, "x")).at("trashedAt"), nullptr);
    }
}

TEST_F(TrashTest, somethingAddedBeforeTheTrashArrivesBringsAllBackToo)
{
    const auto top = folder(anna, "Top");
    file(anna, top, "a.txt");
    ASSERT_TRUE(bothShow("Top a.txt "));
    anna.engine->setPolicy(Policy::Offline);
    trash(anna, "Folder", top);
    file(piotr, top, "new.txt");
    ASSERT_TRUE(piotr.synced());
    anna.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(bothShow("Top a.txt new.txt "));
    EXPECT_EQ(notes(anna, top), 1);
    EXPECT_EQ(notes(piotr, top), 1);
}

TEST_F(TrashTest, anEditInsideBringsTheContainerBack)
{
    const auto top = folder(anna, "Top");
    const auto a = file(anna, top, "a.txt");
    file(anna, top, "b.txt");
    ASSERT_TRUE(bothShow("Top a.txt b.txt "));
    piotr.engine->setPolicy(Policy::Offline);
    trash(anna, "Folder", top);
    ASSERT_TRUE(anna.synced());
    piotr.patch("FileItem", a, { { "note", "mind the tide" } });
    piotr.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(bothShow("Top a.txt b.txt "));
    EXPECT_EQ(anna.text("FileItem", a, "note"), "mind the tide");
    EXPECT_EQ(notes(piotr, top), 1);
}

TEST_F(TrashTest, anEditOfTheContainerItselfBringsItBackWhole)
{
    const auto top = folder(anna, "Top");
    const auto deep = folder(anna, "Deep", top);
    file(anna, deep, "a.txt");
    ASSERT_TRUE(bothShow("Deep Top a.txt "));
    piotr.engine->setPolicy(Policy::Offline);
    trash(anna, "Folder", top);
    ASSERT_TRUE(anna.synced());
    piotr.patch("Folder", top, { { "title", "Upper" } });
    piotr.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(bothShow("Deep Upper a.txt "));
}

TEST_F(TrashTest, anEditThatTheOneWhoTrashedItHadNotSeenBringsItBack)
{
    const auto top = folder(anna, "Top");
    const auto a = file(anna, top, "a.txt");
    const auto b = file(anna, top, "b.txt");
    ASSERT_TRUE(bothShow("Top a.txt b.txt "));
    anna.engine->setPolicy(Policy::Offline);
    trash(anna, "FileItem", a);
    trash(anna, "FileItem", b);
    piotr.patch("FileItem", a, { { "note", "mind the tide" } });
    ASSERT_TRUE(piotr.synced());
    anna.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(bothShow("Top a.txt "));
    EXPECT_EQ(anna.text("FileItem", a, "note"), "mind the tide");
    trash(anna, "FileItem", a); // seen now
    ASSERT_TRUE(bothShow("Top "));
}

TEST_F(TrashTest, whatAnEarlierRunDidNotNoticeIsFoundAtTheNextStart)
{
    const auto top = folder(anna, "Top");
    file(anna, top, "a.txt");
    ASSERT_TRUE(bothShow("Top a.txt "));
    trashAloneAndEnd(anna, top);
    ASSERT_TRUE(world.loop.until([&] { return here(piotr) == "a.txt "; }));
    anna.open();
    anna.start();
    ASSERT_TRUE(bothShow("Top a.txt "));
}

TEST_F(TrashTest, aContainerThatWentAloneComesBackByItself)
{
    const auto top = folder(anna, "Top");
    const auto a = file(anna, top, "a.txt");
    ASSERT_TRUE(bothShow("Top a.txt "));
    anna.patch("Folder", top, { { "trashedAt", "2027-01-15T09:00:00Z" } }); // as another program may do it
    ASSERT_TRUE(world.loop.until([&] { return notes(piotr, top) == 1; }));
    EXPECT_TRUE(bothShow("Top a.txt "));
    EXPECT_EQ(anna.view("FileItem", a).at("trashedAt"), nullptr);
}

TEST_F(TrashTest, whoeverMayWriteAgainFinishesWhatTheyBegan)
{
    const auto top = folder(piotr, "Top");
    file(piotr, top, "a.txt");
    ASSERT_TRUE(bothShow("Top a.txt "));
    trashAloneAndEnd(piotr, top);
    ASSERT_TRUE(world.loop.until([&] { return here(anna) == "a.txt "; }));
    world.server.storage->removeMember(space, "ppiotr");
    piotr.open();
    piotr.start();
    ASSERT_TRUE(piotr.synced());
    world.server.storage->setMember(space, "ppiotr", "founder");
    store::Wish look;
    look.key = "look";
    ASSERT_TRUE(piotr.cache->wish(look)); // any request: its answer tells of another session
    piotr.engine->nudge();
    EXPECT_TRUE(bothShow("Top a.txt "));
}

TEST_F(TrashTest, aLargeFolderThatNeedsManyRequestsStaysInTheTrash)
{
    const auto top = folder(anna, "Top");
    const auto blob = bytes(anna);
    for (int i = 0; i < 600; ++i)
        anna.create("FileItem", { { "name", "f" + std::to_string(i) }, { "folderId", top }, { "blobId", blob } });
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(piotr.synced());
    anna.engine->setPolicy(Policy::Offline);
    anna.patch("Folder", top, { { "title", "Top of all" } }); // stands before the contents in the outbox
    trash(anna, "Folder", top);
    anna.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(bothShow(""));
    world.loop.until([] { return false; }, 120'000);
    EXPECT_TRUE(bothShow(""));
    restore(anna, "Folder", top);
    ASSERT_TRUE(world.loop.until([&] { return here(piotr).size() > 600 * 3; }));
    EXPECT_EQ(here(piotr), here(anna));
}

} // namespace
