// From the start of the process to the first painted content with a full cache: wall and processor time, and memory.
// Each run is a process of its own, begun with exec, so that loading the program counts. The floor is a process with
// the same libraries that paints one empty window.
//
//     bench_start [records] [runs]
#include "app/desk.h"
#include "core/memorysecretstore.h"
#include "core/settings.h"
#include "tests/bench/cards.h"
#include "tests/bench/figures.h"
#include "tests/support/scriptedprompts.h"
#include "ui/project/projectcard.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QEvent>
#include <QListView>
#include <QTemporaryDir>
#include <QTimer>

#include <spawn.h>

using namespace bench;

namespace {

constexpr int spaces = 20;
constexpr int listsPerBoard = 8;
constexpr const char *person = "p00000000000000000000000001";

std::string spaceId(int n) { return numbered('z', n); }

json::object whole(json::object object, int rev)
{
    object["rev"] = rev;
    object["propRevs"] = json::object();
    object["variants"] = json::object();
    object["trashedAt"] = nullptr;
    for (const char *name : { "createdAt", "updatedAt" })
        object[name] = "2026-03-02T08:00:00Z";
    for (const char *name : { "createdBy", "updatedBy" })
        object[name] = person;
    return object;
}

class Filler
{
public:
    explicit Filler(store::Cache &cache)
        : m_cache(cache)
    { }
    void page(const std::string &account, const char *type, json::object object)
    {
        std::vector<json::object> one;
        one.push_back(std::move(object));
        page(account, type, std::move(one));
    }
    void page(const std::string &account, const char *type, std::vector<json::object> objects)
    {
        store::Cache::Page page;
        page.account = account;
        page.type = type;
        page.newState = "1-1";
        for (auto &object : objects)
            page.list.push_back(whole(std::move(object), ++m_rev));
        if (const auto stored = m_cache.storePage(page); !stored) {
            std::fprintf(stderr, "%s: %s\n", type, stored.error().detail.c_str());
            std::exit(1);
        }
    }

private:
    store::Cache &m_cache;
    int m_rev = 0;
};

json::object someone(int n, Cards &text)
{
    return { { "id", numbered('p', n) }, { "name", text.words(2) }, { "schoolName", text.words(3) },
             { "town", text.words(1) },  { "country", "PL" },       { "roles", json::object{ { "teacher", true } } },
             { "about", text.words(45) } };
}

// Four fifths of the records are cards in twenty spaces, one fifth is people of the directory that were looked at.
bool fill(const std::string &folder, int records)
{
    store::CacheOptions options;
    options.folder = folder;
    options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
    options.random = [](unsigned char *bytes, std::size_t n) { std::fill(bytes, bytes + n, 7); };
    auto opened = store::Cache::open(options);
    if (!opened)
        return false;
    Filler filler(*opened->cache);
    Cards text;
    std::vector<store::Account> accounts(2);
    accounts[0] = { "community", schema::AccountKind::Community, "Community", false, false, {} };
    accounts[1] = { std::string("u") + person, schema::AccountKind::Personal, "Me", false, false, {} };
    for (int z = 0; z < spaces; ++z)
        accounts.push_back({ spaceId(z), schema::AccountKind::Space, text.words(3), false, false, {} });
    if (!opened->cache->setAccounts(accounts))
        return false;
    for (const char *type : { "ContactRequest", "ProjectProposal", "Contact" })
        filler.page(accounts[1].id, type, std::vector<json::object>());
    const int cards = records * 4 / 5 / spaces;
    for (int z = 0; z < spaces; ++z) {
        const auto space = spaceId(z);
        filler.page(space, "Project",
                    { { "id", numbered('j', z) },
                      { "title", text.words(3) },
                      { "aims", text.words(20) },
                      { "status", "active" },
                      { "founders", json::object{ { person, true } } } });
        filler.page(space, "Member",
                    { { "id", numbered('m', z) }, { "personId", person }, { "name", "Me" }, { "role", "founder" } });
        std::vector<json::object> lists;
        lists.reserve(listsPerBoard);
        for (int l = 0; l < listsPerBoard; ++l)
            lists.push_back({ { "id", numbered('l', l) },
                              { "title", text.words(2) },
                              { "position", "V" + std::to_string(l) + "V" } });
        filler.page(space, "BoardList", std::move(lists));
        filler.page(space, "Label", std::vector<json::object>());
        std::vector<json::object> list;
        list.reserve(static_cast<std::size_t>(cards));
        for (int n = 0; n < cards; ++n)
            list.push_back(text.card(n, listsPerBoard));
        filler.page(space, "Card", std::move(list));
    }
    for (int n = 0; n < records / 5;) {
        std::vector<json::object> people;
        for (int i = 0; i < 1000 && n < records / 5; ++i, ++n)
            people.push_back(someone(n + 1, text));
        filler.page("community", "Person", std::move(people));
    }
    return true;
}

struct Moment
{
    double wall = 0; // since the process was begun
    double cpu = 0;
    double pssMiB = 0;
};

// Sees the first time that something with content is painted.
class Watch : public QObject
{
public:
    Watch(double begun, std::function<bool(QObject *)> isContent, std::function<void(Moment)> seen)
        : m_begun(begun)
        , m_isContent(std::move(isContent))
        , m_seen(std::move(seen))
    {
        qApp->installEventFilter(this);
    }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_seen && m_isContent(object)) {
            // After this paint, not before it.
            QTimer::singleShot(0, qApp, [seen = std::exchange(m_seen, {}), begun = m_begun] {
                Moment moment;
                moment.cpu = ownCpuSeconds();
                moment.wall = std::chrono::duration<double>(Clock::now().time_since_epoch()).count() - begun;
                moment.pssMiB = memoryMiB("smaps_rollup", "Pss:");
                seen(moment);
            });
        }
        return false;
    }

private:
    double m_begun;
    std::function<bool(QObject *)> m_isContent;
    std::function<void(Moment)> m_seen;
};

void tell(const Moment &moment)
{
    std::printf("%.6f %.6f %.3f\n", moment.wall, moment.cpu, moment.pssMiB);
    std::fflush(stdout);
}

int emptyWindow(double begun)
{
    QWidget window;
    window.resize(1240, 800);
    Watch watch(
        begun, [&](QObject *object) { return object == &window; },
        [](Moment moment) {
            tell(moment);
            tell(moment);
            QCoreApplication::quit();
        });
    window.show();
    return QApplication::exec();
}

int wholeProgram(double begun, const QString &folder)
{
    core::Settings settings(folder + QStringLiteral("/settings.json"));
    ui::Theme theme(*qApp, ui::Mode::Light, 100);
    test::ScriptedPrompts prompts;
    core::ProfileList profiles(folder);
    core::MemorySecretStore secrets;
    app::Accounts accounts(profiles, secrets, settings, {});
    core::Profile profile;
    profile.id = QStringLiteral("bench");
    profile.personId = QString::fromLatin1(person);
    profile.signedIn = true;
    if (profiles.put(profile))
        accounts.switchTo(profile.id);
    app::ProxyKeeper proxies(secrets);
    app::Desk desk({ settings, accounts, proxies, prompts, theme }, profile, folder, true);
    std::unique_ptr<Watch> board;
    Watch home(
        begun, [](QObject *object) { return qobject_cast<ui::ProjectCard *>(object) != nullptr; },
        [&](Moment moment) {
            tell(moment);
            board = std::make_unique<Watch>(
                begun,
                [](QObject *object) {
                    const auto *view = qobject_cast<QListView *>(object->parent());
                    return view && view->inherits("ui::ColumnView") && view->viewport() == object
                        && view->model()->rowCount() > 0;
                },
                [](Moment shown) {
                    tell(shown);
                    QCoreApplication::quit();
                });
            desk.navigator().open(
                { ui::Place::Project, QString::fromStdString(spaceId(3)), QStringLiteral("board"), {} });
        });
    desk.window().resize(1240, 800);
    desk.window().show();
    return QApplication::exec();
}

int measured(int argc, char **argv)
{
    const double begun = std::atof(argv[2]);
    QApplication application(argc, argv);
    QTimer::singleShot(60'000, qApp, [] { QCoreApplication::exit(1); });
    const QString folder = QString::fromLocal8Bit(argv[3]);
    return folder.isEmpty() ? emptyWindow(begun) : wholeProgram(begun, folder);
}

// Home and board of one run; both the same for the floor.
std::pair<Moment, Moment> run(const char *self, const std::string &folder)
{
    const double begun = std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
    const std::string command = "QT_QPA_PLATFORM=offscreen '" + std::string(self) + "' --measured "
        + std::to_string(begun) + " '" + folder + "'";
    std::pair<Moment, Moment> moments;
    FILE *pipe = ::popen(command.c_str(), "r");
    int read = 0;
    for (Moment *m : { &moments.first, &moments.second })
        read += pipe ? std::fscanf(pipe, "%lf %lf %lf", &m->wall, &m->cpu, &m->pssMiB) : 0;
    if (!pipe || ::pclose(pipe) != 0 || read != 6) {
        std::fprintf(stderr, "a run failed\n");
        std::exit(1);
    }
    return moments;
}

void report(const char *name, const std::vector<Moment> &moments, double floorCpu)
{
    std::vector<double> wall, cpu, pss;
    for (const auto &m : moments) {
        wall.push_back(m.wall * 1000);
        cpu.push_back(m.cpu * 1000);
        pss.push_back(m.pssMiB);
    }
    std::printf(
        "%-28s wall min %5.0f median %5.0f ms   CPU min %5.0f median %5.0f ms (x %.2f of floor)   PSS %4.0f MiB\n",
        name, percentile(wall, 0), median(wall), percentile(cpu, 0), median(cpu), percentile(cpu, 0) / floorCpu,
        median(pss));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 3 && std::string(argv[1]) == "--measured")
        return measured(argc, argv);
    const int records = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    QTemporaryDir folder;
    const auto cache = folder.path().toStdString();
    if (!fill(cache, records))
        return 1;
    std::vector<Moment> floor, home, board;
    for (int i = 0; i < runs; ++i) {
        floor.push_back(run(argv[0], {}).first);
        const auto [atHome, atBoard] = run(argv[0], cache);
        home.push_back(atHome);
        board.push_back(atBoard);
    }
    std::vector<double> cpu;
    cpu.reserve(floor.size());
    for (const auto &m : floor)
        cpu.push_back(m.cpu * 1000);
    const double floorCpu = percentile(cpu, 0);
    std::printf("%d records in %d spaces, %d runs, load %s; goal: home within 500 ms and 120 MiB\n", records, spaces,
                runs, load().c_str());
    report("floor: one empty window", floor, floorCpu);
    report("home with project cards", home, floorCpu);
    report("… then a board opened", board, floorCpu);
    return 0;
}
