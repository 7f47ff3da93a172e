#include "tests/server/policy_cells.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace server::test {

Rights &Rights::operator+=(const Rights &other)
{
    create = create || other.create;
    read = read || other.read;
    destroy = destroy || other.destroy;
    update = update || other.update;
    updateAll = updateAll || other.updateAll;
    only.insert(other.only.begin(), other.only.end());
    return *this;
}

std::ostream &operator<<(std::ostream &out, const Cell &cell) { return out << cell.type << ' ' << cell.role; }

namespace {

std::vector<Cell> readCells()
{
    std::vector<Cell> cells;
    const char *source = std::getenv("JUMELLE_SOURCE_DIR");
    std::ifstream file(std::string(source ? source : ".") + "/tests/server/policy_cells.txt");
    std::string line;
    while (std::getline(file, line)) {
        if (line.empty() || line[0] == '#')
            continue;
        std::istringstream words(line);
        Cell cell;
        std::string create, read, update, destroy, property;
        words >> cell.type >> cell.role >> create >> read >> update >> destroy;
        cell.rights = { create == "y", read == "y", destroy == "y", update != "n", update == "y", {} };
        while (words >> property)
            cell.rights.only.insert(property);
        cells.push_back(std::move(cell));
    }
    return cells;
}

} // namespace

const std::vector<Cell> &committedCells()
{
    static const auto cells = readCells();
    return cells;
}

Rights rightsOf(const std::string &type, const std::vector<std::string> &roles)
{
    Rights rights;
    for (const auto &cell : committedCells())
        if (cell.type == type && std::find(roles.begin(), roles.end(), cell.role) != roles.end())
            rights += cell.rights;
    return rights;
}

} // namespace server::test
