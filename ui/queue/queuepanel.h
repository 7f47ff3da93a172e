#pragma once
// What waits to be sent and what could not be sent; opened from the line at the bottom.
#include "models/queuemodel.h"
#include "ui/shell/context.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

class Button;
class Label;
class ProgressLine;
class Switch;
class Tile;
class WrapLabel;

class QueuePanel : public QWidget
{
    Q_OBJECT
public:
    explicit QueuePanel(const Context &context, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr int shown = 8; // rows before "and 11 more"

    void rebuild();
    void showStatus();
    void clearRows();
    void addPart(const QString &title, const QString &note);
    void addControls(QHBoxLayout *line, const models::QueueRow &row);
    QWidget *rowFor(const models::QueueRow &row);
    QString what(const models::QueueRow &row) const;
    QString where(const models::QueueRow &row) const;
    void decide(const models::QueueRow &row);
    void exportNotSent();
    void setOffline(bool offline);

    const Context &m_context;
    models::QueueModel m_queue;
    WrapLabel *m_title;
    WrapLabel *m_subtitle;
    ProgressLine *m_progress;
    Label *m_bytes;
    Tile *m_tile;
    QVBoxLayout *m_list;
    Label *m_offlineLabel;
    Switch *m_offline;
    Button *m_try;
    Button *m_export;
};

} // namespace ui
