#pragma once
// What the interface asked for: searches, histories, single blobs, a fresh look.
#include "sync/context.h"
#include "sync/directory.h"
#include "sync/downloader.h"

#include <map>

namespace syncing {

class Wisher
{
public:
    Wisher(Context &context, Directory &directory, Downloader &downloader);
    ~Wisher();

    void kick();
    void stop();
    bool busy() const { return !m_running.empty(); }
    std::function<void(const std::string &account)> prefer; // a Refresh wish with "first": true
    std::function<void(const std::string &account)> refreshAll; // a Refresh wish without a type

private:
    void begin(const store::Wish &wish);
    void search(const store::Wish &wish);
    void history(const store::Wish &wish);
    void activity(const store::Wish &wish);
    void blob(const store::Wish &wish);
    void refresh(const store::Wish &wish);
    using Read = std::function<Result<json::object>(wire::Response &)>;
    void ask(const store::Wish &wish, const std::vector<wire::Call> &calls, Read read);
    void answer(const std::string &key, const Result<json::object> &result);
    bool keep(const std::string &account, const std::string &type, wire::Got got);

    Context &m_context;
    Directory &m_directory;
    Downloader &m_downloader;
    std::map<std::string, int> m_tries;
    std::map<std::string, Transport::Handle> m_running; // by wish key; blobs have handle 0
};

} // namespace syncing
