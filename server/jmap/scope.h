#pragma once
// A transaction of its own, or a savepoint in the one that is open already; undone unless kept.
#include "server/storage/storage.h"

namespace server {

class Scope
{
public:
    Scope(Storage &storage, bool write);
    ~Scope();
    Scope(const Scope &) = delete;
    Scope &operator=(const Scope &) = delete;
    void keep();

private:
    Storage &m_storage;
    bool m_nested;
    bool m_done = false;
};

} // namespace server
