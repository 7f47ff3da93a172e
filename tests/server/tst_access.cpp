// A data folder that belongs to somebody else, as after a restore by the administrator: what is said before anything
// is opened or made.
#include "server/app/access.h"
#include "tests/support/nobody.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace fs = std::filesystem;

namespace {

class Access : public testing::Test
{
protected:
    void SetUp() override
    {
        std::string folder = (fs::temp_directory_path() / "access-XXXXXX").string();
        ASSERT_TRUE(::mkdtemp(folder.data()));
        m_folder = folder;
        ::chmod(folder.c_str(), 0755);
        m_config.data = folder + "/data";
        fs::create_directories(data("tls"));
        fs::create_directories(data("blobs/ab/cd"));
        for (const char *name : { "jumelle.sqlite", "jumelled.lock", "tls/ca-key.pem", "blobs/ab/cd/abcd" })
            std::ofstream(data(name)) << "x";
        give(m_config.data);
    }
    void TearDown() override
    {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }

    std::string data(const std::string &name) const { return m_config.data + "/" + name; }
    static void give(const std::string &path) // with all in it, to whom the server runs as
    {
        if (::geteuid() != 0)
            return;
        ASSERT_EQ(::chown(path.c_str(), Nobody::id, Nobody::id), 0);
        std::error_code isAFile;
        for (const auto &entry : fs::recursive_directory_iterator(path, isAFile))
            ASSERT_EQ(::chown(entry.path().c_str(), Nobody::id, Nobody::id), 0);
    }
    std::string refused(bool write = true) const
    {
        const Nobody nobody;
        const auto may = server::mayUse(m_config, write);
        return may ? std::string() : may.error();
    }

    fs::path m_folder;
    server::Config m_config;
};

} // namespace

TEST_F(Access, WhatIsOursIsNotSpokenOf)
{
    EXPECT_EQ(refused(), "");
    m_config.data = (m_folder / "nothing there yet").string();
    EXPECT_EQ(refused(), "");
}

TEST_F(Access, AModeThatClosesIsNamedWithTheCommand)
{
    for (const char *name : { "jumelle.sqlite", "jumelled.lock", "tls/ca-key.pem", "tls", "blobs", "blobs/ab" }) {
        const auto before = fs::status(data(name)).permissions();
        ASSERT_EQ(::chmod(data(name).c_str(), 0), 0);
        EXPECT_EQ(refused(), data(name) + " cannot be opened: its mode is 0000. Do: chmod -R u+rwX " + m_config.data);
        fs::permissions(data(name), before);
    }
    ASSERT_EQ(::chmod(data("jumelle.sqlite").c_str(), 0400), 0);
    EXPECT_NE(refused(), "");
    EXPECT_EQ(refused(false), "") << "who only looks writes nothing";
}

// As in docs/operating.md, without its line with chown.
TEST_F(Access, WhatTheAdministratorPutBackIsNamedWithItsOwner)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "only the administrator gives files away";
    for (const char *name : { "jumelle.sqlite", "tls/ca-key.pem", "blobs" }) {
        ASSERT_EQ(::chown(data(name).c_str(), 0, 0), 0);
        ASSERT_EQ(::chmod(data(name).c_str(), 0700), 0);
        const std::string said = refused();
        EXPECT_EQ(said.find(data(name) + " cannot be opened: it belongs to root (mode 0700), and jumelled runs as "),
                  0U)
            << said;
        EXPECT_NE(said.find("As root: chown -R "), std::string::npos) << said;
        EXPECT_TRUE(said.ends_with(" " + m_config.data)) << said;
        give(m_config.data);
    }
}

TEST_F(Access, AClosedFolderAboveIsNamed)
{
    ASSERT_EQ(::chmod(m_folder.c_str(), 0), 0);
    const std::string said = refused();
    EXPECT_NE(said.find("of the folder " + m_folder.string() + ", it"), std::string::npos) << said;
    EXPECT_NE(said.find("name another folder with \"data\""), std::string::npos) << said;
    ::chmod(m_folder.c_str(), 0755);
}

TEST_F(Access, AKeyFromElsewhereIsOpenedForTheGroup)
{
    m_config.key = (m_folder / "privkey.pem").string();
    std::ofstream(m_config.key) << "x";
    ASSERT_EQ(::chmod(m_config.key.c_str(), 0), 0);
    const std::string said = refused();
    EXPECT_EQ(said.find(m_config.key + " cannot be read: it"), 0U) << said;
    EXPECT_NE(said.find(" && chmod 640 " + m_config.key), std::string::npos) << said;
}
