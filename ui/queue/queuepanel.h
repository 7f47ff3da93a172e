#pragma once
// What waits to be sent and what could not be sent, in short; opened from the line at the bottom. The whole is on the
// page of changes.
#include "models/queuemodel.h"
#include "ui/shell/context.h"

#include <QWidget>

class QAction;

namespace ui {

class Button;
class Label;
class LinkButton;
class NotSentDesk;
class ProgressLine;
class QueueList;
class Switch;
class Tile;
class WrapLabel;

class QueuePanel : public QWidget
{
    Q_OBJECT
public:
    explicit QueuePanel(const Context &context, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr int shown = 8; // rows before "and 11 more"

    void build();
    void rebuild();
    void showStatus();
    void countPreparing();
    void tellState(store::SyncStatus::State state, const QString &words);
    void setOffline(bool offline);
    void trigger(const char *action); // of the window, in place of this panel
    void showAll();

    const Context &m_context;
    models::QueueModel m_queue;
    NotSentDesk *m_desk;
    WrapLabel *m_title;
    WrapLabel *m_subtitle;
    ProgressLine *m_progress;
    Label *m_bytes;
    Tile *m_tile;
    QString m_told; // to a screen reader
    int m_preparing = 0; // files that are on their way into the cache
    QueueList *m_notSent;
    QueueList *m_waiting;
    LinkButton *m_all;
    Label *m_offlineLabel;
    Switch *m_offline;
    Button *m_signIn;
    Button *m_try;
    LinkButton *m_take;
    LinkButton *m_bring;
    Button *m_export;
};

} // namespace ui
