#pragma once
// Words for records and their parts: one place for the queue, the review of two versions and the activity log, so that
// the same thing is called the same everywhere.
#include "schema/json.h"
#include "store/types.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace ui {

using Names = QHash<QString, QString>; // id of a record → what it is called

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::RecordWords)
public:
    struct Thing
    {
        QString type;
        QString name;
        QString media; // MediaItem: its kind, "photo" or "film"; empty: not known
    };
    static QString kind(const QString &type, const QString &media = {}); // "Card"; as the beginning of a sentence
    static QString icon(const QString &type, const QString &media = {});
    static QString thing(const Thing &thing); // "Card “Visit to Łódź”"
    // "due date"; a path into a map ("checklist/<id>/text") is named by the map.
    static QString property(const QString &path);
    // What a person would read in place of the value; "Nothing" for none.
    static QString value(const QString &type, const QString &path, const schema::json::value &value,
                         const Names &names);
    // "Card “Visit to Łódź” – due date changed". `context` is where it was moved to or what it is about.
    static QString change(const Thing &thing, store::Edit::Op op, const QStringList &properties,
                          const QString &context);
    // Whether two values of it are best compared word by word.
    static bool isProse(const QString &type, const QString &path);

private:
    static QString listed(const QString &list, const QString &value);
};

} // namespace ui
