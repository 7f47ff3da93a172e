// What the page says about its search: subtitle, notice, the states without results, a name for a saved search.
#include "models/jsonread.h"
#include "ui/errortext/errortext.h"
#include "ui/partners/partnerspage.h"
#include "ui/people/desk.h"
#include "ui/people/notice.h"
#include "ui/shell/statustext.h"
#include "ui/vocabulary/terms.h"
#include "ui/widgets/statepanel.h"

namespace ui {

using namespace models;

json::object PartnersPage::wholeFilter() const
{
    json::object filter = m_search->filter();
    const QString text = m_search->text().simplified();
    if (!text.isEmpty())
        filter["text"] = toUtf8(text);
    return filter;
}

QString PartnersPage::suggestedName() const
{
    QStringList parts;
    if (!m_search->text().trimmed().isEmpty())
        parts.append(m_search->text().simplified());
    const auto &filter = m_search->filter();
    for (const auto &[property, list] : { std::pair{ "country", "countries" },
                                          { regionFacet, "" },
                                          { "languages", "languages" },
                                          { "subjects", "subjects" } }) {
        const auto *values = filter.if_contains(property);
        if (values && values->is_array())
            for (const auto &value : values->get_array())
                if (value.is_string())
                    parts.append(*list ? term(list, fromUtf8(value.get_string())) : fromUtf8(value.get_string()));
    }
    if (parts.isEmpty())
        parts.append(m_search->kind() == PartnerSearch::People        ? tr("People")
                         : m_search->kind() == PartnerSearch::Schools ? tr("Schools")
                                                                      : tr("Announcements"));
    return parts.join(QStringLiteral(", "));
}

QString PartnersPage::subtitleText() const
{
    if (m_search->model()->loadState() != LoadState::Ready)
        return {};
    const int total = m_search->total();
    const bool narrowed = m_search->isNarrowed();
    const QString asking = m_search->isAskingServer() && !m_desk->isCutOff() ? tr(" – looking for more…") : QString();
    switch (m_search->kind()) {
    case PartnerSearch::People:
        return (narrowed ? tr("%Ln person/people match your search", nullptr, total)
                         : tr("%Ln person/people", nullptr, total))
            + asking;
    case PartnerSearch::Schools:
        return (narrowed ? tr("%Ln school(s) match your search", nullptr, total) : tr("%Ln school(s)", nullptr, total))
            + asking;
    case PartnerSearch::Announcements:
        return (narrowed ? tr("%Ln announcement(s) match your search", nullptr, total)
                         : tr("%Ln announcement(s)", nullptr, total))
            + asking;
    }
    return {};
}

QString PartnersPage::noticeText() const
{
    const int total = m_search->total();
    if (!m_desk->isCutOff() || !m_search->fromCacheOnly() || total == 0)
        return {};
    const QString away = StatusWords::away(context().store.status());
    switch (m_search->kind()) {
    case PartnerSearch::People:
        //: %1 says why: "You are offline"
        return tr("%1. These are the %Ln person/people seen before.", nullptr, total).arg(away);
    case PartnerSearch::Schools:
        //: %1 says why: "You are offline"
        return tr("%1. These are the %Ln school(s) seen before.", nullptr, total).arg(away);
    case PartnerSearch::Announcements:
        //: %1 says why: "You are offline"
        return tr("%1. These are the %Ln announcement(s) seen before.", nullptr, total).arg(away);
    }
    return {};
}

void PartnersPage::refreshState()
{
    setSubtitle(subtitleText());
    m_notice->setText(noticeText());
    const auto state = m_search->model()->loadState();
    if (m_search->shown() > 0) {
        m_states->showContent();
        return;
    }
    const bool narrowed = m_search->isNarrowed();
    const QString clear = narrowed ? tr("Search for everything") : QString();
    if (m_desk->ownId().isEmpty()) {
        m_states->showState(StatePanel::NoPermission, tr("Sign in to find partners"),
                            tr("Partners are found in a community; sign in to one in the settings."), tr("Sign in"));
    } else if (state == LoadState::Failed) {
        const ErrorText words = errorText(m_search->model()->error());
        m_states->showState(StatePanel::Error, words.title, words.safe + QLatin1Char(' ') + words.next, {}, words.icon);
    } else if (state == LoadState::UnavailableOffline || (state == LoadState::Ready && m_desk->isCutOff())) {
        m_states->showState(
            StatePanel::Offline,
            narrowed ? tr("Nothing seen before matches") : StatusWords::away(context().store.status()),
            //: %1 is the end of the sentence: "when there is a network"
            tr("Whatever you have looked at once can be found here without the server. The rest comes %1.")
                .arg(m_desk->until()),
            clear);
    } else if (state == LoadState::Loading) {
        m_states->showState(StatePanel::Loading, tr("Looking through the community…"), {});
    } else if (narrowed) {
        m_states->showState(StatePanel::Empty, tr("Nothing matches"), tr("Try fewer words or a wider choice."), clear,
                            QStringLiteral("magnifying-glass"));
    } else {
        const bool announcements = m_search->kind() == PartnerSearch::Announcements;
        m_states->showState(StatePanel::Empty, announcements ? tr("No announcements yet") : tr("Nobody is here yet"),
                            announcements ? tr("Say what you would like to do; others will find it.")
                                          : tr("As soon as others join the community, they appear here."),
                            announcements && m_desk->canWrite() ? tr("New announcement") : QString(),
                            announcements ? QStringLiteral("megaphone") : QStringLiteral("users"));
    }
}

} // namespace ui
