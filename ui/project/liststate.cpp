#include "ui/project/liststate.h"

#include "ui/errortext/errortext.h"
#include "ui/widgets/statepanel.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ListState
{
    Q_DECLARE_TR_FUNCTIONS(ui::ListState)
};

} // namespace

bool showUnready(StateStack &states, models::LoadState state, const core::Error &error, const ListWords &words)
{
    switch (state) {
    case models::LoadState::Ready:
        return false;
    case models::LoadState::Loading:
        states.showState(StatePanel::Loading, words.loading, ListState::tr("This takes a moment the first time."));
        return true;
    case models::LoadState::UnavailableOffline:
        states.showState(StatePanel::Offline, words.missing,
                         ListState::tr("All of it is fetched by itself when the network is back."));
        return true;
    case models::LoadState::Failed:
        break;
    }
    const ErrorText text = errorText(error);
    states.showState(StatePanel::Error, text.title, text.safe + QLatin1Char(' ') + text.next, {}, text.icon);
    return true;
}

} // namespace ui
