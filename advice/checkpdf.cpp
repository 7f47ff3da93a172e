#include "advice/checkpdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace advice {

namespace {
constexpr int dotsPerInch = 300;
constexpr int margin = 18; // mm
constexpr double usualPoints = 10, fewestPoints = 6;
} // namespace

QByteArray notePdf(const CheckNote &note)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(noteTitle());
    writer.setCreator(QStringLiteral("Jumelle " JUMELLE_VERSION));
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);

    QTextDocument document;
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&writer); // sizes of letters are those of the page, not the screen
    QFont font = document.defaultFont();
    document.setHtml(noteHtml(note));
    for (double points = usualPoints; points >= fewestPoints; points -= 0.5) {
        font.setPointSizeF(points);
        document.setDefaultFont(font);
        document.setPageSize(QSizeF(writer.width(), writer.height()));
        if (document.pageCount() == 1)
            break;
    }
    document.print(&writer);
    return bytes;
}

} // namespace advice
