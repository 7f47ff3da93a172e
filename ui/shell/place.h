#pragma once
// A place a person can be at: what links, search results, notifications and the back button name.
#include <QMetaType>
#include <QString>

namespace ui {

struct Place
{
    enum Kind { Home, Partners, Projects, Messages, Settings, Project };

    Kind kind = Home;
    QString account; // the project space, for Project
    QString view; // the part of the page: "board", "gallery", "files", "members"; empty: the page's first
    QString id; // a record to show at once

    bool operator==(const Place &) const = default;
};

} // namespace ui

Q_DECLARE_METATYPE(ui::Place)
