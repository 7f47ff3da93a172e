#include "models/jsonread.h"
#include "schema/type.h"
#include "ui/dates.h"
#include "ui/vocabulary/terms.h"
#include "ui/words/recordwords.h"

#include <QLocale>

namespace ui {

using namespace models;

namespace {

// The declaration behind a path: of a property, or of a field of a map's entries.
const schema::Property *declared(const QString &type, const QString &path)
{
    const auto *record = schema::recordTypes().find(toUtf8(type));
    const auto *property = record ? record->find(toUtf8(path.section(u'/', 0, 0))) : nullptr;
    const QString field = path.section(u'/', 2, 2);
    if (!property || field.isEmpty())
        return property;
    for (const auto &entry : property->fields)
        if (fromUtf8(entry.name) == field)
            return &entry;
    return nullptr;
}

} // namespace

bool RecordWords::isProse(const QString &type, const QString &path)
{
    const auto *property = declared(type, path);
    return property
        && (property->kind == schema::Kind::Text
            || (property->kind == schema::Kind::String && property->vocabulary.empty() && property->values.empty()));
}

QString RecordWords::listed(const QString &list, const QString &value)
{
    static const QHash<QString, const char *> words{
        { QStringLiteral("meaning/todo"), QT_TR_NOOP("to do") },
        { QStringLiteral("meaning/doing"), QT_TR_NOOP("being done") },
        { QStringLiteral("meaning/done"), QT_TR_NOOP("done") },
        { QStringLiteral("colour/blue"), QT_TR_NOOP("blue") },
        { QStringLiteral("colour/green"), QT_TR_NOOP("green") },
        { QStringLiteral("colour/orange"), QT_TR_NOOP("orange") },
        { QStringLiteral("colour/purple"), QT_TR_NOOP("purple") },
        { QStringLiteral("colour/red"), QT_TR_NOOP("red") },
        { QStringLiteral("colour/teal"), QT_TR_NOOP("teal") },
        { QStringLiteral("colour/yellow"), QT_TR_NOOP("yellow") },
        { QStringLiteral("colour/grey"), QT_TR_NOOP("grey") },
        { QStringLiteral("role/founder"), QT_TR_NOOP("founder") },
        { QStringLiteral("role/teacher"), QT_TR_NOOP("teacher") },
        { QStringLiteral("role/pupilAdmin"), QT_TR_NOOP("pupil who helps to run the project") },
        { QStringLiteral("role/pupil"), QT_TR_NOOP("pupil") },
        { QStringLiteral("role/visitor"), QT_TR_NOOP("visitor") },
        //: who may read a page
        { QStringLiteral("visibility/members"), QT_TR_NOOP("members") },
        { QStringLiteral("answer/accepted"), QT_TR_NOOP("accepted") },
        { QStringLiteral("answer/declined"), QT_TR_NOOP("declined") },
        { QStringLiteral("answer/withdrawn"), QT_TR_NOOP("withdrawn") },
    };
    const char *word = words.value(list + u'/' + value);
    return word ? tr(word) : value;
}

QString RecordWords::value(const QString &type, const QString &path, const schema::json::value &value,
                           const Names &names)
{
    const QLocale locale;
    const auto *property = declared(type, path);
    const auto kind = property ? property->kind : schema::Kind::String;
    //: in place of a value: no date, no text
    const QString nothing = tr("Nothing");
    if (value.is_bool())
        return value.get_bool() ? tr("Yes") : tr("No");
    if (value.is_number()) {
        boost::system::error_code failed;
        return locale.toString(value.to_number<double>(failed), 'g', 15);
    }
    if (const auto *string = value.if_string()) {
        const QString text = fromUtf8({ string->data(), string->size() });
        if (text.isEmpty())
            return nothing;
        if (kind == schema::Kind::Date)
            return Dates::day(QDate::fromString(text, Qt::ISODate), {}, locale);
        if (kind == schema::Kind::UtcDate)
            return Dates::exactly(QDateTime::fromString(text, Qt::ISODate), {}, locale);
        if (kind == schema::Kind::Id)
            return names.value(text, tr("something that is not on this computer"));
        if (kind == schema::Kind::Blob)
            return tr("a file");
        if (property && !property->vocabulary.empty())
            return term(property->vocabulary.c_str(), text);
        return property && !property->values.empty() ? listed(path.section(u'/', -1), text) : text;
    }
    if (const auto *object = value.if_object(); object && !object->empty()) {
        QStringList parts;
        for (const auto &member : *object) {
            const QString key = fromUtf8({ member.key().data(), member.key().size() });
            const auto *entry = member.value().if_object();
            if (kind == schema::Kind::Set && property && !property->vocabulary.empty())
                parts.append(term(property->vocabulary.c_str(), key));
            else if (kind == schema::Kind::Set)
                parts.append(names.value(key, tr("something that is not on this computer")));
            else if (entry)
                parts.append(readText(*entry, entry->contains("text") ? "text" : "name"));
        }
        parts.sort(Qt::CaseInsensitive);
        parts.removeAll(QString());
        return parts.isEmpty() ? nothing : parts.join(QStringLiteral(", "));
    }
    return nothing;
}

} // namespace ui
