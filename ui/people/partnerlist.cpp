#include "ui/people/partnerlist.h"

#include "models/roles.h"
#include "ui/people/partnerdelegate.h"
#include "ui/people/partnerface.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace ui {

QVariant PartnerTexts::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole)
        return faceOf(index).spoken();
    return QIdentityProxyModel::data(index, role);
}

PartnerList::PartnerList(QWidget *parent)
    : QListView(parent)
    , m_texts(new PartnerTexts(this))
{
    setItemDelegate(new PartnerDelegate(this));
    setModel(m_texts);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setResizeMode(Adjust);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(24);
    connect(this, &QAbstractItemView::clicked, this, [this] { Q_EMIT chosen(currentId()); });
    connect(this, &QAbstractItemView::activated, this, [this] { Q_EMIT chosen(currentId()); });
}

void PartnerList::setSource(QAbstractItemModel *model)
{
    if (m_texts->sourceModel() == model)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    m_texts->setSourceModel(model);
}

QString PartnerList::currentId() const { return currentIndex().data(models::IdRole).toString(); }

void PartnerList::select(const QString &id)
{
    const QScopedValueRollback quiet(m_quiet, true);
    for (int row = 0; !id.isEmpty() && row < m_texts->rowCount(); ++row) {
        if (m_texts->index(row, 0).data(models::IdRole).toString() == id) {
            setCurrentIndex(m_texts->index(row, 0));
            return;
        }
    }
    selectionModel()->clear();
}

void PartnerList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid() && hasFocus())
        Q_EMIT chosen(currentId());
}

// What the list makes current by itself, nobody has chosen.
void PartnerList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const QScopedValueRollback quiet(m_quiet, true);
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

void PartnerList::focusInEvent(QFocusEvent *event)
{
    const QScopedValueRollback quiet(m_quiet, true);
    QListView::focusInEvent(event);
}

void PartnerList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid())
        Q_EMIT chosen(currentId());
    else
        QListView::keyPressEvent(event);
}

void PartnerList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

} // namespace ui
