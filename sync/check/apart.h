#pragma once
// Asks what may never answer, such as a drive that is gone, in a thread of its own. Not one of a pool, which would wait
// for it at the end of the program.
#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace syncing {

class Apart : public QObject
{
    Q_OBJECT
public:
    // `job` runs in the other thread and may outlive everything here. `told` comes once, in this thread: with the
    // answer, or with nothing after `patience` milliseconds; and not at all once `asker` is gone.
    template <typename T>
    static void ask(QObject *asker, int patience, std::function<T()> job,
                    std::function<void(const std::optional<T> &)> told)
    {
        auto answer = std::make_shared<std::optional<T>>();
        auto *apart = new Apart(asker, [answer, told = std::move(told)] { told(*answer); });
        apart->start(patience, [job = std::move(job), answer](const std::function<void(std::function<void()>)> &keep) {
            auto got = std::make_shared<T>(job());
            keep([answer, got] { *answer = std::move(*got); });
        });
    }
    ~Apart() override;

private:
    using Keep = std::function<void(std::function<void()>)>; // runs it unless nobody waits any more
    struct Line // to a thread that may end after this
    {
        std::mutex mutex;
        Apart *apart; // null: nobody waits
    };
    Apart(QObject *asker, std::function<void()> told);
    void start(int patience, std::function<void(const Keep &)> job);
    void end();

    std::function<void()> m_told;
    std::shared_ptr<Line> m_line;
};

} // namespace syncing
