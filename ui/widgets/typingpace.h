#pragma once
// When a text that somebody types is kept: soon after its first letter, also while they type on, so that an end of the
// program takes less than half a second of it; and once more when they pause. GUI thread.
#include <QTimer>

namespace ui {

enum class Typed {
    GoesOn, // kept here; half a word is nothing to send
    Done // a pause, or the end
};

class TypingPace : public QObject
{
    Q_OBJECT
public:
    static constexpr int keepMs = 300;
    static constexpr int pauseMs = 400;

    explicit TypingPace(QObject *parent = nullptr);
    void letter(); // something was typed
    void stop(); // all of it is kept

Q_SIGNALS:
    void keep(ui::Typed typed);

private:
    QTimer m_keep;
    QTimer m_pause;
};

} // namespace ui
