#pragma once
// Language, look, network, photos, the cache and the accounts. Everything takes effect at once; there is no "OK".
// What an administrator enforced is shown, disabled, with its source.
#include "core/settings.h"
#include "ui/shell/page.h"

#include <QVector>
#include <functional>

class QScrollArea;

namespace ui {

class Card;
class SettingsRows;

class SettingsPage : public Page
{
    Q_OBJECT
public:
    // `portable`: of a portable copy, beside which everything is kept.
    explicit SettingsPage(const Context &context, QWidget *parent = nullptr, bool portable = false);
    void open(const Place &place) override; // place.view "account": with the accounts in view

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    Card *addCard(const char *title);
    void addProblems();
    void addCheck(Card *card);
    void addVersions(Card *card);
    void addDecided();
    void addAccounts(Card *card);
    void scrollToAccounts();

    SettingsRows *m_rows;
    QVector<std::pair<Card *, const char *>> m_cards;
    QVector<std::function<void()>> m_words; // further texts to set when the language changes
    QScrollArea *m_scroll;
    QWidget *m_content;
    Card *m_accounts = nullptr;
    bool m_toAccounts = false; // whoever came here wants to see them
    QVBoxLayout *m_column = nullptr;
};

} // namespace ui
