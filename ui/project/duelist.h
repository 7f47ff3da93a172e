#pragma once
// Cards with a date, soonest first, each a link to its card.
#include "models/projectsummary.h"
#include "ui/shell/context.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class DueList : public QWidget
{
    Q_OBJECT
public:
    struct Item
    {
        QString account;
        QString project; // shown below the card's title when not empty
        models::ProjectSummary::Due due;
    };
    explicit DueList(const Context &context, QWidget *parent = nullptr);
    void setItems(const QVector<Item> &items, int most);

private:
    QWidget *rowFor(const Item &item);

    const Context &m_context;
    QVBoxLayout *m_list;
};

} // namespace ui
