#include "advice/files/policyfiles.h"

#include "core/settingtable.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

namespace advice::files {

using core::SettingRow;

namespace {

const QString admxSpace = QStringLiteral("http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions");
constexpr int longestText = 1024;

QString s(const char *text) { return QString::fromUtf8(text); }

bool isFlag(const SettingRow &row) { return row.fallback.typeId() == QMetaType::Bool; }
bool isNumber(const SettingRow &row) { return row.fallback.typeId() == QMetaType::Int; }
bool isList(const SettingRow &row) { return row.fallback.typeId() == QMetaType::QStringList; }

QString choiceId(const SettingRow &row, const QString &choice)
{
    return idOf(row.name) + QLatin1Char('_') + (choice.isEmpty() ? s("empty") : choice);
}

void writeElement(QXmlStreamWriter &xml, const SettingRow &row, const QString &id)
{
    const bool choices = !row.choices.isEmpty() && !isList(row);
    xml.writeStartElement(s("elements"));
    xml.writeStartElement(isNumber(row)     ? s("decimal")
                              : isList(row) ? s("multiText")
                              : choices     ? s("enum")
                                            : s("text"));
    xml.writeAttribute(s("id"), id + s("_value"));
    xml.writeAttribute(s("valueName"), s(row.name));
    if (isNumber(row)) {
        xml.writeAttribute(s("minValue"), QString::number(row.least));
        xml.writeAttribute(s("maxValue"), QString::number(row.most));
    }
    xml.writeAttribute(s("required"), s("true"));
    if (!isNumber(row) && !choices)
        xml.writeAttribute(s("maxLength"), QString::number(longestText));
    for (const QString &choice : choices ? row.choices : QVector<QString>()) {
        xml.writeStartElement(s("item"));
        xml.writeAttribute(s("displayName"), s("$(string.%1)").arg(choiceId(row, choice)));
        xml.writeStartElement(s("value"));
        xml.writeTextElement(s("string"), choice);
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

void writePolicy(QXmlStreamWriter &xml, const SettingRow &row, bool recommended)
{
    const QString id = idOf(row.name);
    const auto reference = [&](const QString &element, const QString &target) {
        xml.writeStartElement(element);
        xml.writeAttribute(s("ref"), target);
        xml.writeEndElement();
    };
    const auto decimal = [&](const QString &element, const QString &value) {
        xml.writeStartElement(element);
        xml.writeStartElement(s("decimal"));
        xml.writeAttribute(s("value"), value);
        xml.writeEndElement();
        xml.writeEndElement();
    };
    xml.writeStartElement(s("policy"));
    xml.writeAttribute(s("name"), id + (recommended ? s("_recommended") : QString()));
    xml.writeAttribute(s("class"), s("Machine"));
    xml.writeAttribute(s("displayName"), s("$(string.%1)").arg(id));
    xml.writeAttribute(s("explainText"), s("$(string.%1_help)").arg(id));
    if (!isFlag(row))
        xml.writeAttribute(s("presentation"), s("$(presentation.%1)").arg(id));
    xml.writeAttribute(s("key"), s("Software\\Policies\\Jumelle") + (recommended ? s("\\Recommended") : QString()));
    if (isFlag(row))
        xml.writeAttribute(s("valueName"), s(row.name));
    reference(s("parentCategory"), recommended ? s("recommended") : s("jumelle"));
    reference(s("supportedOn"), s("SUPPORTED_JUMELLE"));
    if (isFlag(row)) {
        decimal(s("enabledValue"), s("1"));
        decimal(s("disabledValue"), s("0"));
    } else {
        writeElement(xml, row, id);
    }
    xml.writeEndElement();
}

void writePresentation(QXmlStreamWriter &xml, const SettingRow &row, const Texts &texts)
{
    const QString id = idOf(row.name), title = texts(row.title), value = id + s("_value");
    xml.writeStartElement(s("presentation"));
    xml.writeAttribute(s("id"), id);
    if (isList(row)) {
        xml.writeTextElement(s("text"), title);
        xml.writeStartElement(s("multiTextBox"));
        xml.writeAttribute(s("refId"), value);
    } else if (isNumber(row)) {
        xml.writeStartElement(s("decimalTextBox"));
        xml.writeAttribute(s("refId"), value);
        xml.writeAttribute(s("defaultValue"), row.fallback.toString());
        xml.writeCharacters(title);
    } else if (!row.choices.isEmpty()) {
        xml.writeStartElement(s("dropdownList"));
        xml.writeAttribute(s("refId"), value);
        xml.writeAttribute(s("noSort"), s("true"));
        xml.writeCharacters(title);
    } else {
        xml.writeStartElement(s("textBox"));
        xml.writeAttribute(s("refId"), value);
        xml.writeTextElement(s("label"), title);
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

QByteArray document(const QString &root, const std::function<void(QXmlStreamWriter &)> &content)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeComment(s(" Written by scripts/update-docs from core/settingtable.cpp. "));
    xml.writeStartElement(root);
    xml.writeAttribute(s("revision"), s("1.0"));
    xml.writeAttribute(s("schemaVersion"), s("1.0"));
    xml.writeAttribute(s("xmlns"), admxSpace);
    content(xml);
    xml.writeEndDocument();
    return bytes;
}

} // namespace

bool Texts::load(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        m_texts.insert(it.key(), it.value().toString());
    return document.isObject();
}

QString Texts::operator()(const char *english) const
{
    const QString text = s(english);
    m_used.append(text);
    if (m_texts.contains(text) || m_culture.startsWith(QLatin1String("en")))
        return m_texts.value(text, text);
    m_missing.append(text);
    return text;
}

QStringList Texts::unused() const
{
    QStringList list = m_texts.keys();
    list.removeIf([this](const QString &text) { return m_used.contains(text); });
    return list;
}

QString idOf(const char *settingName) { return s(settingName).replace(u'.', u'_'); }

QByteArray admx()
{
    return document(s("policyDefinitions"), [](QXmlStreamWriter &xml) {
        const auto empty = [&](const char *name, const QVector<std::pair<const char *, const char *>> &attributes) {
            xml.writeStartElement(s(name));
            for (const auto &[key, value] : attributes)
                xml.writeAttribute(s(key), s(value));
            xml.writeEndElement();
        };
        xml.writeStartElement(s("policyNamespaces"));
        empty("target", { { "prefix", "jumelle" }, { "namespace", "Jumelle.Policies" } });
        xml.writeEndElement();
        empty("resources", { { "minRequiredRevision", "1.0" }, { "fallbackCulture", "en-US" } });
        xml.writeStartElement(s("supportedOn"));
        xml.writeStartElement(s("definitions"));
        empty("definition", { { "name", "SUPPORTED_JUMELLE" }, { "displayName", "$(string.SUPPORTED_JUMELLE)" } });
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement(s("categories"));
        empty("category", { { "name", "jumelle" }, { "displayName", "$(string.category_jumelle)" } });
        xml.writeStartElement(s("category"));
        xml.writeAttribute(s("name"), s("recommended"));
        xml.writeAttribute(s("displayName"), s("$(string.category_recommended)"));
        empty("parentCategory", { { "ref", "jumelle" } });
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement(s("policies"));
        for (const bool recommended : { false, true })
            for (const SettingRow &row : core::settingTable())
                if (row.enforceable)
                    writePolicy(xml, row, recommended);
        xml.writeEndElement();
    });
}

QByteArray adml(const Texts &texts)
{
    return document(s("policyDefinitionResources"), [&](QXmlStreamWriter &xml) {
        xml.writeTextElement(s("displayName"), s("Jumelle"));
        xml.writeTextElement(s("description"), texts("Rules for Jumelle, projects between schools."));
        xml.writeStartElement(s("resources"));
        xml.writeStartElement(s("stringTable"));
        const auto string = [&](const QString &id, const QString &text) {
            xml.writeStartElement(s("string"));
            xml.writeAttribute(s("id"), id);
            xml.writeCharacters(text);
            xml.writeEndElement();
        };
        string(s("SUPPORTED_JUMELLE"), texts("Jumelle 0.1 or newer"));
        string(s("category_jumelle"), s("Jumelle"));
        string(s("category_recommended"), texts("Defaults that people may change"));
        for (const SettingRow &row : core::settingTable()) {
            if (!row.enforceable)
                continue;
            string(idOf(row.name), texts(row.title));
            string(idOf(row.name) + s("_help"), texts(row.documentation));
            if (!isList(row))
                for (const QString &choice : row.choices)
                    string(choiceId(row, choice), choice.isEmpty() ? texts("As on the computer") : choice);
        }
        xml.writeEndElement();
        xml.writeStartElement(s("presentationTable"));
        for (const SettingRow &row : core::settingTable())
            if (row.enforceable && !isFlag(row))
                writePresentation(xml, row, texts);
        xml.writeEndElement();
        xml.writeEndElement();
    });
}

} // namespace advice::files
