#include "schema/docs/protocol_tables.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace {

using schema::docs::protocolTables;
using schema::docs::withTables;

TEST(ProtocolTables, TheDocumentIsCurrent)
{
    const char *root = std::getenv("JUMELLE_SOURCE_DIR");
    std::ifstream in(std::filesystem::path(root ? root : ".") / "docs/protocol.md", std::ios::binary);
    ASSERT_TRUE(in);
    std::stringstream text;
    text << in.rdbuf();
    EXPECT_EQ(withTables(text.str(), protocolTables(schema::recordTypes())), text.str()) << "run scripts/update-docs";
}

TEST(ProtocolTables, OnlyWhatIsBetweenTheMarkersIsReplaced)
{
    EXPECT_EQ(withTables("a\n<!-- generated: schema -->\nold\n<!-- /generated -->\nb\n", "new\n"),
              "a\n<!-- generated: schema -->\nnew\n<!-- /generated -->\nb\n");
    EXPECT_EQ(withTables("a\n<!-- generated: schema -->\nold\n", "new\n"), "");
    EXPECT_EQ(withTables("a\n", "new\n"), "");
}

TEST(ProtocolTables, EveryTypeAndRightIsThere)
{
    const std::string tables = protocolTables(schema::recordTypes());
    for (const auto &type : schema::recordTypes().all()) {
        EXPECT_NE(tables.find("\n### " + type.name + "\n"), tables.npos) << type.name;
        for (const auto &p : type.properties)
            EXPECT_NE(tables.find("| `" + p.name + "` |"), tables.npos) << type.name << '.' << p.name;
    }
    EXPECT_NE(tables.find("change only `trashedAt` and `closed`"), tables.npos);
}

} // namespace
