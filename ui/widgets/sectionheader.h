#pragma once
// The title over a part of a page, with what belongs to it at the right.
#include <QWidget>

class QHBoxLayout;

namespace ui {

class Label;

class SectionHeader : public QWidget
{
    Q_OBJECT
public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setNote(const QString &note); // quiet, after the title: a number, "sent first"
    void addWidget(QWidget *widget);

private:
    QHBoxLayout *m_row;
    Label *m_title;
    Label *m_note;
};

} // namespace ui
