#pragma once
// What is in a courier file, and what came of it, in words.
#include "core/courier.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

class CourierText
{
    Q_DECLARE_TR_FUNCTIONS(ui::CourierText)
public:
    static QString contents(const core::CourierContents &contents); // one line a kind of thing
    static QString outcome(const core::CourierOutcome &outcome); // sentences; also for a problem
};

} // namespace ui
