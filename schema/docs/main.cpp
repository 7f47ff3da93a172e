// jumelle-protocol-tables [docs/protocol.md]: prints the tables, or the whole document with its tables renewed.
#include "schema/docs/protocol_tables.h"

#include <fstream>
#include <iostream>
#include <sstream>

int main(int argc, char **argv)
{
    const std::string tables = schema::docs::protocolTables(schema::recordTypes());
    if (argc < 2) {
        std::cout << tables;
        return 0;
    }
    std::ifstream in(argv[1], std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    const std::string renewed = schema::docs::withTables(text.str(), tables);
    if (!in || renewed.empty()) {
        std::cerr << argv[1] << ": cannot be read, or has no markers for the tables\n";
        return 1;
    }
    std::cout << renewed;
    return 0;
}
