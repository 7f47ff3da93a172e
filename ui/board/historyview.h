#pragma once
#include "models/historymodel.h"

#include <QPointer>
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
    void addWords(const QVector<QPair<QVBoxLayout *, models::HistoryRow>> &changes); // of long texts; where they go
    void refresh();

    BoardData &m_data;
    models::HistoryModel m_history;
    StateStack *m_stack;
    QVBoxLayout *m_list;
    QPointer<QObject> m_comparing;
};

} // namespace ui
