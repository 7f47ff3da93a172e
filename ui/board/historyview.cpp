#include "ui/board/historyview.h"

#include "models/jsonread.h"
#include "ui/board/boarddata.h"
#include "ui/board/cardface.h"
#include "ui/board/panelsection.h"
#include "ui/dates.h"
#include "ui/errortext/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/statepanel.h"
#include "ui/words/recordwords.h"

#include <QVBoxLayout>

namespace ui {

using namespace models;

HistoryView::HistoryView(BoardData &data, QWidget *parent)
    : QWidget(parent)
    , m_data(data)
    , m_history(data.context().store)
{
    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(space::m);
    m_stack = new StateStack(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    outer->addStretch();
    connect(&m_history, &HistoryModel::rowsChanged, this, &HistoryView::refresh);
    connect(&m_history, &HistoryModel::loadStateChanged, this, &HistoryView::refresh);
}

void HistoryView::showCard(const QString &cardId) { m_history.show(m_data.key("Card", cardId)); }

QString HistoryView::sentence(const HistoryRow &row, BoardData &data)
{
    if (row.op == u"create")
        return tr("made the card");
    if (row.after.contains("trashedAt"))
        return row.after.at("trashedAt").is_null() ? tr("took the card out of the trash")
                                                   : tr("moved the card to the trash");
    if (row.after.contains("listId") && readText(row.after, "listId") != readText(row.before, "listId")) {
        const auto *list = data.lists().find(readText(row.after, "listId"));
        return list ? tr("moved the card to “%1”").arg(list->title) : tr("moved the card to another list");
    }
    if (row.after.contains("title"))
        return tr("renamed the card from “%1” to “%2”")
            .arg(readText(row.before, "title"), readText(row.after, "title"));
    if (row.after.contains("dueOn")) {
        const QDate due = readDate(row.after, "dueOn");
        return due.isValid() ? tr("set the due date to %1").arg(Dates::fullDay(due, {})) : tr("removed the due date");
    }
    if (row.after.contains("position"))
        return tr("moved the card within its list");
    QStringList parts;
    for (const auto &entry : row.after)
        if (entry.key() != "variants" && entry.key() != "coverBlobId")
            parts.append(RecordWords::property(fromUtf8(entry.key())));
    return parts.isEmpty() ? tr("chose one of two versions") : tr("changed: %1").arg(parts.join(QStringLiteral(", ")));
}

void HistoryView::refresh()
{
    switch (m_history.loadState()) {
    case LoadState::Loading:
        m_stack->showState(StatePanel::Loading, tr("Looking up the history…"), tr("It is kept by the server."));
        return;
    case LoadState::UnavailableOffline:
        m_stack->showState(StatePanel::Offline, tr("The history needs the network the first time"),
                           tr("It appears here by itself when you are connected."));
        return;
    case LoadState::Failed: {
        const auto words = errorText(m_history.error());
        m_stack->showState(StatePanel::Error, words.title, words.safe + u' ' + words.next);
        return;
    }
    case LoadState::Ready:
        break;
    }
    if (m_history.rowCount() == 0) {
        m_stack->showState(StatePanel::Empty, tr("Nothing yet"), tr("Changes appear here once they are sent."));
        return;
    }
    clearLayout(m_list);
    for (const auto &row : m_history.rows()) {
        auto *widget = new QWidget;
        auto *line = new QHBoxLayout(widget);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::m - 2);
        const QString member = m_data.personName(row.by);
        const QString name = !row.byName.isEmpty() ? row.byName : member.isEmpty() ? tr("Somebody") : member;
        line->addWidget(new Avatar(name, 28), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(1);
        auto *head = new QHBoxLayout;
        head->addWidget(new Label(name, Type::Strong));
        head->addWidget(new ElidedLabel(Dates::roughly(row.at, m_data.today()), Type::Small, Role::Muted), 1);
        texts->addLayout(head);
        texts->addWidget(new WrapLabel(sentence(row, m_data)));
        line->addLayout(texts, 1);
        m_list->addWidget(widget);
    }
    m_list->addStretch();
    m_stack->showContent();
}

} // namespace ui
