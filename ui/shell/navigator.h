#pragma once
// Where we are and the way back. Pages ask, the main window answers by showing the page.
#include "ui/shell/place.h"

#include <QObject>
#include <QVector>

namespace ui {

class Navigator : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void open(const Place &place); // remembers the place left
    // As open(), but the place left is not gone back to: for a page that refines its own place (a tab, a record).
    void replace(const Place &place);
    void back();
    bool canGoBack() const { return !m_past.isEmpty(); }
    const Place &current() const { return m_current; }

Q_SIGNALS:
    void opened(const ui::Place &place);
    void replaced(const ui::Place &place);

private:
    Place m_current;
    QVector<Place> m_past;
    bool m_started = false;
};

} // namespace ui
