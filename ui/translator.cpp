#include "ui/translator.h"

#include "ui/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>

namespace ui {

namespace {

// Makes every text 40 % longer and accented, so that what was not translated or does not fit is seen at once.
class PseudoTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        static const QString plain = QStringLiteral("aceginosuyzACEGINOSUYZ");
        static const QString accented = QStringLiteral("áçéğíñöşúýžÁÇÉĞÍÑÖŞÚÝŽ");
        static const QRegularExpression date(QStringLiteral("^[dMy ,.]*d[dMy ,.]*$"));
        QString text = QString::fromUtf8(source);
        if (date.match(text).hasMatch()) // the form of a date has no words
            return QLatin1Char('[') + text + QLatin1Char(']');
        const qsizetype length = text.size();
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == QLatin1Char('%')) { // a place for an argument stays as it is
                i += text.mid(i + 1, 1) == QLatin1String("L") ? 2 : 1;
                continue;
            }
            if (const auto at = plain.indexOf(text[i]); at >= 0)
                text[i] = accented[at];
        }
        text.replace(QStringLiteral("(ş)"), QString());
        if (n >= 0)
            text.replace(QStringLiteral("%n"), QString::number(n));
        if (length > 1)
            text += QLatin1Char(' ')
                + QStringLiteral("ŵęłłóŧħůņđœŕβ ") // as long as long words are: no language has one of a line
                      .repeated(1 + int(length / 30))
                      .left(qMax<qsizetype>(2, length * 2 / 5));
        return QLatin1Char('[') + text + QLatin1Char(']');
    }
};

} // namespace

QVector<Language> shownLanguages()
{
    return { { QStringLiteral("en"), QStringLiteral("English") },
             { QStringLiteral("de"), QStringLiteral("Deutsch") },
             { QStringLiteral("fr"), QStringLiteral("Français") } };
}

Translator::Translator(QObject *parent)
    : QObject(parent)
{ }

Translator::~Translator()
{
    for (QTranslator *translator : std::as_const(m_installed))
        QCoreApplication::removeTranslator(translator);
}

void Translator::setLanguage(const QString &code)
{
    QString wanted = code;
    if (wanted.isEmpty()) {
        wanted = QStringLiteral("en");
        for (const Language &language : shownLanguages()) {
            if (QLocale::system().name().startsWith(language.code))
                wanted = language.code;
        }
    }
    for (QTranslator *translator : std::as_const(m_installed)) {
        QCoreApplication::removeTranslator(translator);
        translator->deleteLater();
    }
    m_installed.clear();
    m_language = wanted;
    // Days and numbers are in the language of the texts, in the ways of this computer's region where that speaks it;
    // English elsewhere is that of Europe.
    const QString spoken = wanted == pseudoLanguage ? QStringLiteral("en") : wanted;
    QLocale locale = QLocale::system();
    if (locale.language() != QLocale(spoken).language())
        locale = spoken == QLatin1String("en") ? QLocale(QLocale::English, QLocale::Ireland) : QLocale(spoken);
    QLocale::setDefault(locale);

    const auto install = [this](QTranslator *translator, bool loaded) {
        if (!loaded) {
            delete translator;
            return;
        }
        m_installed.append(translator);
        QCoreApplication::installTranslator(translator);
    };
    if (wanted == pseudoLanguage) {
        install(new PseudoTranslator(this), true);
        return;
    }
    auto *qt = new QTranslator(this);
    install(qt,
            qt->load(QStringLiteral("qtbase_") + wanted, QStringLiteral(":/translations"))
                || qt->load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    auto *ours = new QTranslator(this);
    install(ours, ours->load(QStringLiteral("jumelle_") + wanted, QStringLiteral(":/translations")));
}

} // namespace ui
