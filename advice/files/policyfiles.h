#pragma once
// What administrators are given, written from the table of settings: templates for Windows' group policy, a
// configuration profile for macOS, a sample for Linux, and the reference in docs/deploying.md. For
// jumelle-policy-files and its test; not part of the program.
#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace advice::files {

// Texts in one language, by the English ones; those that are missing stay English and are named.
class Texts
{
public:
    explicit Texts(QString culture) // "en-US": nothing is translated
        : m_culture(std::move(culture))
    { }
    // `json`: one object of English and translated texts. False: it is none.
    bool load(const QByteArray &json);
    const QString &culture() const { return m_culture; }
    QString operator()(const char *english) const;
    QStringList missing() const { return m_missing; } // of what was asked for
    QStringList unused() const; // of what was loaded

private:
    QString m_culture;
    QHash<QString, QString> m_texts;
    mutable QStringList m_missing;
    mutable QStringList m_used;
};

QByteArray admx();
QByteArray adml(const Texts &texts);
QByteArray mobileconfig();
QByteArray sample(); // policies.conf
std::string reference(); // Markdown, for between the markers "generated: policies"

// Names in ADMX have no points: "server.url" is "server_url".
QString idOf(const char *settingName);

} // namespace advice::files
