#pragma once
// The way back after a change was given up, and forth again.
#include "ui/parts/undoable.h"

#include <QCoreApplication>
#include <vector>

namespace ui {

class GivenUp
{
    Q_DECLARE_TR_FUNCTIONS(ui::GivenUp)
public:
    // One way takes them back into the list of what was not sent, the other gives them up again. `seqs` as the store's
    // list of what was given up numbers them.
    static Step backAndForth(const Context &context, const std::vector<std::int64_t> &seqs);
};

} // namespace ui
