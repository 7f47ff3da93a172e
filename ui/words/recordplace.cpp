#include "ui/words/recordplace.h"

#include "models/jsonread.h"
#include "schema/type.h"

namespace ui {

std::optional<Place> placeOf(const QString &account, const QString &type, const QString &id)
{
    const auto *record = schema::recordTypes().find(models::toUtf8(type));
    if (!record || record->account != schema::AccountKind::Space)
        return std::nullopt;
    Place place{ Place::Project, account, {}, {} };
    if (type == u"Card") {
        place.view = QStringLiteral("board");
        place.id = id;
    } else if (type == u"BoardList" || type == u"Label") {
        place.view = QStringLiteral("board");
    } else if (type == u"MediaItem" || type == u"Album") {
        place.view = QStringLiteral("gallery");
        place.id = id;
    } else if (type == u"FileItem" || type == u"Folder") {
        place.view = QStringLiteral("files");
        place.id = id;
    } else if (type == u"Member") {
        place.view = QStringLiteral("members");
    } else {
        place.view = QStringLiteral("overview");
    }
    return place;
}

} // namespace ui
