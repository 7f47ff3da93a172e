#pragma once
// The part of the settings that tells which version this is and, where the program looks for newer ones
// (Context::versions), whether there is one and when that was looked for.
#include <QWidget>

namespace core {
struct VersionState;
}

namespace ui {

class Button;
class LinkButton;
class WrapLabel;
struct Context;

class VersionsPart : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsPart(const Context &context, QWidget *parent = nullptr);
    void retranslate();

private:
    void load();
    QString problem(const core::VersionState &state) const;

    const Context &m_context;
    WrapLabel *m_version;
    WrapLabel *m_checked;
    LinkButton *m_page;
    Button *m_look;
};

} // namespace ui
