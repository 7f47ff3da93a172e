#pragma once
// A bad line for tests: a forwarder or an HTTP proxy with little bandwidth, long delays, cuts, responses held back
// until they are complete, and TLS opened under an authority of its own. Runs in a thread of its own; every call may
// come from any thread. docs/lines.md tells what it does and does not imitate.
#include <cstdint>
#include <memory>
#include <string>

namespace lines {

// May change while connections are open.
struct Shape
{
    std::int64_t downRate = 0; // bytes a second towards the client, shared by all connections; 0: no limit
    std::int64_t upRate = 0;
    int delayMs = 0; // each way
    std::int64_t cutEvery = 0; // after so many bytes to the client all connections end without a goodbye; 0: never
    std::int64_t cutAbout = 0; // the same at random, with this mean
    unsigned seed = 1; // of the random cuts
    std::string block; // a connection ends when the first line of a request holds this; needs `intercept`
    std::int64_t hold = 0; // a response is passed on when it is complete or so many bytes long; needs `intercept`
};

struct Options
{
    enum class Login { None, Basic, Digest };
    int port = 0; // on the loopback; 0: a free one
    std::string target; // "host:port" everything goes to; "": where CONNECT says
    bool proxy = false; // speak HTTP CONNECT; otherwise connections are passed on as they are
    Login login = Login::None;
    std::string user, password;
    bool intercept = false; // open TLS
    std::string authority = "Example School Filter CA"; // who signs then
    std::string trust; // PEM file: whom to believe on the other side; "": the system's authorities
    Shape shape;
};

struct Counts
{
    int connections = 0;
    int tunnels = 0; // connections that reached the other side
    int denied = 0; // answered with 407
    int requests = 0; // only seen with `intercept`
    int untrusted = 0; // clients that refused the intercepting certificate
    int cuts = 0;
    int held = 0; // responses that were held back
    std::int64_t down = 0; // bytes given to clients, TLS included
    std::int64_t up = 0; // bytes given to the other side
    std::string json() const;
};

class Line
{
public:
    explicit Line(Options options);
    ~Line();
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    const std::string &problem() const; // "" when it listens
    int port() const;
    std::string authorityPem() const; // of the intercepting authority
    Counts counts() const;
    void setShape(const Shape &shape);
    void cut(); // now

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace lines
