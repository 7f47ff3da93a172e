#pragma once
#include "models/historymodel.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class BoardData;
class StateStack;

// Who changed what in a card, and when; newest first.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryView(BoardData &data, QWidget *parent = nullptr);
    void showCard(const QString &cardId);

private:
    void addWords(QVBoxLayout *texts, const models::HistoryRow &row);
    void refresh();

    BoardData &m_data;
    models::HistoryModel m_history;
    StateStack *m_stack;
    QVBoxLayout *m_list;
};

} // namespace ui
