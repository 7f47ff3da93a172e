// What could not be sent is never gone before a person says so twice, and what has two versions is found.
#include "fixture.h"

using namespace store;
using namespace store::test;

namespace {

class NotSent : public CacheTest
{
protected:
    OutboxEntry refused(const std::string &id, const char *title)
    {
        serve({ label(id, "server", 1) });
        apply(Edit::Patch, id, { { "name", title } });
        const auto seq = outbox().back().seq;
        EXPECT_TRUE(cache->park(seq, "forbidden"));
        return outbox().back();
    }
    std::vector<Discarded> discarded() { return cache->discarded().value(); }
};

} // namespace

TEST_F(NotSent, givenUpIsKeptAndCanBeTakenBack)
{
    const auto entry = refused("b1", "mine");
    ASSERT_TRUE(cache->discardParked(entry.seq));
    EXPECT_EQ(name("b1"), "server");
    reopen();
    ASSERT_EQ(discarded().size(), 1u);
    EXPECT_EQ(discarded().front().entry.value.at("name").as_string(), "mine");
    EXPECT_EQ(discarded().front().entry.error, "forbidden");
    ASSERT_TRUE(cache->restoreDiscarded(entry.seq));
    EXPECT_TRUE(discarded().empty());
    ASSERT_EQ(outbox().size(), 1u);
    EXPECT_EQ(outbox().front().state, OutboxEntry::Parked);
    EXPECT_NE(outbox().front().seq, entry.seq) << "a seq names one content for ever";
    EXPECT_EQ(name("b1"), "mine");
    EXPECT_EQ(cache->restoreDiscarded(entry.seq).error().code, core::Code::NotFound);
}

TEST_F(NotSent, takenBackItMeetsLaterEdits)
{
    const auto entry = refused("b1", "mine");
    ASSERT_TRUE(cache->discardParked(entry.seq));
    apply(Edit::Patch, "b1", { { "colour", "red" } });
    ASSERT_TRUE(cache->restoreDiscarded(entry.seq));
    ASSERT_EQ(outbox().size(), 1u);
    EXPECT_EQ(name("b1"), "mine");
    EXPECT_EQ(view("b1").at("colour").as_string(), "red");
}

TEST_F(NotSent, onlyWhatWasNamedIsForgotten)
{
    const auto first = refused("b1", "one");
    const auto second = refused("b2", "two");
    ASSERT_TRUE(cache->discardParked(first.seq));
    ASSERT_TRUE(cache->discardParked(second.seq));
    ASSERT_TRUE(cache->forgetDiscarded({ first.seq }));
    ASSERT_EQ(discarded().size(), 1u);
    EXPECT_EQ(discarded().front().entry.key.id, "b2");
}

TEST_F(NotSent, aFileIsGivenUpWithWhatNamesIt)
{
    const auto local = cache->addBytes(space, "bytes", "a.jpg", "image/jpeg").value();
    EXPECT_EQ(cache->discardFile(local).error().code, core::Code::NotFound) << "it is on its way";
    apply(Edit::Create, "f1", { { "id", "f1" }, { "name", "a.jpg" }, { "type", "image/jpeg" }, { "blobId", local } },
          "FileItem");
    ASSERT_TRUE(cache->uploadFailed(local, "overQuota"));
    const auto seqs = cache->discardFile(local);
    ASSERT_TRUE(seqs);
    ASSERT_EQ(seqs->size(), 1u);
    EXPECT_TRUE(outbox().empty());
    EXPECT_TRUE(cache->uploads().value().empty()) << "nobody is asked about it any more";
    EXPECT_TRUE(cache->blobPath(space, local).value()) << "the bytes stay for the way back";
    ASSERT_TRUE(cache->restoreDiscarded(seqs->front()));
    ASSERT_EQ(cache->uploads().value().size(), 1u);
    ASSERT_TRUE(cache->setUploadPaused(local, false));
    ASSERT_TRUE(cache->retryParked(outbox().front().seq));
    ASSERT_TRUE(cache->uploadDone(local, "B" + local.substr(1)));
    EXPECT_EQ(cache->nextToSend(10, m_now).value().size(), 1u);
}

TEST_F(NotSent, twoVersionsAreFoundAndTextThatLooksLikeThemIsNot)
{
    auto two = label("b1", "shown", 2);
    two["variants"] = json::object{ { "v1", json::object{ { "property", "name" }, { "value", "other" } } } };
    auto trashed = two;
    trashed["id"] = "b2";
    trashed["trashedAt"] = "2026-01-01T00:00:00Z";
    serve({ two, trashed, label("b3", R"("variants":{"v1")", 1), label("b4", "plain", 1) });
    auto found = cache->withVersions().value();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().key, key("b1"));
    apply(Edit::Patch, "b1", { { "variants/v1", nullptr } });
    EXPECT_TRUE(cache->withVersions()->empty());
}
