#include "tests/e2e/teacher.h"

#include "sync/retry.h"

#include <set>

namespace e2e {

std::string text(const Arguments &arguments, std::string_view name)
{
    const auto *value = arguments.if_contains(name);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

QString words(const Arguments &arguments, std::string_view name)
{
    return QString::fromStdString(text(arguments, name));
}

store::Key keyOf(const Arguments &arguments)
{
    return { text(arguments, "account"), text(arguments, "type"), text(arguments, "id") };
}

json::object failure(const core::Error &error)
{
    return { { "error", syncing::codeName(error.code) }, { "detail", error.detail } };
}

Teacher::Teacher(const QString &folder, const QString &caFile)
    : m_caFile(caFile)
    , m_settings({}, nullptr)
    , m_profiles(folder)
    , m_accounts(m_profiles, m_secrets, m_settings, { caFile, QStringLiteral("system"), {}, {} })
{
    static_cast<void>(m_profiles.load());
    connect(&m_accounts, &core::AccountService::currentChanged, this, &Teacher::change);
    connect(&m_accounts, &core::AccountService::signInFailed, this,
            [this](const core::Error &error) { tellWhoIsHere(failure(error)); });
    connect(&m_bustleTimer, &QTimer::timeout, this, &Teacher::hurry);
}

Teacher::~Teacher() { leave(); }

void Teacher::handle(const Arguments &arguments, Reply reply)
{
    static const std::map<std::string, Handler, std::less<>> handlers{
        { "signIn", &Teacher::signIn },           { "open", &Teacher::open },
        { "policy", &Teacher::policy },           { "wake", &Teacher::wake },
        { "status", &Teacher::status },           { "list", &Teacher::list },
        { "await", &Teacher::awaitRecord },       { "settled", &Teacher::awaitSettled },
        { "awaitState", &Teacher::awaitState },   { "search", &Teacher::search },
        { "history", &Teacher::history },         { "requestContact", &Teacher::requestContact },
        { "answer", &Teacher::answer },           { "propose", &Teacher::propose },
        { "addCard", &Teacher::addCard },         { "moveCard", &Teacher::moveCard },
        { "setText", &Teacher::setText },         { "assign", &Teacher::assign },
        { "addCheck", &Teacher::addCheck },       { "toggleCheck", &Teacher::toggleCheck },
        { "comment", &Teacher::comment },         { "trash", &Teacher::trash },
        { "restore", &Teacher::restore },         { "undo", &Teacher::undo },
        { "announce", &Teacher::announce },       { "addAlbum", &Teacher::addAlbum },
        { "addPhoto", &Teacher::addPhoto },       { "replyTo", &Teacher::replyTo },
        { "addLabel", &Teacher::addLabel },       { "mark", &Teacher::mark },
        { "setDate", &Teacher::setDate },         { "addFolder", &Teacher::addFolder },
        { "addFile", &Teacher::addFile },         { "attach", &Teacher::attach },
        { "bustle", &Teacher::bustle },           { "calm", &Teacher::calm },
        { "keepOffline", &Teacher::keepOffline }, { "awaitBytes", &Teacher::awaitBytes },
        { "bytesHere", &Teacher::bytesHere },     { "awaitUpload", &Teacher::awaitUpload },
        { "pauseUpload", &Teacher::pauseUpload }, { "saveSearch", &Teacher::saveSearch },
        { "signOut", &Teacher::signOut },         { "switchTo", &Teacher::switchTo },
        { "accounts", &Teacher::accounts },       { "choose", &Teacher::choose },
    };
    static const std::set<std::string, std::less<>> forNobody{ "signIn", "open", "switchTo", "accounts" };
    const auto found = handlers.find(text(arguments, "do"));
    if (found == handlers.end())
        return reply({ { "error", "unknown command" } });
    if (!m_store && !forNobody.contains(found->first))
        return reply({ { "error", "nobody is signed in" } });
    (this->*found->second)(arguments, std::move(reply));
}

} // namespace e2e
