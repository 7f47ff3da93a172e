#include "cyrus.h"

#include "schema/declare.h"

#include <QByteArray>
#include <QTest>

namespace cyrus {

const schema::TypeTable &types()
{
    using namespace schema::declare;
    static const schema::TypeTable table = [] {
        schema::Type contact;
        contact.name = "Contact";
        contact.idLetter = 'k';
        contact.account = schema::AccountKind::Personal;
        contact.capability = capability;
        contact.properties = { string("id", 255).fixed(), string("firstName").notNull("").searched(4).sorted(),
                               string("lastName").notNull("").searched(2), string("company").notNull("").searched(1),
                               text("notes").notNull("") };
        return schema::TypeTable({ contact });
    }();
    return table;
}

Server::~Server()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(30'000))
        m_process.kill();
}

bool Server::lineCame()
{
    return QTest::qWaitFor([this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; },
                           60'000)
        && m_process.canReadLine();
}

bool Server::start()
{
    const auto script = qEnvironmentVariable("JUMELLE_SOURCE_DIR") + QStringLiteral("/tests/foreign/cyrus/serve.py");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("python3"), { script, m_folder.path(), QString::fromLatin1(user) });
    while (lineCame()) {
        const auto line = m_process.readLine().trimmed();
        bool number = false;
        if (line.toInt(&number); number) {
            m_port = line.toStdString();
            m_transport = std::make_unique<syncing::QtTransport>(caFile());
            return m_transport->caFileRead();
        }
        m_why += line.toStdString() + '\n';
    }
    m_why += m_process.readAll().toStdString();
    return false;
}

std::string Server::token() const { return QByteArray(user).append(":x").toBase64().toStdString(); }

void Server::forgetDeleted()
{
    m_process.write("expire\n");
    QVERIFY(lineCame());
    QCOMPARE(m_process.readLine().trimmed(), QByteArray("expired"));
}

json::object Server::call(const char *method, json::object arguments)
{
    arguments["accountId"] = user;
    json::object request;
    request["using"] = json::array{ json::string(schema::coreCapability), capability };
    request["methodCalls"] = json::array{ json::array{ method, std::move(arguments), "0" } };
    syncing::HttpRequest http;
    http.method = "POST";
    http.url = url() + "/jmap/";
    http.headers = { { "Authorization", "Basic " + token() }, { "Content-Type", "application/json" } };
    http.body = json::serialize(request);
    http.maxResponse = 64 << 20;
    http.quietMs = 300'000;
    json::object result;
    bool done = false;
    m_transport->send(http, [&](syncing::Result<syncing::HttpResponse> answer) {
        done = true;
        if (!answer)
            return qCritical("%s: %s", method, answer.error().detail.c_str());
        const auto parsed = schema::parseJson(answer->body);
        if (!parsed || answer->status != 200)
            return qCritical("%s: status %d %.200s", method, answer->status, answer->body.c_str());
        result = parsed->at("methodResponses").at(0).at(1).as_object();
    });
    static_cast<void>(QTest::qWaitFor([&] { return done; }, 300'000));
    return result;
}

} // namespace cyrus
