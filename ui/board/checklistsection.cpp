#include "ui/board/checklistsection.h"

#include "ui/board/boarddata.h"
#include "ui/board/checkrow.h"
#include "ui/parts/fielddraft.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/progressline.h"

#include <QLineEdit>

namespace ui {

using namespace models;

ChecklistSection::ChecklistSection(BoardData &data, QWidget *parent)
    : PanelSection(data, parent)
    , m_rows(new QVBoxLayout)
    , m_bar(new ProgressLine({}))
    , m_add(new QLineEdit)
    , m_draft(new FieldDraft(data.context(), m_add))
{
    m_rows->setSpacing(0);
    m_add->setMaxLength(300);
    body()->addWidget(m_bar);
    body()->addLayout(m_rows);
    body()->addWidget(m_add);
    connect(m_add, &QLineEdit::returnPressed, this, &ChecklistSection::addItem);
}

void ChecklistSection::retranslate()
{
    setTitle(tr("Check list"));
    m_add->setPlaceholderText(tr("Add a step"));
    m_add->setAccessibleName(tr("New line of the check list"));
    m_bar->setAccessibleName(tr("Progress of the check list"));
}

void ChecklistSection::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    for (auto *row : std::as_const(m_byId))
        row->setReadOnly(readOnly);
}

CheckRow *ChecklistSection::makeRow(const CheckItem &item)
{
    auto *row = new CheckRow;
    const QString id = item.id;
    row->setReadOnly(m_readOnly);
    connect(row, &CheckRow::ticked, this, [this, id](bool done) {
        data().apply(actions::toggleCheckItem(data().key("Card", cardId()), id, done),
                     done ? tr("Ticked") : tr("Tick removed"));
    });
    connect(row, &CheckRow::renamed, this, [this, id](const QString &text, const Typed &typed) {
        data().applyTyped(actions::renameCheckItem(data().key("Card", cardId()), id, text), typed);
    });
    connect(row, &CheckRow::left, this, [this, id](const QString &before, const QString &after) {
        data().rememberTyped(actions::renameCheckItem(data().key("Card", cardId()), id, before),
                             actions::renameCheckItem(data().key("Card", cardId()), id, after.simplified()),
                             tr("Check list"));
    });
    connect(row, &CheckRow::removed, this, [this, id] {
        data().apply(actions::removeCheckItem(data().key("Card", cardId()), id), tr("Line removed"));
    });
    connect(row, &CheckRow::moved, this, [this, id](int step) { moveItem(id, step); });
    return row;
}

void ChecklistSection::showCard(const QString &id)
{
    const auto *card = data().card(id);
    if (id != cardId()) {
        m_draft->follow(id.isEmpty() ? QString() : QStringLiteral("step/%1/%2").arg(data().account(), id));
        m_order.clear();
        m_byId.clear();
        clearLayout(m_rows);
    }
    setCardId(id);
    if (!card)
        return;
    QStringList order;
    for (const auto &item : card->checklist)
        order.append(item.id);
    for (const QString &old : std::as_const(m_order)) {
        if (!order.contains(old)) {
            auto *row = m_byId.take(old);
            m_rows->removeWidget(row);
            row->hide();
            row->deleteLater();
        }
    }
    for (int i = 0; i < card->checklist.size(); ++i) {
        const auto &item = card->checklist.at(i);
        auto *&row = m_byId[item.id];
        if (!row)
            row = makeRow(item);
        if (m_rows->indexOf(row) != i) {
            m_rows->removeWidget(row);
            m_rows->insertWidget(i, row);
        }
        row->setItem(item);
    }
    m_order = order;
    const int total = int(order.size());
    m_bar->setVisible(total > 0);
    m_bar->setProgress(card->checksDone(), total);
    //: Lines of a check list: "3 of 5".
    setNote(total > 0 ? tr("%1 of %2").arg(card->checksDone()).arg(total) : QString());
}

void ChecklistSection::addItem()
{
    const QString text = m_add->text().simplified();
    const auto *card = data().card(cardId());
    if (text.isEmpty() || !card)
        return;
    const QString last = card->checklist.isEmpty() ? QString() : card->checklist.last().position;
    // An id like a record's: two people adding lines at once never meet.
    data().apply(
        actions::addCheckItem(card->key(), data().newId("Card"), text, actions::between(last, {}, data().jitter())),
        tr("Step added"), m_draft->send());
}

void ChecklistSection::moveItem(const QString &item, int step)
{
    const auto *card = data().card(cardId());
    const int from = int(m_order.indexOf(item));
    const int to = from + step;
    if (!card || from < 0 || to < 0 || to >= card->checklist.size())
        return;
    const int above = step < 0 ? to - 1 : to;
    const QString before = above >= 0 ? card->checklist.at(above).position : QString();
    const QString after = above + 1 < card->checklist.size() ? card->checklist.at(above + 1).position : QString();
    data().apply(actions::moveCheckItem(card->key(), item, actions::between(before, after, data().jitter())),
                 tr("Step moved"));
}

} // namespace ui
