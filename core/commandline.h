#pragma once
// The words a program was started with, before anybody understands them.

namespace core {

// The first of main()'s words behind the program that is no text (UTF-8); 0: all are. Read on, it would stand for
// another file, or be kept as something nobody typed. Always 0 on Windows, where main()'s words are not looked at.
int wordThatIsNoText(int argc, char **argv);

} // namespace core
