#pragma once
// One thing that someone sent or that went out: who, what, when, its state, and what can be done.
#include "ui/theme/colours.h"
#include "ui/widgets/card.h"

class QHBoxLayout;

namespace ui {

class Button;

class LetterCard : public Card
{
    Q_OBJECT
public:
    struct Words
    {
        QString person; // in the round picture
        QString title;
        QString line; // quiet, below the title
        QString text; // what they wrote
        QString state; // "" = none
        Tone tone = Tone::Neutral;
        QString stateIcon;
    };

    explicit LetterCard(const Words &words, QWidget *parent = nullptr);
    // `spoken` says with whom: "Accept the request of Anna Lind".
    Button *addButton(const QString &text, const QString &spoken, bool primary, const QString &icon = {});

private:
    QHBoxLayout *m_buttons = nullptr;
    QVBoxLayout *m_words;
};

} // namespace ui
