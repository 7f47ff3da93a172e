#include "ui/project/projectfinder.h"

#include "ui/shell/navigator.h"

namespace ui {

ProjectFinder::ProjectFinder(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_projects(context.store)
{ }

QVector<PaletteItem> ProjectFinder::items() const
{
    QVector<PaletteItem> found;
    for (const models::ProjectRow &row : m_projects.rows())
        //: What a found line is: the title of a project stands before it
        found.append({ row.title, tr("Project"), QStringLiteral("kanban"), {}, [this, space = row.account] {
                          m_context.navigator.open({ Place::Project, space, {}, {} });
                      } });
    return found;
}

} // namespace ui
