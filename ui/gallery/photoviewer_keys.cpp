// The viewer by keys, and what the list of shortcuts says of them.
#include "ui/gallery/mediaitems.h"
#include "ui/gallery/photoinfo.h"
#include "ui/gallery/photoviewer.h"
#include "ui/gallery/picturecanvas.h"
#include "ui/shell/actions.h"

#include <QKeyEvent>

namespace ui {

namespace {

struct ViewerKey
{
    QKeyCombination key;
    const char *icon;
};
// In the order of the words in PhotoViewer::retranslateActions().
constexpr ViewerKey viewerKeys[] = {
    { Qt::Key_PageUp, "caret-left" },
    { Qt::Key_PageDown, "caret-right" },
    { Qt::Key_Z, "magnifying-glass" },
    { Qt::Key_Left, "arrow-left" },
    { Qt::Key_Right, "arrow-right" },
    { Qt::Key_Up, "arrow-up" },
    { Qt::Key_Down, "arrow-down" },
    { Qt::Key_I, "info" },
    { Qt::CTRL | Qt::Key_S, "download-simple" },
};

} // namespace

void PhotoViewer::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->matches(QKeySequence::Save))
        save();
    else if (!plain || !act(event->key()))
        Overlay::keyPressEvent(event);
}

bool PhotoViewer::act(int key)
{
    const int onwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const auto arrow = [this](const QPoint &step, int rows) {
        if (m_canvas->canPan())
            m_canvas->pan(step);
        else
            go(row() + rows);
    };
    switch (key) {
    case Qt::Key_Left:
        arrow({ -1, 0 }, -onwards);
        return true;
    case Qt::Key_Right:
        arrow({ 1, 0 }, onwards);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!m_canvas->canPan())
            return false;
        m_canvas->pan({ 0, key == Qt::Key_Up ? -1 : 1 });
        return true;
    case Qt::Key_PageUp:
        go(row() - 1);
        return true;
    case Qt::Key_PageDown:
        go(row() + 1);
        return true;
    case Qt::Key_Home:
        go(0);
        return true;
    case Qt::Key_End:
        go(m_items.rowCount() - 1);
        return true;
    case Qt::Key_Space:
        isFilm() ? play() : setZoomed(!m_canvas->isZoomed());
        return true;
    case Qt::Key_Z:
        if (!isFilm())
            setZoomed(!m_canvas->isZoomed());
        return true;
    case Qt::Key_I:
        setInfoShown(!m_info->isVisibleTo(this));
        return true;
    default:
        return false;
    }
}

// For the list of shortcuts. They are the viewer's own alone: in its fields and choices the same keys mean other
// things.
void PhotoViewer::addActions()
{
    for (const auto &[key, icon] : viewerKeys) {
        auto *action = m_context.actions.add(this, {}, {}, QLatin1String(icon), key, [this, key = key] {
            key == (Qt::CTRL | Qt::Key_S) ? save() : void(act(key.key()));
        });
        action->setShortcutContext(Qt::WidgetShortcut);
        m_actions.append(action);
    }
}

void PhotoViewer::retranslateActions()
{
    const QStringList texts{ tr("Previous photo"),
                             tr("Next photo"),
                             tr("Full size, or fit to the window"),
                             tr("Photo on the left; in full size: go to the left"),
                             tr("Photo on the right; in full size: go to the right"),
                             tr("In full size: go up"),
                             tr("In full size: go down"),
                             tr("Show or hide what is known about it"),
                             tr("Save a copy") };
    for (int i = 0; i < m_actions.size(); ++i)
        //: Section of the list of shortcuts
        m_context.actions.setTexts(m_actions.at(i), tr("One photo in the whole window"), texts.at(i));
}

} // namespace ui
