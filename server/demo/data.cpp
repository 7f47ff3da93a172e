#include "server/demo/data.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace server::demo {

namespace {

json::object readObject(const std::filesystem::path &path)
{
    const auto parsed = schema::parseJson(readFile(path));
    if (!parsed)
        throw Failure(path.filename().string() + ": " + parsed.error());
    if (!parsed->is_object())
        throw Failure(path.filename().string() + ": not an object");
    return parsed->get_object();
}

void readNames(Data &data)
{
    const json::object file = readObject(data.folder / "names.json");
    for (const auto &group : file.at("names").as_object()) {
        const auto &lists = group.value().as_object();
        data.names[group.key()] = { strings(lists.at("women")), strings(lists.at("men")), strings(lists.at("family")) };
    }
}

void readSchools(Data &data)
{
    const json::object file = readObject(data.folder / "schools.json");
    for (const auto &group : file.at("schools").as_object()) {
        SchoolNames &names = data.schools[group.key()];
        for (const auto &member : group.value().as_object())
            if (member.key() != "patterns") // "patrons" stands for {patron}
                names.words[std::string(member.key().substr(0, member.key().find_last_of('s')))]
                    = strings(member.value());
        for (const auto &pattern : list(group.value().as_object(), "patterns"))
            names.patterns.push_back({ text(pattern.as_object(), "level").at(0), text(pattern.as_object(), "name") });
    }
}

void readPlaces(Data &data)
{
    const json::object file = readObject(data.folder / "places.json");
    for (const auto &entry : file.at("countries").as_object()) {
        const auto &object = entry.value().as_object();
        Country country;
        country.code = entry.key();
        country.weight = number(object, "weight");
        country.names = &data.names.at(text(object, "names"));
        country.schools = &data.schools.at(text(object, "schools"));
        country.languages = strings(object.at("languages"));
        for (const auto &one : list(object, "towns")) {
            const auto &town = one.as_object();
            country.towns.push_back({ text(town, "town"), text(town, "region"),
                                      town.contains("system") ? text(town, "system") : country.code });
        }
        data.countries.push_back(std::move(country));
    }
}

void readTexts(Data &data)
{
    const json::object file = readObject(data.folder / "texts.json");
    for (const auto &entry : list(file, "topics")) {
        const auto &object = entry.as_object();
        Topic topic{ strings(object.at("subjects")), number(object, "ageFrom"), number(object, "ageTo"), {} };
        for (const auto &name : object.at("names").as_object())
            topic.names[name.key()] = std::string(name.value().as_string());
        data.topics.push_back(std::move(topic));
    }
    for (const auto &entry : file.at("texts").as_object()) {
        const auto &object = entry.value().as_object();
        data.frames[entry.key()] = { strings(object.at("headline")),
                                     strings(object.at("opening")),
                                     strings(object.at("middle")),
                                     strings(object.at("closing")),
                                     {} };
    }
    for (const auto &entry : file.at("school").as_object())
        data.frames.at(entry.key()).school = strings(entry.value());
    data.replies = strings(file.at("replies"));
    data.requests = strings(file.at("requests"));
}

} // namespace

std::string readFile(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    if (!in)
        throw Failure("cannot read " + path.string());
    return bytes.str();
}

std::string text(const json::object &object, std::string_view key)
{
    const auto *value = object.if_contains(key);
    if (!value || !value->is_string())
        throw Failure("demo data: no text " + std::string(key));
    return std::string(value->get_string());
}

std::string text(const json::object &object, std::string_view key, std::string_view otherwise)
{
    return object.contains(key) && object.at(key).is_string() ? text(object, key) : std::string(otherwise);
}

int number(const json::object &object, std::string_view key)
{
    const auto *value = object.if_contains(key);
    if (!value || !value->is_int64())
        throw Failure("demo data: no number " + std::string(key));
    return static_cast<int>(value->get_int64());
}

std::vector<std::string> strings(const json::value &array)
{
    std::vector<std::string> out;
    for (const auto &entry : array.as_array())
        out.emplace_back(entry.as_string());
    return out;
}

const json::array &list(const json::object &object, std::string_view key)
{
    static const json::array none;
    const auto *value = object.if_contains(key);
    return value && value->is_array() ? value->get_array() : none;
}

Data readData(const std::filesystem::path &folder)
{
    Data data;
    data.folder = folder;
    readNames(data);
    readSchools(data);
    readPlaces(data);
    readTexts(data);
    data.community = readObject(folder / "teachers.json");
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder / "projects"))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end()); // the order of a folder is not the same everywhere
    for (const auto &file : files)
        data.projects.push_back(readObject(file));
    return data;
}

} // namespace server::demo
