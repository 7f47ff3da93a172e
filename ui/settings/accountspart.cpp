#include "ui/settings/accountspart.h"

#include "core/accountservice.h"
#include "core/policy/servers.h"
#include "core/settings.h"
#include "models/intake/unsent.h"
#include "store/service.h"
#include "ui/prompts.h"
#include "ui/shell/actions.h"
#include "ui/shell/context.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using core::Setting;

AccountsPart::AccountsPart(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_list(new QVBoxLayout(this))
{
    m_list->setContentsMargins(0, 0, 0, 0);
    connect(&context.accounts, &core::AccountService::profilesChanged, this, &AccountsPart::fill);
    if (const auto *again = context.actions.named("account.signIn"))
        connect(again, &QAction::enabledChanged, this, &AccountsPart::fill);
}

void AccountsPart::fill()
{
    clearLayout(m_list);
    const QString current = m_context.accounts.current().id;
    for (const core::Profile &profile : m_context.accounts.profiles()) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::m);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(
            new ElidedLabel(profile.displayName.isEmpty() ? profile.username : profile.displayName, Type::Strong));
        //: user name, then the server's address
        words->addWidget(
            new ElidedLabel(tr("%1 on %2").arg(profile.username, profile.server.host()), Type::Small, Role::Muted));
        line->addLayout(words, 1);
        const bool out = profile.id != current && !profile.signedIn;
        if (profile.id != current) {
            //: button; leads to the question for the password
            auto *change = new Button(out ? tr("Sign in") : tr("Change to this account"));
            if (out)
                change->setAccessibleName(tr("Sign in as %1").arg(profile.username));
            connect(change, &QPushButton::clicked, this, [this, id = profile.id] { m_context.accounts.switchTo(id); });
            line->addWidget(change);
        }
        const auto *action = m_context.actions.named("account.signIn");
        const bool needsSignIn = profile.id == current && action && action->isEnabled();
        if (needsSignIn) {
            auto *again = new Button(tr("Sign in again"), ButtonKind::Primary, QStringLiteral("key"));
            connect(again, &QPushButton::clicked, action, &QAction::trigger);
            line->addWidget(again);
        }
        if (!out) {
            auto *leave = new Button(tr("Sign out"), ButtonKind::Secondary, QStringLiteral("sign-out"));
            leave->setAccessibleName(tr("Sign out %1").arg(profile.username));
            leave->setObjectName(QStringLiteral("signOut"));
            connect(leave, &QPushButton::clicked, this, [this, id = profile.id] { signOut(id); });
            line->addWidget(leave);
        }
        m_list->addWidget(row);
        if (out)
            m_list->addWidget(
                new WrapLabel(tr("Signed out; what was fetched is still here."), Type::Small, Role::Muted));
        else if (!profile.secretKept && !needsSignIn)
            m_list->addWidget(new WrapLabel(notKept(), Type::Small, Role::Muted));
    }
    if (m_context.settings.flag(Setting::SharedComputer))
        return; // one after the other: what the first one has here would go
    auto *add = new LinkButton(tr("Add another account"), QStringLiteral("user-plus"));
    connect(add, &QPushButton::clicked, this, [this] { m_context.accounts.switchTo(QString()); });
    m_list->addWidget(add, 0, Qt::AlignLeading);
}

QString AccountsPart::notKept() const
{
    const QString safe = tr("Everything fetched, and what waits to be sent, stays on this computer.");
    if (m_context.settings.flag(Setting::SharedComputer))
        return tr("You stay signed in until you close Jumelle: this computer is shared.");
    if (!core::mayStaySignedIn(m_context.settings))
        return tr("You stay signed in until you close Jumelle: the rules of your school want a sign-in at each start.")
            + u' ' + safe;
    return tr("You stay signed in until you close Jumelle: no keychain of this computer can be used, so your sign-in "
              "is only in memory.")
        + u' ' + safe + u' '
        + tr("To stay signed in, unlock or set up a keychain (GNOME Keyring or KWallet, for example), start Jumelle "
             "again and sign in.");
}

void AccountsPart::signOut(const QString &id)
{
    // After all that is still being written.
    m_context.store.write(this, models::countUnsent, [this, id](const core::Result<int> &unsent) {
        askToSignOut(id, unsent ? std::optional(*unsent) : std::nullopt);
    });
}

void AccountsPart::askToSignOut(const QString &id, std::optional<int> unsent)
{
    const bool shared = m_context.settings.flag(Setting::SharedComputer);
    const bool loses = shared && unsent != 0; // or may lose
    const QString stays = tr("What was fetched stays on this computer for your next sign-in. What waits to be sent "
                             "stays, too, and is sent then.");
    const QString goes = !unsent
        ? tr("This computer is shared: all of yours is removed from it. Jumelle cannot tell whether something waits to "
             "be sent; it would be lost.")
        : *unsent > 0
        ? tr("This computer is shared: all of yours is removed from it. %n change(s) have not been sent yet and would "
             "be lost.",
             nullptr, *unsent)
        : tr("This computer is shared: all of yours is removed from it. Everything has been sent.");
    m_context.prompts.confirm(this, { tr("Sign out?"), shared ? goes : stays, tr("Sign out"), loses },
                              [this, id, shared](bool yes) {
                                  if (yes)
                                      m_context.accounts.signOut(id, shared);
                              });
}

} // namespace ui
