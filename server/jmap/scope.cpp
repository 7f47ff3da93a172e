#include "server/jmap/scope.h"

#include "sqlite/sqlite.h"

namespace server {

Scope::Scope(Storage &storage, bool write)
    : m_storage(storage)
    , m_nested(storage.inTransaction())
{
    if (m_nested)
        m_storage.savepoint();
    else
        m_storage.begin(write);
}

Scope::~Scope()
{
    if (m_done)
        return;
    try {
        if (m_nested)
            m_storage.rollbackTo();
        else
            m_storage.rollback();
    } catch (const sqlite::Failure &) {
        // The back end has given up the transaction by itself; there is nothing left to undo.
    }
}

void Scope::keep()
{
    if (m_nested)
        m_storage.release();
    else
        m_storage.commit();
    m_done = true;
}

} // namespace server
