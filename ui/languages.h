#pragma once
// The languages that can be chosen: complete translations only. The pseudo-language (long, accented) shows what was not
// translated or does not fit; only the settings offer it.
#include <QString>
#include <QVector>

namespace ui {

struct Language
{
    QString code; // "de"
    QString ownName; // "Deutsch"
};

inline constexpr QLatin1String pseudoLanguage("pseudo");

QVector<Language> shownLanguages();

} // namespace ui
