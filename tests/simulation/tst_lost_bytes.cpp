// That a run would notice when a computer throws away what was not sent yet.
#include "meddler.h"
#include "simulation.h"

#include <filesystem>
#include <gtest/gtest.h>

using namespace simulation;

namespace {

class ThrowsAwayWhatWaits : public Meddler
{
public:
    int thrown = 0;

private:
    void beforeLook(Machine &machine) override
    {
        const auto uploads = machine.cache->uploads();
        for (const auto &upload : uploads ? *uploads : std::vector<store::Upload>())
            thrown += std::filesystem::remove(upload.path) ? 1 : 0;
    }
};

Plan photosOffline()
{
    Plan plan;
    plan.seed = 5;
    for (int machine = 0; machine < plan.machines; ++machine) {
        plan.steps.push_back({ 100, machine, Verb::Offline, 3001, 1, 1 });
        for (std::uint32_t n = 0; n < 4; ++n)
            plan.steps.push_back({ 100, machine, Verb::Photo, n, n, n });
    }
    return plan;
}

TEST(LostBytes, areNoticed)
{
    ThrowsAwayWhatWaits fault;
    const auto outcome = run(photosOffline(), fault);
    EXPECT_GT(fault.thrown, 0);
    EXPECT_TRUE(outcome.missing.starts_with("a file that waits is not on ")) << outcome.problem << outcome.missing;
}

TEST(LostBytes, areNotImagined)
{
    Meddler nobody;
    const auto outcome = run(photosOffline(), nobody);
    EXPECT_EQ(outcome.problem, "");
    EXPECT_EQ(outcome.missing, "");
}

} // namespace
