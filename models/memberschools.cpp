#include "models/memberschools.h"

#include "models/jsonread.h"

#include <algorithm>
#include <map>

namespace models {

namespace {

constexpr const char *community = "community"; // where people and schools of all projects are

store::Key keyOf(const char *type, const QString &id) { return { community, type, toUtf8(id) }; }

} // namespace

MemberSchools::MemberSchools(store::Service &service, QObject *parent)
    : RowsModel(parent)
    , m_service(&service)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50);
    connect(&m_soon, &QTimer::timeout, this, &MemberSchools::refresh);
    connect(&service, &store::Service::changed, this, &MemberSchools::changed);
}

void MemberSchools::show(const QString &account)
{
    if (account == m_account)
        return;
    beginResetModel();
    m_rows.clear();
    m_account = account;
    m_named.clear();
    m_looked.clear();
    m_wished.clear();
    endResetModel();
    setLoadState(LoadState::Loading);
    refresh();
}

void MemberSchools::setNamed(const QStringList &ids)
{
    if (ids == m_named)
        return;
    m_named = ids;
    refresh();
}

const MemberSchoolRow *MemberSchools::ofPerson(const QString &personId) const
{
    for (const auto &row : rows())
        if (row.people.contains(personId))
            return &row;
    return nullptr;
}

void MemberSchools::changed(const store::ChangeSet &set)
{
    const std::string account = toUtf8(m_account);
    for (const auto &key : set.records) {
        const bool ofPlace = key.account == account && key.type == "Member";
        const bool ofPeople = key.account == community && (key.type == "Person" || key.type == "School")
            && (key.id.empty() || m_looked.contains(fromUtf8(key.id)));
        if (!m_account.isEmpty() && (ofPlace || ofPeople)) {
            m_soon.start();
            return;
        }
    }
}

// The school's own record knows its name best; without it the words of its people do.
core::Result<void> MemberSchools::readSchool(store::Cache &cache, MemberSchoolRow &school, Found &found)
{
    found.ids.insert(school.id);
    const auto record = cache.record(keyOf("School", school.id));
    if (!record)
        return tl::unexpected<core::Error>(record.error());
    if (!*record) {
        if (school.name.isEmpty())
            found.missing.push_back(keyOf("School", school.id));
        return {};
    }
    SchoolRow row;
    readRow(**record, row);
    school.name = row.name;
    school.town = row.town;
    school.country = row.country;
    return {};
}

core::Result<MemberSchools::Found> MemberSchools::lookUp(store::Cache &cache, const QString &account,
                                                         const QStringList &named)
{
    store::Query query;
    query.account = toUtf8(account);
    query.type = "Member";
    const auto members = cache.list(query);
    if (!members)
        return tl::unexpected<core::Error>(members.error());
    Found found;
    std::map<QString, MemberSchoolRow> schools;
    for (const auto &record : *members) {
        MemberRow member;
        readRow(record, member);
        found.ids.insert(member.personId);
        const auto known = cache.record(keyOf("Person", member.personId));
        if (!known)
            return tl::unexpected<core::Error>(known.error());
        if (!*known) {
            found.missing.push_back(keyOf("Person", member.personId));
            continue;
        }
        PersonRow person;
        readRow(**known, person);
        if (person.schoolId.isEmpty())
            continue;
        auto &school = schools[person.schoolId];
        school.people.append(member.personId);
        if (school.name.isEmpty()) {
            school.name = person.schoolName.isEmpty() ? member.schoolName : person.schoolName;
            school.town = person.town;
            school.country = person.country;
        }
    }
    for (const QString &id : named)
        schools.try_emplace(id);
    for (auto &[id, school] : schools) {
        school.account = QString::fromLatin1(community);
        school.type = QStringLiteral("School");
        school.id = id;
        if (const auto read = readSchool(cache, school, found); !read)
            return tl::unexpected<core::Error>(read.error());
        if (!school.name.isEmpty())
            found.rows.push_back(std::move(school));
    }
    std::stable_sort(found.rows.begin(), found.rows.end(), [](const MemberSchoolRow &a, const MemberSchoolRow &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return found;
}

void MemberSchools::refresh()
{
    if (m_account.isEmpty())
        return;
    m_service->read(
        this, [account = m_account, named = m_named](store::Cache &cache) { return lookUp(cache, account, named); },
        [this, generation = ++m_generation](core::Result<Found> found) {
            if (generation != m_generation)
                return;
            if (!found) {
                setFailed(found.error());
                return;
            }
            m_looked = std::move(found->ids);
            setLoadState(LoadState::Ready);
            replaceRows(std::move(found->rows));
            wishFor(found->missing);
        });
}

// Once for each while this project is shown: who is not there to be found is not asked for again and again.
void MemberSchools::wishFor(const std::vector<store::Key> &missing)
{
    for (const auto &key : missing) {
        const QString id = fromUtf8(key.id);
        if (m_wished.contains(id))
            continue;
        m_wished.insert(id);
        store::Wish wish;
        wish.kind = store::Wish::Refresh;
        wish.key = "refresh/" + key.type + '/' + key.id;
        wish.account = key.account;
        wish.what = { { "type", key.type }, { "id", key.id } };
        m_service->write(
            nullptr, [wish](store::Cache &cache) { return cache.wish(wish); }, [](const core::Result<void> &) {});
    }
}

} // namespace models
