#pragma once
// What is dragged or copied, looked at for files and pictures.
#include <QDropEvent>
#include <QMimeData>

namespace ui {

bool offersFiles(const QMimeData *mime); // files of this computer, or a picture
bool holdsFiles(const QMimeData *mime); // the same, but no picture that comes with words, as cells of a table do

// Judged when it comes in and when it is dropped, not at each move: to judge, the addresses of all files are read, and
// somebody may drag thousands.
class DraggedFiles
{
public:
    using Judge = bool (*)(const QMimeData *mime);
    explicit DraggedFiles(Judge judge)
        : m_judge(judge)
    { }
    bool operator()(const QDropEvent *event)
    {
        if (event->type() != QEvent::DragMove || event->mimeData() != m_mime) {
            m_mime = event->mimeData();
            m_verdict = m_judge(m_mime);
        }
        return m_verdict;
    }

private:
    Judge m_judge;
    const QMimeData *m_mime = nullptr; // only compared
    bool m_verdict = false;
};

} // namespace ui
