#pragma once
// A place a person can be at: what links, search results, notifications and the back button name.
#include <QMetaType>
#include <QString>

namespace ui {

struct Place
{
    enum Kind { Home, Partners, Projects, Messages, Settings, Project, Changes };

    Kind kind = Home;
    QString account; // the project space, for Project
    // The part of the page; empty: its first. Of Project: "board", "gallery", "files", "members", "activity"; of
    // Changes: "waiting", "notsent", "versions", "activity".
    QString view;
    QString id; // a record to show at once

    bool operator==(const Place &) const = default;
};

} // namespace ui

Q_DECLARE_METATYPE(ui::Place)
