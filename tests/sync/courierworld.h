#pragma once
// Sticks between computers of one person: what sync/courier needs besides the cache, for tests.
#include "sync/courier/bringback.h"
#include "sync/courier/takealong.h"
#include "world.h"

#include <gtest/gtest.h>

namespace syncing::test {

class Sticks
{
public:
    explicit Sticks(Loop &loop)
        : m_loop(loop)
    { }

    TakeAlong takeOptions(unsigned char computer)
    {
        TakeAlong options;
        options.owner = { origin, "panna" };
        options.key = key();
        std::array<unsigned char, 32> seed{};
        seed.fill(computer);
        options.signer = courier::makeSigner(seed);
        options.random = random();
        options.nowMs = [this] { return m_loop.now; };
        options.deviceName = "computer " + std::to_string(computer);
        return options;
    }
    BringBack bringOptions(const Device &device)
    {
        BringBack options;
        options.owner = { origin, "panna" };
        options.keys = { key() };
        options.folder = device.folder();
        options.nowMs = [this] { return m_loop.now; };
        return options;
    }
    std::string take(Device &device, unsigned char computer)
    {
        courier::MemoryFile file;
        const auto taken = takeAlong(*device.cache, file, takeOptions(computer));
        EXPECT_TRUE(taken) << (taken ? "" : taken.error().detail);
        return file.bytes;
    }
    core::CourierOutcome bring(Device &device, const std::string &bytes)
    {
        courier::MemoryFile file(bytes);
        const auto outcome = bringBack(*device.cache, file, bringOptions(device));
        EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().detail);
        EXPECT_EQ(file.bytes, bytes) << "reading writes nothing";
        return outcome.value_or(core::CourierOutcome());
    }

private:
    courier::Random random()
    {
        return [this](unsigned char *bytes, std::size_t n) {
            for (std::size_t i = 0; i < n; ++i)
                bytes[i] = static_cast<unsigned char>((m_state = m_state * 1664525u + 1013904223u) >> 24);
        };
    }
    courier::Key key() { return courier::keyFrom("ABCD", { origin, "panna" }); }

    Loop &m_loop;
    std::uint32_t m_state = 1;
};

} // namespace syncing::test
