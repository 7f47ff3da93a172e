#pragma once
// A secret typed by a person: not shown on the terminal, nor on the projector behind it.
#include <QString>

namespace cli {

// One line of standard input without its end, "" when there is none. Echo is off meanwhile where it is a terminal.
QString readSecretLine();

} // namespace cli
