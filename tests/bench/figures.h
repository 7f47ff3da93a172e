#pragma once
// What every benchmark measures with: processor time beside wall time, because other programs share the machine;
// memory; and runs in a process of their own, so that one part's memory is not counted as another's.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <type_traits>
#include <unistd.h>
#include <utility>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;

inline double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

inline double ownCpuSeconds()
{
    rusage use{};
    ::getrusage(RUSAGE_SELF, &use);
    const auto seconds
        = [](const timeval &t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    return seconds(use.ru_utime) + seconds(use.ru_stime);
}

// User and system time of another process so far, in steps of 10 ms.
inline double cpuSecondsOf(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string text;
    std::getline(file, text);
    std::istringstream rest(text.substr(text.rfind(')') + 2));
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        rest >> skipped;
    double user = 0;
    double system = 0;
    rest >> user >> system;
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

// MiB; `file` is "status" (VmHWM:, VmRSS:) or "smaps_rollup" (Pss:); 0 where the system does not say.
inline double memoryMiB(const std::string &file, const std::string &field)
{
    std::ifstream in("/proc/self/" + file);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(field))
            return std::atof(line.c_str() + field.size()) / 1024;
    return 0;
}

// The most memory that is in use from here on. What earlier work left to be used again is given back first, so that it
// is not counted as this one's.
class Peak
{
public:
    Peak()
    {
        ::malloc_trim(0);
        std::ofstream file("/proc/self/clear_refs");
        m_known = (file << 5).flush().good();
    }
    double MiB() const
    {
        return m_known ? memoryMiB("status", "VmHWM:") : 0;
    } // 0 where the system cannot forget a peak

private:
    bool m_known = false;
};

inline std::string load()
{
    std::ifstream file("/proc/loadavg");
    std::string one, five;
    file >> one >> five;
    return one + " " + five;
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

inline double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    if (values.empty())
        return 0;
    const auto at = static_cast<std::size_t>(part * static_cast<double>(values.size()));
    return values[std::min(values.size() - 1, at)];
}

// Adds a line of JSON to the file that JUMELLE_BENCH_REPORT names, for tables that others make of it. Names are plain.
inline void report(const std::string &name, const std::vector<std::pair<std::string, double>> &figures)
{
    const char *path = std::getenv("JUMELLE_BENCH_REPORT");
    if (!path)
        return;
    std::ofstream out(path, std::ios::app);
    out.precision(9);
    out << "{\"name\":\"" << name << '"';
    for (const auto &[key, value] : figures)
        out << ",\"" << key << "\":" << value;
    out << "}\n";
}

// Runs `job` in a forked process and hands back the plain figures it returns. Call before any thread exists.
template <typename Job> auto inChild(Job job)
{
    using Figures = std::invoke_result_t<Job>;
    static_assert(std::is_trivially_copyable_v<Figures>);
    int ends[2];
    if (::pipe(ends) != 0)
        std::exit(1);
    std::fflush(stdout);
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::close(ends[0]);
        const Figures figures = job();
        const bool told = ::write(ends[1], &figures, sizeof figures) == static_cast<ssize_t>(sizeof figures);
        std::fflush(nullptr);
        ::_exit(told ? 0 : 1); // the parent's objects are not ours to end
    }
    ::close(ends[1]);
    Figures figures{};
    const bool read = ::read(ends[0], &figures, sizeof figures) == static_cast<ssize_t>(sizeof figures);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(pid, &status, 0);
    if (!read || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "a part of the benchmark failed\n");
        std::exit(1);
    }
    return figures;
}

} // namespace bench
