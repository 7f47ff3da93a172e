// What is said of a file on a stick that does not let itself be opened: reading and writing fail for different reasons.
#include "courier/diskfile.h"
#include "tests/support/nobody.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/stat.h>

using core::Code;

namespace {

class TstDiskFile : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(::chmod(QFile::encodeName(m_folder.path()).constData(), 0755), 0);
        QFile file(QString::fromStdString(path()));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("words") == 5);
    }
    std::string path() const { return m_folder.filePath(QStringLiteral("a.courier")).toStdString(); }
    void setMode(mode_t mode) const { ASSERT_EQ(::chmod(path().c_str(), mode), 0); }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(TstDiskFile, WhatCannotBeReadIsNotCalledReadOnly)
{
    setMode(0);
    const Nobody nobody;
    courier::DiskFile file(path());
    const auto read = file.read(0, 5);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, Code::FileGone);
    EXPECT_EQ(read.error().detail, "a.courier");
    const auto size = file.size();
    ASSERT_FALSE(size);
    EXPECT_EQ(size.error().code, Code::FileGone);
}

TEST_F(TstDiskFile, WhatCannotBeWrittenIsReadOnly)
{
    setMode(0444);
    const Nobody nobody;
    courier::DiskFile file(path());
    EXPECT_EQ(file.read(0, 5).value_or(""), "words");
    const auto written = file.append("x");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, Code::ReadOnly);
}
