#include "ui/widgets/tageditor.h"

#include "schema/fold.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>

namespace ui {
namespace {

constexpr int foldedRole = Qt::UserRole + 1;

QString folded(const QString &text) { return QString::fromStdString(schema::fold(text.toStdString())); }

// Compares folded texts, so that "oster" offers "Österreich".
class FoldingCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;
    QStringList splitPath(const QString &path) const override { return { folded(path) }; }
    QString pathFromIndex(const QModelIndex &index) const override { return index.data(Qt::DisplayRole).toString(); }
};

} // namespace

RemovableChip::RemovableChip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    //: Button that takes a chosen word away; %1 is the word
    setAccessibleName(tr("Remove %1").arg(text));
    setToolTip(accessibleName());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize RemovableChip::sizeHint() const
{
    const QFontMetrics metrics(fontFor(Type::Body));
    return { metrics.horizontalAdvance(text()) + metrics.height() + 2 * space::m,
             qMax(minimumTarget, metrics.height() + 8) };
}

void RemovableChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    const Ink ink = ui::ink(c, Tone::Tonal);
    const qreal round = height() / 2.0;
    paintBox(&painter, rect(), round, ink.background, underMouse() ? c.primary : ink.edge);
    if (hasFocus() && (!theme() || theme()->keyboardInUse()))
        paintFocus(&painter, rect(), round, c);
    painter.setFont(fontFor(Type::Body));
    painter.setPen(ink.foreground);
    const int side = painter.fontMetrics().height() - 4;
    painter.drawText(QRect(space::m, 0, width() - side - 2 * space::m, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
    paintIcon(&painter, QRectF(width() - side - space::s - 1, 0, side, height()), QStringLiteral("x"), ink.foreground);
}

TagEditor::TagEditor(const QString &name, const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, 6))
    , m_input(new QLineEdit)
    , m_offers(new QStandardItemModel(this))
{
    setName(name, placeholder);
    m_input->installEventFilter(this);
    m_flow->addWidget(m_input);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *completer = new FoldingCompleter(m_offers, this);
    completer->setCompletionRole(foldedRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(10);
    m_input->setCompleter(completer);
    connect(completer, QOverload<const QModelIndex &>::of(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                const QString id = index.data(Qt::UserRole).toString();
                add(id);
                // The completer writes its text into the field after this signal.
                QMetaObject::invokeMethod(m_input, &QLineEdit::clear, Qt::QueuedConnection);
            });
    connect(m_input, &QLineEdit::returnPressed, this, [this, completer] {
        // What is marked in the list of offers comes from there, also when the field has got its letters already.
        if (completer->popup()->isVisible() && completer->popup()->currentIndex().isValid())
            return;
        takeTyped();
        takeOffered();
    });
}

void TagEditor::setName(const QString &name, const QString &placeholder)
{
    setAccessibleName(name);
    m_input->setAccessibleName(name);
    m_input->setPlaceholderText(placeholder);
    const int words = m_input->fontMetrics().horizontalAdvance(placeholder) + 2 * space::l;
    m_input->setMinimumWidth(qMax(ui::scaled(140), words));
}

void TagEditor::setVocabulary(const QVector<Term> &terms)
{
    m_terms = terms;
    rebuild();
}

void TagEditor::setFreeText(bool allowed) { m_freeText = allowed; }

void TagEditor::setLimit(int most)
{
    m_limit = most;
    rebuild();
}

void TagEditor::setChosen(const QStringList &ids)
{
    if (ids == m_chosen)
        return;
    m_chosen = ids;
    rebuild();
}

QString TagEditor::label(const QString &id) const
{
    for (const Term &term : m_terms) {
        if (term.id == id)
            return term.label;
    }
    return id;
}

void TagEditor::add(const QString &id)
{
    if (id.isEmpty() || m_chosen.contains(id) || m_chosen.size() >= m_limit)
        return;
    m_chosen.append(id);
    rebuild();
    Q_EMIT chosenChanged(m_chosen);
}

void TagEditor::remove(const QString &id)
{
    if (m_chosen.removeAll(id) == 0)
        return;
    rebuild();
    m_input->setFocus();
    Q_EMIT chosenChanged(m_chosen);
}

void TagEditor::takeTyped()
{
    const QString typed = m_input->text().trimmed();
    const QString wanted = folded(typed);
    for (const Term &term : std::as_const(m_terms)) {
        if (folded(term.label) == wanted) {
            m_input->clear();
            return add(term.id);
        }
    }
    if (m_freeText && !typed.isEmpty()) {
        m_input->clear();
        add(typed);
    }
}

// The first word with these letters, as the list shows it on top.
void TagEditor::takeOffered()
{
    if (m_input->text().trimmed().isEmpty())
        return;
    QCompleter *offers = m_input->completer();
    offers->setCompletionPrefix(m_input->text().trimmed());
    const QString id = offers->completionModel()->index(0, 0).data(Qt::UserRole).toString();
    if (id.isEmpty())
        return;
    m_input->clear();
    add(id);
}

void TagEditor::rebuild()
{
    while (m_flow->count() > 1) {
        QLayoutItem *item = m_flow->takeAt(0);
        item->widget()->deleteLater(); // may be the chip whose click led here
        item->widget()->hide();
        delete item;
    }
    for (int i = 0; i < m_chosen.size(); ++i) {
        const QString id = m_chosen[i];
        auto *chip = new RemovableChip(label(id), this);
        connect(chip, &QAbstractButton::clicked, this, [this, id] { remove(id); });
        m_flow->insertWidget(i, chip);
        chip->show();
        setTabOrder(i == 0 ? this : m_flow->itemAt(i - 1)->widget(), chip);
    }
    m_offers->clear();
    for (const Term &term : std::as_const(m_terms)) {
        if (m_chosen.contains(term.id))
            continue;
        auto *item = new QStandardItem(term.label);
        item->setData(term.id, Qt::UserRole);
        item->setData(folded(term.label), foldedRole);
        m_offers->appendRow(item);
    }
    m_input->setVisible(m_chosen.size() < m_limit);
    updateGeometry();
}

bool TagEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress && m_input->text().isEmpty() && !m_chosen.isEmpty()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace) {
        remove(m_chosen.last());
        return true;
    }
    // The list of what is offered has it for a moment: what is chosen there is another word.
    if (watched == m_input && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        takeTyped();
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
