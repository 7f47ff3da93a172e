// What the rules ask of the restores, and how they speak of what they found.
#include "tests/history/model.h"

#include <algorithm>
#include <limits>

namespace history {

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

bool Model::forgotOf(const Write &write) const
{
    const auto end = write.acknowledged.value_or(std::numeric_limits<std::int64_t>::max());
    return std::any_of(forgot.begin(), forgot.end(), [&](std::int64_t at) { return write.begin <= at && at <= end; });
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

std::string Model::describe(const Touch &touch) const
{
    const auto &write = *touch.write;
    std::string text = write.event->client + "'s operation " + std::to_string(write.event->op) + " wrote "
        + values.text(touch.value).substr(0, 120) + " (begun " + std::to_string(write.begin);
    if (write.acknowledged)
        text += ", acknowledged " + std::to_string(*write.acknowledged);
    else if (write.outcome == Write::Failed)
        text += ", refused";
    else
        text += write.kept ? ", kept" : ", outcome unknown";
    return text + ')';
}

std::string Model::describe(const std::vector<Version> &versions) const
{
    std::string text = "the history has";
    const std::size_t from = versions.size() > 12 ? versions.size() - 12 : 0;
    if (from > 0)
        text += " …";
    for (std::size_t i = from; i < versions.size(); ++i)
        text += (i > from ? ", " : " ") + std::to_string(versions[i].rev) + ": "
            + values.text(versions[i].value).substr(0, 80);
    return text;
}

} // namespace history
