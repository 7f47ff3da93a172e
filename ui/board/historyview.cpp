#include "ui/board/historyview.h"

#include "ui/board/boarddata.h"
#include "ui/board/historyentry.h"
#include "ui/errortext/errortext.h"
#include "ui/shell/statustext.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statepanel.h"

#include <QFutureWatcher>
#include <QVBoxLayout>
#include <QtConcurrentRun>
#include <algorithm>

namespace ui {

using namespace models;

namespace {
constexpr qsizetype mostCompared = 10; // long texts; of older changes the sentence says enough
} // namespace

HistoryView::HistoryView(BoardData &data, QWidget *parent)
    : QWidget(parent)
    , m_data(data)
    , m_history(data.context().store)
    , m_note(new WrapLabel({}, Type::Small, Role::Muted))
    , m_older(new LinkButton({}, QStringLiteral("caret-down")))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_list = new QVBoxLayout;
    m_list->setSpacing(space::m);
    column->addLayout(m_list);
    column->addWidget(m_older, 0, Qt::AlignLeading);
    column->addWidget(m_note);
    column->addStretch();
    m_stack = new StateStack(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    outer->addStretch();
    connect(m_older, &QPushButton::clicked, this, &HistoryView::showOlder);
    connect(&m_history, &HistoryModel::rowsChanged, this, &HistoryView::refresh);
    connect(&m_history, &HistoryModel::loadStateChanged, this, &HistoryView::refresh);
    connect(&data.context().store, &store::Service::statusChanged, this, [this] {
        if (m_history.loadState() == LoadState::UnavailableOffline) // which says what it waits for
            refresh();
    });
}

void HistoryView::showCard(const QString &cardId)
{
    m_most = atOnce;
    m_history.show(m_data.key("Card", cardId));
}

void HistoryView::showOlder()
{
    m_most += atOnce;
    refreshEntries();
}

// The words of long texts that differ, before and after. They are looked for in another thread, and shown together, for
// measuring the list takes its time whenever one is added.
void HistoryView::compare()
{
    QVector<QPointer<HistoryEntry>> entries;
    QVector<HistoryRow> rows;
    qsizetype compared = 0;
    for (auto *entry : std::as_const(m_entries)) {
        if (!HistoryWords::hasDescription(entry->row()) || ++compared > mostCompared || !entry->wantsWords())
            continue;
        entries.append(entry);
        rows.append(entry->row());
    }
    delete m_comparing; // what it would answer is asked for again here
    if (rows.isEmpty())
        return;
    auto *watcher = new QFutureWatcher<QVector<HistoryWords::Words>>(this);
    m_comparing = watcher;
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, entries] {
        watcher->deleteLater();
        const auto found = watcher->result();
        for (qsizetype i = 0; i < found.size(); ++i)
            if (entries[i])
                entries[i]->addWords(found[i]);
    });
    watcher->setFuture(QtConcurrent::run([rows, colours = colours(this)] {
        QVector<HistoryWords::Words> words;
        for (const auto &row : rows)
            words.append(HistoryWords::description(row, colours));
        return words;
    }));
}

void HistoryView::refresh()
{
    m_older->setText(tr("Show older"));
    refreshEntries();
    if (m_history.rowCount() == 0)
        refreshState();
    else
        m_stack->showContent();
}

QString HistoryView::until() const { return StatusWords::until(m_data.context().store.status()); }

void HistoryView::refreshState()
{
    switch (m_history.loadState()) {
    case LoadState::Loading:
        m_stack->showState(StatePanel::Loading, tr("Looking up the history…"), tr("It is kept by the server."));
        break;
    case LoadState::UnavailableOffline:
        m_stack->showState(StatePanel::Offline, tr("The history is not on this computer yet"),
                           tr("It appears here by itself %1.").arg(until()));
        break;
    case LoadState::Failed: {
        const auto words = errorText(m_history.error());
        m_stack->showState(StatePanel::Error, words.title, words.safe + u' ' + words.next, {}, words.icon);
        break;
    }
    case LoadState::Ready:
        m_stack->showState(StatePanel::Empty, tr("Nothing yet"), tr("Changes of the card appear here."));
        break;
    }
}

void HistoryView::refreshEntries()
{
    // What is the same stays: a change of one's own is one more entry on top, and nothing else is made anew.
    QHash<QString, HistoryEntry *> held;
    for (auto *entry : std::exchange(m_entries, {}))
        held.insert(entry->row().id, entry);
    const int shown = std::min(m_most, m_history.rowCount());
    for (int i = 0; i < shown; ++i) {
        const auto &row = m_history.at(i);
        auto *entry = held.value(row.id);
        if (entry && entry->row() == row)
            held.remove(row.id);
        else
            entry = new HistoryEntry(row, m_data, m_stack->width());
        if (m_list->indexOf(entry) != i)
            m_list->insertWidget(i, entry);
        m_entries.append(entry);
    }
    for (auto *entry : std::as_const(held)) {
        m_list->removeWidget(entry);
        entry->hide();
        entry->deleteLater();
    }
    m_older->setVisible(shown < m_history.rowCount());
    switch (m_history.loadState()) {
    case LoadState::Ready:
        m_note->setText({});
        break;
    case LoadState::Loading:
        m_note->setText(tr("Looking up what else was changed…"));
        break;
    case LoadState::UnavailableOffline:
        //: %1 is the end of the sentence: "when there is a network"
        m_note->setText(tr("What else was changed, the server knows. It appears here %1.").arg(until()));
        break;
    case LoadState::Failed:
        m_note->setText(errorText(m_history.error()).whole());
        break;
    }
    m_note->setVisible(!m_note->text().isEmpty());
    compare();
}

} // namespace ui
