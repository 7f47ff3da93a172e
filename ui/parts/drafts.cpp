#include "ui/parts/drafts.h"

#include "core/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ui {

namespace {

const QString order; // the empty name: those of all drafts, kept longest ago first

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QJsonValue bounded(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().left(Drafts::mostCharacters);
    QJsonObject object = value.toObject();
    for (auto member : object)
        if (member.isString())
            member = member.toString().left(Drafts::mostCharacters);
    return object;
}

// Those of an earlier version, and of another window, are in no order.
QStringList namesInOrder(const QJsonObject &all)
{
    QStringList known;
    for (const auto &name : all.value(order).toArray())
        if (all.contains(name.toString()) && !known.contains(name.toString()))
            known.append(name.toString());
    QStringList names;
    for (const QString &name : all.keys())
        if (name != order && !known.contains(name))
            names.append(name);
    return names + known;
}

} // namespace

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
    QStringList names = namesInOrder(all);
    names.removeAll(name(purpose));
    all.remove(name(purpose));
    const bool empty = value.isObject() ? value.toObject().isEmpty() : value.toString().isEmpty();
    if (!empty) {
        all.insert(name(purpose), bounded(value));
        names.append(name(purpose));
    }
    const auto text = [&all, &names] {
        all.remove(order);
        if (!names.isEmpty())
            all.insert(order, QJsonArray::fromStringList(names));
        return compact(all);
    };
    QByteArray whole = text();
    while (names.size() > mostDrafts || (whole.size() > mostBytes && names.size() > 1)) {
        all.remove(names.takeFirst());
        whole = text();
    }
    m_settings.set(core::Setting::Drafts, names.isEmpty() ? QString() : QString::fromUtf8(whole));
}

} // namespace ui
