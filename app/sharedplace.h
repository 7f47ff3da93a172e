#pragma once
// Where a shared computer keeps what one person has while they are signed in: a folder that is locked by this program,
// emptied at sign-out, and removed at its end, or at the next start when it had no end. GUI thread.
#include "store/uselock.h"

#include <QString>
#include <memory>

namespace app {

class SharedPlace
{
public:
    // Has what ended programs of this account left below `root` removed in the background, and touches nothing else
    // there; null: nothing can be kept there, or not by us alone.
    static std::unique_ptr<SharedPlace> below(const QString &root);
    ~SharedPlace(); // nothing may be open there any more
    SharedPlace(const SharedPlace &) = delete;
    SharedPlace &operator=(const SharedPlace &) = delete;

    QString folder() const { return m_folder; }
    void clear(); // but the folder itself stays
    // Files for other programs and pictures on their way in go there, too, from now on.
    void takeTemporaryFiles() const;

private:
    SharedPlace() = default;
    QString m_folder;
    std::unique_ptr<store::UseLock> m_lock;
};

} // namespace app
