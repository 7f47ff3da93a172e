#pragma once
// Where this program, and those it starts, put temporary files; as before when this goes. GUI thread.
#include <QString>

#include <map>
#include <string>

namespace app {

class TemporaryFolder
{
public:
    TemporaryFolder() = default;
    ~TemporaryFolder() { putBack(); }
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    void moveTo(const QString &folder); // which is made; where it cannot be, no such file can be made either
    void putBack();

private:
    std::map<std::string, QString> m_before; // variables; null: was not set
};

} // namespace app
