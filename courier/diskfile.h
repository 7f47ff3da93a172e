#pragma once
// A file of the system, usually on a stick.
#include "courier/file.h"

#include <QFile>

namespace courier {

class DiskFile : public File
{
public:
    // Made when it is written; nothing is opened before the first call.
    explicit DiskFile(const std::string &path);
    core::Result<std::int64_t> size() override;
    core::Result<std::string> read(std::int64_t offset, std::int64_t most) override;
    core::Result<void> append(std::string_view bytes) override;
    core::Result<void> truncate(std::int64_t size) override;
    core::Result<void> flush() override;

private:
    core::Result<void> ready(bool forWriting);
    core::Error problem(bool ofWriting) const;

    QFile m_file;
    bool m_nameIsSafe = false;
};

} // namespace courier
