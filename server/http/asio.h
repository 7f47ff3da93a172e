#pragma once
// The few names of Boost.Asio that the network half uses. Results come as tuples of error codes: nothing throws.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace server {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

template <typename T = void> using Task = asio::awaitable<T>;

inline constexpr auto asTask = asio::as_tuple(asio::use_awaitable);

} // namespace server
