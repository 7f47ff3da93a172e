#include "ui/messages/lettercard.h"

#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace ui {

LetterCard::LetterCard(const Words &words, QWidget *parent)
    : Card({}, parent)
    , m_words(new QVBoxLayout)
{
    setAccessibleName(words.title);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(new Avatar(words.person, 48), 0, Qt::AlignTop);
    m_words->setSpacing(space::xs);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addWidget(new WrapLabel(words.title, Type::Strong), 1);
    if (!words.state.isEmpty())
        top->addWidget(new Chip(words.state, words.tone, words.stateIcon), 0, Qt::AlignTop);
    m_words->addLayout(top);
    if (!words.line.isEmpty())
        m_words->addWidget(new WrapLabel(words.line, Type::Small, Role::Muted));
    if (!words.text.isEmpty()) {
        m_words->addSpacing(space::xs);
        auto *text = new WrapLabel(words.text);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_words->addWidget(text);
    }
    row->addLayout(m_words, 1);
    body()->addLayout(row);
}

Button *LetterCard::addButton(const QString &text, const QString &spoken, bool primary, const QString &icon)
{
    if (!m_buttons) {
        m_buttons = new QHBoxLayout;
        m_buttons->setSpacing(space::s);
        m_buttons->addStretch(1);
        m_words->addSpacing(space::s);
        m_words->addLayout(m_buttons);
    }
    auto *button = new Button(text, primary ? ButtonKind::Primary : ButtonKind::Secondary, icon);
    setCompact(button, true);
    button->setAccessibleName(spoken);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

} // namespace ui
