#pragma once
// A change of a card in words: what was before and what is after.
#include "models/rows_board.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

class BoardData;

class HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::HistoryWords)
public:
    // Follow a person's name: "moved the card to “Done”", "added “Corks” to the check list". At least one.
    static QStringList sentences(const models::HistoryRow &row, BoardData &data);

    static bool hasDescription(const models::HistoryRow &row); // changed the long text
    // How it was changed, word by word; empty when the row changed none. Any thread: costs as schema::differences.
    struct Words
    {
        QString before; // rich text; empty: there was nothing
        QString after; // rich text; empty: nothing is left
        QString spoken;
    };
    static Words description(const models::HistoryRow &row, const Colours &colours);

private:
    static void place(QStringList &sentences, const models::HistoryRow &row, BoardData &data);
    static void people(QStringList &sentences, const models::HistoryRow &row, BoardData &data);
    static void labels(QStringList &sentences, const models::HistoryRow &row, BoardData &data);
    static void checklist(QStringList &sentences, const models::HistoryRow &row);
    static void attachments(QStringList &sentences, const models::HistoryRow &row);
};

} // namespace ui
