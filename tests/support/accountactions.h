#pragma once
// The actions that the program gives its window for signing in again and for working offline, without the program.
#include "tests/support/world.h"

#include <QAction>

namespace test {

struct AccountActions
{
    QAction *signIn;
    QAction *offline;
};

inline AccountActions addAccountActions(scenes::World &world, QWidget *window)
{
    const auto add = [&](const char *name) {
        auto *action = world.actions().add(window, {}, {}, {}, {}, [] {});
        action->setObjectName(QLatin1String(name));
        return action;
    };
    const AccountActions actions{ add("account.signIn"), add("network.offline") };
    actions.offline->setCheckable(true);
    return actions;
}

} // namespace test
