#include "ui/parts/fileicon.h"

#include <QStringList>

namespace ui {

QString fileIcon(const QString &mediaType, const QString &name)
{
    if (mediaType.startsWith(QLatin1String("image/")))
        return QStringLiteral("image");
    if (mediaType.startsWith(QLatin1String("video/")))
        return QStringLiteral("film-strip");
    if (mediaType.startsWith(QLatin1String("audio/")))
        return QStringLiteral("music-notes");
    if (mediaType == QLatin1String("application/pdf") || name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return QStringLiteral("file-pdf");
    if (mediaType.startsWith(QLatin1String("text/")))
        return QStringLiteral("file-text");
    static const QStringList texts{ QStringLiteral(".txt"),  QStringLiteral(".odt"), QStringLiteral(".doc"),
                                    QStringLiteral(".docx"), QStringLiteral(".md"),  QStringLiteral(".rtf") };
    for (const QString &ending : texts)
        if (name.endsWith(ending, Qt::CaseInsensitive))
            return QStringLiteral("file-text");
    return QStringLiteral("file");
}

} // namespace ui
