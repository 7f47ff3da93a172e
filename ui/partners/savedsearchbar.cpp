#include "ui/partners/savedsearchbar.h"

#include "ui/parts/fielddraft.h"
#include "ui/people/desk.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {

using namespace models;

namespace {
constexpr const char *idProperty = "savedSearch";
}

SavedSearchBar::SavedSearchBar(PeopleDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_searches(desk.context().store)
    , m_flow(new FlowLayout(this))
    , m_save(new LinkButton({}, QStringLiteral("bookmark-simple")))
    , m_name(new QLineEdit)
    , m_draft(new FieldDraft(desk.context(), m_name))
{
    setCompact(m_save, true);
    m_name->setMaxLength(120);
    m_name->setMaximumWidth(scaled(240));
    m_name->hide();
    m_name->installEventFilter(this);
    m_flow->addWidget(m_name);
    m_flow->addWidget(m_save);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { endNaming(true); });
    connect(m_save, &QPushButton::clicked, this, &SavedSearchBar::saveCurrent);
    connect(&m_searches, &RowsModelBase::rowsChanged, this, &SavedSearchBar::rebuild);
    connect(&desk, &PeopleDesk::accountChanged, this, [this] {
        m_searches.show(m_desk.account());
        rebuild();
    });
    if (!desk.account().isEmpty())
        m_searches.show(desk.account());
    rebuild();
}

void SavedSearchBar::retranslate()
{
    m_save->setText(tr("Save this search"));
    m_name->setAccessibleName(tr("Name of the search"));
    m_name->setPlaceholderText(tr("Name of the search"));
    setAccessibleName(tr("Saved searches"));
    for (FilterChip *chip : m_chips)
        chip->setToolTip(tr("F2 renames, Delete removes"));
}

void SavedSearchBar::setCurrent(const QString &what, const schema::json::object &filter, const QString &suggestedName)
{
    m_current = { what, filter };
    if (m_saving != m_current)
        m_saving.reset();
    m_suggestion = suggestedName;
    rebuild();
}

void SavedSearchBar::rebuild()
{
    const auto &rows = m_searches.rows();
    while (m_chips.size() > int(rows.size())) {
        m_chips.last()->deleteLater();
        delete m_flow->takeAt(int(m_chips.size()) - 1);
        m_chips.removeLast();
    }
    while (m_chips.size() < int(rows.size())) {
        auto *chip = new FilterChip({}, this);
        chip->installEventFilter(this);
        connect(chip, &FilterChip::clicked, this, [this, chip] {
            const auto *row = m_searches.find(chip->property(idProperty).toString());
            rebuild(); // the mark says what is on the screen, not what was clicked
            if (row)
                Q_EMIT applied(row->what, row->filter);
        });
        m_flow->insertWidget(int(m_chips.size()), chip);
        m_chips.append(chip);
        chip->show();
    }
    for (int i = 0; i < m_chips.size(); ++i) {
        const auto &row = rows[std::size_t(i)];
        FilterChip *chip = m_chips.at(i);
        chip->setText(row.name);
        chip->setAccessibleName(row.name);
        chip->setProperty(idProperty, row.id);
        chip->setToolTip(tr("F2 renames, Delete removes"));
        const QSignalBlocker quiet(chip);
        chip->setChecked(Search{ row.what, row.filter } == m_current);
        chip->updateGeometry();
    }
    if (m_saving && isKept(*m_saving))
        m_saving.reset();
    const bool savable = canSave();
    m_save->setVisible(savable);
    setVisible(savable || !m_chips.isEmpty() || !m_name->isHidden());
    m_flow->invalidate();
    updateGeometry();
    Q_EMIT changed();
}

bool SavedSearchBar::isKept(const Search &search) const
{
    const auto &rows = m_searches.rows();
    return std::any_of(rows.begin(), rows.end(), [&search](const auto &row) {
        return Search{ row.what, row.filter } == search;
    });
}

bool SavedSearchBar::canSave() const
{
    return !m_current.filter.empty() && m_desk.canWrite() && m_name->isHidden() && m_saving != m_current
        && !isKept(m_current);
}

void SavedSearchBar::saveCurrent()
{
    if (!canSave())
        return;
    m_saving = m_current; // pressed twice, it is still one search
    m_desk.apply(actions::saveSearch(m_desk.newKey("SavedSearch"), m_suggestion.left(120), m_current.what,
                                     m_current.filter, false),
                 tr("Search saved"), [self = QPointer(this)](bool stored) {
                     if (!self || stored)
                         return;
                     self->m_saving.reset();
                     self->rebuild();
                 });
    rebuild();
}

void SavedSearchBar::rename(const QString &id)
{
    const auto *row = m_searches.find(id);
    if (!row)
        return;
    m_renaming = id;
    const bool begun = m_draft->follow(QStringLiteral("search/") + id, row->name);
    if (!begun)
        m_name->setText(row->name);
    showName();
    if (!begun)
        m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SavedSearchBar::showName()
{
    m_name->show();
    rebuild();
}

void SavedSearchBar::endNaming(bool keep)
{
    const QString id = std::exchange(m_renaming, QString());
    const QString name = m_name->text().trimmed();
    m_name->hide();
    const auto *row = m_searches.find(id);
    if (keep && row && !name.isEmpty() && name != row->name)
        m_desk.apply(actions::setText(row->key(), "name", name), tr("Search renamed"), m_draft->send([this, id] {
            m_renaming = id;
            showName();
        }));
    else
        m_draft->forget();
    rebuild();
}

void SavedSearchBar::remove(const QString &id)
{
    if (const auto *row = m_searches.find(id))
        m_desk.apply(actions::dropSearch(row->key()), tr("Search “%1” removed").arg(row->name));
}

void SavedSearchBar::openMenu(FilterChip *chip)
{
    const QString id = chip->property(idProperty).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("pencil-simple")), tr("Rename"), this, [this, id] { rename(id); });
    menu->addAction(icon(QStringLiteral("trash")), tr("Remove"), this, [this, id] { remove(id); });
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height())));
}

bool SavedSearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name) {
        const bool escape
            = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
        const auto reason
            = event->type() == QEvent::FocusOut ? static_cast<QFocusEvent *>(event)->reason() : Qt::PopupFocusReason;
        const bool elsewhere = reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason;
        if (escape || (elsewhere && !m_renaming.isEmpty())) {
            endNaming(!escape);
            return escape;
        }
        return false;
    }
    auto *chip = qobject_cast<FilterChip *>(watched);
    if (!chip)
        return false;
    if (event->type() == QEvent::ContextMenu) {
        openMenu(chip);
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    const QString id = chip->property(idProperty).toString();
    if (key == Qt::Key_F2)
        rename(id);
    else if (key == Qt::Key_Delete)
        remove(id);
    else
        return false;
    return true;
}

} // namespace ui
