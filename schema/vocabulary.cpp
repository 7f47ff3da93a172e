#include "schema/vocabulary.h"

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <utility>

namespace schema {

// Written at build time from resources/vocabularies/*.json by cmake/EmbedText.cmake.
const std::vector<std::pair<std::string_view, std::string_view>> &vocabularyTexts();

namespace {

namespace json = boost::json;

struct List
{
    std::vector<Term> terms;
    std::map<std::string, std::size_t, std::less<>> byCode;
};

std::string member(const json::object &object, std::string_view key)
{
    const auto *value = object.if_contains(key);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

List readList(std::string_view text)
{
    List list;
    const json::value file = json::parse(text);
    for (const auto &entry : file.as_object().at("terms").as_array()) {
        const auto &object = entry.as_object();
        const auto *verified = object.if_contains("verified");
        Term term{ member(object, "code"), member(object, "en"), member(object, "group"),
                   !verified || verified->as_bool() };
        list.byCode.emplace(term.code, list.terms.size());
        list.terms.push_back(std::move(term));
    }
    return list;
}

// Read once by whoever asks first; a static of a function is safe for threads.
const std::map<std::string, List, std::less<>> &lists()
{
    static const auto all = [] {
        std::map<std::string, List, std::less<>> read;
        for (const auto &[name, text] : vocabularyTexts())
            read.emplace(std::string(name), readList(text));
        return read;
    }();
    return all;
}

} // namespace

const std::vector<Term> &vocabulary(std::string_view name)
{
    static const std::vector<Term> none;
    const auto it = lists().find(name);
    return it == lists().end() ? none : it->second.terms;
}

std::vector<std::string_view> vocabularyNames()
{
    std::vector<std::string_view> names;
    for (const auto &[name, list] : lists())
        names.push_back(name);
    return names;
}

bool isTerm(std::string_view vocabularyName, std::string_view code)
{
    const auto it = lists().find(vocabularyName);
    return it != lists().end() && it->second.byCode.find(code) != it->second.byCode.end();
}

} // namespace schema
