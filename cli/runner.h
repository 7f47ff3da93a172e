#pragma once
// Runs one command from start to exit code. Asynchronous over one event loop; nothing waits inside.
#include "cli/arguments.h"
#include "cli/errorwords.h"
#include "cli/exitcode.h"
#include "cli/profile.h"
#include "cli/secrets.h"
#include "core/accountservice.h"
#include "core/check/finding.h"
#include "core/courier.h"
#include "core/datafolder.h"
#include "core/policy/policies.h"
#include "courier/secrets.h"
#include "sync/engine.h"
#include "sync/login.h"
#include "sync/qttransport.h"

#include <QFileInfo>
#include <QObject>
#include <QTextStream>
#include <memory>

class QTemporaryFile;

namespace syncing {
struct CheckOptions;
}

namespace cli {

namespace json = boost::json;

class Runner : public QObject
{
    Q_OBJECT
public:
    // `out` and `err` are the standard streams, or a test's.
    Runner(Arguments arguments, QTextStream &out, QTextStream &err, QObject *parent = nullptr);
    ~Runner() override;
    void run();

Q_SIGNALS:
    void finished(int exitCode);

private:
    // signing.cpp
    void signIn();
    void signOut();
    bool somethingWaits(); // and says so
    void removeCache();
    QString password();
    // reading.cpp
    void status();
    void list();
    void get();
    json::object statusJson();
    void nameRefused(); // on standard error: what the server took exception to, and what to do
    // writing.cpp
    void set();
    void addFile();
    core::Result<QFileInfo> whatIsSent(const QFileInfo &file, const store::Room &room, QTemporaryFile &clean);
    void exportAll(); // exporting.cpp
    // couriering.cpp
    void takeAlong();
    void bringBack();
    void courierCode();
    void prefetch(); // prefetching.cpp
    // window.cpp
    struct Window
    {
        QString folder; // of its profiles and settings
        bool portable;
        core::Profile current; // who stays signed in; no id: nobody
        QString cache; // where that person's copy is; of nobody: where copies belong
        std::unique_ptr<core::Settings> settings; // with what was chosen there
    };
    Window window() const; // makes and changes nothing
    core::DataFolder windowFolder() const;
    void workFor(const Window &window); // m_profile and its token are those of who is signed in there
    void withSecrets(std::function<void(courier::Secrets)> next); // complete ones, kept
    void brought(const core::CourierOutcome &outcome);
    void bring(courier::Secrets secrets, bool mayAsk);
    QString askedFor(const char *variable, const QString &question); // environment or standard input

    void done(int code);
    void fail(const core::Error &error) { fail(error, exitFor(error.code)); }
    void fail(const core::Error &error, Exit code) { fail(error, code, m_spot); }
    void fail(const core::Error &error, Exit code, Spot spot);
    void note(const QString &sentence); // standard error
    void print(const json::value &value); // one line, or indented lines without --json
    bool isFolder(const QString &path); // or could be made one; says when not
    bool open(); // the cache; says what is wrong
    bool isFile(const QString &path); // that can be read; says what is wrong
    core::Result<void> openProfile(); // m_cache, in the profile's folder
    // Online: brings everything up to date first. Otherwise, and when the server cannot be had, goes on from here.
    void refreshed(std::function<void()> next);
    // Sends what waits and ends with Ok, NotSent or what went wrong.
    void sendAndFinish();
    void synchronise(std::function<void(core::Result<void>)> done);
    void watch();
    core::Result<std::string> accountFor(const std::string &type);
    // checking.cpp
    void checkNetwork();
    void lookAround(syncing::CheckOptions options);
    void looked(const std::string &origin);
    // governing.cpp
    void policies();
    bool governed(); // says what is wrong with the rules; false: they cannot be read
    bool mayUse(const std::string &server); // says it when not
    bool mayConnect(); // at all; says it when not
    bool mayGoOn(); // with who is signed in here; says it when not, and forgets a sign-in that may not be kept
    void tellNobodyStays();
    syncing::NetworkOptions network(const QString &caFile) const;
    bool transport(const QString &caFile);

    Arguments m_arguments;
    core::Policies m_policies;
    std::unique_ptr<core::Settings> m_settings; // of the rules, or of the window that is worked for; never changed
    QTextStream &m_out;
    QTextStream &m_err;
    Profile m_profile;
    QString m_secretKey; // of the token, when it is not the profile's own
    Spot m_spot = Spot::Profile; // where m_cache is
    std::unique_ptr<store::Cache> m_cache;
    std::unique_ptr<syncing::QtTransport> m_transport;
    std::unique_ptr<syncing::QtTimers> m_timers;
    std::unique_ptr<syncing::Login> m_login;
    std::unique_ptr<syncing::Engine> m_engine;
    std::unique_ptr<Secrets> m_secrets;
    std::function<void(core::Result<void>)> m_synchronised;
    QVector<core::Finding> m_findings;
    bool m_portable = false; // check-network looks at a portable copy's way
};

} // namespace cli
