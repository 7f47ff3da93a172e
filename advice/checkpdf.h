#pragma once
// The note for the IT person as a page to print or to send. GUI thread of a program with a QGuiApplication, whose fonts
// it takes.
#include "advice/checkwords.h"

#include <QByteArray>

namespace advice {

// One page of A4: the letters get smaller when much is to be said.
QByteArray notePdf(const CheckNote &note);

} // namespace advice
