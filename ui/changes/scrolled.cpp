#include "ui/changes/scrolled.h"

#include "ui/errortext/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/statepanel.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

Scrolled::Scrolled(QWidget *parent)
    : QWidget(parent)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, space::l);
    m_column->setSpacing(space::m);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    m_states = new StateStack(scroll);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_states);
}

void Scrolled::showError(const core::Error &error)
{
    const ErrorText words = errorText(error);
    m_states->showState(StatePanel::Error, words.title, words.safe + u' ' + words.next, {}, words.icon);
}

} // namespace ui
