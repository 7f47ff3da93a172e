#pragma once
#include "ui/board/boardfilter.h"

#include <QWidget>

class QComboBox;

namespace ui {

class BoardData;
class Label;
class LinkButton;
class SearchField;

// Narrows the board by text, owner, tag and due date.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(BoardData &data, QWidget *parent = nullptr);
    const BoardFilter &filter() const { return m_filter; }
    void clear();
    void focusSearch();
    void retranslate();

Q_SIGNALS:
    void filterChanged(const ui::BoardFilter &filter);

private:
    void fill();
    void apply();
    void findComments();

    BoardData &m_data;
    BoardFilter m_filter;
    SearchField *m_search;
    Label *m_ownerLabel = nullptr;
    Label *m_labelLabel = nullptr;
    Label *m_dueLabel = nullptr;
    QComboBox *m_owner;
    QComboBox *m_label;
    QComboBox *m_due;
    LinkButton *m_clear;
};

} // namespace ui
