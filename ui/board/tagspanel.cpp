#include "ui/board/tagspanel.h"

#include "ui/board/boarddata.h"
#include "ui/board/tagrow.h"
#include "ui/parts/fielddraft.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>

#include <algorithm>

namespace ui {

using namespace models;

TagsPanel::TagsPanel(BoardData &data, QWidget *parent)
    : SidePanel({}, parent)
    , m_data(data)
    , m_hint(new WrapLabel({}, Type::Body, Role::Muted))
    , m_rows(new QVBoxLayout)
    , m_new(new QLineEdit)
    , m_draft(new FieldDraft(data.context(), m_new))
{
    m_rows->setSpacing(space::m);
    body()->addWidget(m_hint);
    body()->addLayout(m_rows);
    body()->addStretch(1);
    m_new->setMaxLength(BoardData::longestTag);
    addFooter(m_new);
    connect(m_new, &QLineEdit::returnPressed, this, &TagsPanel::addNew);
    connect(&data.labels(), &LabelsModel::rowsChanged, this, &TagsPanel::refresh);
    connect(&data.cards(), &CardsModel::rowsChanged, this, &TagsPanel::refresh);
    connect(&data, &BoardData::accountChanged, this,
            [this] { m_draft->follow(QStringLiteral("label/") + m_data.account()); });
    retranslate();
}

void TagsPanel::begin()
{
    m_order.clear();
    refresh();
    if (m_order.isEmpty())
        m_new->setFocus(Qt::OtherFocusReason);
    else
        m_byId.value(m_order.first())->takeFocus();
}

void TagsPanel::retranslate()
{
    setTitle(tr("Tags"));
    m_hint->setText(
        tr("A tag marks cards that belong together, in whatever list they are. What you change here changes "
           "on all cards."));
    m_new->setPlaceholderText(tr("New tag"));
    m_new->setAccessibleName(tr("Name of the new tag"));
    refresh();
}

// A tag keeps its place while somebody changes its name: only what is new comes in where its name belongs.
void TagsPanel::sortIn()
{
    const auto &rows = m_data.labels().rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!m_order.contains(rows[i].id))
            m_order.insert(i == 0 ? 0 : m_order.indexOf(rows[i - 1].id) + 1, rows[i].id);
}

void TagsPanel::refresh()
{
    if (isHidden())
        return;
    const QStringList known = m_byId.keys();
    for (const QString &id : known)
        if (!m_data.labels().find(id))
            drop(id);
    sortIn();
    for (int i = 0; i < m_order.size(); ++i) {
        const QString &id = m_order.at(i);
        auto *&row = m_byId[id];
        if (!row)
            row = makeRow(id);
        if (m_rows->indexOf(row) != i) {
            m_rows->removeWidget(row);
            m_rows->insertWidget(i, row);
            row->show();
        }
        row->setTag(*m_data.labels().find(id), m_data.cardsWithTag(id));
    }
}

void TagsPanel::drop(const QString &id)
{
    auto *row = m_byId.take(id);
    const auto place = m_order.indexOf(id);
    m_order.removeAll(id);
    if (row->isAncestorOf(QApplication::focusWidget())) {
        // The neighbour comes under the hand that took this one away.
        if (m_order.isEmpty())
            m_new->setFocus(Qt::OtherFocusReason);
        else
            m_byId.value(m_order.at(std::clamp<qsizetype>(place, 0, m_order.size() - 1)))->takeFocus();
    }
    m_rows->removeWidget(row);
    row->hide();
    row->deleteLater();
}

TagRow *TagsPanel::makeRow(const QString &id)
{
    auto *row = new TagRow;
    connect(row, &TagRow::renamed, this, [this, id](const QString &name, const Typed &typed) {
        m_data.applyTyped(actions::setText(m_data.key("Label", id), "name", name), typed);
    });
    connect(row, &TagRow::left, this, [this, id](const QString &before, const QString &after) {
        m_data.rememberTyped(actions::setText(m_data.key("Label", id), "name", before.simplified()),
                             actions::setText(m_data.key("Label", id), "name", after.simplified()),
                             tr("Name of the tag"));
    });
    connect(row, &TagRow::coloured, this, [this, id](const QString &colour) { m_data.colourTag(id, colour); });
    connect(row, &TagRow::removed, this, [this, id] { m_data.trashTag(id); });
    return row;
}

void TagsPanel::addNew()
{
    const QString name = m_new->text().simplified();
    if (!name.isEmpty() && !m_data.isReadOnly())
        m_data.addTag(name, {}, m_draft->send());
}

void TagsPanel::changeEvent(QEvent *event)
{
    SidePanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ui
