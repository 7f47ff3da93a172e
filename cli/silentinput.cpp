#include "cli/silentinput.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace cli {

namespace {

// Off from its beginning to its end.
class Silence
{
public:
    Silence();
    ~Silence();
    Q_DISABLE_COPY_MOVE(Silence)

private:
#ifdef Q_OS_WIN
    HANDLE m_input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD m_before = 0;
#else
    termios m_before{};
#endif
    bool m_terminal = false;
};

#ifdef Q_OS_WIN
Silence::Silence()
    : m_terminal(GetConsoleMode(m_input, &m_before) != 0)
{
    if (m_terminal)
        SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
}
#else
Silence::Silence()
    : m_terminal(::isatty(STDIN_FILENO) != 0 && ::tcgetattr(STDIN_FILENO, &m_before) == 0)
{
    if (!m_terminal)
        return;
    termios silent = m_before;
    silent.c_lflag &= static_cast<tcflag_t>(~static_cast<tcflag_t>(ECHO));
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
}
#endif

Silence::~Silence()
{
    if (!m_terminal)
        return;
#ifdef Q_OS_WIN
    SetConsoleMode(m_input, m_before);
#else
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
#endif
    std::fputc('\n', stderr); // the person's own was not shown either
}

} // namespace

QString readSecretLine()
{
    const Silence silence;
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QByteArray line = in.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace cli
