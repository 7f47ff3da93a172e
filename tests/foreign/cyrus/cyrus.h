#pragma once
// Debian's cyrus-imapd in a folder of its own, and its JMAP as seen by somebody else than the client under test.
#include "schema/json.h"
#include "schema/type.h"
#include "sync/qttransport.h"

#include <QProcess>
#include <QTemporaryDir>
#include <memory>
#include <string>
#include <vector>

namespace cyrus {

namespace json = boost::json;

inline constexpr const char *user = "kasia";
inline constexpr const char *capability = "https://cyrusimap.org/ns/jmap/contacts";

// Contact as this server has it: declared like any type of ours, nothing else knows it.
const schema::TypeTable &types();

class Server
{
public:
    ~Server();
    bool start(); // false: why() says why
    const std::string &why() const { return m_why; }
    std::string url() const { return "https://localhost:" + m_port; }
    QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    std::string token() const; // for HTTP Basic
    void forgetDeleted(); // tombstones of destroyed objects go: older states cannot be calculated from any more

    // One method call; its arguments. Waits for the answer.
    json::object call(const char *method, json::object arguments);

private:
    bool lineCame(); // of the script that runs the server, and all of it

    QTemporaryDir m_folder;
    QProcess m_process;
    std::string m_port;
    std::string m_why;
    std::unique_ptr<syncing::QtTransport> m_transport;
};

} // namespace cyrus
