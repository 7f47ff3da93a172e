#include "ui/queue/queuelist.h"

#include "store/service.h"
#include "ui/queue/notsentdesk.h"
#include "ui/queue/queuewords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/tile.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using models::QueueRow;

QueueList::QueueList(const Context &context, NotSentDesk &desk, Kind kind, int most, bool detailed, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_desk(desk)
    , m_kind(kind)
    , m_most(most)
    , m_detailed(detailed)
    , m_list(new QVBoxLayout(this))
{
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(space::s);
    connect(&context.store, &store::Service::statusChanged, this, &QueueList::rebuild);
}

void QueueList::setRows(std::vector<QueueRow> rows, int more)
{
    // One project after the other, each in the order of sending: changes first, then files.
    QStringList places;
    for (const QueueRow &row : rows)
        if (!places.contains(row.place))
            places.append(row.place);
    std::stable_sort(rows.begin(), rows.end(), [&](const QueueRow &a, const QueueRow &b) {
        return places.indexOf(a.place) < places.indexOf(b.place);
    });
    m_rows = std::move(rows);
    m_more = more;
    rebuild();
}

void QueueList::clear()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // a row that was not shown yet would be, as a window of its own
            widget->setParent(nullptr); // so that the row that follows it is found by its name
            widget->deleteLater();
        }
        delete item;
    }
}

void QueueList::rebuild()
{
    // Whoever is on a row's button stays on it while numbers move.
    QWidget *focused = focusWidget();
    const bool hadFocus = focused && focused->hasFocus() && isAncestorOf(focused);
    const QString focusedRow = hadFocus ? focused->objectName() : QString();
    if (hadFocus)
        focused->clearFocus(); // else it is heard going through the window
    clear();
    int count = 0;
    QString place;
    bool first = true;
    for (const QueueRow &row : m_rows) {
        if (++count > m_most)
            break;
        if (first || row.place != place) {
            const auto same = std::count_if(m_rows.begin(), m_rows.end(),
                                            [&](const QueueRow &other) { return other.place == row.place; });
            //: what belongs to no project
            m_list->addWidget(
                header(row.place.isEmpty() ? tr("Elsewhere") : row.place, tr("%n entries", nullptr, int(same))));
        }
        first = false;
        place = row.place;
        m_list->addWidget(rowFor(row));
    }
    const int more = m_more + qMax(0, int(m_rows.size()) - m_most);
    if (more > 0)
        m_list->addWidget(new Label(tr("and %n more", nullptr, more), Type::Small, Role::Muted));
    QWidget *before = this; // new buttons would come last, behind what stands below them
    for (auto *button : findChildren<QToolButton *>()) {
        setTabOrder(before, button);
        before = button;
    }
    if (!hadFocus)
        return;
    auto *again = focusedRow.isEmpty() ? nullptr : findChild<QToolButton *>(focusedRow);
    if (!again)
        again = findChild<QToolButton *>(); // the row is gone: the next thing to decide
    if (again)
        again->setFocus();
}

QWidget *QueueList::header(const QString &title, const QString &note)
{
    auto *header = new QWidget;
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(0, space::xs, 0, 0);
    line->addWidget(new ElidedLabel(title, Type::Strong), 1);
    line->addWidget(new Label(note, Type::Small, Role::Muted));
    return header;
}

QWidget *QueueList::rowFor(const QueueRow &row)
{
    const QueueWords::State state = QueueWords::state(row, m_context.store.status());
    auto *widget = new QWidget;
    widget->setObjectName(QStringLiteral("row ") + row.id);
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    const bool stuck = row.state == QueueRow::NotSent;
    line->addWidget(new Tile(QueueWords::icon(row), stuck ? Tone::Warn : Tone::Tonal, 36), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs / 2);
    words->addWidget(new WrapLabel(QueueWords::what(row)));
    if (row.kind == QueueRow::File && row.size > 0 && row.sent > 0 && !stuck) {
        auto *progress = new ProgressLine(QueueWords::what(row));
        progress->setProgress(row.sent, row.size);
        words->addWidget(progress);
    }
    QStringList quiet;
    if (!stuck)
        quiet.append(state.text);
    if (const QString details = QueueWords::details(row, m_context.nowMs()); !details.isEmpty())
        quiet.append(details);
    words->addWidget(new WrapLabel(quiet.join(QStringLiteral(" · ")), Type::Small, Role::Muted));
    if (m_detailed)
        addWords(words, row);
    line->addLayout(words, 1);
    auto *ends = new QHBoxLayout; // on one line with each other, beside the first line of the words
    ends->setSpacing(space::m);
    if (stuck && m_kind != GivenUp)
        ends->addWidget(new Chip(state.text, state.tone, state.icon), 0, Qt::AlignVCenter);
    if (stuck)
        quiet.prepend(state.text); // as the chip says
    addControls(ends, row, quiet.join(QStringLiteral(", ")));
    line->addLayout(ends);
    line->setAlignment(ends, Qt::AlignTop);
    return widget;
}

void QueueList::addWords(QVBoxLayout *column, const QueueRow &row)
{
    for (const auto &[part, text] : QueueWords::words(row)) {
        //: a part of a card or page, and what was written there: "description: The bus leaves at nine"
        auto *label
            = new WrapLabel(tr("%1: %2").arg(part, text.size() > 2000 ? text.left(2000) + u'…' : text), Type::Small);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
}

void QueueList::addControls(QBoxLayout *line, const QueueRow &row, const QString &told)
{
    const auto add = [&](const QString &what, const QString &name, const QString &icon, auto run) {
        auto *button = new IconButton(name, icon);
        button->setObjectName(what + row.id);
        button->setAccessibleDescription(told); // whoever goes from button to button hears no label
        connect(button, &QToolButton::clicked, this, run);
        line->addWidget(button, 0, Qt::AlignVCenter);
    };
    const QString title = QueueWords::what(row);
    if (m_kind == GivenUp) {
        add(QStringLiteral("copy "), tr("Copy the words of “%1”").arg(title), QStringLiteral("copy"),
            [this, row] { m_desk.copy(row); });
        add(QStringLiteral("restore "), tr("Take back “%1”").arg(title), QStringLiteral("arrow-counter-clockwise"),
            [this, row] { m_desk.restore(row); });
    } else if (row.state == QueueRow::NotSent) {
        if (!row.fileIsGone()) // it says where to choose another
            add(QStringLiteral("retry "), tr("Try “%1” again").arg(title), QStringLiteral("arrow-clockwise"),
                [this, row] { m_desk.retry(row); });
        if (m_detailed && row.kind == QueueRow::Change)
            add(QStringLiteral("copy "), tr("Copy the words of “%1”").arg(title), QStringLiteral("copy"),
                [this, row] { m_desk.copy(row); });
        add(QStringLiteral("discard "), tr("Give up “%1”").arg(title), QStringLiteral("trash"),
            [this, row] { m_desk.discard(row); });
    } else if (row.kind == QueueRow::File) {
        const bool paused = row.state == QueueRow::Paused;
        add(QStringLiteral("pause "), paused ? tr("Go on with “%1”").arg(title) : tr("Pause “%1”").arg(title),
            paused ? QStringLiteral("play") : QStringLiteral("pause"),
            [this, row, paused] { m_desk.pause(row, !paused); });
    }
}

} // namespace ui
