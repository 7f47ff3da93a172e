#pragma once
// A window with the board of a project, for its scenes.
#include "tests/support/world.h"
#include "ui/board/boardpage.h"
#include "ui/shell/mainwindow.h"

namespace scenes {

// `card`: whose panel is open; "" = none.
inline ui::MainWindow *board(World &world, const std::string &account, const char *card)
{
    using ui::Place;
    auto *window = new ui::MainWindow(world.context());
    for (const auto kind :
         { Place::Home, Place::Partners, Place::Messages, Place::Settings, Place::Projects, Place::Project })
        window->addPage(kind, [](const ui::Context &context) { return new ui::BoardPage(context); });
    world.navigator().open(
        { Place::Project, QString::fromStdString(account), QStringLiteral("board"), QString::fromUtf8(card) });
    return window;
}

} // namespace scenes
