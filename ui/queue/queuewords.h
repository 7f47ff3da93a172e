#pragma once
// The sentences for what waits and for what was not sent: what it is, where it belongs, how far it is.
#include "models/rows_waiting.h"
#include "store/types.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QPair>
#include <QVector>
#include <optional>
#include <string>
#include <vector>

namespace ui {

class QueueWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::QueueWords)
public:
    struct State
    {
        QString text; // "Waits for the network"
        QString icon;
        Tone tone = Tone::Neutral;
    };
    static QString what(const models::QueueRow &row); // "Card “Visit to Łódź” – due date changed"
    static State state(const models::QueueRow &row, const store::SyncStatus &status);
    static QString icon(const models::QueueRow &row);
    // How many of `rows` wait for nothing but files that were refused, and so for the same decision as these. `files`:
    // how many are still on their way, listed or not.
    static int heldBack(const std::vector<models::QueueRow> &rows, int files);
    // What happens to all that is listed; never that something goes by itself that waits for a decision. `waiting`
    // counts those paused, too.
    static QString promise(int waiting, int paused, int refused);
    // The same, or what stands in the way of it and what to do; with the times that are known.
    static QString outlook(const store::SyncStatus &status, int waiting, int paused, int refused, qint64 nowMs);
    // "10:42 · 2.4 MB · waits for its files"; with the reason why it was not sent in front.
    static QString details(const models::QueueRow &row, qint64 nowMs);
    // What a change would have written, in words: part and text. Empty for files.
    static QVector<QPair<QString, QString>> words(const models::QueueRow &row);
    // The same as plain text, at most `longest` characters; for a question and for the clipboard (-1: all).
    static QString wordsText(const models::QueueRow &row, int longest);

private:
    static std::optional<QString> held(const store::SyncStatus &status, int waiting, int paused, int refused);
    static std::optional<State> inTrouble(const std::string &error); // nothing: it goes on all the same
};

} // namespace ui
