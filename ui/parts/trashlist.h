#pragma once
// The rows of the trash: several can be chosen; Enter puts them back.
#include <QListView>

namespace ui {

class TrashItems;

class TrashList : public QListView
{
    Q_OBJECT
public:
    explicit TrashList(TrashItems &items, QWidget *parent = nullptr);
    QVector<int> chosen() const; // rows, rising

Q_SIGNALS:
    void backWanted();
    void chosenChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
};

} // namespace ui
