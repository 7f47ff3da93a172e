#pragma once
// The schools that work in one project: each school of a member once, by name. Which school a member belongs to is in
// the community's record of the person; what is not on this computer is wished for and appears when it came.
#include "models/rowsmodel.h"
#include "store/service.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

namespace models {

struct MemberSchoolRow : RowBase
{
    QString name;
    QString town;
    QString country; // code
    QStringList people; // ids of the members from there; empty: only named by a record
    bool operator==(const MemberSchoolRow &) const = default;
};

inline QString displayText(const MemberSchoolRow &row) { return row.name; }

class MemberSchools final : public RowsModel<MemberSchoolRow>
{
    Q_OBJECT
public:
    explicit MemberSchools(store::Service &service, QObject *parent = nullptr);
    void show(const QString &account); // of a project space
    // Schools that records name, whether or not a member is from there.
    void setNamed(const QStringList &ids);
    const MemberSchoolRow *ofPerson(const QString &personId) const; // null when it is not known

private:
    struct Found
    {
        std::vector<MemberSchoolRow> rows;
        std::vector<store::Key> missing;
        QSet<QString> ids; // of people and schools looked at
    };
    static core::Result<Found> lookUp(store::Cache &cache, const QString &account, const QStringList &named);
    static core::Result<void> readSchool(store::Cache &cache, MemberSchoolRow &school, Found &found);
    void changed(const store::ChangeSet &set);
    void refresh();
    void wishFor(const std::vector<store::Key> &missing);

    QPointer<store::Service> m_service;
    QString m_account;
    QStringList m_named;
    QSet<QString> m_looked;
    QSet<QString> m_wished;
    QTimer m_soon; // a page of news makes one reading
    int m_generation = 0;
};

} // namespace models
