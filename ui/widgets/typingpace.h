#pragma once
// When a text that somebody types is kept: soon after its first letter, also while they type on, so that an end of the
// program takes less than half a second of it; and once more when they pause. GUI thread.
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace ui {

// How a text was typed.
struct Typed
{
    enum When {
        GoesOn, // kept here; half a word is nothing to send
        Done // a pause, or the end
    } when;
    std::optional<QString> from = {}; // what it was changed from: what others made of that meanwhile stays
    std::function<void(const QString &typed, const QString &now)> joined = {}; // it was kept with words of others
    std::function<void(bool stored)> answered = {}; // before `joined`
    // Shared by what one text tells: what the first that could not be stored was typed on, since then. The store's
    // writing thread's own, since the next may be on its way before the answer to the last is here.
    std::shared_ptr<std::optional<std::string>> base = {};

    Typed(When w)
        : when(w)
    { }
    bool operator==(When w) const { return when == w; }
    Typed simplified() const; // of a text that is kept in one line, without spaces at its ends
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
    bool isWaiting() const { return m_keep.isActive() || m_pause.isActive(); } // to have something kept

Q_SIGNALS:
    void keep(ui::Typed typed);

private:
    QTimer m_keep;
    QTimer m_pause;
};

} // namespace ui
