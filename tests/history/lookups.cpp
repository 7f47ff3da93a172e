// What the rules ask of a register and of the restores.
#include "tests/history/model.h"

#include <algorithm>
#include <limits>

namespace history {

std::optional<std::size_t> Register::first(std::string_view value) const
{
    for (std::size_t i = 0; i < versions.size(); ++i)
        if (versions[i].value == value)
            return i;
    return std::nullopt;
}

std::optional<std::size_t> Register::last(std::string_view value) const
{
    for (std::size_t i = versions.size(); i-- > 0;)
        if (versions[i].value == value)
            return i;
    return std::nullopt;
}

bool Register::isVersion(std::string_view value) const { return besides.contains(value); }

bool Model::hadHeard(const Write &write) const
{
    const auto *restore = lastRestore(write.begin);
    return !restore || restore->epoch == write.epoch;
}

bool Model::restoredBetween(std::int64_t from, std::int64_t to) const
{
    return std::any_of(restores.begin(), restores.end(),
                       [&](const Restore &restore) { return from <= restore.at && restore.at <= to; });
}

bool Model::restoredSince(std::int64_t from) const
{
    return restoredBetween(from, std::numeric_limits<std::int64_t>::max());
}

const Restore *Model::lostAt(std::int64_t at) const
{
    const auto found = std::find_if(restores.begin(), restores.end(),
                                    [&](const Restore &restore) { return restore.asOf <= at && at <= restore.at; });
    return found == restores.end() ? nullptr : &*found;
}

const Restore *Model::lastRestore(std::int64_t until) const
{
    const Restore *last = nullptr;
    for (const auto &restore : restores)
        if (restore.at <= until)
            last = &restore;
    return last;
}

} // namespace history
