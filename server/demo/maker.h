#pragma once
// What every part of the demo community is made with: ids, dates around today, and the way to the sink.
#include "server/demo/data.h"
#include "server/demo/demo.h"
#include "server/demo/random.h"

#include <map>

namespace server::demo {

struct Teacher // or any other person of the community
{
    std::string id;
    std::string name;
    std::string username; // "" for those who cannot sign in
    std::size_t school = 0; // index in Maker::schools
    const json::object *given = nullptr; // entry in teachers.json of the named ones
};

struct School
{
    std::string id;
    std::string name;
    std::string town;
    std::string region;
    std::string country;
    std::string system; // of education
    char level = 's';
    const Country *place = nullptr;
    const json::object *given = nullptr; // entry in teachers.json of the teacher it belongs to
    std::string creator; // person
};

class Maker
{
public:
    Maker(const DemoOptions &options, const Data &data, DemoSink &sink);

    const DemoOptions &options;
    const Data &data;
    Random random;
    std::vector<School> schools;
    std::vector<Teacher> people; // the named ones first

    // Days are counted from today (negative: ago), minutes from midnight UTC.
    std::int64_t moment(int day, int minute) const;
    std::int64_t someMoment(int day); // in the daytime of that day, never in the future
    std::string date(int day) const; // "2026-03-12"
    static std::string utc(std::int64_t ms); // "2026-03-12T10:00:00Z"
    std::string id(char letter, std::int64_t ms);
    std::string id(const std::string &type, std::int64_t ms); // with the letter of the type

    const Teacher &named(std::string_view username) const;
    const School &schoolOf(const Teacher &teacher) const { return schools[teacher.school]; }
    static std::string personalAccount(const Teacher &teacher) { return "u" + teacher.id; }

    // Hands over and throws Failure with what the sink said.
    void account(DemoAccount account);
    void user(DemoUser user);
    void member(DemoMember member);
    void record(const std::string &account, const std::string &type, json::object object, const std::string &by,
                std::int64_t createdAt, std::int64_t updatedAt = 0, json::object serverSet = {});
    std::string blob(const std::string &account, std::string_view bytes, std::string_view mediaType);

private:
    void need(const DemoSink::Result &result);

    DemoSink &m_sink;
    std::int64_t m_midnight;
};

json::object setOf(const std::vector<std::string> &keys);
std::string filledIn(std::string text, const std::map<std::string, std::string> &words); // "{town}" → the word

// The parts, in the order in which they are made.
void makeCommunity(Maker &maker);
void makePersonal(Maker &maker);
void makeProjects(Maker &maker);

} // namespace server::demo
