#pragma once
// Names for people of the codes in records ("PL" → "Polen"), in the language of QLocale's default; English where a
// language has no word for it. A code that no list knows is shown as it is: an operator's own term.
#include <QString>
#include <QStringList>
#include <QVector>

namespace ui {

struct TermName
{
    QString code;
    QString name;
};

// `list` as in schema/vocabulary.h: "countries", "languages", "subjects" …
QString term(const char *list, const QString &code);
QStringList terms(const char *list, const QStringList &codes); // names, sorted as the language sorts
QVector<TermName> termsOf(const char *list); // the whole list, sorted likewise
void sortByName(QVector<TermName> &terms);

} // namespace ui
