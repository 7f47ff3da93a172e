#pragma once
// Records for tests/history what is done to a cache, whoever else writes to it at the same time, and puts the logs of
// several together with what server and caches say in the end.
#include "store/cache.h"
#include "tests/history/check.h"
#include "tests/history/recorder.h"

#include <QString>
#include <map>

namespace e2e {

// Of one replica. apply() belongs to one thread, the rest to any.
class Chronicle
{
public:
    // Lines go to <folder>/<client>.history.
    Chronicle(const std::string &folder, const std::string &client);
    // Where JUMELLE_HISTORY names a folder, else nullptr.
    static std::unique_ptr<Chronicle> fromEnvironment(const std::string &client);

    using Make = std::function<std::vector<store::Edit>(store::Cache &)>;
    // What `make` makes of what the cache shows is applied in the same transaction; returns the edits that undo it.
    core::Result<std::vector<store::Edit>> apply(store::Cache &cache, const Make &make);
    void look(store::Cache &cache, const store::Key &key);
    // `since`: when the outbox was looked into and found to be empty, or with entries of `except` only.
    void settled(store::Cache &cache, std::int64_t since, std::vector<std::string> except = {});

private:
    history::Recorder m_recorder;
};

// Everything in <folder>/*.history, the server's data base and the caches (client → folder), none of them in use.
// Records that a cache holds only when somebody looked at them are not compared.
core::Result<history::Log> collect(const QString &folder, const std::string &serverFile,
                                   const std::map<std::string, std::string> &caches);

} // namespace e2e
