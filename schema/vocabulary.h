#pragma once
// Code lists (countries, languages, subjects …) as data: resources/vocabularies/<name>.json, embedded at build,
// replaceable by the operator. Names for people are translated in ui by code; `en` here is for the server and tools.
#include <string>
#include <string_view>
#include <vector>

namespace schema {

struct Term
{
    std::string code;
    std::string english;
    std::string group; // e.g. "eu", "plus" for countries
    bool verified = true; // false: wording not confirmed by a source, an operator may edit it
};

// Terms of one list in display order; empty when there is no such list.
const std::vector<Term> &vocabulary(std::string_view name);
std::vector<std::string_view> vocabularyNames();
bool isTerm(std::string_view vocabularyName, std::string_view code);

} // namespace schema
