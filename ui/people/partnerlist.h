#pragma once
// The cards of partners under each other: arrows move, Enter and a click open. Screen readers hear the whole card.
#include <QIdentityProxyModel>
#include <QListView>

namespace ui {

// Adds what screen readers say to any model over partners.
class PartnerTexts : public QIdentityProxyModel
{
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    QVariant data(const QModelIndex &index, int role) const override;
};

class PartnerList : public QListView
{
    Q_OBJECT
public:
    explicit PartnerList(QWidget *parent = nullptr);
    void setSource(QAbstractItemModel *model); // not owned
    QString currentId() const;
    void select(const QString &id); // without the signal; "" = none

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    PartnerTexts *m_texts;
    bool m_quiet = false;
};

} // namespace ui
