#pragma once
// A real `jumelled` on a free port of the loopback with a data folder of its own, for tests of any kind; Qt-free.
// Needs JUMELLE_BIN_DIR (set by jumelle_test) and, in CMake, add_dependencies(<test> jumelled).
//
//     ServerProcess server;
//     ASSERT_TRUE(server.addUser("kasia", "correct horse"));
//     ASSERT_TRUE(server.start()) << server.output();
//     … server.url(), server.caFile() …
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <spawn.h>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

extern char **environ;

class ServerProcess
{
public:
    using Arguments = std::vector<std::string>;

    // `settings`: further arguments of every call, for example { "--durable", "false" }.
    explicit ServerProcess(Arguments settings = {})
        : m_settings(std::move(settings))
    {
        std::string folder = (std::filesystem::temp_directory_path() / "jumelled-XXXXXX").string();
        m_folder = ::mkdtemp(folder.data()) ? folder : std::string();
    }
    ~ServerProcess()
    {
        kill();
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    std::string data() const { return m_folder + "/data"; }
    std::string caFile() const { return data() + "/tls/ca.pem"; }
    int port() const { return m_port; }
    std::string url() const { return "https://localhost:" + std::to_string(m_port); }
    pid_t pid() const { return m_pid; }
    // What all its processes wrote to stdout and stderr.
    std::string output() const
    {
        std::ifstream file(m_folder + "/output");
        std::stringstream text;
        text << file.rdbuf();
        return text.str();
    }

    // Runs a command to its end and returns its exit code; `input` goes to its stdin.
    int run(Arguments arguments, const std::string &input = {})
    {
        std::ofstream(m_folder + "/input") << input;
        const pid_t pid = spawn(std::move(arguments), -1);
        return pid < 0 ? -1 : wait(pid, 60'000);
    }
    bool addUser(const std::string &name, const std::string &password, Arguments more = {})
    {
        Arguments arguments{ "user", "add", name };
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(std::move(arguments), password + "\n") == 0;
    }

    // True when it listens. The port stays the same over restarts.
    bool start(Arguments arguments = {})
    {
        int ready[2];
        if (::pipe(ready) != 0)
            return false;
        Arguments all{
            "serve",      "--listen", "127.0.0.1:" + std::to_string(m_port), "--port-file", m_folder + "/port",
            "--ready-fd", "3"
        };
        all.insert(all.end(), arguments.begin(), arguments.end());
        m_pid = spawn(std::move(all), ready[1]);
        ::close(ready[1]);
        pollfd wait{ ready[0], POLLIN, 0 };
        char word = 0;
        const bool told = m_pid > 0 && ::poll(&wait, 1, 30'000) == 1 && ::read(ready[0], &word, 1) == 1;
        ::close(ready[0]);
        std::ifstream(m_folder + "/port") >> m_port;
        return told;
    }
    // SIGTERM; returns the exit code, -1 when it did not end within `ms`.
    int stop(int ms = 10'000)
    {
        if (m_pid <= 0)
            return -1;
        ::kill(m_pid, SIGTERM);
        return wait(std::exchange(m_pid, -1), ms);
    }
    void kill() // -9
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(std::exchange(m_pid, -1), nullptr, 0);
    }
    int waitForExit(int ms = 10'000) { return wait(std::exchange(m_pid, -1), ms); }

private:
    pid_t spawn(Arguments arguments, int readyFd)
    {
        const char *folder = std::getenv("JUMELLE_BIN_DIR");
        const std::string program = std::string(folder ? folder : ".") + "/jumelled";
        arguments.insert(arguments.begin(), program);
        arguments.insert(arguments.end(), { "--data", data() });
        arguments.insert(arguments.end(), m_settings.begin(), m_settings.end());
        std::vector<char *> argv;
        for (std::string &argument : arguments)
            argv.push_back(argument.data());
        argv.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, 0, (m_folder + "/input").c_str(), O_RDONLY | O_CREAT, 0600);
        posix_spawn_file_actions_addopen(&actions, 1, (m_folder + "/output").c_str(), O_WRONLY | O_CREAT | O_APPEND,
                                         0600);
        posix_spawn_file_actions_adddup2(&actions, 1, 2);
        if (readyFd >= 0)
            posix_spawn_file_actions_adddup2(&actions, readyFd, 3);
        pid_t pid = -1;
        const int error = ::posix_spawn(&pid, program.c_str(), &actions, nullptr, argv.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        return error == 0 ? pid : -1;
    }
    static int wait(pid_t pid, int ms)
    {
        const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(ms);
        int status = 0;
        while (::waitpid(pid, &status, WNOHANG) == 0) {
            if (std::chrono::steady_clock::now() > until) {
                ::kill(pid, SIGKILL);
                ::waitpid(pid, &status, 0);
                return -1;
            }
            ::poll(nullptr, 0, 5);
        }
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

    Arguments m_settings;
    std::string m_folder;
    pid_t m_pid = -1;
    int m_port = 0;
};
