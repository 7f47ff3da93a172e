#pragma once
// The languages that can be chosen: complete translations only. The pseudo-language (long, accented) is for testing and
// is shown when the environment has JUMELLE_PSEUDO=1.
#include <QString>
#include <QVector>

namespace ui {

struct Language
{
    QString code; // "de"; "pseudo"
    QString ownName; // "Deutsch"
};

QVector<Language> shownLanguages();

} // namespace ui
