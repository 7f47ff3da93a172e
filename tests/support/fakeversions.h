#pragma once
// A watch for new versions that knows what a test tells it.
#include "core/versionservice.h"

namespace test {

class FakeVersions final : public core::VersionService
{
public:
    core::VersionState state() const override { return m_state; }
    void look() override { ++looks; }
    void set(const core::VersionState &state)
    {
        m_state = state;
        Q_EMIT changed();
    }
    int looks = 0;

private:
    core::VersionState m_state;
};

} // namespace test
