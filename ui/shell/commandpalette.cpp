#include "ui/shell/commandpalette.h"

#include "ui/shell/palettemodel.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/searchfield.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

CommandPalette::CommandPalette(QWidget *window, const Actions &actions)
    : Overlay(window)
    , m_actions(actions)
    , m_box(new QWidget(this))
    , m_search(new SearchField({}, {}, m_box))
    , m_list(new QListView(m_box))
    , m_nothing(new Label({}, Type::Body, Role::Muted, m_box))
    , m_model(new PaletteModel(this))
{
    auto *column = new QVBoxLayout(m_box);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the focus and the arrows move the row
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::setSearch);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    retranslate();
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Find or do anything"));
    m_search->setAccessibleName(tr("Find or do anything"));
    m_search->setHint(tr("Find or do anything"));
    m_list->setAccessibleName(tr("What fits"));
    m_nothing->setText(tr("Nothing fits. Try fewer letters."));
}

void CommandPalette::addProvider(Provider provider) { m_providers.append(std::move(provider)); }

void CommandPalette::openFresh()
{
    collect();
    m_search->clear();
    setSearch({});
    open();
}

void CommandPalette::collect()
{
    QVector<PaletteItem> items;
    auto entries = m_actions.entries(true);
    // What can be done on this page alone comes before what can be done everywhere, which the window owns.
    std::stable_partition(entries.begin(), entries.end(),
                          [this](const Actions::Entry &entry) { return entry.action->parent() != hostWindow(); });
    for (const Actions::Entry &entry : std::as_const(entries)) {
        QAction *action = entry.action;
        if (action->property("jumellePalette").toBool())
            continue; // the one that opens this list
        items.append({ action->text().remove(u'&'), entry.section, action->icon().name(),
                       action->shortcut().toString(QKeySequence::NativeText), [action = QPointer<QAction>(action)] {
                           if (action)
                               action->trigger();
                       } });
    }
    for (const Provider &provider : std::as_const(m_providers))
        items += provider();
    m_model->setItems(std::move(items));
}

void CommandPalette::setSearch(const QString &text)
{
    if (m_search->text() != text)
        m_search->setText(text);
    m_model->setSearch(text);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_nothing->setVisible(m_model->rowCount() == 0);
    arrangeAgain();
}

void CommandPalette::runCurrent()
{
    const PaletteItem *item = m_model->item(m_list->currentIndex());
    if (!item)
        return;
    const std::function<void()> run = item->run;
    dismiss();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int rows = m_model->rowCount();
        const int row = m_list->currentIndex().row();
        int target = -1;
        switch (key) {
        case Qt::Key_Down:
            target = row + 1 < rows ? row + 1 : 0;
            break;
        case Qt::Key_Up:
            target = row > 0 ? row - 1 : rows - 1;
            break;
        case Qt::Key_PageDown:
            target = qMin(rows - 1, row + 8);
            break;
        case Qt::Key_PageUp:
            target = qMax(0, row - 8);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        case Qt::Key_Escape:
            dismiss();
            return true;
        default:
            break;
        }
        if (target >= 0 && rows > 0) {
            m_list->setCurrentIndex(m_model->index(target, 0));
            // The focus stays in the field, so the chosen row is told here.
            m_search->setAccessibleDescription(m_list->currentIndex().data().toString());
            return true;
        }
    }
    return Overlay::eventFilter(watched, event);
}

void CommandPalette::arrange()
{
    const int wide = qMin(ui::scaled(600), width() - 2 * space::xl);
    const int rowHeight = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : ui::scaled(36);
    const int rows = qBound(1, m_model->rowCount(), 9);
    const int wanted = m_search->sizeHint().height() + rows * rowHeight + 2 * space::l + space::s + 2;
    m_panel = QRect((width() - wide) / 2, qMin(ui::scaled(88), height() / 8), wide, qMin(wanted, height() * 3 / 4));
    m_box->setGeometry(m_panel);
    update();
}

QWidget *CommandPalette::firstFocus() { return m_search; }

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    painter.fillRect(rect(), QColor(8, 12, 24, c.dark ? 150 : 90));
    paintBox(&painter, m_panel, radius::l, c.card, c.highContrast || c.dark ? c.controlBorder : c.border);
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Overlay::changeEvent(event);
}

} // namespace ui
