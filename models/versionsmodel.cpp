#include "models/versionsmodel.h"

#include "models/jsonread.h"
#include "models/recordname.h"
#include "schema/patch.h"

#include <map>

namespace models {

namespace {

// What stands at a path: "title", or "checklist/<id>/text".
json::value valueAt(const json::object &record, const QString &path)
{
    json::value found = record;
    for (QString step : path.split(u'/')) {
        step.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
        const auto *object = found.if_object();
        const auto *member = object ? object->if_contains(toUtf8(step)) : nullptr;
        if (!member)
            return nullptr;
        json::value next = *member; // a copy first: it lies inside of what it replaces
        found = std::move(next);
    }
    return found;
}

struct Place
{
    QString name;
    bool readOnly = false;
    QHash<QString, QString> people;
};

// The server takes changes of what is in the community only from whose it is (docs/protocol.md, "Rights"). Whose a
// school is by somebody else's word it alone knows; but who wrote one of the versions was allowed to.
bool mayChoose(const RowBase &row, const VersionRow &version, const QString &person)
{
    if (row.account != u"community")
        return true;
    const bool isAbout = row.type == u"Person" && row.id == person;
    return isAbout || row.createdBy == person || row.updatedBy == person || version.by == person;
}

core::Result<std::vector<ChoiceRow>> readChoices(store::Cache &cache, const QString &chooser)
{
    const auto records = cache.withVersions(VersionsModel::limit);
    const auto accounts = cache.accounts();
    if (!records || !accounts)
        return tl::unexpected<core::Error>(!records ? records.error() : accounts.error());
    std::map<std::string, Place> places;
    std::vector<ChoiceRow> rows;
    for (const auto &record : *records) {
        auto [place, fresh] = places.try_emplace(record.key.account);
        if (fresh) {
            place->second.people = memberNames(cache, record.key.account);
            for (const auto &account : *accounts)
                if (account.id == record.key.account) {
                    place->second.name = fromUtf8(account.name);
                    place->second.readOnly = account.readOnly || account.lost;
                }
        }
        RowBase base;
        readBase(record, base);
        for (const auto &version : base.versions) {
            if (version.property == u"trashedAt")
                continue; // only tells that a container came back; there is nothing to choose
            if (!mayChoose(base, version, chooser))
                continue;
            ChoiceRow row;
            static_cast<RowBase &>(row) = base;
            row.versions.clear();
            row.recordId = base.id;
            row.id = base.account + u'/' + base.id + u'/' + version.key;
            row.version = version;
            row.name = nameOf(record.view);
            row.media = mediaOf(base.type, record.view);
            row.place = place->second.name;
            row.readOnly = place->second.readOnly;
            row.writer = base.updatedBy;
            row.shown = valueAt(record.view, version.property);
            for (const QString &person : { row.writer, version.by })
                if (place->second.people.contains(person))
                    row.names.insert(person, place->second.people.value(person));
            addNames(cache, record.key, version.property, row.shown, row.names);
            addNames(cache, record.key, version.property, version.value, row.names);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace

VersionsModel::VersionsModel(store::Service &service, const QString &personId, QObject *parent)
    : RowsModel(parent)
    , m_service(&service)
    , m_person(personId)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(200);
    connect(&m_soon, &QTimer::timeout, this, &VersionsModel::refresh);
    connect(&service, &store::Service::changed, this, &VersionsModel::changed);
    refresh();
}

void VersionsModel::changed(const store::ChangeSet &set)
{
    bool all = set.accounts;
    for (const auto &key : set.records) {
        all = all || key.id.empty();
        for (const auto &row : rows())
            all = all || (row.recordId == fromUtf8(key.id) && row.account == fromUtf8(key.account));
    }
    if (all)
        m_soon.start();
    else if (!set.records.empty())
        lookAt(set.records);
}

// All records are read only when one of those that changed has something to choose.
void VersionsModel::lookAt(std::vector<store::Key> keys)
{
    m_service->read(
        this,
        [keys = std::move(keys)](store::Cache &cache) -> core::Result<bool> {
            for (const auto &key : keys) {
                const auto record = cache.record(key);
                if (!record)
                    return tl::unexpected<core::Error>(record.error());
                const auto *variants = *record ? readObject((*record)->view, "variants") : nullptr;
                if (variants && !variants->empty())
                    return true;
            }
            return false;
        },
        [this](const core::Result<bool> &found) {
            if (found && *found)
                m_soon.start();
        });
}

void VersionsModel::refresh()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const auto choices = [person = m_person](store::Cache &cache) { return readChoices(cache, person); };
    m_service->read(this, choices, [this](core::Result<std::vector<ChoiceRow>> rows) {
        m_reading = false;
        if (!rows) {
            setFailed(rows.error());
            return;
        }
        setLoadState(LoadState::Ready);
        replaceRows(std::move(*rows));
        if (std::exchange(m_again, false))
            refresh();
    });
}

} // namespace models
