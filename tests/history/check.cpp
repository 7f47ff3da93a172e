#include "tests/history/check.h"

#include "tests/history/index.h"

#include <array>

namespace history {

Verdict check(const Log &log, const schema::TypeTable &types)
{
    Model model = build(log, types);
    Verdict verdict{ std::move(model.violations), model.counts };
    for (const auto &[where, reg] : model.registers) {
        const Index index(reg, model.values);
        checkServer(reg, index, model, verdict.violations);
        checkClients(reg, index, model, verdict.violations);
    }
    checkStates(log, verdict.violations);
    checkFinals(model, verdict.violations);
    return verdict;
}

const char *name(Rule rule)
{
    static constexpr std::array names{ "form",  "chain",       "invented",  "lost",      "refused", "twice",
                                       "order", "overwritten", "ownWrites", "backwards", "state",   "replicas" };
    return names[static_cast<std::size_t>(rule)];
}

std::string report(const Verdict &verdict, std::size_t most)
{
    const auto &counts = verdict.counts;
    std::string text = std::to_string(counts.writes) + " writes (" + std::to_string(counts.acknowledged)
        + " acknowledged, " + std::to_string(counts.unknown) + " unknown), " + std::to_string(counts.reads) + " reads, "
        + std::to_string(counts.versions) + " versions, " + std::to_string(counts.states) + " states, "
        + std::to_string(counts.finals) + " replicas' records: "
        + (verdict.good() ? "nothing contradicts" : std::to_string(verdict.violations.size()) + " violations");
    for (std::size_t i = 0; i < verdict.violations.size() && i < most; ++i) {
        const auto &v = verdict.violations[i];
        text += "\n  " + std::string(name(v.rule)) + ": " + v.key.type + ' ' + v.key.id + " in " + v.key.account
            + (v.path.empty() ? std::string() : ", " + v.path) + ": " + v.text;
    }
    if (verdict.violations.size() > most)
        text += "\n  … and " + std::to_string(verdict.violations.size() - most) + " more";
    return text;
}

} // namespace history
