#pragma once
// The look of the whole programme: which colours, how large the text. The application owns one Theme; widgets reach it
// through the style (theme(widget)), because a style is what Qt hands to every paint call anyway and so neither a
// global nor an argument in each of hundreds of constructors is needed. GUI thread only.
#include "ui/theme/colours.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>
#include <QPointer>

class QApplication;
class QKeyEvent;
class QWidget;

namespace ui {

class SystemMode;

class Theme : public QObject
{
    Q_OBJECT
public:
    // Sets style, palette and font of `application` at once.
    explicit Theme(QApplication &application, Mode mode = Mode::System, int textPercent = 100,
                   QObject *parent = nullptr);
    ~Theme() override;

    Mode mode() const { return m_mode; } // as asked for
    Mode shownMode() const; // never System
    const Colours &colours() const { return coloursOf(shownMode()); }
    void setMode(Mode mode);

    int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent); // 100 to 200, others are clamped
    QFont font(Type type) const;

    // Pictures and other lengths that should grow with the text.
    int scaled(int pixels) const { return pixels * m_textPercent / 100; }
    // The focus ring is shown after a key, not after a click.
    bool keyboardInUse() const { return m_keyboardInUse; }
    bool altHeld() const { return m_altHeld; } // mnemonics are underlined only then

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void setAltHeld(bool held);
    static bool pressWithEnter(QObject *watched, const QKeyEvent &key);

    QApplication &m_application;
    SystemMode *m_system = nullptr;
    QFont m_baseFont;
    Mode m_mode;
    int m_textPercent;
    bool m_keyboardInUse = false;
    bool m_altHeld = false;
};

// The theme in force; nullptr in a program without one (a plain unit test).
const Theme *theme();
// Colours for painting `widget`: those of its nearest ancestor with fixMode(), else the theme's.
const Colours &colours(const QWidget *widget);
// Text at a step of the type scale, for painting.
QFont fontFor(Type type);
int scaled(int pixels);

// Gives a widget and all it holds colours of its own, as the photo viewer that is dark in every mode.
void fixMode(QWidget *widget, Mode mode);

// Sets a widget's font and text colour and keeps them right when mode or text size change.
void setTextStyle(QWidget *widget, Type type, Role role = Role::Text);

} // namespace ui
