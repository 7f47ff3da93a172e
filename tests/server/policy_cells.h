#pragma once
// The committed cells of type × role, as policy_cells.txt has them: what the engine is held against, without asking
// server/policy what it makes of the declarations.
#include <ostream>
#include <set>
#include <string>
#include <vector>

namespace server::test {

struct Rights
{
    bool create = false;
    bool read = false;
    bool destroy = false;
    bool update = false;
    bool updateAll = false;
    std::set<std::string> only;

    bool mayChange(const std::string &property) const { return updateAll || only.count(property) > 0; }
    bool writes() const { return create || destroy || update; }
    bool nothing() const { return !read && !writes(); }
    Rights &operator+=(const Rights &other);
};

struct Cell
{
    std::string type;
    std::string role;
    Rights rights;
};
std::ostream &operator<<(std::ostream &out, const Cell &cell); // "Card Pupil"

const std::vector<Cell> &committedCells(); // empty when the file is not there
Rights rightsOf(const std::string &type, const std::vector<std::string> &roles); // added up

} // namespace server::test
