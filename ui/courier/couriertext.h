#pragma once
// What is in a courier file, and what came of it, in words.
#include "core/courier.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

class CourierText
{
    Q_DECLARE_TR_FUNCTIONS(ui::CourierText)
public:
    static QString contents(const core::CourierContents &contents); // one line a kind of thing
    // What came of it, or the problem; empty when only left() has words.
    static QString outcome(const core::CourierOutcome &outcome);
    static Tone tone(const core::CourierOutcome &outcome); // of outcome(): Ok, Warn for a question, Bad: nothing taken
    static QString left(const core::CourierOutcome &outcome); // what is still to be done; empty when nothing is
};

} // namespace ui
