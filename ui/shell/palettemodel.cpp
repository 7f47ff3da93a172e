#include "ui/shell/palettemodel.h"

#include "schema/fold.h"
#include "ui/shell/fuzzy.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace ui {

constexpr int mostShown = 200;

void PaletteModel::setItems(QVector<PaletteItem> items)
{
    m_items = std::move(items);
    m_folded.clear();
    for (const PaletteItem &item : std::as_const(m_items))
        m_folded.push_back(schema::fold((item.text + u' ' + item.section).toStdString()));
    setSearch({});
}

void PaletteModel::setSearch(const QString &text)
{
    const std::string pattern = schema::fold(text.toStdString());
    QVector<std::pair<int, int>> scored; // score, position
    for (int i = 0; i < m_items.size(); ++i) {
        if (const auto score = fuzzyScore(pattern, m_folded[std::size_t(i)]))
            scored.append({ *score, i });
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    beginResetModel();
    m_shown.clear();
    for (const auto &entry : std::as_const(scored)) {
        if (m_shown.size() < mostShown)
            m_shown.append(entry.second);
    }
    endResetModel();
}

const PaletteItem *PaletteModel::item(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_shown.size() ? &m_items[m_shown[index.row()]] : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteItem *found = item(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return found->text;
    case Qt::AccessibleTextRole:
        return found->text;
    case Qt::AccessibleDescriptionRole:
        return found->keys.isEmpty() ? found->section : QString(found->section + QStringLiteral(", ") + found->keys);
    case SectionRole:
        return found->section;
    case IconRole:
        return found->icon;
    case KeysRole:
        return found->keys;
    default:
        return {};
    }
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 200, option.fontMetrics.height() + 18 };
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = colours(option.widget);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QRect r = option.rect;
    if (chosen)
        paintBox(painter, QRectF(r).adjusted(0, 1, 0, -1), radius::s, c.tonal,
                 c.highContrast ? c.onTonal : QColor(Qt::transparent));
    const QColor ink = chosen ? c.onTonal : c.text;
    const int side = option.fontMetrics.height() + 2;
    const QString icon = index.data(PaletteModel::IconRole).toString();
    if (hasIcon(icon))
        paintIcon(painter, QRectF(r.left() + space::s, r.top(), side, r.height()), icon, ink);
    int right = r.right() - space::s;
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        const QSizeF size = chipSize(keys, Tone::Neutral, false);
        right -= int(size.width());
        paintChip(painter, { qreal(right), r.center().y() - size.height() / 2 + 1 }, keys, Tone::Neutral, c);
        right -= space::s;
    }
    const int left = r.left() + space::s + side + space::s;
    painter->setFont(fontFor(chosen ? Type::Strong : Type::Body));
    painter->setPen(ink);
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, right - left);
    painter->drawText(QRect(left, r.top(), right - left, r.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    const int after = left + painter->fontMetrics().horizontalAdvance(text) + space::m;
    painter->setFont(fontFor(Type::Small));
    painter->setPen(chosen ? c.onTonal : c.muted);
    if (right - after > 40)
        painter->drawText(QRect(after, r.top(), right - after, r.height()), Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data(PaletteModel::SectionRole).toString(),
                                                            Qt::ElideRight, right - after));
}

} // namespace ui
