#include "ui/parts/trashitems.h"

#include "ui/dates.h"

#include <algorithm>

namespace ui {

using models::TrashRow;

TrashItems::TrashItems(store::Service &service, const QStringList &types, QString ownId, QObject *parent)
    : QAbstractListModel(parent)
    , m_trash(service)
    , m_members(service)
    , m_types(types)
    , m_ownId(std::move(ownId))
{
    connect(&m_trash, &models::RowsModelBase::rowsChanged, this, &TrashItems::rebuild);
    connect(&m_trash, &models::RowsModelBase::loadStateChanged, this, &TrashItems::contentChanged);
    connect(&m_members, &models::RowsModelBase::rowsChanged, this, &TrashItems::retranslate);
}

void TrashItems::show(const QString &account)
{
    m_members.show(account);
    m_trash.show(account, m_types);
}

void TrashItems::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void TrashItems::rebuild()
{
    // Who went along with whom: a container in the trash since the same moment.
    QHash<QString, const TrashRow *> byId;
    for (const auto &row : m_trash.rows())
        byId.insert(row.id, &row);
    const auto above = [&byId](const TrashRow &row) -> const TrashRow * {
        const auto *parent = byId.value(row.parentId);
        return parent && parent != &row && parent->trashedAt == row.trashedAt ? parent : nullptr;
    };
    QHash<QString, int> inside;
    std::vector<TrashRow> rows;
    for (const auto &row : m_trash.rows()) {
        if (!isListed(row))
            continue;
        const auto *top = above(row);
        if (!top) {
            rows.push_back(row);
            continue;
        }
        for (qsizetype steps = byId.size(); steps > 0 && above(*top); --steps)
            top = above(*top);
        ++inside[top->id];
    }
    std::swap(m_inside, inside);
    const auto same = [](const TrashRow &a, const TrashRow &b) { return a.id == b.id; };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same)) {
        m_rows = std::move(rows);
        retranslate();
    } else {
        // One at a time, so that what is chosen stays chosen.
        for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
            const auto &old = m_rows[std::size_t(i)];
            if (std::any_of(rows.begin(), rows.end(), [&](const TrashRow &row) { return same(row, old); }))
                continue;
            beginRemoveRows({}, i, i);
            m_rows.erase(m_rows.begin() + i);
            endRemoveRows();
        }
        if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same)) {
            m_rows = std::move(rows);
            retranslate();
        } else {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
        }
    }
    Q_EMIT contentChanged();
}

// Of what only its author may put back, one's own; of comments, those about what belongs to this trash.
bool TrashItems::isListed(const TrashRow &row) const
{
    const bool own = row.createdBy.isEmpty() || row.createdBy == m_ownId;
    if (row.type == u"Comment")
        return own && m_types.contains(row.subjectType);
    return own || row.type != u"Announcement";
}

int TrashItems::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QString TrashItems::kind(const TrashRow &row) const
{
    if (row.type == u"Card")
        return tr("Card");
    if (row.type == u"BoardList")
        //: A list of cards
        return tr("List");
    if (row.type == u"Label")
        //: A coloured mark on cards
        return tr("Tag");
    if (row.type == u"Album")
        return tr("Album");
    if (row.type == u"MediaItem")
        return tr("Photo or film");
    if (row.type == u"Folder")
        return tr("Folder");
    if (row.type == u"Comment")
        return tr("Comment");
    if (row.type == u"Announcement")
        return tr("Announcement");
    if (row.type == u"Contact")
        return tr("Contact");
    return tr("File");
}

QString TrashItems::detail(const TrashRow &row) const
{
    QStringList parts{ kind(row) };
    if (const int count = m_inside.value(row.id); count > 0)
        //: After "Folder", "Album" or "List": how much went into the trash with it
        parts.append(tr("with %n thing(s) inside", nullptr, count));
    const bool own = row.pending != store::Pending::None || row.updatedBy == m_ownId;
    const auto *member = m_members.person(row.updatedBy);
    const QString when = Dates::exactly(row.trashedAt, {});
    if (own)
        //: %1 is date and time
        parts.append(tr("by you, %1").arg(when));
    else if (member)
        //: Who put it in the trash (%1) and when (%2)
        parts.append(tr("by %1, %2").arg(member->name, when));
    else
        parts.append(when);
    return parts.join(QStringLiteral(" · "));
}

QVariant TrashItems::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = at(index.row());
    static const QHash<QString, QString> icons{ { QStringLiteral("Card"), QStringLiteral("cards") },
                                                { QStringLiteral("BoardList"), QStringLiteral("kanban") },
                                                { QStringLiteral("Label"), QStringLiteral("tag") },
                                                { QStringLiteral("Folder"), QStringLiteral("folder") },
                                                { QStringLiteral("FileItem"), QStringLiteral("file") },
                                                { QStringLiteral("Comment"), QStringLiteral("chat-text") },
                                                { QStringLiteral("Announcement"), QStringLiteral("megaphone") },
                                                { QStringLiteral("Contact"), QStringLiteral("user") } };
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case DetailRole:
        return detail(row);
    case Qt::AccessibleTextRole:
        return QString(row.title + QStringLiteral(", ") + detail(row));
    case Qt::ToolTipRole:
        return QString(row.title + u'\n' + detail(row));
    case KindRole:
        return icons.value(row.type, QStringLiteral("images"));
    default:
        return {};
    }
}

} // namespace ui
