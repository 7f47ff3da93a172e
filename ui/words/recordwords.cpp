#include "ui/words/recordwords.h"

namespace ui {

namespace {
bool isFilm(const QString &type, const QString &media) { return type == u"MediaItem" && media == u"film"; }
} // namespace

QString RecordWords::kind(const QString &type, const QString &media)
{
    if (isFilm(type, media))
        return tr("Film");
    static const QHash<QString, const char *> words{
        { QStringLiteral("Person"), QT_TR_NOOP("Profile") },
        { QStringLiteral("School"), QT_TR_NOOP("School") },
        { QStringLiteral("Announcement"), QT_TR_NOOP("Announcement") },
        { QStringLiteral("AnnouncementReply"), QT_TR_NOOP("Reply") },
        { QStringLiteral("ContactRequest"), QT_TR_NOOP("Contact request") },
        { QStringLiteral("Contact"), QT_TR_NOOP("Contact") },
        { QStringLiteral("ProjectProposal"), QT_TR_NOOP("Proposal") },
        { QStringLiteral("SavedSearch"), QT_TR_NOOP("Saved search") },
        { QStringLiteral("Project"), QT_TR_NOOP("Project") },
        { QStringLiteral("Member"), QT_TR_NOOP("Member") },
        //: a column of the board
        { QStringLiteral("BoardList"), QT_TR_NOOP("List") },
        //: a coloured mark on cards
        { QStringLiteral("Label"), QT_TR_NOOP("Tag") },
        //: a task on the board
        { QStringLiteral("Card"), QT_TR_NOOP("Card") },
        { QStringLiteral("Comment"), QT_TR_NOOP("Comment") },
        { QStringLiteral("Page"), QT_TR_NOOP("Page") },
        //: a paragraph or picture of a page
        { QStringLiteral("PageBlock"), QT_TR_NOOP("Part of a page") },
        { QStringLiteral("Album"), QT_TR_NOOP("Album") },
        { QStringLiteral("MediaItem"), QT_TR_NOOP("Photo") },
        { QStringLiteral("Folder"), QT_TR_NOOP("Folder") },
        { QStringLiteral("FileItem"), QT_TR_NOOP("File") },
    };
    const char *word = words.value(type);
    return word ? tr(word) : tr("Entry");
}

QString RecordWords::icon(const QString &type, const QString &media)
{
    if (isFilm(type, media))
        return QStringLiteral("film-strip");
    static const QHash<QString, QString> icons{
        { QStringLiteral("Card"), QStringLiteral("kanban") },
        { QStringLiteral("BoardList"), QStringLiteral("kanban") },
        { QStringLiteral("Comment"), QStringLiteral("chat-text") },
        { QStringLiteral("AnnouncementReply"), QStringLiteral("chat-text") },
        { QStringLiteral("Announcement"), QStringLiteral("megaphone") },
        { QStringLiteral("ContactRequest"), QStringLiteral("handshake") },
        { QStringLiteral("ProjectProposal"), QStringLiteral("handshake") },
        { QStringLiteral("MediaItem"), QStringLiteral("image") },
        { QStringLiteral("Album"), QStringLiteral("images") },
        { QStringLiteral("Folder"), QStringLiteral("folder") },
        { QStringLiteral("FileItem"), QStringLiteral("file") },
        { QStringLiteral("Person"), QStringLiteral("user") },
        { QStringLiteral("Member"), QStringLiteral("user") },
    };
    return icons.value(type, QStringLiteral("pencil-simple"));
}

QString RecordWords::thing(const Thing &thing)
{
    constexpr int longest = 80;
    const QString line = thing.name.simplified();
    const QString kind = RecordWords::kind(thing.type, thing.media);
    const QString shown = line.size() > longest ? line.left(longest - 1).trimmed() + QStringLiteral("…") : line;
    //: a kind of thing and its name: Card “Visit to Łódź”
    return shown.isEmpty() ? kind : tr("%1 “%2”").arg(kind, shown);
}

QString RecordWords::property(const QString &path)
{
    static const QHash<QString, const char *> words{
        { QStringLiteral("title"), QT_TR_NOOP("title") },
        { QStringLiteral("name"), QT_TR_NOOP("name") },
        { QStringLiteral("description"), QT_TR_NOOP("description") },
        { QStringLiteral("body"), QT_TR_NOOP("text") },
        { QStringLiteral("message"), QT_TR_NOOP("message") },
        { QStringLiteral("note"), QT_TR_NOOP("note") },
        { QStringLiteral("about"), QT_TR_NOOP("description") },
        { QStringLiteral("headline"), QT_TR_NOOP("headline") },
        { QStringLiteral("aims"), QT_TR_NOOP("aims") },
        { QStringLiteral("workProcess"), QT_TR_NOOP("work process") },
        { QStringLiteral("expectedResults"), QT_TR_NOOP("expected results") },
        { QStringLiteral("caption"), QT_TR_NOOP("caption") },
        { QStringLiteral("altText"), QT_TR_NOOP("picture description") },
        { QStringLiteral("dueOn"), QT_TR_NOOP("due date") },
        { QStringLiteral("startsOn"), QT_TR_NOOP("start date") },
        { QStringLiteral("endsOn"), QT_TR_NOOP("end date") },
        { QStringLiteral("availableFrom"), QT_TR_NOOP("start date") },
        { QStringLiteral("available"), QT_TR_NOOP("availability") },
        { QStringLiteral("ageFrom"), QT_TR_NOOP("youngest age") },
        { QStringLiteral("ageTo"), QT_TR_NOOP("oldest age") },
        { QStringLiteral("classSize"), QT_TR_NOOP("size of the class") },
        { QStringLiteral("pupils"), QT_TR_NOOP("number of pupils") },
        { QStringLiteral("country"), QT_TR_NOOP("country") },
        { QStringLiteral("region"), QT_TR_NOOP("region") },
        { QStringLiteral("town"), QT_TR_NOOP("town") },
        { QStringLiteral("subjects"), QT_TR_NOOP("subjects") },
        { QStringLiteral("languages"), QT_TR_NOOP("languages") },
        { QStringLiteral("competences"), QT_TR_NOOP("competences") },
        { QStringLiteral("equipment"), QT_TR_NOOP("equipment") },
        { QStringLiteral("levels"), QT_TR_NOOP("kinds of school") },
        { QStringLiteral("educationSystem"), QT_TR_NOOP("education system") },
        { QStringLiteral("roles"), QT_TR_NOOP("roles") },
        { QStringLiteral("role"), QT_TR_NOOP("role") },
        { QStringLiteral("schoolName"), QT_TR_NOOP("school") },
        { QStringLiteral("schools"), QT_TR_NOOP("schools") },
        { QStringLiteral("website"), QT_TR_NOOP("web page") },
        { QStringLiteral("author"), QT_TR_NOOP("author") },
        { QStringLiteral("licence"), QT_TR_NOOP("licence") },
        { QStringLiteral("takenAt"), QT_TR_NOOP("day of the photo") },
        { QStringLiteral("duration"), QT_TR_NOOP("length of the film") },
        { QStringLiteral("checklist"), QT_TR_NOOP("check list") },
        { QStringLiteral("attachments"), QT_TR_NOOP("attachments") },
        { QStringLiteral("assignees"), QT_TR_NOOP("owners") },
        { QStringLiteral("labels"), QT_TR_NOOP("tags") },
        { QStringLiteral("colour"), QT_TR_NOOP("colour") },
        { QStringLiteral("meaning"), QT_TR_NOOP("meaning") },
        { QStringLiteral("listId"), QT_TR_NOOP("place on the board") },
        { QStringLiteral("place"), QT_TR_NOOP("place on the board") },
        { QStringLiteral("position"), QT_TR_NOOP("order") },
        { QStringLiteral("albumId"), QT_TR_NOOP("album") },
        { QStringLiteral("folderId"), QT_TR_NOOP("folder") },
        { QStringLiteral("parentId"), QT_TR_NOOP("folder") },
        { QStringLiteral("coverId"), QT_TR_NOOP("cover picture") },
        { QStringLiteral("coverBlobId"), QT_TR_NOOP("cover picture") },
        { QStringLiteral("photoBlobId"), QT_TR_NOOP("photo") },
        { QStringLiteral("blobId"), QT_TR_NOOP("file") },
        { QStringLiteral("visibility"), QT_TR_NOOP("readers") },
        { QStringLiteral("answer"), QT_TR_NOOP("answer") },
        { QStringLiteral("closed"), QT_TR_NOOP("state") },
        { QStringLiteral("trashedAt"), QT_TR_NOOP("trash") },
        { QStringLiteral("variants"), QT_TR_NOOP("choice of a version") },
    };
    const char *word = words.value(path.section(u'/', 0, 0));
    return word ? tr(word) : tr("details");
}

QString RecordWords::change(const Thing &thing, store::Edit::Op op, const QStringList &properties,
                            const QString &context)
{
    const QString what = thing.type == u"Comment" && !context.isEmpty()
        //: what a comment is about
        ? tr("Comment on “%1”").arg(context)
        : RecordWords::thing(thing);
    if (op == store::Edit::Create)
        //: %1 is "Card “Visit to Łódź”"
        return tr("%1 – new").arg(what);
    if (op == store::Edit::Destroy)
        //: %1 is "Card “Visit to Łódź”"
        return tr("%1 – removed").arg(what);
    if (properties.contains(QStringLiteral("trashedAt")))
        return tr("%1 – to or from the trash").arg(what);
    if (properties.contains(QStringLiteral("listId")) && !context.isEmpty())
        //: %1 is "Card “Visit to Łódź”", %2 the list it was moved to
        return tr("%1 – moved to “%2”").arg(what, context);
    QStringList parts;
    for (const QString &property : properties) {
        const QString word = RecordWords::property(property);
        if (!parts.contains(word))
            parts.append(word);
    }
    //: %1 is "Card “Visit to Łódź”", %2 a list of parts: "due date, title"
    return parts.isEmpty() ? what : tr("%1 – %2 changed").arg(what, parts.join(QStringLiteral(", ")));
}

} // namespace ui
