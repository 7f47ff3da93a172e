#include "ui/parts/notfound.h"

#include "ui/shell/toasts.h"

#include <QCoreApplication>
#include <QPointer>

namespace ui {

namespace {
struct NotFound
{
    Q_DECLARE_TR_FUNCTIONS(ui::NotFound)
};
} // namespace

void tellNotFound(Toasts &toasts, bool trashed, QObject *owner, std::function<void()> showTrash)
{
    if (!trashed) {
        //: Where a link leads to a card, file, photo, person, school or announcement that is not found
        toasts.show(NotFound::tr("It is not here: somebody removed it, or it has not come yet. Try the link again when "
                                 "everything has been received, or ask whoever sent it."),
                    QStringLiteral("question"));
        return;
    }
    //: Where a link leads to a card, file, photo or announcement in the trash
    toasts.showAction(NotFound::tr("It is in the trash."), QStringLiteral("trash"),
                      //: Button: opens the trash
                      NotFound::tr("Show the trash"), [owner = QPointer(owner), showTrash = std::move(showTrash)] {
                          if (owner)
                              showTrash();
                      });
}

} // namespace ui
