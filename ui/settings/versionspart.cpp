#include "ui/settings/versionspart.h"

#include "core/versionservice.h"
#include "ui/prompts.h"
#include "ui/shell/context.h"
#include "ui/shell/statustext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

using core::VersionState;

VersionsPart::VersionsPart(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_version(new WrapLabel({}))
    , m_checked(new WrapLabel({}, Type::Small, Role::Muted))
    , m_page(new LinkButton({}, QStringLiteral("globe")))
    , m_look(new Button({}, ButtonKind::Secondary, QStringLiteral("arrow-clockwise")))
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_version);
    words->addWidget(m_checked);
    words->addWidget(m_page, 0, Qt::AlignLeading);
    words->addStretch(1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, space::xs, 0, space::xs);
    line->setSpacing(space::xl);
    line->addLayout(words, 1);
    line->addWidget(m_look, 0, Qt::AlignVCenter);
    if (auto *versions = context.versions) {
        connect(m_look, &QPushButton::clicked, versions, &core::VersionService::look);
        connect(m_page, &QPushButton::clicked, this,
                [this, versions] { m_context.prompts.openOutside(QUrl(versions->state().page)); });
        connect(versions, &core::VersionService::changed, this, &VersionsPart::load);
    }
    retranslate();
}

void VersionsPart::retranslate()
{
    //: a button: look for a new version of the program
    m_look->setText(tr("Look now"));
    m_page->setText(tr("Read about it and get it"));
    load();
}

QString VersionsPart::problem(const VersionState &state) const
{
    switch (state.problem) {
    case VersionState::Problem::None:
        break;
    case VersionState::Problem::NoAnswer:
        return tr("The last time nobody could be asked; it is tried again.");
    case VersionState::Problem::Forged:
        return tr("What answered the last time was not signed by the makers of Jumelle and was not used.");
    case VersionState::Problem::Outdated:
        return tr("The last answer was out of date and was not used.");
    }
    return {};
}

void VersionsPart::load()
{
    const VersionState state = m_context.versions ? m_context.versions->state() : VersionState();
    const QString own = QCoreApplication::applicationVersion();
    //: the new version's number, then that of the program on this computer
    m_version->setText(!state.version.isEmpty()
                           ? tr("Version %1 is available. You have version %2.").arg(state.version, own)
                           : state.checkedMs > 0 ? tr("You have version %1. No newer one is known.").arg(own)
                                                 : tr("You have version %1.").arg(own));
    QStringList checked;
    if (state.looking)
        checked.append(tr("Looking…"));
    else if (state.checkedMs > 0)
        checked.append(tr("Last checked: %1.").arg(StatusWords::time(state.checkedMs, QLocale(), m_context.nowMs())));
    else
        checked.append(tr("Not checked yet."));
    if (!state.looking && !problem(state).isEmpty())
        checked.append(problem(state));
    m_checked->setText(checked.join(u' '));
    const bool told = m_context.versions && (state.on || state.checkedMs > 0);
    m_checked->setVisible(told);
    m_page->setVisible(!state.page.isEmpty());
    m_look->setVisible(m_context.versions != nullptr);
    m_look->setEnabled(state.on && !state.looking);
}

} // namespace ui
