#include "ui/vocabulary/terms.h"

#include "schema/vocabulary.h"

#include <QCollator>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {

using Texts = std::vector<std::pair<std::string_view, std::string_view>>;
const Texts &termTexts(); // embedded

namespace {

using Names = QHash<QString, QString>; // "countries/PL" → name

QHash<QString, Names> readNames()
{
    QHash<QString, Names> languages;
    for (const auto &[language, text] : termTexts()) {
        const auto document = QJsonDocument::fromJson(QByteArray(text.data(), qsizetype(text.size()))).object();
        Names &names = languages[QString::fromUtf8(language.data(), qsizetype(language.size()))];
        for (auto list = document.begin(); list != document.end(); ++list) {
            const QJsonObject entries = list.value().toObject();
            for (auto entry = entries.begin(); entry != entries.end(); ++entry)
                names.insert(list.key() + u'/' + entry.key(), entry.value().toString());
        }
    }
    return languages;
}

QString english(const char *list, const QString &code)
{
    const QByteArray wanted = code.toUtf8();
    for (const auto &entry : schema::vocabulary(list))
        if (entry.code == std::string_view(wanted.constData(), std::size_t(wanted.size())))
            return QString::fromStdString(entry.english);
    return code;
}

} // namespace

QString term(const char *list, const QString &code)
{
    static const QHash<QString, Names> languages = readNames();
    const QString language = QLocale().name().section(u'_', 0, 0);
    const auto names = languages.constFind(language);
    if (names != languages.constEnd()) {
        const auto name = names->constFind(QLatin1String(list) + u'/' + code);
        if (name != names->constEnd() && !name->isEmpty())
            return *name;
    }
    return english(list, code);
}

void sortByName(QVector<TermName> &terms)
{
    QCollator collator{ QLocale() };
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(terms.begin(), terms.end(), [&collator](const TermName &a, const TermName &b) {
        const int order = collator.compare(a.name, b.name);
        return order != 0 ? order < 0 : a.code < b.code;
    });
}

QStringList terms(const char *list, const QStringList &codes)
{
    QVector<TermName> named;
    for (const QString &code : codes)
        named.append({ code, term(list, code) });
    sortByName(named);
    QStringList names;
    for (const auto &entry : named)
        names.append(entry.name);
    return names;
}

QVector<TermName> termsOf(const char *list)
{
    QVector<TermName> all;
    for (const auto &entry : schema::vocabulary(list)) {
        const QString code = QString::fromStdString(entry.code);
        all.append({ code, term(list, code) });
    }
    sortByName(all);
    return all;
}

} // namespace ui
