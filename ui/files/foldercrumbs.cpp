#include "ui/files/foldercrumbs.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/menutext.h"

#include <QHBoxLayout>

namespace ui {

namespace {
constexpr int shownSteps = 4; // deeper paths leave out the middle
constexpr int longestStep = 28; // characters
} // namespace

FolderCrumbs::FolderCrumbs(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::xs);
}

void FolderCrumbs::setPath(const QVector<Crumb> &path)
{
    if (path == m_path)
        return;
    m_path = path;
    clearLayout(m_row);
    for (int i = 0; i < path.size(); ++i) {
        if (i > 0 && i < path.size() - (shownSteps - 1)) {
            if (i == 1) {
                m_row->addWidget(new Label(QStringLiteral("›"), Type::Body, Role::Muted));
                m_row->addWidget(new Label(QStringLiteral("…"), Type::Body, Role::Muted));
            }
            continue;
        }
        if (i > 0)
            m_row->addWidget(new Label(QStringLiteral("›"), Type::Body, Role::Muted));
        if (i == path.size() - 1) {
            m_row->addWidget(new ElidedLabel(path[i].title, Type::Heading), 1);
            continue;
        }
        QString title = path[i].title;
        if (title.size() > longestStep)
            title = title.left(longestStep - 1) + u'…';
        auto *step = new LinkButton(menuText(title));
        connect(step, &QAbstractButton::clicked, this, [this, id = path[i].id] { Q_EMIT chosen(id); });
        m_row->addWidget(step);
    }
}

} // namespace ui
