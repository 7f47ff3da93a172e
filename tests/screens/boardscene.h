#pragma once
// A window with the board of a project, for its scenes.
#include "models/actions.h"
#include "tests/support/scenestore.h"
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

// To the letter: a film, a letter, and what is not sent yet.
inline void attach(World &world)
{
    const auto add = [&world](const char *id, const char *name, const char *type, qint64 size, const char *blob) {
        models::Attachment file;
        file.id = QString::fromUtf8(id);
        file.position = QString::fromUtf8(id);
        file.name = QString::fromUtf8(name);
        file.mediaType = QString::fromUtf8(type);
        file.size = size;
        file.blobId = QString::fromUtf8(blob);
        world.store().write(
            nullptr,
            [file](store::Cache &cache) {
                return cache.apply(models::actions::addAttachment({ test::projectId, "Card", "card-letter" }, file));
            },
            [](const auto &) {});
        world.settle();
    };
    add("V1", "How we take a sample, step by step.mp4", "video/mp4", 48'300'000, "Ffilm");
    add("V2", "Letter to parents.pdf", "application/pdf", 180'000, "Fletter");
    add("V3", "Song.mp3", "audio/mpeg", 3'900'000, "Lsong");
}

} // namespace scenes
