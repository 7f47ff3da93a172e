// Where a link to a card leads, also when the card is not there, and what happens when an open one goes.
#include "core/accountservice.h"
#include "models/readrow.h"
#include "store/service.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpage.h"
#include "ui/board/cardpanel.h"
#include "ui/board/tagspanel.h"
#include "ui/parts/notfound.h"
#include "ui/shell/toasts.h"

#include <QHideEvent>

namespace ui {

using namespace models;

namespace {

struct Found
{
    bool here = false;
    bool trashed = false;
};

core::Result<Found> findLinked(store::Cache &cache, const store::Key &key)
{
    const auto record = cache.record(key);
    if (!record)
        return tl::unexpected<core::Error>(record.error());
    CardRow card;
    if (*record)
        readRow(**record, card);
    return Found{ record->has_value(), card.trashedAt.isValid() };
}

} // namespace

void BoardPage::followLink()
{
    if (m_wanted.isEmpty())
        return;
    if (m_data->card(m_wanted))
        showCardPanel(std::exchange(m_wanted, {}));
    else
        seek();
}

// A link that leads nowhere says so now: a card that comes back some day does not open in front of whoever writes then.
void BoardPage::seek()
{
    context().store.read(
        this, [key = m_data->key("Card", m_wanted)](store::Cache &cache) { return findLinked(cache, key); },
        [this, id = m_wanted, account = m_data->account()](const core::Result<Found> &found) {
            if (!found || id != m_wanted || account != m_data->account())
                return;
            const bool settled
                = m_data->lists().loadState() == LoadState::Ready && m_data->cards().loadState() == LoadState::Ready;
            if (found->here ? !found->trashed : !settled)
                return; // its row is on its way
            m_wanted.clear();
            tellNotFound(context().toasts, found->trashed, this, [this] { showTrash(); });
        });
}

void BoardPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous()) // somebody went elsewhere
        m_wanted.clear();
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
