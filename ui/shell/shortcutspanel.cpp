#include "ui/shell/shortcutspanel.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMap>
#include <QPainter>
#include <QScrollArea>

namespace ui {

ShortcutsPanel::ShortcutsPanel(QWidget *window, const Actions &actions)
    : Overlay(window)
    , m_actions(actions)
    , m_box(new QWidget(this))
    , m_title(new Label({}, Type::Heading))
    , m_close(new IconButton({}, QStringLiteral("x")))
    , m_scroll(new QScrollArea)
{
    auto *header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_close);
    auto *column = new QVBoxLayout(m_box);
    column->setContentsMargins(space::xl, space::l, space::m, space::l);
    column->addLayout(header);
    column->addWidget(m_scroll, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);
    connect(m_close, &QToolButton::clicked, this, &Overlay::dismiss);
    retranslate();
}

void ShortcutsPanel::retranslate()
{
    m_title->setText(tr("Keyboard shortcuts"));
    setAccessibleName(m_title->text());
    m_scroll->setAccessibleName(m_title->text());
    m_close->setName(tr("Close"));
}

void ShortcutsPanel::openFresh()
{
    fill();
    open();
}

void ShortcutsPanel::fill()
{
    QStringList sections; // in order of registration
    QMap<QString, QVector<QAction *>> bySection;
    for (const Actions::Entry &entry : m_actions.entries(false)) {
        if (entry.action->shortcut().isEmpty())
            continue;
        if (!sections.contains(entry.section))
            sections.append(entry.section);
        bySection[entry.section].append(entry.action);
    }
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::m, 0);
    column->setSpacing(space::xs);
    for (const QString &section : std::as_const(sections)) {
        column->addSpacing(space::s);
        column->addWidget(new Label(section, Type::Strong, Role::Muted));
        for (const QAction *action : std::as_const(bySection[section])) {
            auto *row = new QHBoxLayout;
            auto *words = new WrapLabel(action->text().remove(u'&'));
            words->setAlignment(Qt::AlignLeading | Qt::AlignVCenter); // on one line with the keys
            row->addWidget(words, 1);
            row->addWidget(new Chip(action->shortcut().toString(QKeySequence::NativeText), Tone::Neutral));
            column->addLayout(row);
        }
    }
    column->addStretch(1);
    delete m_scroll->takeWidget();
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
}

void ShortcutsPanel::arrange()
{
    const int wide = qMin(ui::scaled(520), width() - 2 * space::xl);
    const int content = m_scroll->widget() ? m_scroll->widget()->sizeHint().height() : 0;
    const int tall = qMin(content + ui::scaled(96), height() - 2 * space::xl);
    m_panel = QRect((width() - wide) / 2, (height() - tall) / 2, wide, tall);
    m_box->setGeometry(m_panel);
    update();
}

QWidget *ShortcutsPanel::firstFocus() { return m_close; }

void ShortcutsPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    painter.fillRect(rect(), QColor(8, 12, 24, c.dark ? 150 : 90));
    paintBox(&painter, m_panel, radius::l, c.card, c.highContrast || c.dark ? c.controlBorder : c.border);
}

void ShortcutsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Overlay::changeEvent(event);
}

} // namespace ui
