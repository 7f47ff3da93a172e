#pragma once
// A community with a project in it, and five computers that know it, made once and copied for every run.
#include "machine.h"
#include "plan.h"

namespace simulation {

struct Person
{
    const char *machine;
    const char *user;
    const char *role;
};
inline constexpr Person people[] = { { "anna", "anna", "founder" },
                                     { "piotr", "piotr", "founder" },
                                     { "maria", "maria", "teacher" },
                                     { "annas-laptop", "anna", "founder" },
                                     { "jonas", "jonas", "pupil" } };

inline constexpr const char *coordinator = "panna"; // may make and change people and schools

inline constexpr std::int64_t startMs = 1'800'000'000'000;

struct Prepared
{
    Disk::Files server;
    std::vector<Disk::Files> machines; // as `people`
    std::map<std::string, server::Principal> tokens;
};

// The types of the next version: what older programs do not know.
const schema::TypeTable &newerTypes();
const schema::TypeTable &typesOf(int machine, Plan::Version version);
const schema::TypeTable &serverTypes(Plan::Version version);
const Prepared &prepared(Plan::Version version);

} // namespace simulation
