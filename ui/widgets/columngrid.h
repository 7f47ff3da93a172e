#pragma once
// Equal columns that fill the width: as many as fit at `least` pixels each, none wider than `most`. Rows are as high as
// their highest item, and every item of a row gets that height. Height follows width.
#include <QLayout>
#include <QVector>

namespace ui {

class ColumnGrid : public QLayout
{
    Q_OBJECT
public:
    // Widths at 100 % text.
    ColumnGrid(QWidget *parent, int least, int most, int gap);
    ~ColumnGrid() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;

    QVector<QLayoutItem *> m_items;
    int m_least;
    int m_most;
    int m_gap;
};

} // namespace ui
