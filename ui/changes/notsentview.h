#pragma once
// What the server refused for good, and what a person gave up of it: readable, to be copied and kept outside.
#include "models/notsentmodel.h"
#include "models/queuemodel.h"
#include "ui/changes/scrolled.h"
#include "ui/shell/context.h"

namespace ui {

class Button;
class Card;
class NotSentDesk;
class QueueList;
class WrapLabel;

class NotSentView : public Scrolled
{
    Q_OBJECT
public:
    explicit NotSentView(const Context &context, QWidget *parent = nullptr);
    void retranslate();

Q_SIGNALS:
    void countChanged(int notSent);

private:
    static constexpr int shown = 100;

    void refresh();

    const Context &m_context;
    models::QueueModel m_queue;
    models::DiscardedModel m_discarded;
    NotSentDesk *m_desk;
    Card *m_card;
    WrapLabel *m_why;
    Button *m_export;
    QueueList *m_list;
    Card *m_givenUp;
    WrapLabel *m_givenUpWhy;
    Button *m_forget;
    QueueList *m_givenUpList;
};

} // namespace ui
