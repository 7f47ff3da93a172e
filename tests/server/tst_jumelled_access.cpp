// Who gets in: certificates, passwords, tokens, limits on guessing.
#include "tests/server/wire_client.h"

#include <gtest/gtest.h>

TEST(Access, CertificateIsFromTheServersOwnAuthority)
{
    SignedIn site;
    ASSERT_TRUE(site.good) << site.server.output();
    EXPECT_TRUE(WireClient(site.server.port(), site.server.caFile(), "localhost").secure());
    EXPECT_TRUE(WireClient(site.server.port(), site.server.caFile(), "127.0.0.1").secure());
    EXPECT_FALSE(WireClient(site.server.port(), site.server.caFile(), "example.org").secure());
    EXPECT_FALSE(WireClient(site.server.port(), "/dev/null", "localhost").secure());
}

TEST(Access, OldTlsIsRefused)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    EXPECT_FALSE(WireClient(site.server.port(), site.server.caFile(), "localhost", TLS1_1_VERSION).secure());
    EXPECT_TRUE(WireClient(site.server.port(), site.server.caFile(), "localhost", TLS1_2_VERSION).secure());
}

TEST(Access, AuthorityMaySpeakForItsNamesOnly)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    WireClient client(site.server.port(), site.server.caFile());
    ASSERT_TRUE(client.secure());
    STACK_OF(X509) *chain = SSL_get_peer_cert_chain(client.ssl());
    ASSERT_EQ(sk_X509_num(chain), 2);
    X509 *ca = sk_X509_value(chain, 1);
    int critical = 0;
    auto *limits = static_cast<NAME_CONSTRAINTS *>(X509_get_ext_d2i(ca, NID_name_constraints, &critical, nullptr));
    ASSERT_NE(limits, nullptr);
    EXPECT_EQ(critical, 1);
    EXPECT_EQ(sk_GENERAL_SUBTREE_num(limits->permittedSubtrees), 3); // localhost, 127.0.0.1, ::1
    NAME_CONSTRAINTS_free(limits);
}

TEST(Access, KeysAreForTheirOwnerOnly)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    namespace fs = std::filesystem;
    for (const char *name : { "/tls/ca-key.pem", "/tls/server-key.pem" }) {
        const auto mode = fs::status(site.server.data() + name).permissions();
        EXPECT_EQ(mode & (fs::perms::group_all | fs::perms::others_all), fs::perms::none) << name;
    }
}

TEST(Access, NothingWithoutToken)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    WireClient client(site.server.port(), site.server.caFile());
    for (const char *target : { "/jmap/session", "/jmap/events?types=*&closeafter=no&ping=0", "/auth/tokens",
                                "/jmap/download/community/Babc/x" }) {
        const auto answer = client.request("GET", target);
        EXPECT_EQ(answer.status, 401) << target;
        EXPECT_EQ(answer.headers.at("www-authenticate"), "Bearer");
    }
    EXPECT_EQ(client.request("GET", "/jmap/session", { { "Authorization", "Bearer wrong" } }).status, 401);
    EXPECT_EQ(client.request("GET", "/jmap/session", { { "Authorization", "Basic a2FzaWE6eA==" } }).status, 401);
    const auto hello = client.request("GET", "/.well-known/jumelle");
    EXPECT_EQ(hello.status, 200);
    EXPECT_EQ(hello.json().at("protocol").as_array().size(), 1U);
    EXPECT_EQ(hello.headers.count("jumelle-server"), 1U);
    EXPECT_EQ(client.request("GET", "/.well-known/jmap").status, 307);
}

TEST(Access, SessionHasAbsoluteUrls)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    WireClient client(site.server.port(), site.server.caFile());
    const auto answer = client.request("GET", "/jmap/session", site.headers());
    ASSERT_EQ(answer.status, 200);
    const auto session = answer.json();
    for (const char *name : { "apiUrl", "uploadUrl", "downloadUrl", "eventSourceUrl" })
        EXPECT_TRUE(std::string_view(session.at(name).as_string()).starts_with("https://localhost/")) << name;
    EXPECT_TRUE(session.at("accounts").as_object().contains(site.account));
    EXPECT_EQ(answer.headers.at("cache-control"), "no-cache, no-store, must-revalidate");
}

TEST(Access, WrongPasswordAndUnknownNameLookTheSame)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    WireClient client(site.server.port(), site.server.caFile());
    const auto wrong = client.request("POST", "/auth/token", {}, R"({"username":"kasia","password":"nonsense"})");
    const auto unknown = client.request("POST", "/auth/token", {}, R"({"username":"nobody","password":"nonsense"})");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(unknown.status, 401);
    EXPECT_EQ(wrong.body, unknown.body);
}

TEST(Access, GuessingIsStoppedWithRetryAfter)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    WireClient client(site.server.port(), site.server.caFile());
    const std::string guess = R"({"username":"kasia","password":"guess"})";
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(client.request("POST", "/auth/token", {}, guess).status, 401);
    const auto stopped = client.request("POST", "/auth/token", {}, guess);
    EXPECT_EQ(stopped.status, 429);
    const int wait = std::stoi(stopped.headers.at("retry-after"));
    EXPECT_GT(wait, 500);
    EXPECT_LE(wait, 600);
    // The right password does not get through either, or guessing would go on.
    EXPECT_EQ(client.request("POST", "/auth/token", {}, R"({"username":"kasia","password":"correct horse"})").status,
              429);
    // Who is in stays in.
    EXPECT_EQ(client.request("GET", "/jmap/session", site.headers()).status, 200);
}

TEST(Access, DevicesAreListedAndRevoked)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    const std::string first = site.token;
    site.signIn();
    ASSERT_TRUE(site.good);
    ASSERT_NE(first, site.token);
    WireClient client(site.server.port(), site.server.caFile());
    const auto list = client.request("GET", "/auth/tokens", site.headers()).json().at("list").as_array();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(client.request("GET", "/jmap/session", { { "Authorization", "Bearer " + first } }).status, 200);
    for (const auto &device : list) {
        if (device.at("current").as_bool())
            continue;
        const std::string target = "/auth/tokens/" + std::string(device.at("id").as_string());
        EXPECT_EQ(client.request("DELETE", target, site.headers()).status, 204);
    }
    EXPECT_EQ(client.request("GET", "/jmap/session", { { "Authorization", "Bearer " + first } }).status, 401);
    EXPECT_EQ(client.request("DELETE", "/auth/tokens/tnothing", site.headers()).status, 404);
    EXPECT_EQ(client.request("DELETE", "/auth/token", site.headers()).status, 204);
    EXPECT_EQ(client.request("GET", "/jmap/session", site.headers()).status, 401);
}

TEST(Access, TokensAreNotInTheDataFolder)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    site.server.stop();
    for (const auto &entry : std::filesystem::recursive_directory_iterator(site.server.data())) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file(entry.path());
        std::stringstream bytes;
        bytes << file.rdbuf();
        EXPECT_EQ(bytes.str().find(site.token), std::string::npos) << entry.path();
        EXPECT_EQ(bytes.str().find(SignedIn::password), std::string::npos) << entry.path();
    }
    EXPECT_EQ(site.server.output().find("kasia\""), std::string::npos); // nor names in the log
}

TEST(Access, DisabledUserIsOutAfterRestartOfTheCache)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    EXPECT_EQ(site.server.run({ "user", "disable", "KASIA" }), 0) << site.server.output();
    site.server.stop();
    ASSERT_TRUE(site.server.start());
    WireClient client(site.server.port(), site.server.caFile());
    EXPECT_EQ(client.request("GET", "/jmap/session", site.headers()).status, 401);
    EXPECT_EQ(client.request("POST", "/auth/token", {}, R"({"username":"kasia","password":"correct horse"})").status,
              401);
}

TEST(Access, AUserNameMayBeAnEmailAddress)
{
    SignedIn site;
    ASSERT_TRUE(site.good);
    ASSERT_TRUE(site.server.addUser("Anna.Lind+jumelle@School.eu", "blue lighthouse", { "--name-shown", "Anna Lind" }))
        << site.server.output();
    EXPECT_FALSE(site.server.addUser("anna.lind+jumelle@school.eu", "another one")); // it is the same
    WireClient client(site.server.port(), site.server.caFile());
    for (const std::string typed :
         { "anna.lind+jumelle@school.eu", "  ANNA.LIND+JUMELLE@SCHOOL.EU ", "Anna.Lind+jumelle@School.eu" }) {
        const auto reply = client.request("POST", "/auth/token", {},
                                          R"({"username":")" + typed + R"(","password":"blue lighthouse"})");
        ASSERT_EQ(reply.status, 201) << typed;
        EXPECT_EQ(reply.json().at("username").as_string(), "anna.lind+jumelle@school.eu");
    }
    EXPECT_EQ(client
                  .request("POST", "/auth/token", {},
                           R"({"username":"anna.lind+jumelle@schooleu","password":"blue lighthouse"})")
                  .status,
              401);
}

TEST(Access, AFullQueueOfSignInsAsksToComeBack)
{
    SignedIn site({ "--durable", "false", "--passwordThreads", "1", "--passwordQueue", "1" });
    ASSERT_TRUE(site.good);
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int i = 0; i < 9; ++i)
        clients.push_back(std::make_unique<WireClient>(site.server.port(), site.server.caFile()));
    for (std::size_t i = 0; i < clients.size(); ++i) {
        const std::string body = R"({"username":"n)" + std::to_string(i) + R"(","password":"guess"})";
        clients[i]->send("POST /auth/token HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size())
                         + "\r\n\r\n" + body);
    }
    int later = 0;
    for (const auto &client : clients) {
        const auto answer = client->answer();
        EXPECT_TRUE(answer.status == 401 || answer.status == 429) << answer.status;
        later += answer.status == 429 ? 1 : 0;
        EXPECT_EQ(answer.headers.count("retry-after"), answer.status == 429 ? 1U : 0U);
    }
    EXPECT_GT(later, 0);
    site.signIn(); // being asked to come back was no failed attempt
    EXPECT_TRUE(site.good);
}
