// Asio is compiled once here (BOOST_ASIO_SEPARATE_COMPILATION), not again in every file that includes it.
#include <boost/asio/impl/src.hpp>
