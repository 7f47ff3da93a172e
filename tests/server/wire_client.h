#pragma once
// A small HTTPS client that can also misbehave. Blocking, with a limit on every wait; checks the certificate.
#include "tests/support/serverprocess.h"

#include "schema/json.h"

#include <arpa/inet.h>
#include <map>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <string>
#include <sys/socket.h>
#include <sys/time.h>

struct WireAnswer
{
    int status = 0; // 0: the connection ended without an answer
    std::map<std::string, std::string> headers; // names in lower case
    std::string body;
    schema::json::value json() const { return schema::json::parse(body); }
};

class WireClient
{
public:
    WireClient(int port, const std::string &caFile, const std::string &host = "localhost", int maxTls = 0)
    {
        std::signal(SIGPIPE, SIG_IGN); // a server that was killed
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        timeval limit{ 20, 0 };
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
        if (caFile.empty() || !m_connected) // plain bytes
            return;
        m_context = SSL_CTX_new(TLS_client_method());
        SSL_CTX_load_verify_locations(m_context, caFile.c_str(), nullptr);
        SSL_CTX_set_verify(m_context, SSL_VERIFY_PEER, nullptr);
        SSL_CTX_set_mode(m_context, SSL_MODE_AUTO_RETRY);
        if (maxTls != 0) {
            SSL_CTX_set_min_proto_version(m_context, TLS1_VERSION);
            SSL_CTX_set_max_proto_version(m_context, maxTls);
            SSL_CTX_set_cipher_list(m_context, "ALL:@SECLEVEL=0");
        }
        m_ssl = SSL_new(m_context);
        SSL_set_fd(m_ssl, m_socket);
        in_addr numeric{};
        if (::inet_pton(AF_INET, host.c_str(), &numeric) == 1)
            X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_ssl), host.c_str());
        else
            SSL_set1_host(m_ssl, host.c_str());
        m_secure = SSL_connect(m_ssl) == 1;
    }
    ~WireClient()
    {
        SSL_free(m_ssl);
        SSL_CTX_free(m_context);
        ::close(m_socket);
    }
    WireClient(const WireClient &) = delete;
    WireClient &operator=(const WireClient &) = delete;

    bool connected() const { return m_connected; }
    bool secure() const { return m_secure; }
    SSL *ssl() { return m_ssl; }

    bool send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const int sent = m_ssl ? SSL_write(m_ssl, bytes.data(), static_cast<int>(bytes.size()))
                                   : static_cast<int>(::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL));
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    // "" = the end, or nothing within the limit.
    std::string receive()
    {
        char buffer[16384];
        const int got = m_ssl ? SSL_read(m_ssl, buffer, sizeof buffer)
                              : static_cast<int>(::recv(m_socket, buffer, sizeof buffer, 0));
        return got > 0 ? std::string(buffer, static_cast<std::size_t>(got)) : std::string();
    }
    // Waits until `text` is in what came since the last call that found something; "" = it never came.
    std::string receiveUntil(std::string_view text)
    {
        for (;;) {
            const auto at = m_input.find(text);
            if (at != std::string::npos) {
                std::string found = m_input.substr(0, at + text.size());
                m_input.erase(0, at + text.size());
                return found;
            }
            const std::string more = receive();
            if (more.empty())
                return {};
            m_input += more;
        }
    }

    WireAnswer answer(bool head = false)
    {
        WireAnswer answer;
        const std::string top = receiveUntil("\r\n\r\n");
        if (top.size() < 12)
            return answer;
        answer.status = std::stoi(top.substr(9, 3));
        for (std::size_t at = top.find("\r\n") + 2; at + 2 < top.size();) {
            const std::size_t end = top.find("\r\n", at);
            const std::size_t colon = top.find(": ", at);
            std::string name = top.substr(at, colon - at);
            for (char &c : name)
                c = static_cast<char>(std::tolower(c));
            answer.headers[name] = top.substr(colon + 2, end - colon - 2);
            at = end + 2;
        }
        const auto length = answer.headers.find("content-length");
        if (length == answer.headers.end() || head)
            return answer;
        const std::size_t wanted = std::stoul(length->second);
        while (m_input.size() < wanted) {
            const std::string more = receive();
            if (more.empty())
                break;
            m_input += more;
        }
        answer.body = m_input.substr(0, wanted);
        m_input.erase(0, answer.body.size());
        return answer;
    }

    using Headers = std::map<std::string, std::string>;
    WireAnswer request(const std::string &method, const std::string &target, const Headers &headers = {},
                       const std::string &body = {})
    {
        std::string text = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n";
        for (const auto &[name, value] : headers)
            text.append(name).append(": ").append(value).append("\r\n");
        if (!body.empty() || method == "POST")
            text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
        send(text + "\r\n" + body);
        return answer(method == "HEAD");
    }

private:
    int m_socket = -1;
    bool m_connected = false;
    bool m_secure = false;
    SSL_CTX *m_context = nullptr;
    SSL *m_ssl = nullptr;
    std::string m_input;
};

// A server with one user, "kasia", signed in.
class SignedIn
{
public:
    explicit SignedIn(ServerProcess::Arguments settings = { "--durable", "false" })
        : server(std::move(settings))
    {
        good = server.addUser("kasia", password) && server.start();
        if (good)
            signIn();
    }
    void signIn()
    {
        WireClient client(server.port(), server.caFile());
        const WireAnswer answer
            = client.request("POST", "/auth/token", {},
                             R"({"username":"Kasia","password":"correct horse","device":"d1","deviceName":"PC"})");
        good = answer.status == 201;
        if (!good)
            return;
        const auto reply = answer.json();
        token = reply.at("token").as_string();
        personId = reply.at("personId").as_string();
        account = "u" + personId;
    }
    WireClient::Headers headers(WireClient::Headers more = {}) const
    {
        more["Authorization"] = "Bearer " + token;
        more.emplace("Content-Type", "application/json");
        return more;
    }
    std::string call(const std::string &methodCalls) const
    {
        return R"({"using":["urn:ietf:params:jmap:core","urn:ietf:params:jmap:blob","https://jumelle.eu/jmap/1"],"methodCalls":[)"
            + methodCalls + "]}";
    }
    std::string setHeadline(const std::string &text) const
    {
        return call(R"(["Person/set",{"accountId":"community","update":{")" + personId + R"(":{"headline":")" + text
                    + R"("}}},"c"])");
    }

    static constexpr const char *password = "correct horse";
    ServerProcess server;
    bool good = false;
    std::string token;
    std::string personId;
    std::string account;
};
