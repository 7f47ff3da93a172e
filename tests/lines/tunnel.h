#pragma once
// One client's connection through a Line: perhaps CONNECT, perhaps TLS on both sides, then two flows.
#include "tests/lines/challenge.h"
#include "tests/lines/flow.h"
#include "tests/lines/interception.h"

#include <memory>

namespace lines {

struct Shared
{
    Options options;
    Road road;
    Challenge challenge;
    std::unique_ptr<Interception> interception; // null: TLS is passed on as it is
    Shared(asio::io_context &io, const Options &o)
        : options(o)
        , road(io, o.shape)
        , challenge(o)
    { }
};

class Tunnel : public std::enable_shared_from_this<Tunnel>
{
public:
    Tunnel(Shared &shared, tcp::socket client);
    Task<void> run();
    void end(); // at once, without a goodbye

private:
    Task<bool> readHead(std::string &head);
    Task<bool> accept(); // CONNECT, until somebody may
    Task<bool> answer(std::string text);
    Task<bool> connect();
    Task<bool> openTls();
    Task<void> pump();

    Shared &m_shared;
    std::unique_ptr<server::Stream> m_client;
    std::unique_ptr<server::Stream> m_other;
    std::unique_ptr<Flow> m_down, m_up;
    std::string m_host, m_port; // what the client wants
    std::string m_early; // of the client, behind its CONNECT
    bool m_ended = false;
};

} // namespace lines
