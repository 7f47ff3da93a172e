#pragma once
// What a person can do with what was not sent: try again, copy, keep a copy outside, give up and take that back.
#include "models/rows_waiting.h"
#include "ui/queue/notsentexport.h"
#include "ui/shell/context.h"

#include <QObject>

namespace ui {

class NotSentDesk : public QObject
{
    Q_OBJECT
public:
    explicit NotSentDesk(const Context &context, QWidget *parent); // questions appear over `parent`

    void tryNow(); // all that waits
    void retry(const models::QueueRow &row);
    void pause(const models::QueueRow &row, bool paused); // a file
    void discard(const models::QueueRow &row); // asks first, shows what it is about; has a way back
    void restore(const models::QueueRow &row); // discarded ones
    void forget(const std::vector<models::QueueRow> &rows); // discarded ones, for good; asks first
    void copy(const models::QueueRow &row);
    void exportAll(); // with what was discarded

Q_SIGNALS:
    void exported(const QString &folder);

private:
    using Done = std::function<void(const core::Result<void> &)>;
    void failed(const core::Error &error);
    void giveUp(const models::QueueRow &row);
    void write(const NotSentExport::Content &content, const QString &parent);

    const Context &m_context;
    QWidget *m_parent;
};

} // namespace ui
