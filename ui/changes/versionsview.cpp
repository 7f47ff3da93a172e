#include "ui/changes/versionsview.h"

#include "core/accountservice.h"
#include "models/actions.h"
#include "models/jsonread.h"
#include "store/service.h"
#include "ui/a11y/focuskeeper.h"
#include "ui/a11y/naming.h"
#include "ui/errortext/errortext.h"
#include "ui/parts/undoable.h"
#include "ui/shell/navigator.h"
#include "ui/theme/paint.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statepanel.h"
#include "ui/words/recordplace.h"
#include "ui/words/recordwords.h"

#include <QDateTime>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using models::ChoiceRow;

VersionsView::VersionsView(const Context &context, QWidget *parent)
    : Scrolled(parent)
    , m_context(context)
    , m_model(context.store, context.accounts.current().personId)
    , m_list(new QVBoxLayout)
    , m_more(new Label({}, Type::Small, Role::Muted))
{
    m_list->setSpacing(12);
    m_list->setContentsMargins(cardShadow, 0, cardShadow, 0); // they have no shadow of their own, as cards have
    m_more->setContentsMargins(cardShadow, 0, cardShadow, 0);
    column()->addLayout(m_list);
    column()->addWidget(m_more);
    column()->addStretch(1);
    connect(&m_model, &models::RowsModelBase::rowsChanged, this, &VersionsView::refresh);
    connect(&m_model, &models::RowsModelBase::loadStateChanged, this, &VersionsView::refresh);
}

VersionChoice *VersionsView::make(const ChoiceRow &row)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_context.nowMs());
    auto *choice = new VersionChoice({ row, m_context.accounts.current().displayName, now.date(), true });
    choice->setObjectName(row.id);
    connect(choice, &VersionChoice::chosen, this, [this, row](int chosen) { choose(row, chosen); });
    connect(choice, &VersionChoice::openWanted, this, [this, row] {
        if (const auto place = placeOf(row.account, row.type, row.recordId))
            m_context.navigator.open(*place);
    });
    return choice;
}

void VersionsView::refresh()
{
    if (m_model.loadState() == models::LoadState::Failed)
        return showError(m_model.error());
    const FocusKeeper keeper(this); // once nothing is left to answer
    QWidget *focused = focusWidget();
    const bool hadFocus = focused && focused->hasFocus() && isAncestorOf(focused);
    QHash<QString, VersionChoice *> old;
    old.swap(m_choices);
    int count = 0;
    for (const ChoiceRow &row : m_model.rows()) {
        if (count++ >= shown)
            continue;
        VersionChoice *choice = old.value(row.id);
        if (choice && choice->question().row == row) {
            old.remove(row.id);
        } else {
            choice = make(row);
        }
        m_list->removeWidget(choice);
        m_list->addWidget(choice);
        m_choices.insert(row.id, choice);
    }
    for (VersionChoice *choice : std::as_const(old)) {
        m_list->removeWidget(choice);
        choice->hide();
        choice->deleteLater();
    }
    Q_EMIT countChanged(count);
    m_more->setVisible(count > shown);
    m_more->setText(tr("and %n more", nullptr, qMax(0, count - shown)));
    if (count == 0) {
        states()->showState(StatePanel::Empty, tr("Nothing to choose"),
                            tr("When two people change the same words at the same time, both versions wait here."), {},
                            QStringLiteral("check-circle"));
        return;
    }
    states()->showContent();
    // The question that was answered is gone: on to the next one.
    if (hadFocus && !(focusWidget() && focusWidget()->hasFocus() && isAncestorOf(focusWidget()))) {
        if (auto *next = qobject_cast<VersionChoice *>(m_list->itemAt(0)->widget()))
            if (auto *button = next->findChild<QPushButton *>(QStringLiteral("keepShown")))
                button->setFocus(Qt::OtherFocusReason);
    }
}

void VersionsView::choose(const ChoiceRow &row, int choice)
{
    namespace actions = models::actions;
    const store::Key key = row.recordKey();
    const auto *text = row.shown.if_string();
    actions::Edits edits = choice == VersionChoice::UseOther ? actions::keepTheirs(key, row.version)
        : choice == VersionChoice::KeepBoth
        ? actions::keepBoth(key, row.version, text ? models::fromUtf8({ text->data(), text->size() }) : QString())
        : actions::keepMine(key, row.version);
    const QString thing = RecordWords::thing({ row.type, row.name, row.media });
    const QString sentence = choice == VersionChoice::KeepBoth ? tr("%1: both versions kept").arg(thing)
        : choice == VersionChoice::UseOther                    ? tr("%1: the other version is used").arg(thing)
                                                               : tr("%1: kept what is shown").arg(thing);
    applyUndoable(m_context, this, std::move(edits), sentence, [this, sentence] { announce(this, sentence); });
}

void VersionsView::retranslate() { refresh(); }

} // namespace ui
