#include "ui/people/drafts.h"

#include "core/settings.h"

#include <QJsonDocument>

namespace ui {

namespace {
constexpr int mostDrafts = 100; // a bound for the settings file; beyond it nothing old is dropped, nothing new kept
}

Drafts::Drafts(core::Settings &settings, const QString &personId)
    : m_settings(settings)
    , m_person(personId)
{ }

QJsonObject Drafts::read() const
{
    return QJsonDocument::fromJson(m_settings.text(core::Setting::Drafts).toUtf8()).object();
}

QJsonValue Drafts::value(const QString &purpose) const { return read().value(name(purpose)); }

void Drafts::keep(const QString &purpose, const QJsonValue &value)
{
    QJsonObject all = read();
    const bool empty = value.isObject() ? value.toObject().isEmpty() : value.toString().isEmpty();
    if (empty)
        all.remove(name(purpose));
    else if (all.size() < mostDrafts || all.contains(name(purpose)))
        all.insert(name(purpose), value);
    m_settings.set(core::Setting::Drafts, QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

} // namespace ui
