#include "core/commandline.h"

#ifndef _WIN32
#include "schema/utf8.h"
#endif

namespace core {

#ifdef _WIN32

int wordThatIsNoText(int, char **) { return 0; }

#else

int wordThatIsNoText(int argc, char **argv)
{
    for (int n = 1; n < argc; ++n) {
        const std::string_view word = argv[n];
        for (std::size_t i = 0; i < word.size();)
            if (schema::nextCodePoint(word, i) == schema::badCodePoint)
                return n;
    }
    return 0;
}

#endif

} // namespace core
