// Schools and people: first who there is, then what they say about themselves.
#include "server/demo/maker.h"
#include "server/demo/sentences.h"

#include <algorithm>
#include <numeric>

namespace server::demo {

namespace {

const std::string community = "community";

struct Level
{
    char letter;
    const char *code;
    int ageFrom;
    int ageTo;
};
constexpr Level levels[] = { { 'k', "earlyChildhood", 3, 6 },
                             { 'p', "primary", 6, 11 },
                             { 's', "lowerSecondary", 11, 15 },
                             { 'u', "upperSecondary", 15, 19 },
                             { 'v', "vocational", 15, 20 } };

const Level &levelOf(char letter)
{
    const auto *it
        = std::find_if(std::begin(levels), std::end(levels), [&](const auto &l) { return l.letter == letter; });
    return it == std::end(levels) ? levels[2] : *it;
}

const Country &someCountry(Maker &m)
{
    const auto &all = m.data.countries;
    int left
        = m.random.below(std::accumulate(all.begin(), all.end(), 0, [](int n, const auto &c) { return n + c.weight; }));
    for (const auto &country : all)
        if ((left -= country.weight) < 0)
            return country;
    return all.front();
}

const Country &countryOf(const Maker &m, const std::string &code)
{
    const auto &all = m.data.countries;
    const auto it = std::find_if(all.begin(), all.end(), [&](const auto &c) { return c.code == code; });
    if (it == all.end())
        throw Failure("places.json: no country " + code);
    return *it;
}

School someSchool(Maker &m)
{
    static const char *const roman[] = { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII" };
    const Country &country = someCountry(m);
    const Town &town = m.random.pick(country.towns);
    const auto &pattern = m.random.pick(country.schools->patterns);
    const int n = m.random.between(1, pattern.name.find("{roman}") == std::string::npos ? 38 : 12);
    std::map<std::string, std::string> words{ { "town", town.name },
                                              { "n", std::to_string(n) },
                                              { "roman", roman[(n - 1) % 12] } };
    for (const auto &[key, list] : country.schools->words)
        words[key] = m.random.pick(list);
    School school;
    school.id = m.id("School", m.someMoment(-m.random.between(200, 1400)));
    school.name = filledIn(pattern.name, words);
    school.town = town.name;
    school.region = town.region;
    school.country = country.code;
    school.system = town.system;
    school.level = pattern.level;
    school.place = &country;
    return school;
}

std::string someName(Maker &m, const Country &country)
{
    const bool woman = m.random.chance(72); // as among teachers
    std::string family = m.random.pick(country.names->family);
    if (const auto slash = family.find('/'); slash != std::string::npos)
        family = woman ? family.substr(slash + 1) : family.substr(0, slash);
    return m.random.pick(woman ? country.names->women : country.names->men) + ' ' + family;
}

void addNamed(Maker &m)
{
    for (const auto &entry : list(m.data.community, "teachers")) {
        const auto &given = entry.as_object();
        School school;
        school.id = m.id("School", m.someMoment(-1500));
        school.name = text(given, "school");
        school.town = text(given, "town");
        school.region = text(given, "region");
        school.country = school.system = text(given, "country"); // none of them is in Belgium
        school.place = &countryOf(m, school.country);
        school.given = &given;
        Teacher teacher;
        teacher.id = m.id("Person", m.someMoment(-m.random.between(400, 1200)));
        teacher.name = text(given, "name");
        teacher.username = text(given, "username");
        teacher.school = m.schools.size();
        teacher.given = &given;
        school.creator = teacher.id;
        m.schools.push_back(std::move(school));
        m.people.push_back(std::move(teacher));
    }
}

json::object schoolRecord(Maker &m, const School &school)
{
    const Level &level = levelOf(school.level);
    json::object o{ { "id", school.id },           { "name", school.name },     { "town", school.town },
                    { "country", school.country }, { "region", school.region }, { "educationSystem", school.system } };
    if (school.given) {
        const auto &given = *school.given;
        o["levels"] = setOf(strings(given.at("levels")));
        o["languages"] = setOf(strings(given.at("languages")));
        o["subjects"] = setOf(strings(given.at("subjects")));
        o["ageFrom"] = number(given, "ageFrom");
        o["ageTo"] = number(given, "ageTo");
        o["pupils"] = number(given, "pupils");
        o["website"] = text(given, "website");
        o["available"] = true;
        if (m.options.pictures)
            o["photoBlobId"] = m.blob(
                community, readFile(m.data.folder / "pictures" / "previews" / (text(given, "picture") + ".jpg")),
                "image/jpeg");
        o["about"] = filledIn(m.data.frames.at("en").school.front(),
                              { { "pupils", std::to_string(number(given, "pupils")) }, { "town", school.town } });
        return o;
    }
    const int pupils = m.random.between(7, 95) * 10 + m.random.below(10);
    o["levels"] = setOf({ level.code });
    o["languages"] = setOf(someLanguages(m, *school.place));
    o["subjects"] = setOf(someSubjects(m, level.ageFrom, level.ageTo, m.random.between(1, 4)));
    o["ageFrom"] = level.ageFrom;
    o["ageTo"] = level.ageTo;
    o["pupils"] = pupils;
    o["available"] = m.random.chance(70);
    const auto &frames = m.data.frames.at(textLanguage(m, *school.place, true));
    o["about"]
        = filledIn(m.random.pick(frames.school), { { "pupils", std::to_string(pupils) }, { "town", school.town } });
    return o;
}

json::object personRecord(Maker &m, const Teacher &teacher)
{
    const School &school = m.schoolOf(teacher);
    json::object o{ { "id", teacher.id },          { "name", teacher.name }, { "schoolId", school.id },
                    { "schoolName", school.name }, { "town", school.town },  { "country", school.country },
                    { "region", school.region } };
    if (teacher.given) {
        const auto &given = *teacher.given;
        o["roles"] = setOf({ "teacher" });
        for (const char *key : { "subjects", "languages", "equipment" })
            o[key] = setOf(strings(given.at(key)));
        for (const char *key : { "ageFrom", "ageTo", "classSize", "headline", "about" })
            o[key] = given.at(key);
        o["available"] = given.at("availableIn").is_int64();
        if (given.at("availableIn").is_int64())
            o["availableFrom"] = m.date(number(given, "availableIn"));
        return o;
    }
    static const std::vector<std::string> others{ "headTeacher", "librarian",       "psychologist",
                                                  "pedagogue",   "teacherEducator", "studentTeacher" };
    static const std::vector<std::string> equipment{ "computerRoom", "laptops",   "tablets",   "interactiveWhiteboard",
                                                     "projector",    "camera",    "headsets",  "robotics",
                                                     "scienceLab",   "musicRoom", "printer3d", "videoConference",
                                                     "schoolGarden", "microphone" };
    const ClassOf group = someClass(m, levelOf(school.level).ageFrom, levelOf(school.level).ageTo);
    std::vector<std::string> have;
    for (int n = m.random.between(1, 5); n > 0; --n)
        have.push_back(m.random.pick(equipment));
    o["roles"] = setOf({ m.random.chance(90) ? std::string("teacher") : m.random.pick(others) });
    o["subjects"] = setOf(group.subjects);
    o["languages"] = setOf(someLanguages(m, *school.place));
    o["ageFrom"] = group.ageFrom;
    o["ageTo"] = group.ageTo;
    o["classSize"] = group.size;
    o["equipment"] = setOf(have);
    o["available"] = m.random.chance(68);
    if (o["available"].as_bool() && m.random.chance(70))
        o["availableFrom"] = m.date(m.random.between(-30, 120));
    const std::string language = textLanguage(m, *school.place, false);
    o["headline"] = headline(m, group, language);
    o["about"] = paragraph(m, group, language, school.town);
    return o;
}

} // namespace

void makeDirectory(Maker &m)
{
    addNamed(m);
    const auto wanted
        = [&](int n, std::size_t have) { return std::max(static_cast<std::size_t>(std::max(n, 0)), have); };
    const std::size_t namedSchools = m.schools.size();
    m.schools.reserve(wanted(m.options.schools, namedSchools + 1));
    while (m.schools.size() < wanted(m.options.schools, namedSchools + 1))
        m.schools.push_back(someSchool(m));
    const int others = static_cast<int>(m.schools.size() - namedSchools);
    m.people.reserve(wanted(m.options.people, m.people.size()));
    while (m.people.size() < wanted(m.options.people, m.people.size())) {
        Teacher teacher;
        // The first ones fill the schools, so that no school is without a teacher while there are enough of them.
        const int nth = static_cast<int>(m.people.size() - namedSchools);
        teacher.school = namedSchools + static_cast<std::size_t>(nth < others ? nth : m.random.below(others));
        School &school = m.schools[teacher.school];
        teacher.id = m.id("Person", m.someMoment(-m.random.between(1, 1100)));
        teacher.name = someName(m, *school.place);
        if (school.creator.empty())
            school.creator = teacher.id;
        m.people.push_back(std::move(teacher));
    }
    for (const auto &school : m.schools) {
        const int day = -m.random.between(20, 1400);
        m.record(community, "School", schoolRecord(m, school), school.creator.empty() ? m.people[0].id : school.creator,
                 m.someMoment(day), m.someMoment(day / 2));
    }
    for (const auto &teacher : m.people) {
        const int day = -m.random.between(1, 1100);
        m.record(community, "Person", personRecord(m, teacher), teacher.id, m.someMoment(day), m.someMoment(day / 3));
    }
}

} // namespace server::demo
