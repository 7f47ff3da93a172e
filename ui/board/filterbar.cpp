#include "ui/board/filterbar.h"

#include "models/jsonread.h"
#include "store/service.h"
#include "ui/board/boarddata.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>

namespace ui {

namespace {
constexpr int schoolRole = Qt::UserRole + 1; // of an owner that is a school: the same id as its data
} // namespace

FilterBar::FilterBar(BoardData &data, QWidget *parent)
    : QWidget(parent)
    , m_data(data)
    , m_search(new SearchField({}, {}))
    , m_clear(new LinkButton({}, QStringLiteral("x")))
{
    auto *row = new FlowLayout(this, space::s);
    m_search->setMinimumWidth(scaled(220));
    row->addWidget(m_search);
    const auto choice = [&](Label *&label) {
        auto *combo = new ComboBox;
        label = new Label({});
        label->setBuddy(combo);
        label->setParent(this);
        label->hide(); // names the combo box for screen readers; its first entry names it for eyes
        row->addWidget(combo);
        connect(combo, &QComboBox::currentIndexChanged, this, &FilterBar::apply);
        connect(combo, &QComboBox::currentTextChanged, combo,
                [combo](const QString &text) { combo->setAccessibleDescription(text); });
        return combo;
    };
    m_owner = choice(m_ownerLabel);
    m_label = choice(m_labelLabel);
    m_due = choice(m_dueLabel);
    row->addWidget(m_clear);
    connect(m_search, &SearchField::searchChanged, this, &FilterBar::apply);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    connect(&data.members(), &models::MembersModel::rowsChanged, this, &FilterBar::fill);
    connect(&data.schools(), &models::MemberSchools::rowsChanged, this, &FilterBar::fill);
    connect(&data.labels(), &models::LabelsModel::rowsChanged, this, &FilterBar::fill);
    retranslate();
}

void FilterBar::retranslate()
{
    m_search->setAccessibleName(tr("Find on the board"));
    m_search->setHint(tr("Find on the board"));
    m_ownerLabel->setText(tr("Owner"));
    m_labelLabel->setText(tr("Tag"));
    m_dueLabel->setText(tr("Due"));
    m_clear->setText(tr("Show all"));
    fill();
}

void FilterBar::fill()
{
    const auto refill = [](QComboBox *combo, const QString &all, auto add) {
        const QVariant kept = combo->currentData();
        const QSignalBlocker blocked(combo);
        combo->clear();
        combo->addItem(all, QVariant());
        add(combo);
        combo->setCurrentIndex(std::max(0, kept.isValid() ? combo->findData(kept) : 0));
        combo->setAccessibleDescription(combo->currentText());
    };
    refill(m_owner, tr("All owners"), [this](QComboBox *combo) {
        for (const auto &member : m_data.members().rows())
            combo->addItem(member.name, member.personId);
        for (const auto &school : m_data.schools().rows()) {
            combo->addItem(icon(QStringLiteral("buildings")), school.name, school.id);
            combo->setItemData(combo->count() - 1, school.id, schoolRole);
        }
    });
    refill(m_label, tr("All tags"), [this](QComboBox *combo) {
        for (const auto &label : m_data.labels().rows())
            combo->addItem(label.name, label.id);
    });
    refill(m_due, tr("Any date"), [](QComboBox *combo) {
        combo->addItem(tr("Overdue"), int(BoardFilter::Overdue));
        combo->addItem(tr("Due this week"), int(BoardFilter::ThisWeek));
        combo->addItem(tr("Without a date"), int(BoardFilter::NoDate));
    });
    apply();
}

void FilterBar::apply()
{
    BoardFilter next;
    next.text = m_search->text().simplified();
    next.school = m_owner->currentData(schoolRole).toString();
    next.assignee = next.school.isEmpty() ? m_owner->currentData().toString() : QString();
    next.label = m_label->currentData().toString();
    next.due = BoardFilter::Due(m_due->currentData().toInt());
    m_clear->setVisible(!next.isEmpty());
    const bool otherText = next.text != m_filter.text;
    next.commented = otherText ? QSet<QString>() : m_filter.commented;
    if (next == m_filter)
        return;
    m_filter = next;
    Q_EMIT filterChanged(m_filter);
    if (otherText)
        findComments();
}

// The cards are here, their comments are not: the cache looks through those, and what it finds comes a moment later.
void FilterBar::findComments()
{
    if (m_filter.text.isEmpty())
        return;
    store::Query query;
    query.account = models::toUtf8(m_data.account());
    query.type = "Comment";
    query.text = models::toUtf8(m_filter.text);
    m_data.context().store.read(
        this, [query](store::Cache &cache) { return cache.list(query); },
        [this, text = m_filter.text](const core::Result<std::vector<store::Record>> &found) {
            if (!found || text != m_filter.text)
                return;
            QSet<QString> cards;
            for (const auto &comment : *found)
                cards.insert(models::readText(comment.view, "subjectId"));
            if (cards == m_filter.commented)
                return;
            m_filter.commented = cards;
            Q_EMIT filterChanged(m_filter);
        });
}

void FilterBar::clear()
{
    m_search->clear();
    for (auto *combo : { m_owner, m_label, m_due })
        combo->setCurrentIndex(0);
    apply();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace ui
