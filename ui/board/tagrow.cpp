#include "ui/board/tagrow.h"

#include "models/rows_board.h"
#include "ui/a11y/naming.h"
#include "ui/board/boarddata.h"
#include "ui/board/cardface.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

TagRow::TagRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new EditableText({}, {}, EditableText::One))
    , m_colourLabel(new Label({}, Type::Body, Role::Text, this))
    , m_colour(new ComboBox)
    , m_remove(new IconButton({}, QStringLiteral("trash")))
    , m_cards(new Label({}, Type::Small, Role::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_name, 1);
    auto *tools = new QHBoxLayout; // beside the first line of a long name
    tools->setSpacing(space::s);
    tools->addWidget(m_colour);
    tools->addWidget(m_remove);
    line->addLayout(tools);
    line->setAlignment(tools, Qt::AlignTop);
    column->addLayout(line);
    m_cards->setContentsMargins(space::s, 0, 0, 0); // below the letters of the name
    column->addWidget(m_cards);
    m_name->setFramed(true);
    m_name->setNeeded(true);
    m_name->setMaxLength(BoardData::longestTag);
    m_colourLabel->hide(); // names the combo box for screen readers
    fillColours();
    nameCombo(m_colour, m_colourLabel);
    connect(m_name, &EditableText::edited, this,
            [this](const QString &text, const Typed &typed) { Q_EMIT renamed(text.simplified(), typed.simplified()); });
    connect(m_name, &EditableText::left, this, &TagRow::left);
    connect(m_colour, &QComboBox::activated, this,
            [this](int index) { Q_EMIT coloured(m_colour->itemData(index).toString()); });
    connect(m_remove, &QToolButton::clicked, this, &TagRow::removed);
}

void TagRow::setTag(const models::LabelRow &tag, int cards)
{
    m_name->setText(tag.name);
    m_name->setName(tr("Name of the tag"), {});
    m_colourLabel->setText(tr("Colour of “%1”").arg(tag.name));
    m_colour->setAccessibleName(m_colourLabel->text());
    m_colour->setCurrentIndex(m_colour->findData(tag.colour));
    m_remove->setName(tr("Move “%1” to the trash").arg(tag.name));
    m_cards->setText(cards > 0 ? tr("On %n card(s)", nullptr, cards) : tr("On no card"));
}

void TagRow::takeFocus() { m_name->setFocus(Qt::OtherFocusReason); }

void TagRow::fillColours()
{
    const QVariant kept = m_colour->currentData();
    m_colour->clear();
    for (const QString &colour : labelColours())
        m_colour->addItem(labelDot(colour, colours(this)), labelColourName(colour), colour);
    m_colour->setCurrentIndex(m_colour->findData(kept));
}

void TagRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange)
        fillColours();
}

} // namespace ui
