#include "tests/history/spans.h"

#include "tests/history/model.h"

#include <algorithm>
#include <limits>

namespace history {

namespace {

std::vector<Value> minus(const std::vector<Value> &a, const std::vector<Value> &b)
{
    std::vector<Value> rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
    return rest;
}

} // namespace

Spans::Spans(const std::vector<Version> &versions, const Values &values, bool variants)
    : m_versions(versions.size())
{
    std::vector<Value> before;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        std::vector<Value> now{ versions[i].value };
        if (variants)
            now.insert(now.end(), versions[i].variants.begin(), versions[i].variants.end());
        std::sort(now.begin(), now.end());
        for (const auto value : minus(now, before)) // first, so that what is in both goes on
            for (const auto &count : values.words(value))
                if (auto &word = m_words[count.word]; word.times++ == 0)
                    word.spans.push_back({ i, std::numeric_limits<std::size_t>::max() });
        for (const auto value : minus(before, now))
            for (const auto &count : values.words(value))
                if (auto &word = m_words[count.word]; --word.times == 0)
                    word.spans.back().to = i - 1;
        before = std::move(now);
    }
}

std::optional<std::size_t> Spans::firstWith(const std::vector<Word> &words) const
{
    std::vector<Span> common;
    if (m_versions > 0)
        common.push_back({ 0, m_versions - 1 });
    for (const auto word : words) {
        const auto found = m_words.find(word);
        if (found == m_words.end())
            return std::nullopt;
        std::vector<Span> both;
        const auto &spans = found->second.spans;
        for (std::size_t a = 0, b = 0; a < common.size() && b < spans.size();) {
            const Span span{ std::max(common[a].from, spans[b].from), std::min(common[a].to, spans[b].to) };
            if (span.from <= span.to)
                both.push_back(span);
            common[a].to < spans[b].to ? ++a : ++b;
        }
        common = std::move(both);
    }
    return common.empty() ? std::nullopt : std::optional(common.front().from);
}

} // namespace history
