#pragma once
// Everything that waits to be sent, and how it goes.
#include "models/queuemodel.h"
#include "ui/changes/scrolled.h"
#include "ui/shell/context.h"

namespace ui {

class Button;
class Card;
class NotSentDesk;
class QueueList;
class WrapLabel;

class WaitingView : public Scrolled
{
    Q_OBJECT
public:
    explicit WaitingView(const Context &context, QWidget *parent = nullptr);
    void retranslate();

private:
    static constexpr int shown = 200;

    void refresh();
    void countPreparing();
    void pauseAll(bool paused);

    const Context &m_context;
    models::QueueModel m_queue;
    NotSentDesk *m_desk;
    Card *m_card;
    WrapLabel *m_count;
    WrapLabel *m_times;
    WrapLabel *m_preparingNote;
    Button *m_signIn;
    Button *m_try;
    Button *m_pause;
    QueueList *m_list;
    bool m_allPaused = false;
    int m_preparing = 0; // files that are on their way into the cache
};

} // namespace ui
