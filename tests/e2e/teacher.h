#pragma once
// One teacher without a window: accounts, cache, engine and actions, put together as app/program and app/desk do it.
// Takes one JSON object a line and answers each with one, naming its "n"; answers may come in another order.
#include "app/accounts.h"
#include "core/memorysecretstore.h"
#include "core/profilelist.h"
#include "core/settings.h"
#include "models/actions.h"
#include "models/intake/intake.h"
#include "models/searchmodel.h"
#include "store/service.h"
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

    // --- who is here (teacher_accounts.cpp)
    void signIn(const Arguments &arguments, Reply reply);
    void open(const Arguments &arguments, Reply reply);
    void signOut(const Arguments &arguments, Reply reply);
    void switchTo(const Arguments &arguments, Reply reply);
    void accounts(const Arguments &arguments, Reply reply);
    void policy(const Arguments &arguments, Reply reply);
    void wake(const Arguments &arguments, Reply reply);
    void change(const core::Profile &profile); // nobody: signed out
    void tellWhoIsHere(json::object answer);
    void sitDown(const core::Profile &profile);
    void leave();

    // --- looking, waiting (teacher_looking.cpp)
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
    void choose(const Arguments &arguments, Reply reply); // between the versions of a card's text
    void mark(const Arguments &arguments, Reply reply); // a key of a set
    void setDate(const Arguments &arguments, Reply reply);
    void addFolder(const Arguments &arguments, Reply reply);
    void addFile(const Arguments &arguments, Reply reply);
    void attach(const Arguments &arguments, Reply reply);
    void keepOffline(const Arguments &arguments, Reply reply); // an album
    void bytesHere(const Arguments &arguments, Reply reply); // of a file: where they are on this computer, or ""
    void awaitBytes(const Arguments &arguments, Reply reply);
    void awaitUpload(const Arguments &arguments, Reply reply); // by name, until so much is sent
    void pauseUpload(const Arguments &arguments, Reply reply);
    void saveSearch(const Arguments &arguments, Reply reply);
    void bustle(const Arguments &arguments, Reply reply); // many small changes, until calm()
    void calm(const Arguments &arguments, Reply reply);
    void hurry();
    void apply(models::actions::Edits edits, Reply reply, json::object more = {});
    store::Key fresh(const Arguments &arguments, const char *type); // a new id in arguments' account

    QString m_caFile;
    core::Settings m_settings; // nobody's: as they are at first
    core::ProfileList m_profiles;
    core::MemorySecretStore m_secrets;
    app::Accounts m_accounts;
    Reply m_whoIsHere; // waits for the one who is signing in or out
    bool m_offline = false; // whoever sits down next
    // Of the person who is here, else null.
    std::string m_name;
    std::unique_ptr<Chronicle> m_chronicle; // only where histories are wanted; used in the store's threads
    std::unique_ptr<Bustle> m_bustle;
    std::unique_ptr<store::Service> m_store;
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
