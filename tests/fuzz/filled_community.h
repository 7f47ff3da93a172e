#pragma once
// A server's engine with the product's rules, its index and files, over two records of every type: enough for a
// request to meet what is there, and to be refused for it.
#include "server/jmap/engine.h"
#include "server/search/search.h"
#include "server/storage/sqlite_storage.h"
#include "tests/server/fake_bytes.h"

#include <memory>

namespace fuzz {

class FilledCommunity
{
public:
    FilledCommunity(std::int64_t maxSizeRequest, std::int64_t nowMs);

    // What it changes is undone, so that a request means the same wherever it is asked. Ends the program when a
    // promise is broken.
    void ask(const server::Request &request);

private:
    void fill();
    void seed(const std::string &account, const schema::Type &type, const std::string &id, const std::string &by);
    std::unique_ptr<server::Engine> engine();

    std::int64_t m_maxSizeRequest;
    std::int64_t m_nowMs;
    unsigned m_random = 1;
    std::unique_ptr<server::SqliteStorage> m_storage;
    std::unique_ptr<server::Rules> m_rules;
    std::unique_ptr<server::Search> m_search;
    server::test::FakeBytes m_bytes;
    server::Principal m_who{ "user-anna", "panna", "anna", "device", { schema::Role::Teacher } };
};

} // namespace fuzz
