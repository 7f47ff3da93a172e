// Files over HTTPS between two computers of one person: a hundred photos up and down again, then one film up in chunks.
// Durable at both ends. The floor reads the same bytes, takes their SHA-256 and writes them to the disk, once each.
//
//     JUMELLE_BIN_DIR=build/release/bin bench_files [photos] [MiB of the film] [KiB of a photo]
#include "tests/bench/device.h"

#include <openssl/evp.h>

using namespace bench;

namespace {

void require(bool good, const char *what)
{
    if (good)
        return;
    std::fprintf(stderr, "%s failed\n", what);
    std::exit(1);
}

// Bytes that do not compress and differ from file to file.
std::string noise(std::size_t size, unsigned seed)
{
    std::string bytes(size, '\0');
    std::uint64_t state = seed * 2'654'435'761u + 1;
    for (char &c : bytes) {
        state = state * 6'364'136'223'846'793'005u + 1'442'695'040'888'963'407u;
        c = static_cast<char>(state >> 56);
    }
    return bytes;
}

bool uploaded(store::Cache &cache)
{
    const auto list = cache.uploads().value();
    return std::all_of(list.begin(), list.end(), [](const auto &u) {
        require(u.state != store::Upload::Failed, "an upload");
        return u.state == store::Upload::Done;
    });
}

// Looks at the queue every few milliseconds only: looking is not what is measured.
template <typename Condition> void untilSeen(Condition condition)
{
    bool due = true;
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, [&due] { due = true; });
    clock.start(20);
    until([&] { return std::exchange(due, false) && condition(); });
}

struct Cost
{
    double wall = 0;
    double client = 0;
    double server = 0;
    int requests = 0;
    double peakMiB = 0; // of all devices, in this part alone; 0: not known
    WireBytes bytes;
};

// `device` does the work; the connections of all devices count.
template <typename Job> Cost measure(const ServerProcess &server, const Device &device, Job job)
{
    Cost cost;
    const int requests = device.counted.requests;
    const auto bytes = wireBytes();
    const Peak peak;
    cost.client = ownCpuSeconds();
    cost.server = cpuSecondsOf(server.pid());
    const auto began = Clock::now();
    job();
    cost.wall = secondsSince(began);
    cost.client = ownCpuSeconds() - cost.client;
    cost.server = cpuSecondsOf(server.pid()) - cost.server;
    cost.requests = device.counted.requests - requests;
    cost.peakMiB = peak.MiB();
    const auto now = wireBytes();
    cost.bytes = { now.received - bytes.received, now.sent - bytes.sent };
    return cost;
}

double floorCpu(const std::string &path, int files, std::size_t size)
{
    const std::string bytes = noise(size, 1);
    const double began = ownCpuSeconds();
    for (int i = 0; i < files; ++i) {
        unsigned char digest[EVP_MAX_MD_SIZE];
        unsigned int length = 0;
        EVP_Digest(bytes.data(), bytes.size(), digest, &length, EVP_sha256(), nullptr);
        std::ofstream(path, std::ios::binary | std::ios::trunc).write(bytes.data(), std::streamsize(bytes.size()));
        const int fd = ::open(path.c_str(), O_WRONLY);
        require(fd >= 0 && ::fsync(fd) == 0, "writing the floor's file");
        ::close(fd);
    }
    return ownCpuSeconds() - began;
}

void print(const char *what, const Cost &cost, double MiB, double floor)
{
    report(what,
           { { "wall", cost.wall },
             { "client", cost.client },
             { "server", cost.server },
             { "requests", cost.requests },
             { "down", cost.bytes.received },
             { "up", cost.bytes.sent },
             { "rss", cost.peakMiB } });
    std::printf("%-24s %6.2f s wall (%6.1f MiB/s), CPU %5.2f s client + %5.2f s server, x %.1f of the floor, "
                "%.0f MiB of memory\n",
                what, cost.wall, MiB / cost.wall, cost.client, cost.server, (cost.client + cost.server) / floor,
                cost.peakMiB);
    std::fflush(stdout);
}

void photos(const ServerProcess &server, Device &a, Device &b, int count, std::size_t size, const std::string &scratch)
{
    std::vector<std::string> ids;
    for (int i = 0; i < count; ++i) {
        const auto local = a.cache->addBytes(a.personal(), noise(size, unsigned(i + 2)), "photo.jpg", "image/jpeg");
        require(local.has_value(), "adding a photo");
        ids.push_back("B" + local->substr(1));
    }
    const double floor = floorCpu(scratch, count, size);
    const double MiB = double(count) * double(size) / 1048576;
    print("photos up",
          measure(server, a,
                  [&] {
                      a.engine->nudge();
                      untilSeen([&] { return uploaded(*a.cache); });
                  }),
          MiB, floor);
    print("photos down",
          measure(server, b,
                  [&] {
                      for (const auto &id : ids) {
                          store::Wish wish;
                          wish.kind = store::Wish::Blob;
                          wish.key = id;
                          wish.account = b.personal();
                          wish.what = { { "blobId", id } };
                          require(b.cache->wish(wish).has_value(), "wishing for a photo");
                      }
                      b.engine->nudge();
                      untilSeen([&] {
                          return std::all_of(ids.begin(), ids.end(), [&](const auto &id) {
                              const auto wish = b.cache->wished(id).value();
                              require(wish->state != store::Wish::Failed, "fetching a photo");
                              return wish->state == store::Wish::Done;
                          });
                      });
                  }),
          MiB, floor);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 100;
    const int MiB = argc > 2 ? std::atoi(argv[2]) : 300;
    const int KiB = argc > 3 ? std::atoi(argv[3]) : 300;
    ServerProcess server({ "--maxSizeUpload", "1000000000" });
    if (!server.addUser("kasia", "correct horse") || !server.start()) {
        std::fputs(server.output().c_str(), stderr);
        return 1;
    }
    {
        QTemporaryDir folder;
        Device a(server, "kasia", "correct horse");
        Device b(server, "kasia", "correct horse");
        a.start();
        b.start();
        until([&] { return a.upToDate() && b.upToDate(); }, 30);
        std::printf("%d photos of %d KiB, a film of %d MiB, load %s\n", count, KiB, MiB, load().c_str());
        const auto scratch = folder.filePath(QStringLiteral("floor")).toStdString();
        photos(server, a, b, count, static_cast<std::size_t>(KiB) * 1024, scratch);
        const auto film = folder.filePath(QStringLiteral("film.mp4")).toStdString();
        for (int i = 0; i < MiB; ++i)
            std::ofstream(film, std::ios::binary | std::ios::app) << noise(1 << 20, unsigned(i + 1000));
        require(a.cache->addFile(a.personal(), film, "film.mp4", "video/mp4").has_value(), "adding the film");
        const double floor = floorCpu(scratch, MiB, 1 << 20);
        print("film up",
              measure(server, a,
                      [&] {
                          a.engine->nudge();
                          untilSeen([&] { return uploaded(*a.cache); });
                      }),
              MiB, floor);
    }
    return server.stop() == 0 ? 0 : 1;
}
