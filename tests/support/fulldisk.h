#pragma once
// No file may grow beyond so many bytes while one lives: to whoever writes it, a disk that is full. Not on Windows.
#include <csignal>
#include <sys/resource.h>

namespace test {

class FullDisk
{
public:
    explicit FullDisk(rlim_t most)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit full{ most, m_before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace test
