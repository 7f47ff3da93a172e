#include "sync/pace.h"

#include <algorithm>

namespace syncing {

namespace {
constexpr int calmPages = 4; // without a cut, then pages may take longer again
constexpr std::int64_t warySteps = 4; // of a page until then, however fast the line seems
} // namespace

std::int64_t Pace::step() const
{
    std::int64_t wanted = m_perSecond > 0 ? m_perSecond * stepMs / 1000 : m_page;
    if (m_sinceCut < calmPages)
        wanted = std::min(wanted, m_page / warySteps);
    return std::clamp(wanted, std::min(smallest, m_page), m_page);
}

void Pace::arrived(std::int64_t records, std::int64_t bytes, std::int64_t ms)
{
    if (++m_sinceCut >= calmPages && m_targetMs < patientMs) {
        m_targetMs = std::min(patientMs, m_targetMs * 2);
        m_sinceCut = 0;
    }
    if (records <= 0)
        return;
    const std::int64_t took = std::max<std::int64_t>(ms, 1);
    m_perSecond = records * 1000 / took;
    const std::int64_t most = took * largestFast / records < 1000 ? largestFast : largest;
    std::int64_t wanted = records * m_targetMs / took;
    if (bytes > 0)
        wanted = std::min(wanted, records * mostBytes / bytes);
    wanted = std::clamp(wanted, m_page / 2, m_page * 4); // one measurement is not the line
    m_page = std::clamp(wanted, smallest, most);
}

void Pace::broke(std::int64_t asked)
{
    cut();
    m_targetMs = std::max(hastyMs, m_targetMs / 2);
    m_page = std::max(smallest, std::min(m_page, asked) / 2);
}

void Pace::cut() { m_sinceCut = 0; }

void Pace::tooLarge(std::int64_t asked) { m_page = std::max(smallest, std::min(m_page, asked) / 2); }

} // namespace syncing
