#pragma once
// Temporary files of a portable copy, such as the copies that other programs open: beside it and not on the computer
// that it is used at. What is left of them goes with the next start. GUI thread.
#include "app/temporaryfolder.h"
#include "store/uselock.h"

#include <memory>

namespace app {

class TemporaryBeside
{
public:
    // In a folder of its own in `folder`, which is emptied unless another program uses it; null: nothing can be kept
    // there.
    static std::unique_ptr<TemporaryBeside> in(const QString &folder);

private:
    TemporaryBeside() = default;
    std::unique_ptr<store::UseLock> m_use;
    TemporaryFolder m_folder;
};

} // namespace app
