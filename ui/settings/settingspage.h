#pragma once
// Language, look, network, photos, the cache and the accounts. Everything takes effect at once; there is no "OK".
// What an administrator enforced is shown, disabled, with its source.
#include "core/settings.h"
#include "ui/shell/page.h"

#include <QVector>
#include <functional>

namespace ui {

class Card;
class WrapLabel;

class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const Context &context, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        core::Setting key;
        WrapLabel *label;
        WrapLabel *help; // hidden when there is nothing to say
        QWidget *control;
        std::function<void()> load; // from the settings into the control
        const char *text; // QT_TR_NOOP
        const char *explanation; // QT_TR_NOOP or null
    };
    struct Choice
    {
        QVariant value;
        const char *text; // QT_TR_NOOP; null: `own` as it is
        QString own;
    };

    Card *addCard(const char *title);
    void addChoice(Card *card, core::Setting key, const char *text, const char *help, QVector<Choice> choices);
    void addSwitch(Card *card, core::Setting key, const char *text, const char *help);
    void addNumber(Card *card, core::Setting key, const char *text, const char *help, int step, const char *unit);
    void addFolder(Card *card, core::Setting key, const char *text, const char *help);
    void addProblems();
    void addCheck(Card *card);
    void addVersions(Card *card);
    void addDecided();
    void signOut(const QString &id);
    void addAccounts(Card *card);
    void addRow(Card *card, core::Setting key, const char *text, const char *help, QWidget *control,
                std::function<void()> load);
    void load(core::Setting key);
    void fillAccounts();

    QVector<Row> m_rows;
    QVector<std::pair<Card *, const char *>> m_cards;
    QVector<std::function<void()>> m_words; // further texts to set when the language changes
    QWidget *m_content;
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_accountList = nullptr;
    bool m_loading = false;
};

} // namespace ui
