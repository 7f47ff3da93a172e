// simulate: runs seeds and says which of them fail, each with its shortest list of steps.
#include "chance.h"
#include "simulation.h"

#include <QByteArray>
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sqlite3.h>
#include <sstream>

using namespace simulation;

namespace {

struct Options
{
    std::uint64_t from = 1;
    std::uint64_t seeds = 2000;
    std::uint64_t twice = 10; // every so manieth seed runs twice; 1: all
    int mostFailures = 5;
    bool shrink = true;
    std::string fixture;
    std::string out;
};

int usage()
{
    std::puts("simulate [--seeds N] [--from S] [--twice] [--twice-every N] [--failures N] [--no-shrink] [--out FOLDER] "
              "[--story]\n"
              "simulate [--story] --replay FILE...\n\n"
              "Runs communities of simulated computers; see docs/simulation.md. Exit code 1: a seed failed, "
              "or one of the faults did not happen in 1000 seeds or more.");
    return 2;
}

bool number(const char *text, std::uint64_t &into)
{
    const auto *end = text + std::strlen(text);
    return std::from_chars(text, end, into).ptr == end;
}

std::int64_t events = 0;
std::size_t writes = 0, reads = 0, versions = 0; // judged by the checker of histories
Tally tally;
constexpr std::uint64_t enough = 1000; // seeds, for everything to happen

// "" or what is wrong, the difference between two runs included.
std::string problemOf(const Plan &plan, bool twice)
{
    const auto first = run(plan);
    events += first.requests;
    const auto &judged = first.verdict.counts;
    writes += judged.acknowledged;
    reads += judged.reads;
    versions += judged.versions;
    tally.add(first.tally);
    if (!first.problem.empty() || !twice)
        return first.problem;
    const auto second = run(plan);
    return second.trace == first.trace ? second.problem : "two runs differ";
}

// A line "# met: answers of the server: state of another epoch" says what a list is there to meet; steps change their
// meaning with the typist, and a list in which nothing happens any more proves nothing.
std::string unmet(const std::string &text, const Tally &counted)
{
    constexpr std::string_view mark = "# met: ";
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(mark))
            continue;
        const auto between = line.find(": ", mark.size());
        if (between == line.npos
            || counted.of(std::string_view(line).substr(mark.size(), between - mark.size()),
                          std::string_view(line).substr(between + 2))
                == 0)
            return "nothing in it met " + line.substr(mark.size());
    }
    return {};
}

int replay(const std::string &file)
{
    std::ifstream in(file);
    std::stringstream text;
    text << in.rdbuf();
    const auto plan = planFrom(text.str());
    if (!in || !plan) {
        std::printf("%s cannot be read\n", file.c_str());
        return 2;
    }
    auto problem = problemOf(*plan, true);
    if (problem.empty())
        problem = unmet(text.str(), run(*plan).tally);
    std::printf("%s: %s\n", file.c_str(), problem.empty() ? "well" : problem.c_str());
    return problem.empty() ? 0 : 1;
}

// A problem may have several lines, and --replay reads what was written.
std::string comment(const std::string &text)
{
    std::string lines = "# ";
    for (const char c : text) {
        lines += c;
        if (c == '\n')
            lines += "# ";
    }
    return lines;
}

void report(const Plan &plan, const std::string &problem, const Options &options)
{
    std::printf("seed %llu: %s\n", static_cast<unsigned long long>(plan.seed), problem.substr(0, 2000).c_str());
    std::fflush(stdout);
    if (!options.shrink)
        return;
    const auto least = problem == "two runs differ" ? plan : shrunk(plan);
    const auto rest = run(least).problem;
    std::printf("%s\n%s\n", comment("shortest: " + rest.substr(0, 1500)).c_str(), textOf(least).c_str());
    std::fflush(stdout);
    if (!options.out.empty())
        std::ofstream(options.out + "/seed-" + std::to_string(plan.seed) + ".txt")
            << comment(rest.substr(0, 300)) << "\n"
            << textOf(least);
}

} // namespace

int main(int argc, char **argv)
{
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    qputenv("QT_HASH_SEED", QByteArrayLiteral("0"));
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const char *next = i + 1 < argc ? argv[i + 1] : "";
        std::uint64_t value = 0;
        if (word == "--twice") {
            options.twice = 1;
        } else if (word == "--story") {
            Trace::story = true;
        } else if (word == "--no-shrink") {
            options.shrink = false;
        } else if (word == "--replay") {
            int worst = next[0] == '\0' ? 2 : 0;
            while (++i < argc)
                worst = std::max(worst, replay(argv[i]));
            return worst;
        } else if (word == "--out") {
            options.out = next;
            ++i;
        } else if (number(next, value)
                   && (word == "--seeds" || word == "--from" || word == "--failures" || word == "--twice-every")) {
            (word == "--seeds"             ? options.seeds
                 : word == "--from"        ? options.from
                 : word == "--twice-every" ? options.twice
                                           : value)
                = value;
            if (word == "--failures")
                options.mostFailures = static_cast<int>(value);
            ++i;
        } else {
            return usage();
        }
    }
    const auto start = std::chrono::steady_clock::now();
    int failures = 0;
    std::uint64_t done = 0;
    for (auto seed = options.from; seed < options.from + options.seeds && failures < options.mostFailures;
         ++seed, ++done) {
        if (done > 0 && done % 1000 == 0)
            std::fprintf(stderr, "%llu done, %d failed\n", static_cast<unsigned long long>(done), failures);
        const auto plan = planFor(seed);
        const auto problem = problemOf(plan, options.twice > 0 && seed % options.twice == 0);
        if (problem.empty())
            continue;
        ++failures;
        report(plan, problem, options);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("%llu seeds from %llu, %d failed, %.1f s, %.0f seeds/s, %lld events; histories: %zu writes, %zu reads, "
                "%zu versions\n",
                static_cast<unsigned long long>(done), static_cast<unsigned long long>(options.from), failures,
                took.count(), static_cast<double>(done) / took.count(), static_cast<long long>(events), writes, reads,
                versions);
    if (done >= 100)
        std::fputs(tally.table().c_str(), stdout);
    const auto never = done >= enough ? tally.empty() : std::vector<std::string>();
    for (const auto &row : never)
        std::printf("never happened: %s\n", row.c_str());
    if (!never.empty())
        return 1;
    if (failures == 0 && done >= 100 && (writes == 0 || reads == 0 || versions == 0)) {
        std::puts("the checker of histories had nothing to judge");
        return 1;
    }
    return failures == 0 ? 0 : 1;
}
