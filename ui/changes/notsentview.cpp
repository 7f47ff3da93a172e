#include "ui/changes/notsentview.h"

#include "store/service.h"
#include "ui/a11y/focuskeeper.h"
#include "ui/queue/notsentdesk.h"
#include "ui/queue/queuelist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statepanel.h"

#include <QVBoxLayout>

namespace ui {

using models::QueueRow;

NotSentView::NotSentView(const Context &context, QWidget *parent)
    : Scrolled(parent)
    , m_context(context)
    , m_queue(context.store)
    , m_discarded(context.store)
    , m_desk(new NotSentDesk(context, this))
    , m_card(new Card)
    , m_why(new WrapLabel({}, Type::Body, Role::Muted))
    , m_export(new Button({}, ButtonKind::Primary, QStringLiteral("download-simple")))
    , m_list(new QueueList(context, *m_desk, QueueList::NotSent, shown, true))
    , m_givenUp(new Card)
    , m_givenUpWhy(new WrapLabel({}, Type::Body, Role::Muted))
    , m_forget(new Button({}, ButtonKind::Secondary, QStringLiteral("trash")))
    , m_givenUpList(new QueueList(context, *m_desk, QueueList::GivenUp, shown, true))
{
    auto *buttons = new FlowLayout(nullptr, space::s);
    buttons->addWidget(m_export);
    m_card->body()->addWidget(m_why);
    m_card->body()->addLayout(buttons);
    m_card->body()->addWidget(m_list);
    column()->addWidget(m_card);
    auto *more = new FlowLayout(nullptr, space::s);
    more->addWidget(m_forget);
    m_givenUp->body()->addWidget(m_givenUpWhy);
    m_givenUp->body()->addLayout(more);
    m_givenUp->body()->addWidget(m_givenUpList);
    column()->addWidget(m_givenUp);
    column()->addStretch(1);
    connect(m_export, &QPushButton::clicked, m_desk, &NotSentDesk::exportAll);
    m_forget->setObjectName(QStringLiteral("forgetGivenUp"));
    connect(m_forget, &QPushButton::clicked, this, [this] { m_desk->forget(m_discarded.rows()); });
    for (models::RowsModelBase *model :
         { static_cast<models::RowsModelBase *>(&m_queue), static_cast<models::RowsModelBase *>(&m_discarded) }) {
        connect(model, &models::RowsModelBase::rowsChanged, this, &NotSentView::refresh);
        connect(model, &models::RowsModelBase::loadStateChanged, this, &NotSentView::refresh);
    }
}

void NotSentView::refresh()
{
    const FocusKeeper keeper(this);
    for (const models::RowsModelBase *model :
         { static_cast<models::RowsModelBase *>(&m_queue), static_cast<models::RowsModelBase *>(&m_discarded) })
        if (model->loadState() == models::LoadState::Failed)
            return showError(model->error());
    std::vector<QueueRow> rows;
    for (const QueueRow &row : m_queue.rows())
        if (row.state == QueueRow::NotSent)
            rows.push_back(row);
    const bool any = !rows.empty();
    const bool givenUp = m_discarded.rowCount() > 0;
    Q_EMIT countChanged(int(rows.size()));
    if (!any && !givenUp) {
        states()->showState(StatePanel::Empty, tr("Everything could be sent"),
                            tr("If the server ever refuses a change for good, it stays here until you decide."), {},
                            QStringLiteral("check-circle"));
        return;
    }
    m_why->setText(any ? tr("The server did not take these. Their words are safe on this computer: try again, keep a "
                            "copy outside, or give them up.")
                       : tr("Everything else could be sent."));
    m_list->setVisible(any);
    m_list->setRows(std::move(rows));
    m_givenUp->setVisible(givenUp);
    m_givenUpList->setRows(m_discarded.rows());
    states()->showContent();
}

void NotSentView::retranslate()
{
    m_card->setTitle(tr("Not sent"));
    m_export->setText(tr("Keep a copy of all…"));
    m_export->setAccessibleDescription(tr("Writes a page to read, a plain text, a file for programs and the attached "
                                          "files into a folder of your choice."));
    //: what a person decided not to send
    const QString givenUp = tr("Given up");
    m_givenUp->setTitle(givenUp);
    m_givenUpWhy->setText(tr("These will not be sent. They are in the copy, too, and can be taken back."));
    m_forget->setText(tr("Remove all of these for ever…"));
    m_forget->setAccessibleDescription(givenUp + QStringLiteral(". ") + m_givenUpWhy->text()); // which these are
    refresh();
}

} // namespace ui
