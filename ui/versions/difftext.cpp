#include "ui/versions/difftext.h"

#include "schema/words.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype around = 160; // characters kept on each side of a difference
constexpr qsizetype mostSpoken = 1500; // characters
constexpr qsizetype mostTold = 300; // of one text, where it is short
constexpr qsizetype mostShown = 300; // of all that differs, the same

QString escaped(const QString &text) { return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")); }

// The middle of a long stretch that both have in common says nothing about the difference.
QString common(const QString &text, bool atStart, bool atEnd)
{
    const qsizetype head = atStart ? 0 : around;
    const qsizetype tail = atEnd ? 0 : around;
    if (text.size() <= head + tail + around)
        return escaped(text);
    const QString dots = QStringLiteral(" […] ");
    QString shown = head > 0
        ? escaped(text.left(text.lastIndexOf(u' ', head) > 0 ? text.lastIndexOf(u' ', head) : head))
        : QString();
    shown += dots;
    const qsizetype from = text.indexOf(u' ', text.size() - tail);
    return tail > 0 ? shown + escaped(text.mid(from > 0 ? from + 1 : text.size() - tail)) : shown;
}

QString marked(const QString &text, const Ink &ink, const char *decoration)
{
    return QStringLiteral("<span style=\"background-color:%1;color:%2;font-weight:600;text-decoration:%3\">")
               .arg(ink.background.name(), ink.foreground.name(), QLatin1String(decoration))
        + escaped(text) + QStringLiteral("</span>");
}

} // namespace

QString DiffText::shortened(const QString &text)
{
    return text.size() <= mostTold ? text : text.left(mostTold).trimmed() + QStringLiteral(" […]");
}

DiffText DiffText::of(const QString &first, const QString &second, bool byWords, const Colours &colours, Length length)
{
    using schema::Span;
    std::vector<Span> spans;
    if (byWords)
        spans = schema::differences(first.toStdString(), second.toStdString());
    else if (first == second)
        spans.push_back({ Span::Same, first.toStdString() });
    else
        spans = { { Span::OnlyA, first.toStdString() }, { Span::OnlyB, second.toStdString() } };

    const Ink gone = ink(colours, Tone::Bad);
    const Ink come = ink(colours, Tone::Ok);
    DiffText result;
    QStringList removed;
    QStringList added;
    qsizetype told = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        QString text = QString::fromStdString(spans[i].text);
        if (length == Short && told > mostShown) {
            const QString dots = QStringLiteral(" […]");
            result.first += dots;
            result.second += dots;
            break;
        }
        if (length == Short && spans[i].side != Span::Same)
            text = shortened(text);
        told += std::min(text.size(), mostTold);
        switch (spans[i].side) {
        case Span::Same: {
            const QString shown = common(text, i == 0, i + 1 == spans.size());
            result.first += shown;
            result.second += shown;
            break;
        }
        case Span::OnlyA:
            result.first += marked(text, gone, "line-through");
            removed.append(text.simplified());
            break;
        case Span::OnlyB:
            result.second += marked(text, come, "underline");
            added.append(text.simplified());
            break;
        }
    }
    removed.removeAll(QString());
    added.removeAll(QString());
    QStringList parts;
    if (!removed.isEmpty())
        //: for a screen reader: words that only the shown version has
        parts.append(tr("removed: %1").arg(removed.join(QStringLiteral(", ")).left(mostSpoken)));
    if (!added.isEmpty())
        //: for a screen reader: words that only the other version has
        parts.append(tr("added: %1").arg(added.join(QStringLiteral(", ")).left(mostSpoken)));
    result.spoken = parts.isEmpty() ? tr("no word differs") : parts.join(QStringLiteral("; "));
    return result;
}

} // namespace ui
