#include "ui/widgets/combobox.h"

#include "schema/fold.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace ui {

namespace {
constexpr int besideIcon = 4; // px that the style leaves between icon and text
constexpr int typedTogether = 1000; // ms between two letters of a word
} // namespace

ComboBox::ComboBox(QWidget *parent)
    : QComboBox(parent)
{
    connect(this, &QComboBox::currentTextChanged, this, &ComboBox::tell);
}

void ComboBox::showPopup()
{
    int wide = view()->sizeHintForColumn(modelColumn()) + 2 * view()->frameWidth();
    if (count() > maxVisibleItems())
        wide += view()->verticalScrollBar()->sizeHint().width();
    view()->setMinimumWidth(wide);
    m_typed.clear();
    view()->installEventFilter(this); // before the list's own keys
    QComboBox::showPopup();
}

void ComboBox::keyPressEvent(QKeyEvent *event)
{
    if (!typeAhead(event))
        QComboBox::keyPressEvent(event);
}

bool ComboBox::eventFilter(QObject *watched, QEvent *event)
{
    return (event->type() == QEvent::KeyPress && typeAhead(static_cast<QKeyEvent *>(event)))
        || QComboBox::eventFilter(watched, event);
}

bool ComboBox::typeAhead(const QKeyEvent *event)
{
    const QString text = event->text();
    if (isEditable() || text.isEmpty() || !text.at(0).isPrint()
        || (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return false;
    if (!m_lastTyped.isValid() || m_lastTyped.elapsed() > typedTogether)
        m_typed.clear();
    if (m_typed.isEmpty() && text.at(0).isSpace())
        return false; // opens the list
    const QString whole = m_typed + text;
    // A word goes on at the entry it has led to; a letter alone, also again and again, leads to the next one.
    int row = entryWith(whole, current() + (m_typed.isEmpty() ? 1 : 0));
    if (row < 0 && text.at(0).isSpace())
        return false;
    if (row < 0 && whole.count(text) * text.size() == whole.size())
        row = entryWith(text, current() + 1);
    m_typed = whole;
    m_lastTyped.start();
    if (row >= 0)
        goTo(row);
    return true;
}

int ComboBox::entryWith(const QString &beginning, int from) const
{
    const std::string folded = schema::fold(beginning.toStdString());
    if (folded.empty()) // every entry begins with that
        return -1;
    for (int i = 0; i < count(); ++i) {
        const int row = (qMax(0, from) + i) % count();
        const bool open = model()->index(row, modelColumn(), rootModelIndex()).flags().testFlag(Qt::ItemIsEnabled);
        if (open && schema::fold(itemText(row).toStdString()).starts_with(folded))
            return row;
    }
    return -1;
}

int ComboBox::current() const { return qMax(-1, view()->isVisible() ? view()->currentIndex().row() : currentIndex()); }

void ComboBox::goTo(int row)
{
    if (view()->isVisible())
        return view()->setCurrentIndex(model()->index(row, modelColumn(), rootModelIndex()));
    if (row == currentIndex())
        return;
    setCurrentIndex(row);
    Q_EMIT activated(row); // as of any choice by a person
    Q_EMIT textActivated(itemText(row));
}

QString ComboBox::shortened() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    int room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width() - 2;
    if (!option.currentIcon.isNull())
        room -= option.iconSize.width() + besideIcon;
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, room);
}

void ComboBox::tell()
{
    if (toolTip() != m_told)
        return;
    m_told = shortened() == currentText() ? QString() : currentText();
    setToolTip(m_told);
}

void ComboBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shortened();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ComboBox::resizeEvent(QResizeEvent *event)
{
    QComboBox::resizeEvent(event);
    tell();
}

void ComboBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        tell();
}

} // namespace ui
