// Starting, stopping, being killed, and what it says when it cannot start.
#include "server/storage/storage.h"
#include "tests/server/wire_client.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <thread>

namespace {
bool says(const ServerProcess &server, const std::string &text)
{
    return server.output().find(text) != std::string::npos;
}
} // namespace

TEST(Lifecycle, StopsGracefullyWithEventSourcesOpen)
{
    SignedIn site;
    ASSERT_TRUE(site.good) << site.server.output();
    WireClient events(site.server.port(), site.server.caFile());
    events.send("GET /jmap/events?types=*&closeafter=no&ping=0 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + site.token + "\r\n\r\n");
    EXPECT_NE(events.receiveUntil("retry: "), "");
    WireClient idle(site.server.port(), site.server.caFile());
    EXPECT_EQ(idle.request("GET", "/health").status, 200);
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(site.server.stop(), 0);
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(3));
    EXPECT_NE(events.receiveUntil("0\r\n\r\n"), "");
    EXPECT_TRUE(says(site.server, "\"stopped\""));
}

TEST(Lifecycle, SaysWhatIsWrong)
{
    ServerProcess first;
    ASSERT_TRUE(first.start()) << first.output();
    EXPECT_NE(first.run({ "serve", "--listen", "127.0.0.1:0" }), 0);
    EXPECT_TRUE(says(first, "another jumelled uses the data folder")) << first.output();

    ServerProcess second;
    EXPECT_NE(second.run({ "serve", "--listen", "127.0.0.1:" + std::to_string(first.port()) }), 0);
    EXPECT_TRUE(says(second, "cannot listen on 127.0.0.1:")) << second.output();
    EXPECT_NE(second.run({ "serve", "--certificate", "/nowhere.pem", "--key", "/nowhere.pem" }), 0);
    EXPECT_TRUE(says(second, "the certificate /nowhere.pem: No such file")) << second.output();
    EXPECT_NE(second.run({ "serve", "--plainHttp", "true", "--listen", "0.0.0.0:0" }), 0);
    EXPECT_TRUE(says(second, "loopback"));
    EXPECT_NE(second.run({ "serve", "--threds", "2" }), 0);
    EXPECT_TRUE(says(second, "there is no setting \"threds\""));
    EXPECT_NE(second.run({ "dance" }), 0);
    EXPECT_EQ(second.run({ "--help" }), 0);
    EXPECT_EQ(second.run({ "--version" }), 0);
}

TEST(Lifecycle, WhatIsMeantForNothingIsNamedAndNothingIsMade)
{
    ServerProcess server;
    const auto refused = [&](ServerProcess::Arguments words, const std::string &named) {
        const std::size_t before = server.output().size();
        EXPECT_EQ(server.run(std::move(words)), 1) << named;
        EXPECT_NE(server.output().find(named, before), std::string::npos) << server.output().substr(before);
        EXPECT_FALSE(std::filesystem::exists(server.data())) << named;
    };
    refused({ "--nonsense" }, "there is no setting \"nonsense\"");
    refused({ "init", "surplus", "words" }, "unexpected word after init: surplus");
    refused({ "check", "--people", "5" }, "--people is for jumelled demo");
    refused({ "check", "--hashes=yes" }, "--hashes takes no value");
    refused({ "check", "--config", "" }, "--config needs a file");
    refused({ "check", "--config", "/" }, "configuration file /: it is a folder");
    refused({ "serve", "--ready-fd", "three" }, "--ready-fd");
    refused({ "init", "--name", "a\xff" }, "\"name\" must be text in UTF-8");
    refused({ "init", "--name", std::string(100'000, 'a') }, "\"name\" must be up to 200");
    refused({ "init", "--hosts", "a, b\xff" }, "\"hosts\" must be text in UTF-8");
    refused({ "serve", "--publicUrl", "https://a\xff" }, "\"publicUrl\" must be text in UTF-8");
    refused({ "backup", "--to", server.data() }, "there is no data base " + server.data());
    refused({ "user", "list" }, "there is no data base " + server.data());
    refused({ "user", "list", "kasia" }, "user list");
    std::filesystem::create_directories(server.data());
    EXPECT_EQ(server.run({ "user", "disable", "kasia" }), 1);
    EXPECT_TRUE(std::filesystem::is_empty(server.data()));
    EXPECT_EQ(server.run({ "user", "list" }), 1);
    EXPECT_TRUE(std::filesystem::is_empty(server.data()));
}

TEST(Lifecycle, SettingsFileNamesFileAndLine)
{
    ServerProcess server;
    ASSERT_EQ(server.run({ "init" }), 0) << server.output();
    const std::string path = server.data() + "/jumelled.conf";
    ASSERT_TRUE(std::filesystem::exists(path));
    EXPECT_EQ(server.run({ "check", "--config", path }), 0) << server.output();
    std::ofstream(path, std::ios::app) << "maxSizeUpload = lots\n";
    EXPECT_NE(server.run({ "check", "--config", path }), 0);
    EXPECT_TRUE(says(server, path + ":")) << server.output();
    EXPECT_TRUE(says(server, "\"maxSizeUpload\" must be a number"));
}

TEST(Lifecycle, ANewerDataBaseIsNotTouched)
{
    ServerProcess server;
    ASSERT_EQ(server.run({ "init" }), 0);
    {
        // user_version is a number at a fixed place of the file's header.
        std::fstream file(server.data() + "/jumelle.sqlite", std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(60);
        file.write("\0\0\x7f\x7f", 4);
    }
    EXPECT_NE(server.run({ "serve", "--listen", "127.0.0.1:0" }), 0);
    EXPECT_TRUE(says(server, "newer jumelled")) << server.output();
}

TEST(Lifecycle, KilledWhileWritingLosesNothingItAnswered)
{
    SignedIn site(ServerProcess::Arguments{});
    ASSERT_TRUE(site.good) << site.server.output();
    for (int round = 0; round < 3; ++round) {
        std::vector<std::string> answered;
        std::thread uploads([&] {
            WireClient client(site.server.port(), site.server.caFile());
            for (int i = 0;; ++i) {
                const auto answer = client.request("POST", "/jmap/upload/" + site.account + "/", site.headers(),
                                                   std::string(100'000, static_cast<char>('a' + i % 26))
                                                       + std::to_string(round * 1000 + i));
                if (answer.status != 201)
                    return;
                answered.emplace_back(answer.json().at("blobId").as_string());
            }
        });
        std::string confirmed;
        WireClient client(site.server.port(), site.server.caFile());
        for (int i = 0; i < 15 + round * 10; ++i) {
            const std::string text = "round " + std::to_string(round) + " " + std::to_string(i);
            const auto answer = client.request("POST", "/jmap/api", site.headers(), site.setHeadline(text));
            ASSERT_EQ(answer.status, 200);
            confirmed = text;
        }
        site.server.kill();
        uploads.join();
        ASSERT_EQ(site.server.run({ "check" }), 0) << site.server.output();
        ASSERT_TRUE(site.server.start()) << site.server.output();
        WireClient after(site.server.port(), site.server.caFile());
        const auto person = after.request(
            "POST", "/jmap/api", site.headers(),
            site.call(R"(["Person/get",{"accountId":"community","ids":[")" + site.personId + R"("]},"c"])"));
        EXPECT_NE(person.body.find(confirmed), std::string::npos) << confirmed;
        for (const std::string &id : answered)
            EXPECT_EQ(after.request("GET", "/jmap/download/" + site.account + "/" + id + "/x", site.headers()).status,
                      200);
        EXPECT_TRUE(std::filesystem::is_empty(site.server.data() + "/blobs/tmp"));
    }
}

TEST(Lifecycle, BackupWhileRunningIsWhole)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    WireClient client(site.server.port(), site.server.caFile());
    const auto blob
        = client.request("POST", "/jmap/upload/" + site.account + "/", site.headers(), std::string(50'000, 'b'));
    ASSERT_EQ(blob.status, 201);
    const std::string copy = site.server.data() + "-copy";
    ASSERT_EQ(site.server.run({ "backup", "--to", copy }), 0) << site.server.output();
    ASSERT_EQ(site.server.run({ "backup", "--to", copy }), 0) << site.server.output(); // onto the older one
    ServerProcess other;
    std::filesystem::copy(copy, other.data(), std::filesystem::copy_options::recursive);
    EXPECT_EQ(other.run({ "check" }), 0) << other.output();
    ASSERT_TRUE(other.start()) << other.output();
    WireClient restored(other.port(), other.caFile());
    const auto state = [&](WireClient &from) {
        const auto answer = from.request("POST", "/jmap/api", site.headers(),
                                         site.call(R"(["Person/get",{"accountId":"community","ids":[]},"c"])"));
        const auto reply = answer.json();
        return std::string(reply.at("methodResponses").as_array().at(0).as_array().at(1).at("state").as_string());
    };
    EXPECT_NE(state(restored), state(client)); // another epoch: old states are of no use there
    ServerProcess again; // the same copy once more: another past
    std::filesystem::copy(copy, again.data(), std::filesystem::copy_options::recursive);
    ASSERT_TRUE(again.start()) << again.output();
    WireClient twice(again.port(), again.caFile());
    EXPECT_NE(state(twice), state(restored));
    const auto rev = [&](WireClient &at) {
        const auto set = site.call(R"(["Person/set",{"accountId":"community","update":{")" + site.personId
                                   + R"(":{"about":"Back"}}},"c"])");
        const auto reply = at.request("POST", "/jmap/api", site.headers(), set).json();
        const auto &answer = reply.at("methodResponses").as_array().at(0).as_array().at(1).as_object();
        return answer.at("updated").at(site.personId).at("rev").as_int64();
    };
    const auto lost = rev(client), first = rev(restored), second = rev(twice);
    EXPECT_GT(first, lost + server::Storage::epochLeap) << "no rev of the time that was lost is given again";
    EXPECT_GT(second, lost + server::Storage::epochLeap);
    EXPECT_NE(first, second);
    EXPECT_FALSE(std::filesystem::exists(copy + "/jumelle.sqlite.new-wal"));
}

TEST(Lifecycle, WhatItMakesIsItsOwnersAlone)
{
    namespace fs = std::filesystem;
    const auto before = umask(022); // as most shells have it
    ServerProcess server;
    EXPECT_EQ(server.run({ "init" }), 0) << server.output();
    const std::string copy = server.data() + "-copy";
    EXPECT_EQ(server.run({ "backup", "--to", copy }), 0) << server.output();
    umask(before);
    int files = 0;
    for (const auto &folder : { server.data(), copy })
        for (const auto &entry : fs::recursive_directory_iterator(folder)) {
            const auto others = entry.status().permissions() & (fs::perms::group_all | fs::perms::others_all);
            EXPECT_EQ(others, fs::perms::none) << entry.path();
            files += entry.is_regular_file() ? 1 : 0;
        }
    EXPECT_GT(files, 3);
    fs::remove_all(copy);
}

// It would put another data base under the running one, whose later changes nobody would find again.
TEST(Lifecycle, ABackupOntoTheDataFolderIsRefused)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    const std::string link = site.server.data() + "-link";
    std::filesystem::create_directory_symlink(site.server.data(), link);
    for (const std::string &to : { site.server.data(), site.server.data() + "/.", link }) {
        EXPECT_EQ(site.server.run({ "backup", "--to", to }), 1) << to;
        EXPECT_TRUE(says(site.server, to + " is the data folder"));
    }
    EXPECT_FALSE(std::filesystem::exists(site.server.data() + "/jumelle.sqlite.new"));
    std::filesystem::remove(link);
}

TEST(Lifecycle, ABackupMendsWhatAnEarlierOneLeftHalf)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    WireClient client(site.server.port(), site.server.caFile());
    const auto sent
        = client.request("POST", "/jmap/upload/" + site.account + "/", site.headers(), std::string(50'000, 'b'));
    ASSERT_EQ(sent.status, 201);
    const std::string hash = std::string(sent.json().at("blobId").as_string()).substr(1);
    const std::string place = "/blobs/" + hash.substr(0, 2) + "/" + hash.substr(2, 2) + "/" + hash;
    const std::string copy = site.server.data() + "-copy";
    namespace fs = std::filesystem;
    fs::create_directories(fs::path(copy + place).parent_path());
    std::ofstream(copy + place) << "half of it";
    ASSERT_EQ(site.server.run({ "backup", "--to", copy }), 0) << site.server.output();
    EXPECT_EQ(fs::file_size(copy + place), 50'000U);

    // Bytes that went wrong where they lie have the right size still.
    EXPECT_EQ(site.server.run({ "check", "--hashes" }), 0) << site.server.output();
    fs::remove(site.server.data() + place); // not into the linked copy
    std::ofstream(site.server.data() + place) << std::string(50'000, 'c');
    EXPECT_EQ(site.server.run({ "check" }), 0) << site.server.output();
    EXPECT_NE(site.server.run({ "check", "--hashes" }), 0);
    EXPECT_TRUE(says(site.server, "1 of wrong content"));
    std::ofstream(site.server.data() + place) << "short";
    const std::string fresh = site.server.data() + "-fresh";
    EXPECT_NE(site.server.run({ "backup", "--to", fresh }), 0);
    EXPECT_TRUE(says(site.server, "is damaged"));
    EXPECT_FALSE(fs::exists(fresh + "/jumelle.sqlite"));
}

TEST(Lifecycle, MetricsCountAndHealthAnswers)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    WireClient client(site.server.port(), site.server.caFile());
    const auto metrics = client.request("GET", "/metrics");
    EXPECT_EQ(metrics.status, 200);
    EXPECT_NE(metrics.body.find("\njumelled_sign_ins_total 1\n"), std::string::npos) << metrics.body;
    EXPECT_NE(metrics.body.find("jumelled_request_duration_seconds_bucket{le=\"+Inf\"} "), std::string::npos);
}

TEST(Lifecycle, PlainHttpForAProxyOnThisMachine)
{
    ServerProcess server(
        { "--plainHttp", "true", "--trustForwarded", "true", "--publicUrl", "https://jumelle.example" });
    ASSERT_TRUE(server.addUser("kasia", "correct horse"));
    ASSERT_TRUE(server.start()) << server.output();
    WireClient client(server.port(), "");
    EXPECT_EQ(client.request("GET", "/health").status, 200);
    EXPECT_EQ(client.request("GET", "/.well-known/jmap").headers.at("location"),
              "https://jumelle.example/jmap/session");
    EXPECT_EQ(client.request("GET", "/metrics", { { "X-Forwarded-For", "203.0.113.9" } }).status, 404);
    EXPECT_EQ(client.request("GET", "/metrics", { { "X-Forwarded-For", "203.0.113.9, 127.0.0.1" } }).status, 404);
    EXPECT_EQ(client.request("GET", "/metrics").status, 200); // from this machine, past the proxy
}
