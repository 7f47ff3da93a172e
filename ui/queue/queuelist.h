#pragma once
// The rows of what waits and of what needs a person, grouped by project; in the box at the status line and on the page.
#include "models/rows_waiting.h"
#include "ui/shell/context.h"

#include <QWidget>
#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace ui {

class NotSentDesk;

class QueueList : public QWidget
{
    Q_OBJECT
public:
    enum Kind { Waiting, NotSent, GivenUp };
    // `most`: rows before "and 11 more". `detailed`: with the words of what was not sent.
    QueueList(const Context &context, NotSentDesk &desk, Kind kind, int most, bool detailed, QWidget *parent = nullptr);
    void setRows(std::vector<models::QueueRow> rows, int more = 0); // `more` are not among them
    bool isEmpty() const { return m_rows.empty(); }

private:
    void rebuild();
    void clear();
    QWidget *header(const QString &title, const QString &note);
    QWidget *rowFor(const models::QueueRow &row);
    void addControls(QBoxLayout *line, const models::QueueRow &row, const QString &told); // what else stands there
    void addWords(QVBoxLayout *column, const models::QueueRow &row);

    const Context &m_context;
    NotSentDesk &m_desk;
    Kind m_kind;
    int m_most;
    bool m_detailed;
    std::vector<models::QueueRow> m_rows;
    int m_more = 0;
    QVBoxLayout *m_list;
};

} // namespace ui
