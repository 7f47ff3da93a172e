#pragma once
// A real store::Service on a cache of its own in a temporary folder, with two project spaces, a personal account and
// the community. The helpers wait for the store's answer by spinning the event loop of the test.
#include "store/service.h"

#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace test {

class TempService
{
public:
    explicit TempService(std::function<std::int64_t()> nowMs = {});
    store::Service &service() { return *m_service; }
    const QTemporaryDir &folder() const { return m_folder; }
    void setAccounts(const std::vector<store::Account> &accounts);
    std::vector<store::Edit> apply(std::vector<store::Edit> edits); // its undo
    void store(const store::Cache::Page &page);
    std::vector<store::Record> list(const store::Query &query);
    std::optional<store::Record> record(const store::Key &key);
    std::optional<store::Wish> wish(const std::string &key);
    template <typename Job> auto write(Job job)
    {
        return wait<decltype(job(std::declval<store::Cache &>()))>(
            [&](auto done) { m_service->write(m_service.get(), std::move(job), std::move(done)); });
    }

private:
    template <typename R, typename Start> R wait(Start start)
    {
        std::optional<R> answer;
        start([&answer](R result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10000)) // a condition, not a time
            qFatal("the store did not answer");
        return std::move(*answer);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Service> m_service;
};

} // namespace test
