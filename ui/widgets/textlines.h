#pragma once
// Names and titles in the few lines a row has for them: the lines of a text, for delegates that paint and measure.
#include <QFont>
#include <QStringList>

namespace ui {

// `text` in at most `most` lines of `width` px, broken between words, or inside a word that is wider than a line. What
// is too long is shortened in the last line only, there as `mode` says. Never empty. GUI thread.
QStringList textLines(const QString &text, const QFont &font, int width, int most,
                      Qt::TextElideMode mode = Qt::ElideRight);

} // namespace ui
