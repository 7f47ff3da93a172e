#include "server/demo/sentences.h"

#include "schema/vocabulary.h"

#include <algorithm>
#include <cctype>

namespace server::demo {

namespace {

const Topic &someTopic(Maker &m, int ageFrom, int ageTo)
{
    std::vector<const Topic *> fitting;
    for (const auto &topic : m.data.topics)
        if (topic.ageFrom <= ageTo && ageFrom <= topic.ageTo)
            fitting.push_back(&topic);
    return fitting.empty() ? m.random.pick(m.data.topics) : *m.random.pick(fitting);
}

// "Natural sciences" in the middle of an English sentence; proper names keep their capital.
std::string subjectWord(const std::string &code)
{
    for (const auto &term : schema::vocabulary("subjects")) {
        if (term.code != code)
            continue;
        std::string word = term.english;
        if (word.rfind("European", 0) != 0)
            word[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(word[0])));
        return word;
    }
    return code;
}

} // namespace

ClassOf someClass(Maker &m, int ageFrom, int ageTo)
{
    ClassOf group;
    group.topic = &someTopic(m, ageFrom, ageTo);
    group.ageFrom = m.random.between(ageFrom, std::max(ageFrom, ageTo - 1));
    group.ageTo = std::min(ageTo, group.ageFrom + m.random.between(1, 3));
    group.size = m.random.between(11, 30);
    group.subjects = group.topic->subjects;
    for (const auto &more : someSubjects(m, ageFrom, ageTo, m.random.between(0, 2)))
        group.subjects.push_back(more);
    return group;
}

std::vector<std::string> someSubjects(Maker &m, int ageFrom, int ageTo, int count)
{
    std::vector<std::string> subjects;
    for (; count > 0; --count)
        subjects.push_back(m.random.pick(someTopic(m, ageFrom, ageTo).subjects));
    return subjects;
}

std::vector<std::string> someLanguages(Maker &m, const Country &country)
{
    static const std::vector<std::string> further{ "fr", "fr", "de", "de", "es", "it" };
    std::vector<std::string> languages{ country.languages.front() };
    for (std::size_t i = 1; i < country.languages.size(); ++i)
        if (m.random.chance(40))
            languages.push_back(country.languages[i]);
    if (m.random.chance(90))
        languages.push_back("en");
    if (m.random.chance(30))
        languages.push_back(m.random.pick(further));
    return languages;
}

std::string textLanguage(Maker &m, const Country &country, bool school)
{
    const auto it = m.data.frames.find(m.random.pick(country.languages));
    const bool own = m.random.chance(35);
    return own && it != m.data.frames.end() && (!school || !it->second.school.empty()) ? it->first : "en";
}

std::string headline(Maker &m, const ClassOf &group, const std::string &language)
{
    return filledIn(m.random.pick(m.data.frames.at(language).headline),
                    { { "topic", group.topic->names.at(language) } });
}

std::string paragraph(Maker &m, const ClassOf &group, const std::string &language, const std::string &town)
{
    const Frames &frames = m.data.frames.at(language);
    const auto first = m.random.below(static_cast<int>(frames.middle.size()));
    std::string text = m.random.pick(frames.opening) + ' ' + frames.middle[static_cast<std::size_t>(first)];
    if (m.random.chance(60)) // another one, never the same twice
        text += ' ' + frames.middle[static_cast<std::size_t>(first + 1) % frames.middle.size()];
    text += "\n\n" + m.random.pick(frames.closing);
    return filledIn(std::move(text),
                    { { "topic", group.topic->names.at(language) },
                      { "town", town },
                      { "size", std::to_string(group.size) },
                      { "from", std::to_string(group.ageFrom) },
                      { "to", std::to_string(group.ageTo) },
                      { "subject", subjectWord(group.subjects.front()) } });
}

} // namespace server::demo
