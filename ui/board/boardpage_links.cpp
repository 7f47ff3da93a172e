// Where a link to a card leads, also when the card is not there, and what happens when an open one goes.
#include "core/accountservice.h"
#include "models/readrow.h"
#include "store/service.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpage.h"
#include "ui/board/cardpanel.h"
#include "ui/board/tagspanel.h"
#include "ui/shell/toasts.h"

namespace ui {

using namespace models;

LinkedRecord::Ways BoardPage::linkWays()
{
    const auto find = [this](const QString &id) -> LinkedRecord::Find {
        return [key = m_data->key("Card", id)](store::Cache &cache) -> core::Result<LinkedRecord::Found> {
            const auto record = cache.record(key);
            if (!record)
                return tl::unexpected<core::Error>(record.error());
            CardRow card;
            if (*record)
                readRow(**record, card);
            return LinkedRecord::Found{ record->has_value(), card.trashedAt.isValid(), {} };
        };
    };
    const auto show = [this](const QString &id) {
        const bool here = m_data->card(id);
        if (here)
            showCardPanel(id);
        return here;
    };
    const auto settled = [this] {
        return LinkedRecord::isSettled(m_data->lists().loadState())
            && LinkedRecord::isSettled(m_data->cards().loadState());
    };
    return { find, show, settled, [this] { showTrash(); } };
}

void BoardPage::closeWhatWent(bool writes)
{
    if (!writes && m_tags->isVisibleTo(this))
        leaveTags();
    if (m_card->isVisibleTo(this) && !m_data->card(m_card->cardId())) {
        hidePanels();
        tellGone(m_card->cardId());
    }
}

// What somebody reads does not vanish without a word; whoever moved it there knows.
void BoardPage::tellGone(const QString &cardId)
{
    context().store.read(
        this, [key = m_data->key("Card", cardId)](store::Cache &cache) { return cache.record(key); },
        [this](const core::Result<std::optional<store::Record>> &record) {
            if (!record || !*record)
                return;
            CardRow card;
            readRow(**record, card);
            const QString who = m_data->personName(card.updatedBy);
            const bool own
                = card.pending != store::Pending::None || card.updatedBy == context().accounts.current().personId;
            if (card.trashedAt.isValid() && !own && !who.isEmpty())
                context().toasts.show(tr("%1 moved “%2” to the trash.").arg(who, card.title), QStringLiteral("trash"));
        });
}

} // namespace ui
