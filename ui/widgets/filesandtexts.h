#pragma once
// Files and pictures never become text: a field takes the address of a file for its words, so what is dropped on it or
// pasted into it is left to whatever around it takes files (a card its attachments), and is nothing where nothing does.
// One for all fields of the program.
#include "ui/widgets/draggedfiles.h"

#include <QObject>

namespace ui {

class FilesAndTexts : public QObject
{
    Q_OBJECT
public:
    explicit FilesAndTexts(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    DraggedFiles m_dragged{ holdsFiles };
};

} // namespace ui
