#pragma once
// Loads our texts and Qt's own in one language and changes them while the program runs; every widget then gets
// QEvent::LanguageChange. The application owns one.
#include <QObject>
#include <QString>
#include <QVector>
#include <memory>

class QTranslator;

namespace ui {

class Translator : public QObject
{
    Q_OBJECT
public:
    explicit Translator(QObject *parent = nullptr);
    ~Translator() override;

    // "" = the system's language where we have it, else English. Sets QLocale's default, too.
    void setLanguage(const QString &code);
    QString language() const { return m_language; } // in use, never empty

private:
    QString m_language = QStringLiteral("en");
    QVector<QTranslator *> m_installed;
};

} // namespace ui
