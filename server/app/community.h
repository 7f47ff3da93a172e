#pragma once
// A running server, put together: storage, blobs, writer, push and the listeners.
#include "server/app/site.h"
#include "server/http/server.h"
#include "server/http/tls.h"

namespace server {

class Community
{
public:
    // Opens everything and binds the addresses; the error says what and where. Nobody is served before start().
    static tl::expected<std::unique_ptr<Community>, std::string> open(Config config, Product product, Log &log);
    ~Community();
    Community(const Community &) = delete;
    Community &operator=(const Community &) = delete;

    tl::expected<void, std::string> start();
    void stop(int graceMs); // drains, then closes the data base
    std::uint16_t port() const;
    std::string url() const; // "https://127.0.0.1:8443"
    std::string authorityFile() const; // "" when the certificate came from outside

private:
    struct Private;
    explicit Community(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

// DATA/jumelle.sqlite, made and migrated when needed, read-only when asked; the error says what and where.
tl::expected<std::unique_ptr<Storage>, std::string> openStorage(const Config &config, bool readOnly);

// For a data base that begins anew or goes back in time: clients then fetch instead of trusting old states.
std::string newEpoch();

// One jumelled a data folder.
class DataLock
{
public:
    static tl::expected<DataLock, std::string> take(const std::string &folder); // makes the folder
    DataLock(DataLock &&other) noexcept;
    DataLock &operator=(DataLock &&) = delete;
    ~DataLock();

private:
    explicit DataLock(int descriptor)
        : m_descriptor(descriptor)
    { }
    int m_descriptor;
};

} // namespace server
