#pragma once
// Drives one jumelle-test-teacher: see teacher.h for what it understands.
#include "schema/json.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QString>
#include <boost/json.hpp>
#include <csignal>
#include <map>

namespace e2e {

namespace json = boost::json;

// kill -9; false: it had ended before, by itself or by another signal.
inline bool killNow(QProcess &process)
{
    process.kill();
    process.waitForFinished(10'000);
    return process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::CrashExit
        && process.exitCode() == SIGKILL;
}

class TeacherProcess
{
public:
    TeacherProcess(QString folder, QString caFile)
        : m_folder(std::move(folder))
        , m_caFile(std::move(caFile))
    { }
    ~TeacherProcess() { kill(); }

    bool start()
    {
        m_input.clear();
        m_answers.clear();
        m_process = std::make_unique<QProcess>();
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process->start(qEnvironmentVariable("JUMELLE_TEST_DIR") + QStringLiteral("/jumelle-test-teacher"),
                         { m_folder, m_caFile });
        return m_process->waitForStarted(30'000);
    }
    bool kill() // -9; false: it was not there any more
    {
        const bool killed = m_process && killNow(*m_process);
        m_process.reset();
        return killed;
    }
    bool quit() // as a person closes the window; true: an orderly end
    {
        m_process->closeWriteChannel();
        const bool ended = m_process->waitForFinished(20'000) && m_process->exitStatus() == QProcess::NormalExit
            && m_process->exitCode() == 0;
        m_process.reset();
        return ended;
    }
    // Begins a command; answer() waits for its end.
    int send(const char *command, json::object arguments = {})
    {
        arguments["n"] = ++m_last;
        arguments["do"] = command;
        if (!m_process)
            return m_last;
        m_process->write(QByteArray::fromStdString(json::serialize(arguments) + "\n"));
        m_process->waitForBytesWritten(10'000);
        return m_last;
    }
    // {"error": "no answer"} when none comes in time.
    json::object answer(int number, int ms = 20'000)
    {
        if (!m_process)
            return { { "error", "no process" } };
        QElapsedTimer timer;
        timer.start();
        for (;;) {
            if (const auto found = m_answers.find(number); found != m_answers.end()) {
                json::object result = std::move(found->second);
                m_answers.erase(found);
                return result;
            }
            const int left = ms - int(timer.elapsed());
            if (left <= 0 || (m_process->bytesAvailable() == 0 && !m_process->waitForReadyRead(left)))
                return { { "error", "no answer" } };
            m_input += m_process->readAllStandardOutput().toStdString();
            for (std::size_t end = m_input.find('\n'); end != m_input.npos; end = m_input.find('\n')) {
                json::object line = json::parse(m_input.substr(0, end)).as_object();
                m_input.erase(0, end + 1);
                m_answers[int(line.at("n").as_int64())] = std::move(line);
            }
        }
    }
    json::object ask(const char *command, json::object arguments = {}, int ms = 20'000)
    {
        return answer(send(command, std::move(arguments)), ms);
    }

    // Of the person signed in.
    std::string token, person, cache;
    std::string personal() const { return "u" + person; }

private:
    QString m_folder;
    QString m_caFile;
    std::unique_ptr<QProcess> m_process;
    std::string m_input;
    std::map<int, json::object> m_answers;
    int m_last = 0;
};

} // namespace e2e
