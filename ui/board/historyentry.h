#pragma once
#include "models/rows_board.h"
#include "ui/board/historywords.h"

#include <QWidget>

namespace ui {

class Avatar;
class BoardData;
class ElidedLabel;
class Label;
class WrapLabel;

// One change: who, when, what. It places its parts itself and has the height that they need in its width: as layouts
// within layouts, a dozen of them held the window for half a second.
class HistoryEntry : public QWidget
{
    Q_OBJECT
public:
    HistoryEntry(const models::HistoryRow &row, BoardData &data, int width);
    const models::HistoryRow &row() const { return m_row; }
    // The long text is still to be compared.
    bool wantsWords() const { return HistoryWords::hasDescription(m_row) && !m_compared; }
    void addWords(const HistoryWords::Words &words);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place(int width);

    const models::HistoryRow m_row;
    Avatar *m_avatar;
    Label *m_name;
    ElidedLabel *m_when;
    QVector<WrapLabel *> m_texts; // one below the other
    bool m_compared = false;
};

} // namespace ui
