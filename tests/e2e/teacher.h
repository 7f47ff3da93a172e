#pragma once
// One teacher without a window: the cache, the engine and the actions, put together as app/desk does it. Takes one JSON
// object a line and answers each with one, naming its "n"; answers may come in another order.
#include "models/actions.h"
#include "models/intake/intake.h"
#include "models/searchmodel.h"
#include "store/service.h"
#include "sync/login.h"
#include "sync/qttransport.h"
#include "sync/thread.h"
#include "tests/e2e/bustle.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>

namespace e2e {

namespace json = boost::json;

using Arguments = json::object;
using Reply = std::function<void(json::object)>;

class Teacher : public QObject
{
    Q_OBJECT
public:
    Teacher(const QString &folder, const QString &caFile);
    ~Teacher() override;
    void handle(const Arguments &arguments, Reply reply); // `reply` is called once, later or at once

private:
    using Handler = void (Teacher::*)(const Arguments &, Reply);
    // Read again after every change until it gives something.
    using Look = std::function<std::optional<json::object>(store::Cache &)>;
    struct Wait
    {
        Look look;
        Reply reply;
        bool needsQuiet = false; // and the line at the bottom says "up to date"
        bool reading = false;
        bool again = false;
        bool done = false;
    };

    // --- entering, looking, waiting
    void signIn(const Arguments &arguments, Reply reply);
    void open(const Arguments &arguments, Reply reply);
    void policy(const Arguments &arguments, Reply reply);
    void wake(const Arguments &arguments, Reply reply);
    void status(const Arguments &arguments, Reply reply);
    void list(const Arguments &arguments, Reply reply);
    void awaitRecord(const Arguments &arguments, Reply reply);
    void awaitSettled(const Arguments &arguments, Reply reply);
    void awaitState(const Arguments &arguments, Reply reply);
    void search(const Arguments &arguments, Reply reply);
    void history(const Arguments &arguments, Reply reply);
    void wait(Look look, Reply reply, bool needsQuiet = false);
    void check(const std::shared_ptr<Wait> &wait);
    void checkAll();
    void startSync(const std::string &origin, const std::string &token, bool offline = false);

    // --- a person's actions
    void requestContact(const Arguments &arguments, Reply reply);
    void answer(const Arguments &arguments, Reply reply);
    void propose(const Arguments &arguments, Reply reply);
    void addCard(const Arguments &arguments, Reply reply);
    void moveCard(const Arguments &arguments, Reply reply);
    void setText(const Arguments &arguments, Reply reply);
    void assign(const Arguments &arguments, Reply reply);
    void addCheck(const Arguments &arguments, Reply reply);
    void toggleCheck(const Arguments &arguments, Reply reply);
    void comment(const Arguments &arguments, Reply reply);
    void trash(const Arguments &arguments, Reply reply);
    void restore(const Arguments &arguments, Reply reply);
    void undo(const Arguments &arguments, Reply reply);
    void announce(const Arguments &arguments, Reply reply);
    void addAlbum(const Arguments &arguments, Reply reply);
    void addPhoto(const Arguments &arguments, Reply reply);
    void listenToIntake(const QString &account, Reply reply);
    // teacher_files.cpp
    void replyTo(const Arguments &arguments, Reply reply);
    void addLabel(const Arguments &arguments, Reply reply);
    void mark(const Arguments &arguments, Reply reply); // a key of a set
    void setDate(const Arguments &arguments, Reply reply);
    void addFolder(const Arguments &arguments, Reply reply);
    void addFile(const Arguments &arguments, Reply reply);
    void attach(const Arguments &arguments, Reply reply);
    void bustle(const Arguments &arguments, Reply reply); // many small changes, until calm()
    void calm(const Arguments &arguments, Reply reply);
    void hurry();
    void apply(models::actions::Edits edits, Reply reply, json::object more = {});
    store::Key fresh(const Arguments &arguments, const char *type); // a new id in arguments' account

    QString m_caFile;
    std::string m_name; // of the cache's folder
    std::unique_ptr<Chronicle> m_chronicle; // null unless histories are wanted; used in the store's threads
    std::unique_ptr<Bustle> m_bustle;
    store::Service m_store;
    syncing::QtTransport m_transport;
    syncing::Login m_login;
    std::unique_ptr<syncing::Thread> m_sync;
    std::unique_ptr<models::PeopleSearch> m_search;
    std::unique_ptr<models::Intake> m_intake;
    std::vector<store::Edit> m_undo;
    QTimer m_bustleTimer;
    bool m_acting = false;
    std::vector<std::shared_ptr<Wait>> m_waits;
};

std::string text(const Arguments &arguments, std::string_view name); // "" when missing
QString words(const Arguments &arguments, std::string_view name);
store::Key keyOf(const Arguments &arguments);
json::object failure(const core::Error &error);

} // namespace e2e
