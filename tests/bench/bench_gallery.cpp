// Scrolls an album of 10 000 photos and prints what it costs the GUI thread: CPU of painting per tick (p50, p95, max),
// and turns of the event loop that kept it busy for more than 50 ms. CPU time of the thread, so that a busy computer
// does not count.
#include "core/settings.h"
#include "store/service.h"
#include "tests/support/fakeaccounts.h"
#include "tests/support/scriptedprompts.h"
#include "ui/gallery/mediagrid.h"
#include "ui/gallery/mediaitems.h"
#include "ui/gallery/thumbnails.h"
#include "ui/gallery/uploadstates.h"
#include "ui/shell/actions.h"
#include "ui/shell/context.h"
#include "ui/shell/navigator.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QBuffer>
#include <QDateTime>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace {

constexpr int photos = 10'000, pictures = 2'000, ticks = 400, step = 90;

double cpuMs()
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}

QByteArray picture(int number)
{
    QImage image(256, 192, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, 192);
    sky.setColorAt(0, QColor::fromHsv(number * 37 % 360, 120, 240));
    sky.setColorAt(1, QColor::fromHsv(number * 91 % 360, 160, 140));
    painter.fillRect(image.rect(), sky);
    for (int i = 0; i < 40; ++i)
        painter.fillRect((i * 53 + number * 7) % 256, (i * 31) % 192, 24, 18,
                         QColor::fromHsv((i * 29 + number) % 360, 200, 200));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 80);
    return bytes;
}

bool fill(const std::string &folder, const QTemporaryDir &scratch)
{
    store::CacheOptions options;
    options.folder = folder;
    options.nowMs = [] { return std::int64_t(1'773'312'120'000); };
    options.random = [seed = 1U](unsigned char *bytes, std::size_t n) mutable {
        for (std::size_t i = 0; i < n; ++i)
            bytes[i] = static_cast<unsigned char>((seed = seed * 1664525U + 1013904223U) >> 24);
    };
    auto opened = store::Cache::open(options);
    if (!opened)
        return false;
    store::Cache &cache = *opened->cache;
    store::Account account;
    account.id = "z1";
    if (!cache.setAccounts({ account }))
        return false;
    for (int i = 0; i < pictures; ++i) {
        const QString path = scratch.filePath(QStringLiteral("%1.jpg").arg(i));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(picture(i)) < 0)
            return false;
        file.close();
        if (!cache.storeBlob("z1", "F" + std::to_string(i), path.toStdString()))
            return false;
    }
    store::Cache::Page page;
    page.account = "z1";
    page.type = "MediaItem";
    page.newState = "1-1";
    for (int i = 0; i < photos; ++i) {
        char position[16];
        std::snprintf(position, sizeof position, "a%06dV", i);
        const std::string number = std::to_string(i);
        page.list.push_back({ { "id", "m" + number },
                              { "rev", 1 },
                              { "albumId", "a1" },
                              { "position", position },
                              { "blobId", "G" + number },
                              { "thumbBlobId", "F" + std::to_string(i % pictures) },
                              { "name", "IMG_" + number + ".jpg" },
                              { "caption", "Pupils planting trees in the school yard, photo " + number },
                              { "trashedAt", nullptr } });
    }
    return bool(cache.storePage(page));
}

// CPU time from one wait of the event loop to the next, waiting itself costs none: the longest, and how many were
// over 50 ms.
struct Turns
{
    explicit Turns(QObject *context)
    {
        QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, context,
                         [this] {
                             const double busy = cpuMs() - start;
                             worst = std::max(worst, busy);
                             stalls += busy > 50;
                             start = cpuMs();
                         });
    }
    double start = cpuMs();
    double worst = 0;
    int stalls = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ui::Theme theme(application, ui::Mode::Light);
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const std::string cache = folder.filePath(QStringLiteral("cache")).toStdString();
    if (!fill(cache, folder)) {
        out << "the cache could not be filled\n";
        return 1;
    }
    store::CacheOptions options;
    options.folder = cache;
    store::Service service(options);
    core::Settings settings(folder.filePath(QStringLiteral("settings.conf")));
    test::FakeAccounts accounts;
    test::ScriptedPrompts prompts;
    ui::Navigator navigator;
    ui::Toasts toasts;
    ui::Actions actions;
    const ui::Context context{ service, settings,  accounts,
                               prompts, navigator, toasts,
                               actions, theme,     [] { return QDateTime::currentMSecsSinceEpoch(); } };
    ui::UploadStates uploads(context);
    ui::Thumbnails thumbnails(service);
    ui::MediaItems items(service, uploads);
    ui::MediaGrid grid(context, items, thumbnails);
    grid.resize(1200, 800);
    grid.show();
    QElapsedTimer clock;
    clock.start();
    Turns turns(&application);
    qint64 firstRows = -1;
    qint64 allRows = -1;
    QVector<double> paints;
    QTimer tick;
    tick.setInterval(16);
    QObject::connect(&tick, &QTimer::timeout, &application, [&] {
        grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->value() + step);
        const double before = cpuMs();
        grid.viewport()->repaint();
        paints.append(cpuMs() - before);
        if (paints.size() >= ticks)
            QApplication::quit();
    });
    QObject::connect(&items, &QAbstractItemModel::rowsInserted, &application, [&] {
        if (firstRows < 0)
            firstRows = clock.elapsed();
        if (items.rowCount() == photos) {
            allRows = clock.elapsed();
            out << "loading: worst turn " << turns.worst << " ms CPU, over 50 ms: " << turns.stalls << "\n";
            turns.worst = turns.stalls = 0;
            tick.start();
        }
    });
    items.show(QStringLiteral("z1"), QStringLiteral("a1"));
    QTimer::singleShot(120'000, &application, [] { QApplication::exit(1); });
    const int code = QApplication::exec();
    if (paints.isEmpty())
        return 1;
    std::sort(paints.begin(), paints.end());
    out << "rows: first after " << firstRows << " ms, all " << items.rowCount() << " after " << allRows << " ms\n";
    out << "paint CPU ms: p50 " << paints[paints.size() / 2] << ", p95 " << paints[paints.size() * 95 / 100] << ", max "
        << paints.last() << " (" << paints.size() << " ticks of " << step << " px)\n";
    out << "scrolling: worst turn " << turns.worst << " ms CPU, over 50 ms: " << turns.stalls << "\n";
    out << "thumbnails kept: " << thumbnails.bytes() / 1e6 << " MB of " << ui::Thumbnails::maxBytes / 1e6 << "\n";
    return code;
}
