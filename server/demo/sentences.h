#pragma once
// What people write: put together from the sentences of texts.json, in a language they teach in or in English.
#include "server/demo/maker.h"

namespace server::demo {

struct ClassOf // a class that looks for a partner
{
    const Topic *topic = nullptr;
    std::vector<std::string> subjects;
    int ageFrom = 0;
    int ageTo = 0;
    int size = 0;
};

ClassOf someClass(Maker &m, int ageFrom, int ageTo);
std::vector<std::string> someSubjects(Maker &m, int ageFrom, int ageTo, int count);
std::vector<std::string> someLanguages(Maker &m, const Country &country);
// `school`: a language in which schools can describe themselves.
std::string textLanguage(Maker &m, const Country &country, bool school);
std::string headline(Maker &m, const ClassOf &group, const std::string &language);
std::string paragraph(Maker &m, const ClassOf &group, const std::string &language, const std::string &town);

} // namespace server::demo
