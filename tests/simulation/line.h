#pragma once
// The network between one computer and the server: real requests and answers, virtual time, and weather.
#include "chance.h"
#include "community.h"

#include "sync/transport.h"

#include <array>
#include <map>

namespace simulation {

struct Weather
{
    enum Kind {
        Lost, // never reaches the server
        ReplyLost, // the server did it, nobody hears
        Twice, // arrives a second time, at once or much later
        Late,
        Truncated,
        Garbage,
        Portal, // a page of the hotel, status 200
        ByProxy, // a status of somebody in between
        ByServer,
        Interim, // 102 taken for the answer
        Away, // no network at all
        Kinds
    } kind
        = Lost;
    std::uint32_t oneIn = 1;
    std::int64_t untilMs = 0;
};
const char *nameOf(Weather::Kind kind);

class Line : public syncing::Transport
{
public:
    Line(syncing::test::Loop &loop, Community &community, class Disk &disk, Trace &trace, std::uint64_t seed);
    Handle send(syncing::HttpRequest request, Reply reply) override;
    Handle stream(syncing::HttpRequest request, Stream stream) override;
    void cancel(Handle handle) override;

    void hangUp(); // the computer is gone: nothing comes back, what is on the way still arrives
    void dropStreams(bool noticed); // the line breaks; without notice the streams are silent from now on
    void setWeather(const Weather &weather) { m_weather = weather; }
    void calm() { m_weather.untilMs = 0; }

    static constexpr std::array proxyStatuses = { 401, 403, 404, 408, 409, 413, 429, 500, 502, 503, 504, 507 };
    static constexpr std::array serverStatuses = { 403, 408, 409, 413, 429, 500, 502, 503, 504, 507 };

private:
    struct Waiting
    {
        Reply reply;
        std::string toFile;
    };
    struct Listening
    {
        Stream stream;
        bool once = false;
        bool silent = false;
        std::int64_t heldUntilMs = 0; // what is told before arrives then
    };
    bool bad();
    void deliver(Handle handle, const syncing::HttpRequest &request, std::int64_t after, std::int64_t back, bool heard);
    void finish(Handle handle, syncing::Result<syncing::HttpResponse> response);
    void spoil(syncing::Result<syncing::HttpResponse> &response, Weather::Kind kind);
    void connected(Handle handle, const syncing::HttpRequest &request);
    void refuse(Handle handle, int status);
    void hear(Handle handle, const std::string &data);
    void tell(Handle handle, const std::string &data);
    void ping(Handle handle);
    syncing::HttpResponse refusal(Weather::Kind kind);

    syncing::test::Loop &m_loop;
    Community &m_community;
    Disk &m_disk;
    Trace &m_trace;
    Chance m_chance;
    Weather m_weather;
    std::map<Handle, Waiting> m_waiting;
    std::map<Handle, Listening> m_streams;
    Handle m_last = 0;
    int m_number;
};

} // namespace simulation
