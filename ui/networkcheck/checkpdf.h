#pragma once
// The note for the IT person as a page to print or to send. GUI thread.
#include "advice/checkwords.h"

#include <QByteArray>

namespace ui {

// One page of A4: the letters get smaller when much is to be said.
QByteArray checkPdf(const advice::CheckNote &note);

} // namespace ui
