#pragma once
// The projects in the list of everything that one can find or do.
#include "models/personmodels.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/context.h"

namespace ui {

class ProjectFinder : public QObject
{
    Q_OBJECT
public:
    explicit ProjectFinder(const Context &context, QObject *parent = nullptr);
    QVector<PaletteItem> items() const;

private:
    const Context &m_context;
    models::ProjectsModel m_projects;
};

} // namespace ui
