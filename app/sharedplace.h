#pragma once
// Where a shared computer keeps what one person has while they are signed in: a folder that is locked by this program,
// emptied at sign-out, and removed at its end, or at the next start when it had no end. GUI thread.
#include "app/temporaryfolder.h"
#include "store/uselock.h"

#include <QString>
#include <QThreadPool>
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
    // The folder itself stays. What was in it is out of the way at once and removed in the background, to the end
    // before this goes; a program that is killed meanwhile leaves it to the next start.
    void clear();
    // Files for other programs, pictures on their way in (both until this goes) and what Qt notes by itself go there,
    // too, from now on. On Windows and macOS Qt's notes go elsewhere all the same; see
    // ui::DialogPrompts::keepNothing().
    void takeOthersFiles();

private:
    SharedPlace() = default;
    bool moveAway();

    QString m_folder;
    std::unique_ptr<store::UseLock> m_lock;
    TemporaryFolder m_temporary;
    QThreadPool m_removing;
};

} // namespace app
