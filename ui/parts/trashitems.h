#pragma once
// What lies in the trash of one space, newest first. What went there together with its container is not listed by
// itself: the container stands for it and says how much is inside.
#include "models/spacemodels.h"

#include <QAbstractListModel>
#include <QHash>

namespace ui {

class TrashItems : public QAbstractListModel
{
    Q_OBJECT
public:
    enum { KindRole = Qt::UserRole, DetailRole }; // an icon's name; kind, who and when in words

    TrashItems(store::Service &service, const QStringList &types, QString ownId, QObject *parent = nullptr);
    void show(const QString &account);
    void retranslate();
    const models::TrashRow &at(int row) const { return m_rows[std::size_t(row)]; }
    int inside(const QString &id) const { return m_inside.value(id); } // how much went along
    models::LoadState loadState() const { return m_trash.loadState(); }
    const core::Error &error() const { return m_trash.error(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void contentChanged();

private:
    void rebuild();
    bool isListed(const models::TrashRow &row) const;
    QString kind(const models::TrashRow &row) const;
    QString detail(const models::TrashRow &row) const;

    models::TrashModel m_trash;
    models::MembersModel m_members;
    QStringList m_types;
    QString m_ownId;
    std::vector<models::TrashRow> m_rows;
    QHash<QString, int> m_inside;
};

} // namespace ui
