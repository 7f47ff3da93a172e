#pragma once
// What a person began to write and did not send, kept over restarts, by person and purpose ("request/p1").
#include <QJsonObject>
#include <QString>

namespace core {
class Settings;
}

namespace ui {

class Drafts
{
public:
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
