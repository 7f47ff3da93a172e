#pragma once
// One folding for client, server and query: "lodz" finds "Łódź", "ελλαδα" finds "Ελλάδα".
// NFKD, marks removed, lower case, plus letters that do not decompose (ß ø đ ł ı æ œ þ ð ħ ŋ ς).
#include <string>
#include <string_view>
#include <vector>

namespace schema {

// Folded UTF-8; invalid bytes become spaces. Cost is linear; a short-cut takes ASCII.
std::string fold(std::string_view utf8);

// The folded words (runs of letters and digits) in order of appearance.
std::vector<std::string> foldedWords(std::string_view utf8);

// The same for text that is folded already; the views point into it.
std::vector<std::string_view> splitFolded(std::string_view folded);

// Letters, digits and marks of any script.
bool isWordPart(char32_t codePoint);

} // namespace schema
