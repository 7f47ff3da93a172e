#pragma once
// Ctrl+K: find any action of the programme, and whatever the providers add (people, projects), by a few letters.
#include "ui/shell/actions.h"
#include "ui/widgets/overlay.h"

#include <QString>
#include <QVector>
#include <functional>

class QListView;

namespace ui {

class Label;
class PaletteModel;
class SearchField;

struct PaletteItem
{
    QString text;
    QString section;
    QString icon;
    QString keys; // shortcut, in words
    std::function<void()> run;
};

class CommandPalette : public Overlay
{
    Q_OBJECT
public:
    // Everything a provider has; the palette filters. Called on each opening.
    using Provider = std::function<QVector<PaletteItem>()>;

    CommandPalette(QWidget *window, const Actions &actions);
    void addProvider(Provider provider);
    void openFresh();
    void setSearch(const QString &text);

protected:
    QRect panelRect() const override { return m_panel; }
    void arrange() override;
    QWidget *firstFocus() override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void collect();
    void runCurrent();
    void retranslate();

    const Actions &m_actions;
    QVector<Provider> m_providers;
    QWidget *m_box;
    SearchField *m_search;
    QListView *m_list;
    Label *m_nothing;
    PaletteModel *m_model;
    QRect m_panel;
};

} // namespace ui
