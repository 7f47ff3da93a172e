#pragma once
// What a person began to write and did not send, kept over restarts, by person and purpose ("request/p1"). Written soon
// after keep(), with the settings. Bounded, since it is one small file: of very many drafts those kept longest ago go,
// of a text far longer than anything that can be sent the rest (LengthNote says so).
#include <QJsonObject>
#include <QString>

namespace core {
class Settings;
}

namespace ui {

class Drafts
{
public:
    static constexpr int mostDrafts = 100;
    static constexpr int mostCharacters = 20000; // of one text
    static constexpr int mostBytes = 512 * 1024; // of all of them

    Drafts(core::Settings &settings, const QString &personId);
    QJsonValue value(const QString &purpose) const;
    // An empty text or object forgets the draft.
    void keep(const QString &purpose, const QJsonValue &value);

private:
    QJsonObject read() const;
    QString name(const QString &purpose) const { return m_person + u'/' + purpose; }

    core::Settings &m_settings;
    QString m_person;
};

} // namespace ui
