#include "ui/board/checkrow.h"

#include "models/rows_board.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/editabletext.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace ui {

CheckRow::CheckRow(QWidget *parent)
    : QWidget(parent)
    , m_check(new QCheckBox)
    , m_text(new EditableText({}, {}, EditableText::One, Type::Body))
    , m_remove(new IconButton({}, QStringLiteral("x")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_check, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    QSizePolicy keep = m_remove->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_remove->setSizePolicy(keep);
    m_remove->hide();
    for (QWidget *widget :
         { static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_remove) })
        widget->installEventFilter(this);
    connect(m_check, &QCheckBox::clicked, this, &CheckRow::ticked);
    connect(m_remove, &QToolButton::clicked, this, &CheckRow::removed);
    m_text->setMaxLength(300);
    m_text->setNeeded(true);
    connect(m_text, &EditableText::edited, this,
            [this](const QString &text, const Typed &typed) { Q_EMIT renamed(text.simplified(), typed.simplified()); });
    connect(m_text, &EditableText::left, this, &CheckRow::left);
}

void CheckRow::setItem(const models::CheckItem &item)
{
    m_check->setChecked(item.done);
    m_check->setAccessibleName(item.text);
    m_text->setText(item.text);
    m_text->setName(tr("Text of the line"), {});
    m_remove->setName(tr("Remove “%1”").arg(item.text));
}

void CheckRow::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_check->setEnabled(!readOnly);
    m_text->setReadOnly(readOnly);
    showButton();
}

bool CheckRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &CheckRow::showButton, Qt::QueuedConnection);
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool control = key->modifiers() & Qt::ControlModifier;
        if (control && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) && !m_readOnly) {
            Q_EMIT moved(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CheckRow::enterEvent(QEnterEvent *)
{
    m_hover = true;
    showButton();
}

void CheckRow::leaveEvent(QEvent *)
{
    m_hover = false;
    showButton();
}

void CheckRow::showButton()
{
    m_remove->setVisible(!m_readOnly && (m_hover || isAncestorOf(QApplication::focusWidget())));
}

} // namespace ui
