#include "tests/server/community.h"
#include "tests/server/fake_bytes.h"

using namespace server;
using namespace server::test;
using Access = Engine::BlobAccess;

class Blobs : public Community
{
protected:
    FakeBytes bytes;
    void complete(EngineOptions &options) override
    {
        options.blobs = &bytes;
        moreUsing = R"(,"urn:ietf:params:jmap:blob")";
    }
    std::string upload(const Principal &who, const std::string &content)
    {
        const auto id = bytes.add(content);
        EXPECT_EQ(engine->registerBlob(who, space, id, static_cast<std::int64_t>(content.size()), "image/png"),
                  Access::Ok);
        return id;
    }
    json::object join(const std::string &data, const Principal *who = nullptr)
    {
        return call(who ? *who : anna, "Blob/upload", inSpace(R"("create":{"b":{"type":"x/y","data":)" + data + "}}"));
    }
    std::string file(const std::string &blobId)
    {
        return make(anna, "FileItem", R"({"name":"f","blobId":")" + blobId + "\"}");
    }
};

TEST_F(Blobs, AreSeenByTheUploaderUntilARecordNamesThem)
{
    const auto id = upload(anna, "secret");
    EXPECT_EQ(engine->mayDownload(anna, space, id), Access::Ok);
    EXPECT_EQ(engine->mayDownload(piotr, space, id), Access::NotFound);
    // Knowing a hash proves nothing: Piotr can neither read it nor put it into a record.
    auto answer = call(piotr, "FileItem/set", inSpace(R"("create":{"k":{"name":"f","blobId":")" + id + "\"}}"));
    EXPECT_EQ(text(answer.at("notCreated").at("k").at("properties")), R"(["blobId"])");
    EXPECT_EQ(text(answer.at("notCreated").at("k").at("notFound")), "[\"" + id + "\"]") << "which to send first";
    file(id);
    EXPECT_EQ(engine->mayDownload(piotr, space, id), Access::Ok);
    EXPECT_EQ(engine->mayDownload(anna, "upAnna", id), Access::NotFound);
    EXPECT_EQ(engine->mayDownload(piotr, "upAnna", id), Access::NotFound);
}

TEST_F(Blobs, AreJoinedFromTextBase64AndRanges)
{
    const auto first = upload(anna, "0123456789");
    auto answer = join(R"([{"data:asText":"<ž>"},{"data:asBase64":"AP8="},{"blobId":")" + first
                       + R"(","offset":2,"length":3},{"blobId":")" + first + R"(","offset":8}])");
    const auto &created = answer.at("created").at("b");
    EXPECT_EQ(created.at("size").as_int64(), 11);
    EXPECT_EQ(created.at("type").as_string(), "x/y");
    EXPECT_EQ(bytes.blobs.at(std::string(created.at("id").as_string())),
              std::string("<ž>\0\xff"
                          "23489",
                          11));
    EXPECT_EQ(engine->mayDownload(piotr, space, created.at("id").as_string()), Access::NotFound);
}

TEST_F(Blobs, WrongDataIsRefused)
{
    const auto first = upload(anna, "0123456789");
    const auto other = upload(piotr, "piotr's");
    const auto before = dump();
    for (const std::string &data : {
             std::string(R"([{"data:asBase64":"a"}])"),
             std::string(R"([{"data:asBase64":"a=b="}])"),
             std::string(R"([{"data:asText":7}])"),
             std::string(R"([{}])"),
             std::string("7"),
             std::string(R"([{"data:asText":"a","data:asBase64":""}])"),
             R"([{"blobId":")" + first + R"(","offset":8,"length":3}])",
             R"([{"blobId":")" + first + R"(","offset":11}])",
         })
        EXPECT_EQ(join(data).at("notCreated").at("b").at("type").as_string(), "invalidProperties") << data;
    const auto refused = join(R"([{"blobId":")" + other + "\"}]").at("notCreated").at("b").as_object();
    EXPECT_EQ(refused.at("type").as_string(), "blobNotFound");
    EXPECT_EQ(text(refused.at("notFound")), "[\"" + other + "\"]");
    EXPECT_EQ(dump(), before);
    bytes.full = true;
    EXPECT_EQ(join(R"([{"data:asText":"new"}])").at("type").as_string(), "serverUnavailable");
    EXPECT_EQ(dump(), before);
}

// Copying gigabytes happens before the request, where nobody's writes wait for it; the request only takes it over.
TEST_F(Blobs, ABigJoinIsDoneBeforehand)
{
    const auto piece = upload(anna, std::string(3'000'000, 'p'));
    const auto other = upload(piotr, std::string(3'000'000, 'q'));
    const auto body = [&](const std::string &id) {
        return R"({"using":["urn:ietf:params:jmap:core","urn:ietf:params:jmap:blob"],"methodCalls":[["Blob/upload",)"
            + inSpace(R"("create":{"b":{"data":[{"blobId":")" + id + R"("},{"blobId":")" + id + "\"}]}}")
            + R"(,"1"]]})";
    };
    const auto requestOf = [](const std::string &text) { return Request{ text, "application/json", {} }; };
    const auto mine = body(piece), his = body(other);
    EXPECT_TRUE(engine->joins(anna, requestOf(his)).empty()) << "only what one may read";
    EXPECT_TRUE(engine->joins(anna, requestOf(body(upload(anna, "small")))).empty());
    bytes.joins = 0;
    auto request = requestOf(mine);
    const auto parts = engine->joins(anna, request);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(bytes.joins, 0) << "whoever asks joins, on a thread of its own";
    std::vector<Joined> joined;
    joined.push_back({ parts[0], bytes.join(parts[0]) });
    request.joined = &joined;
    const auto answer = json::parse(engine->api(anna, request).body);
    EXPECT_EQ(bytes.joins, 1);
    const auto &made = answer.at("methodResponses").at(0).at(1).at("created").at("b");
    EXPECT_EQ(made.at("size").as_int64(), 6'000'000);
    EXPECT_EQ(engine->mayDownload(anna, space, made.at("id").as_string()), Access::Ok);
    request = requestOf(his); // joined for somebody else: of no use to who may not read the pieces
    joined.front().parts = engine->joins(piotr, request).at(0);
    request.joined = &joined;
    const auto refused = json::parse(engine->api(anna, request).body);
    EXPECT_EQ(refused.at("methodResponses").at(0).at(1).at("notCreated").at("b").at("type").as_string(),
              "blobNotFound");
    joined.front() = { parts[0], tl::unexpected(BlobBytes::Problem::Full) };
    request = requestOf(mine);
    request.joined = &joined;
    EXPECT_NE(engine->api(anna, request).body.find("serverUnavailable"), std::string::npos);
    EXPECT_EQ(bytes.joins, 1) << "a full disk is not tried again on the writer's thread";
}

TEST_F(Blobs, ALaterCallNamesAnUploadByItsCreationId)
{
    const auto list = calls(anna,
                            R"([["Blob/upload",)" + inSpace(R"("create":{"b":{"data":[{"data:asText":"hello"}]}})")
                                + R"(,"1"],["FileItem/set",)" + inSpace(R"("create":{"f":{"name":"f","blobId":"#b"}})")
                                + R"(,"2"]])");
    EXPECT_TRUE(list[1].at(1).at("notCreated").is_null()) << text(list);
}

TEST_F(Blobs, GetDataRangesAndDigests)
{
    const auto plain = upload(anna, "The quick brown fox jumped over the lazy dog.");
    const auto binary = upload(anna, std::string("\xff\x00z", 3));
    auto get = [&](const std::string &id, const std::string &more) {
        return call(anna, "Blob/get", inSpace("\"ids\":[\"" + id + "\"]" + more)).at("list").at(0).as_object();
    };
    EXPECT_EQ(text(get(plain, "")),
              R"({"id":")" + plain + R"(","data:asText":"The quick brown fox jumped over the lazy dog.","size":45})");
    EXPECT_EQ(text(get(plain, R"(,"offset":4,"length":9,"properties":["data:asText","digest:sha-256"])")),
              R"({"id":")" + plain
                  + R"(","data:asText":"quick bro","digest:sha-256":"gdg9INW7lwHK6OQ9u0dwDz2ZY/gubi0En0xlFpKt0OA="})");
    EXPECT_TRUE(get(plain, R"(,"offset":40,"length":9)").at("isTruncated").as_bool());
    EXPECT_TRUE(get(plain, R"(,"offset":46)").at("isTruncated").as_bool());
    EXPECT_FALSE(get(plain, R"(,"offset":40,"length":5)").contains("isTruncated"));
    const auto odd = get(binary, "");
    EXPECT_EQ(odd.at("data:asBase64").as_string(), "/wB6");
    EXPECT_TRUE(odd.at("isEncodingProblem").as_bool());
    EXPECT_TRUE(get(binary, R"(,"properties":["data:asText"])").at("data:asText").is_null());
    const auto none = call(piotr, "Blob/get", inSpace("\"ids\":[\"" + plain + "\"]"));
    EXPECT_EQ(text(none.at("notFound")), "[\"" + plain + "\"]");
    EXPECT_EQ(call(anna, "Blob/get", inSpace(R"("ids":["x"],"properties":["digest:md4"])")).at("type").as_string(),
              "invalidArguments");
}

TEST_F(Blobs, Lookup)
{
    const auto id = upload(anna, "x");
    const auto record = file(id);
    const auto answer
        = call(piotr, "Blob/lookup", inSpace(R"("typeNames":["FileItem","Card"],"ids":[")" + id + R"(","no"])"));
    EXPECT_EQ(text(answer.at("list")),
              R"([{"id":")" + id + R"(","matchedIds":{"FileItem":[")" + record + R"("],"Card":[]}}])");
    EXPECT_EQ(text(answer.at("notFound")), R"(["no"])");
    EXPECT_EQ(call(piotr, "Blob/lookup", inSpace(R"("typeNames":["No"],"ids":[])")).at("type").as_string(),
              "unknownDataType");
}

TEST_F(Blobs, CopyBetweenAccounts)
{
    const auto id = upload(anna, "x");
    const auto answer = call(anna, "Blob/copy",
                             std::string(R"({"fromAccountId":")") + space + R"(","accountId":"upAnna","blobIds":[")"
                                 + id + R"(","none"]})");
    EXPECT_EQ(text(answer.at("copied")), "{\"" + id + "\":\"" + id + "\"}");
    EXPECT_EQ(answer.at("notCopied").at("none").at("type").as_string(), "notFound");
    EXPECT_EQ(engine->mayDownload(anna, "upAnna", id), Access::Ok);
    EXPECT_EQ(call(piotr, "Blob/copy",
                   std::string(R"({"fromAccountId":"upAnna","accountId":")") + space + R"(","blobIds":[]})")
                  .at("type")
                  .as_string(),
              "fromAccountNotFound");
}

TEST_F(Blobs, QuotaCountsWhatRecordsNameAndMakesRoomFromWhatNoneNames)
{
    limits.quotaPerSpace = 100;
    limits.maxSizeUpload = 90;
    build();
    EXPECT_EQ(engine->mayUpload(anna, space, 91), Access::TooLarge);
    EXPECT_EQ(engine->mayUpload(anna, "none", 1), Access::NotFound);
    const auto old = upload(anna, std::string(60, 'a'));
    now += 2 * 3'600'000;
    upload(anna, std::string(60, 'b')); // the old one, named by nothing, went
    EXPECT_EQ(engine->mayDownload(anna, space, old), Access::NotFound);
    const auto third = bytes.add(std::string(60, 'c'));
    EXPECT_EQ(engine->registerBlob(anna, space, third, 60, ""), Access::OverQuota); // the second is too young to go
    now += 2 * 3'600'000;
    EXPECT_EQ(engine->registerBlob(anna, space, third, 60, ""), Access::Ok);
    file(third);
    EXPECT_EQ(storage->usedBytes(space), 60);
    EXPECT_EQ(engine->mayUpload(anna, space, 50), Access::OverQuota);
    const auto fourth = upload(anna, std::string(40, 'd'));
    file(fourth);
    file(fourth); // a blob counts once
    EXPECT_EQ(storage->usedBytes(space), 100);
    storage->setMember(space, "pPiotr", "visitor");
    EXPECT_EQ(engine->mayUpload(piotr, space, 1), Access::Forbidden);
}

TEST_F(Blobs, WhatIsUsedIsTold)
{
    limits.quotaPerSpace = 100;
    build();
    const auto used = [&] {
        const auto answer = call(piotr, "Quota/get", inSpace(R"("ids":null)"));
        EXPECT_EQ(answer.at("list").as_array().size(), 1U);
        const auto quota = answer.at("list").at(0).as_object();
        EXPECT_EQ(quota.at("hardLimit").as_int64(), 100);
        EXPECT_EQ(quota.at("resourceType").as_string(), "octets");
        return quota.at("used").as_int64();
    };
    EXPECT_EQ(used(), 0);
    const auto id = upload(anna, std::string(30, 'a'));
    EXPECT_EQ(used(), 0); // no record names it
    const auto first = file(id);
    EXPECT_EQ(used(), 30);
    file(id); // a second name for the same bytes
    EXPECT_EQ(used(), 30);
    const auto other = upload(anna, std::string(50, 'b'));
    call(anna, "FileItem/set", inSpace(R"("update":{")" + first + R"(":{"blobId":")" + other + "\"}}"));
    EXPECT_EQ(used(), 80);
    EXPECT_EQ(text(call(anna, "Quota/get", inSpace(R"("ids":["files","no"],"properties":["used"])")).at("list")),
              R"([{"id":"files","used":80}])");
    EXPECT_EQ(call(anna, "Quota/get", R"({"accountId":"upPiotr","ids":null})").at("type").as_string(),
              "accountNotFound");
}

TEST_F(Blobs, PiecesAndTheWholeNeedRoomOnce)
{
    limits.quotaPerSpace = 100;
    limits.maxSizeFile = 95;
    build();
    const auto one = upload(anna, std::string(40, 'a')), two = upload(anna, std::string(40, 'b'));
    const std::string both = R"([{"blobId":")" + one + R"("},{"blobId":")" + two + R"("}])";
    EXPECT_EQ(join(both.substr(0, both.size() - 1) + R"(,{"data:asText":"0123456789012345"}])")
                  .at("notCreated")
                  .at("b")
                  .at("type")
                  .as_string(),
              "tooLarge");
    const auto joined = join(both);
    ASSERT_TRUE(joined.at("created").is_object()) << text(joined.at("notCreated"));
    ASSERT_TRUE(join(both).at("created").is_object()); // an answer that was lost
    file(std::string(joined.at("created").at("b").at("id").as_string()));
    EXPECT_EQ(storage->usedBytes(space), 80);
    upload(anna, std::string(15, 'c')); // the pieces make room at once
}

TEST_F(Blobs, CapabilityIsOfferedInEveryAccount)
{
    const auto session = json::parse(engine->session(anna, { "https://h" }));
    EXPECT_GE(session.at("accounts")
                  .at(space)
                  .at("accountCapabilities")
                  .at("urn:ietf:params:jmap:blob")
                  .at("maxDataSources")
                  .as_int64(),
              64);
}

TEST_F(Blobs, WhatIsUnNamedIsKeptFromThenOn)
{
    const auto id = upload(anna, "old photo");
    const auto record = file(id);
    const auto other = upload(anna, "new photo");
    now += 30 * 86'400'000LL;
    call(anna, "FileItem/set", inSpace(R"("update":{")" + record + R"(":{"blobId":")" + other + "\"}}"));
    EXPECT_EQ(storage->usedBytes(space), 9);
    EXPECT_TRUE(storage->unreferencedBlobs(space, now).empty()); // a week begins now, not at its upload
    ASSERT_EQ(storage->unreferencedBlobs(space, now + 1).size(), 1U);
    EXPECT_EQ(storage->unreferencedBlobs(space, now + 1).front().id, id);
}

TEST_F(Blobs, AVersionThatDidNotStandKeepsItsBytes)
{
    const auto mine = upload(anna, "mine"), theirs = upload(anna, "theirs"), inCard = upload(anna, "in a card");
    const auto record = file(theirs);
    const auto version = [](const std::string &path, const std::string &value) {
        return R"("variants/v":{"property":")" + path + R"(","value":)" + value + R"(,"by":null,"at":null})";
    };
    call(anna, "FileItem/set",
         inSpace("\"update\":{\"" + record + R"(":{"blobId":")" + mine + "\"," + version("blobId", "\"" + theirs + "\"")
                 + "}}"));
    EXPECT_TRUE(storage->isReferenced(space, theirs));
    EXPECT_EQ(engine->mayDownload(piotr, space, theirs), Access::Ok);
    call(anna, "FileItem/set", inSpace("\"update\":{\"" + record + R"(":{"variants/v":null}})"));
    EXPECT_FALSE(storage->isReferenced(space, theirs));

    const auto list = make(anna, "BoardList", R"({"title":"l","position":"V"})");
    const auto card = make(anna, "Card", R"({"title":"c","position":"V","listId":")" + list + "\"}");
    for (const auto &[path, value] : { std::pair("attachments/a/blobId", "\"" + inCard + "\""),
                                       { "attachments/a", R"({"blobId":")" + inCard + "\"}" },
                                       { "attachments", R"({"a":{"blobId":")" + inCard + "\"}}" } }) {
        call(anna, "Card/set", inSpace("\"update\":{\"" + card + "\":{" + version(path, value) + "}}"));
        EXPECT_TRUE(storage->isReferenced(space, inCard)) << path;
        call(anna, "Card/set", inSpace("\"update\":{\"" + card + R"(":{"variants/v":null}})"));
        EXPECT_FALSE(storage->isReferenced(space, inCard)) << path;
    }
}

// A version names bytes, and who reads the record may have them: so nobody may name what they may not see.
TEST_F(Blobs, AVersionShowsNobodyWhatTheyMayNotSee)
{
    const auto secret = upload(anna, "secret");
    const auto record = file(upload(anna, "open"));
    const auto answer = call(piotr, "FileItem/set",
                             inSpace("\"update\":{\"" + record + R"(":{"variants/v":{"property":"blobId","value":")"
                                     + secret + R"(","by":null,"at":null}}})"));
    EXPECT_EQ(text(answer.at("notUpdated").at(record).at("properties")), R"(["variants"])");
    EXPECT_EQ(engine->mayDownload(piotr, space, secret), Access::NotFound);
    // Of bytes that are gone a version may still speak.
    const auto gone = call(piotr, "FileItem/set",
                           inSpace("\"update\":{\"" + record
                                   + R"(":{"variants/v":{"property":"blobId","value":"Bgone","by":null,"at":null}}})"));
    EXPECT_TRUE(gone.at("notUpdated").is_null());
}

TEST_F(Blobs, HashesCountAsBytesThatAreRead)
{
    limits.maxSizeRequest = 1000;
    build();
    const auto id = upload(anna, std::string(600, 'a'));
    const std::string one
        = R"(["Blob/get",)" + inSpace("\"ids\":[\"" + id + R"("],"properties":["digest:sha-256"])") + ",\"c\"]";
    const auto two = calls(anna, "[" + one + "," + one + "]");
    EXPECT_EQ(two.at(0).at(0).as_string(), "Blob/get");
    EXPECT_EQ(two.at(1).at(1).at("type").as_string(), "requestTooLarge");
    // A whole file tells its hash by its name: no byte of it is read, wherever it is.
    const std::string named = "B" + std::string(62, 'a') + "01";
    EXPECT_EQ(engine->registerBlob(anna, space, named, 5'000'000, ""), Access::Ok);
    const auto whole = call(anna, "Blob/get", inSpace("\"ids\":[\"" + named + R"("],"properties":["digest:sha-256"])"));
    EXPECT_EQ(whole.at("list").at(0).at("digest:sha-256").as_string(), "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqgE=");
}
