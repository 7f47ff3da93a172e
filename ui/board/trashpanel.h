#pragma once
#include "models/spacemodels.h"
#include "ui/widgets/sidepanel.h"

namespace ui {

class BoardData;
class StateStack;

// Cards and lists in the trash of the board, each with a way back.
class TrashPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit TrashPanel(BoardData &data, QWidget *parent = nullptr);
    void retranslate();
    int count() const { return m_trash.rowCount(); }

private:
    void refresh();
    QWidget *makeRow(const models::TrashRow &row);
    void restore(const models::TrashRow &row);

    BoardData &m_data;
    models::TrashModel m_trash;
    StateStack *m_stack;
    QVBoxLayout *m_list;
};

} // namespace ui
