#pragma once
#include "models/historymodel.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace ui {

class BoardData;
class HistoryEntry;
class LinkButton;
class StateStack;
class WrapLabel;

// Who changed what in a card, and when; newest first, and on top what waits to be sent. The older ones come when asked
// for, some at a time, for each costs its share of laying out.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int atOnce = 12;
    explicit HistoryView(BoardData &data, QWidget *parent = nullptr);
    void showCard(const QString &cardId);

private:
    void refresh();
    void refreshState(); // where there is nothing else to show
    void refreshEntries();
    QString until() const; // the rest comes, as StatusWords::until()
    void compare(); // the long texts of what is shown, in another thread
    void showOlder();

    BoardData &m_data;
    models::HistoryModel m_history;
    StateStack *m_stack;
    QVBoxLayout *m_list;
    WrapLabel *m_note;
    LinkButton *m_older;
    QVector<HistoryEntry *> m_entries; // of the first rows of the model
    int m_most = atOnce;
    QPointer<QObject> m_comparing;
};

} // namespace ui
