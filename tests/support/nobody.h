#pragma once
// Unprivileged for a moment: for the administrator every file and folder is open. Qt-free.
#include <cstdlib>
#include <unistd.h>

class Nobody
{
public:
    static constexpr uid_t id = 65534;
    Nobody()
        : m_changed(::getuid() == 0 && ::setresuid(id, id, 0) == 0)
    { }
    ~Nobody()
    {
        if (m_changed && ::setresuid(0, 0, 0) != 0)
            std::abort();
    }
    Nobody(const Nobody &) = delete;
    Nobody &operator=(const Nobody &) = delete;

private:
    bool m_changed;
};
