#pragma once
// A look at the way to the server, one line a subject, and the note for the IT person: a sheet over the window.
#include "advice/checkwords.h"
#include "core/check/checkservice.h"
#include "ui/widgets/overlay.h"

class QScrollArea;
class QVBoxLayout;

namespace ui {

class Button;
class IconButton;
class Label;
class Prompts;
class WrapLabel;

class CheckPanel : public Overlay
{
    Q_OBJECT
public:
    CheckPanel(QWidget *window, core::CheckService &check, Prompts &prompts); // both outlive it
    void openAndStart();

protected:
    QRect panelRect() const override { return m_panel; }
    void arrange() override;
    QWidget *firstFocus() override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void start();
    void addRow(const core::Finding &finding);
    void clearRows();
    void finished();
    void say(const QString &text);
    advice::CheckNote note() const;
    void save();
    void copy();

    core::CheckService &m_check;
    Prompts &m_prompts;
    QVector<core::Finding> m_findings;
    bool m_busy = false;
    bool m_kept = false; // the note was copied or saved: m_result says so
    QWidget *m_box;
    Label *m_title;
    IconButton *m_close;
    WrapLabel *m_intro;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows;
    WrapLabel *m_result;
    Button *m_again;
    Button *m_copy;
    Button *m_save;
    QRect m_panel;
};

} // namespace ui
