#include "ui/board/historyview.h"

#include "ui/board/boarddata.h"
#include "ui/board/historywords.h"
#include "ui/dates.h"
#include "ui/errortext/errortext.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/statepanel.h"

#include <QFutureWatcher>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace ui {

using namespace models;

namespace {
constexpr qsizetype mostCompared = 10; // long texts; of older changes the sentence says enough
} // namespace

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

// The words of long texts that differ, before and after. They are looked for in another thread, and shown together, for
// measuring the list takes its time whenever one is added.
void HistoryView::addWords(const QVector<QPair<QVBoxLayout *, HistoryRow>> &changes)
{
    auto *watcher = new QFutureWatcher<QVector<HistoryWords::Words>>(this);
    m_comparing = watcher;
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, changes] {
        watcher->deleteLater();
        const auto found = watcher->result();
        for (qsizetype i = 0; i < found.size(); ++i)
            for (const QString &side : { found[i].before, found[i].after }) {
                if (side.isEmpty())
                    continue;
                auto *label = new WrapLabel({}, Type::Small, Role::Muted);
                label->setTextFormat(Qt::RichText);
                label->setText(side);
                label->setAccessibleName(found[i].spoken);
                changes[i].first->addWidget(label);
            }
    });
    watcher->setFuture(QtConcurrent::run([changes, colours = colours(this)] {
        QVector<HistoryWords::Words> words;
        for (const auto &[texts, row] : changes)
            words.append(HistoryWords::description(row, colours));
        return words;
    }));
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
    delete m_comparing; // its answer is for what goes now
    clearLayout(m_list);
    QVector<QPair<QVBoxLayout *, HistoryRow>> changes;
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
        head->setSpacing(space::s);
        head->addWidget(new Label(name, Type::Strong));
        head->addWidget(new ElidedLabel(Dates::roughly(row.at, m_data.today()), Type::Small, Role::Muted), 1);
        texts->addLayout(head);
        for (const QString &sentence : HistoryWords::sentences(row, m_data))
            texts->addWidget(new WrapLabel(sentence));
        if (HistoryWords::hasDescription(row) && changes.size() < mostCompared)
            changes.append({ texts, row });
        line->addLayout(texts, 1);
        m_list->addWidget(widget);
    }
    m_list->addStretch();
    m_stack->showContent();
    if (!changes.isEmpty())
        addWords(changes);
}

} // namespace ui
