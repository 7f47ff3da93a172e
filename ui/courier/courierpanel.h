#pragma once
// "Take along…" and "Bring back…": one sheet over the window, for computers without a line.
#include "core/courierservice.h"
#include "ui/theme/colours.h"
#include "ui/widgets/overlay.h"

class QLineEdit;

namespace ui {

class Button;
class IconButton;
class Label;
class ProgressLine;
class Prompts;
class Switch;
class Tile;
class WrapLabel;

class CourierPanel : public Overlay
{
    Q_OBJECT
public:
    CourierPanel(QWidget *window, core::CourierService &courier, Prompts &prompts); // both outlive it
    void openTake();
    void openBring();

protected:
    QRect panelRect() const override { return m_panel; }
    void arrange() override;
    QWidget *firstFocus() override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Ask { Nothing, Code, Trust };
    void openAs(bool take);
    QString failure(const core::Error &error) const;
    void build();
    void retranslate();
    void refresh(); // what is visible
    struct Result // a line with a sign that says how it went
    {
        QWidget *row;
        Tile *sign;
        WrapLabel *text;
    };
    static Result makeResult();
    void say(Tone tone, const QString &text, const QString &left = {});
    void clearResults();
    void choose();
    void start(bool trust);
    void ended();
    void codeTyped();

    core::CourierService &m_courier;
    Prompts &m_prompts;
    bool m_take = true;
    bool m_busy = false;
    Ask m_ask = Ask::Nothing;
    QString m_path;
    QWidget *m_box;
    Label *m_title;
    IconButton *m_close;
    WrapLabel *m_intro;
    WrapLabel *m_contents;
    Label *m_everythingLabel;
    Switch *m_everything;
    QWidget *m_everythingRow;
    WrapLabel *m_codeText;
    Label *m_codeLabel;
    QLineEdit *m_code;
    QWidget *m_codeRow;
    ProgressLine *m_progress;
    Result m_result;
    Result m_left; // what is still to be done
    Button *m_cancel;
    Button *m_go;
    QRect m_panel;
};

} // namespace ui
