#include "ui/partners/announcementdraft.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ui {

using models::AnnouncementRow;

QJsonObject announcementDraft(const AnnouncementRow &row)
{
    return { { QStringLiteral("title"), row.title },
             { QStringLiteral("body"), row.body },
             { QStringLiteral("subjects"), QJsonArray::fromStringList(row.subjects) },
             { QStringLiteral("languages"), QJsonArray::fromStringList(row.languages) },
             { QStringLiteral("ageFrom"), row.ageFrom },
             { QStringLiteral("ageTo"), row.ageTo },
             { QStringLiteral("classSize"), row.classSize },
             { QStringLiteral("startsOn"), row.startsOn.toString(Qt::ISODate) },
             { QStringLiteral("endsOn"), row.endsOn.toString(Qt::ISODate) } };
}

AnnouncementRow announcementFrom(const QJsonObject &draft)
{
    const auto words = [&draft](const QString &name) {
        QStringList list;
        for (const auto &value : draft.value(name).toArray())
            list.append(value.toString());
        return list;
    };
    const auto date
        = [&draft](const QString &name) { return QDate::fromString(draft.value(name).toString(), Qt::ISODate); };
    AnnouncementRow row;
    row.title = draft.value(QStringLiteral("title")).toString();
    row.body = draft.value(QStringLiteral("body")).toString();
    row.subjects = words(QStringLiteral("subjects"));
    row.languages = words(QStringLiteral("languages"));
    row.ageFrom = draft.value(QStringLiteral("ageFrom")).toInt(-1);
    row.ageTo = draft.value(QStringLiteral("ageTo")).toInt(-1);
    row.classSize = draft.value(QStringLiteral("classSize")).toInt(-1);
    row.startsOn = date(QStringLiteral("startsOn"));
    row.endsOn = date(QStringLiteral("endsOn"));
    return row;
}

} // namespace ui
