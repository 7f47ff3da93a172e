#pragma once
// Rows of the settings, each a label, a control and what it means: bound to one setting, and disabled with its source
// where an administrator enforced it. Texts are marked with QT_TR_NOOP by the page that adds the row.
#include "core/settings.h"

#include <QObject>
#include <QVariant>
#include <QVector>
#include <functional>

class QWidget;

namespace ui {

class Card;
class Tile;
class WrapLabel;
struct Context;

class SettingsRows : public QObject
{
    Q_OBJECT
public:
    struct Choice
    {
        QVariant value;
        const char *text; // QT_TR_NOOP; null: `own` as it is
        QString own;
    };

    SettingsRows(const Context &context, QWidget *window); // `window`: over which a folder is asked for; owns this
    void addChoice(Card *card, core::Setting key, const char *text, const char *help, QVector<Choice> choices);
    void addSwitch(Card *card, core::Setting key, const char *text, const char *help);
    void addNumber(Card *card, core::Setting key, const char *text, const char *help, int step, const char *unit);
    void addFolder(Card *card, core::Setting key, const char *text, const char *help);
    // Any control; `load` puts the setting's value into it.
    void addRow(Card *card, core::Setting key, const char *text, const char *help, QWidget *control,
                std::function<void()> load);
    void retranslate(); // also what loads all values for the first time

private:
    struct Row
    {
        core::Setting key;
        WrapLabel *label;
        WrapLabel *help; // hidden when there is nothing to say
        Tile *lock; // shown where an administrator decided
        QWidget *control;
        std::function<void()> load; // from the settings into the control
        const char *text; // QT_TR_NOOP
        const char *explanation; // QT_TR_NOOP or null
    };
    void load(core::Setting key);

    const Context &m_context;
    QWidget *m_window;
    QVector<Row> m_rows;
    QVector<std::function<void()>> m_words; // of the controls
    bool m_loading = false;
};

} // namespace ui
