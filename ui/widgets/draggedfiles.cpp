#include "ui/widgets/draggedfiles.h"

#include <QUrl>

#include <algorithm>

namespace ui {

namespace {

bool hasLocalFile(const QMimeData *mime)
{
    if (!mime->hasUrls())
        return false;
    const auto urls = mime->urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

} // namespace

bool offersFiles(const QMimeData *mime) { return mime && (mime->hasImage() || hasLocalFile(mime)); }

bool holdsFiles(const QMimeData *mime)
{
    return mime && ((mime->hasImage() && !mime->hasText()) || hasLocalFile(mime));
}

} // namespace ui
