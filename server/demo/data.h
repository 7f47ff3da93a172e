#pragma once
// What resources/demo holds, read once; throws Failure when a file is missing or not as it should be.
#include "schema/json.h"

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace server::demo {

namespace json = schema::json;

// Thrown inside this folder only; generateDemo() turns it into its error.
struct Failure : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

struct Names
{
    std::vector<std::string> women;
    std::vector<std::string> men;
    std::vector<std::string> family; // "A/B": of men and of women
};

struct SchoolNames
{
    struct Pattern
    {
        char level; // p primary, s lower secondary, u upper secondary, v vocational, k early childhood
        std::string name;
    };
    std::vector<Pattern> patterns;
    std::map<std::string, std::vector<std::string>> words; // what stands for {patron}, {saint} …
};

struct Town
{
    std::string name;
    std::string region;
    std::string system; // of education
};

struct Country
{
    std::string code;
    int weight = 1;
    const Names *names = nullptr;
    const SchoolNames *schools = nullptr;
    std::vector<std::string> languages; // of teaching, the first one above all
    std::vector<Town> towns;
};

struct Topic
{
    std::vector<std::string> subjects;
    int ageFrom = 0;
    int ageTo = 0;
    std::map<std::string, std::string> names; // by language
};

struct Frames // sentences with {places} to fill in, of one language
{
    std::vector<std::string> headline, opening, middle, closing, school;
};

struct Data
{
    std::filesystem::path folder;
    std::map<std::string, Names> names;
    std::map<std::string, SchoolNames> schools;
    std::vector<Country> countries;
    std::vector<Topic> topics;
    std::map<std::string, Frames> frames; // by language; "en" is complete
    std::vector<std::string> replies, requests;
    json::object community; // teachers.json: the named ones and what is between them
    std::vector<json::object> projects;
};

Data readData(const std::filesystem::path &folder);
std::string readFile(const std::filesystem::path &path);

// Small helpers over JSON that is ours: a member that must be there, or one that may be missing.
std::string text(const json::object &object, std::string_view key);
std::string text(const json::object &object, std::string_view key, std::string_view otherwise);
int number(const json::object &object, std::string_view key);
std::vector<std::string> strings(const json::value &array);
const json::array &list(const json::object &object, std::string_view key); // empty when missing

} // namespace server::demo
