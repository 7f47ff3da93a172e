#pragma once
// A Line in a thread of its own, for tests that wait for other processes without an event loop.
#include "tests/e2e/line.h"

#include <QThread>
#include <memory>

namespace e2e {

class FarLine
{
public:
    explicit FarLine(int serverPort)
    {
        m_place.moveToThread(&m_thread);
        m_thread.start();
        there([this, serverPort] {
            m_line = std::make_unique<Line>(serverPort);
            m_url = m_line->url();
        });
    }
    ~FarLine()
    {
        there([this] { m_line.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    std::string url() const { return m_url; }
    void sever() // until mend(); what it carries ends in the middle
    {
        there([this] { m_line->sever(); });
    }
    void mend()
    {
        there([this] { m_line->mend(); });
    }
    void cutAfterUp(qint64 bytes) // as sever(), once so many more were sent
    {
        there([this, bytes] { m_line->cutAfterUp(bytes); });
    }
    qint64 carriedUp()
    {
        qint64 bytes = 0;
        there([&] { bytes = m_line->up; });
        return bytes;
    }
    qint64 carried() // bytes, both ways
    {
        qint64 bytes = 0;
        there([&] { bytes = m_line->up + m_line->down; });
        return bytes;
    }

private:
    template <typename Work> void there(Work work)
    {
        QMetaObject::invokeMethod(&m_place, work, Qt::BlockingQueuedConnection);
    }

    QThread m_thread;
    QObject m_place;
    std::unique_ptr<Line> m_line;
    std::string m_url;
};

} // namespace e2e
