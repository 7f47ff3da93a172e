#include "ui/project/liststate.h"

#include "ui/errortext/errortext.h"
#include "ui/shell/statustext.h"
#include "ui/widgets/statepanel.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ListState
{
    Q_DECLARE_TR_FUNCTIONS(ui::ListState)
};

} // namespace

bool waits(const StateStack &states)
{
    return states.currentWidget() == states.panel() && states.panel()->state() == StatePanel::Offline;
}

bool showUnready(StateStack &states, models::LoadState state, const core::Error &error, const store::SyncStatus &status,
                 const ListWords &words)
{
    switch (state) {
    case models::LoadState::Ready:
        return false;
    case models::LoadState::Loading:
        states.showState(StatePanel::Loading, words.loading, ListState::tr("This takes a moment the first time."));
        return true;
    case models::LoadState::UnavailableOffline:
        states.showState(StatePanel::Offline, words.missing,
                         //: %1 is the end of the sentence: "when there is a network"
                         ListState::tr("All of it is fetched by itself %1.").arg(StatusWords::until(status)));
        return true;
    case models::LoadState::Failed:
        break;
    }
    const ErrorText text = errorText(error);
    states.showState(StatePanel::Error, text.title, text.safe + QLatin1Char(' ') + text.next, {}, text.icon);
    return true;
}

} // namespace ui
