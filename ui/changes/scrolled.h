#pragma once
// What every part of the page of changes is: content that scrolls downwards, or a sentence in its place.
#include "core/result.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class StateStack;

class Scrolled : public QWidget
{
    Q_OBJECT
public:
    explicit Scrolled(QWidget *parent = nullptr);
    QVBoxLayout *column() const { return m_column; } // content, from top to bottom
    StateStack *states() const { return m_states; }
    void showError(const core::Error &error); // of the offline copy

private:
    StateStack *m_states;
    QVBoxLayout *m_column;
};

} // namespace ui
