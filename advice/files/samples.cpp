#include "advice/files/policyfiles.h"

#include "advice/policywords.h"
#include "core/settingtable.h"

#include <QUuid>

namespace advice::files {

using core::SettingRow;

namespace {

constexpr qsizetype widest = 100; // columns of a comment

QString s(const char *text) { return QString::fromUtf8(text); }

QString written(const QVariant &value)
{
    const QString text
        = value.typeId() == QMetaType::QStringList ? value.toStringList().join(s(", ")) : value.toString();
    return text.isEmpty() ? s("empty") : text;
}

QString wrapped(const QString &text, const QString &before)
{
    QString all, line;
    const auto words = text.split(u' ');
    for (const QString &word : words) {
        if (!line.isEmpty() && before.size() + line.size() + 1 + word.size() > widest) {
            all += before + line + u'\n';
            line.clear();
        }
        line += (line.isEmpty() ? QString() : s(" ")) + word;
    }
    return all + before + line + u'\n';
}

QString plistValue(const SettingRow &row)
{
    const QString text = s(row.example).toHtmlEscaped();
    switch (row.fallback.typeId()) {
    case QMetaType::Bool:
        return s("<%1/>").arg(text);
    case QMetaType::Int:
        return s("<integer>%1</integer>").arg(text);
    case QMetaType::QStringList: {
        QString list;
        const auto entries = text.split(u',');
        for (const QString &entry : entries)
            list += s("<string>%1</string>").arg(entry.trimmed());
        return s("<array>%1</array>").arg(list);
    }
    default:
        return s("<string>%1</string>").arg(text);
    }
}

QString allowed(const SettingRow &row) { return allowedValues(s(row.name)); }

} // namespace

QByteArray sample()
{
    QString text
        = s("# Rules for Jumelle on this computer: /etc/jumelle/policies.conf\n"
            "#\n"
            "# Written by scripts/update-docs from the table of settings; every line is an example. What stands below\n"
            "# [enforced] cannot be changed by anybody who uses this computer and is shown as set by the school; the\n"
            "# same lines below [default] are what people start with and may change. A mistake is told with its line\n"
            "# by \"jumelle-cli policies\" and in the settings; all other lines still hold. When this file cannot be\n"
            "# read, Jumelle does not start.\n"
            "#\n"
            "# There is no setting for telemetry, because there is none.\n"
            "\n"
            "[enforced]\n");
    for (const SettingRow &row : core::settingTable()) {
        if (!row.enforceable)
            continue;
        text += u'\n' + wrapped(s(row.documentation), s("# "))
            + wrapped(s("Allowed: %1. Otherwise: %2.").arg(allowed(row), written(row.fallback)), s("# "))
            + s("#%1 = %2\n").arg(s(row.name), s(row.example));
    }
    text += s("\n[default]\n\n#language = de\n");
    return text.toUtf8();
}

QByteArray mobileconfig()
{
    const QUuid space = QUuid::createUuidV5(QUuid(), s("eu.jumelle.Jumelle"));
    const auto uuid = [&](const char *name) {
        return QUuid::createUuidV5(space, s(name)).toString(QUuid::WithoutBraces).toUpper();
    };
    QString keys;
    for (const SettingRow &row : core::settingTable())
        if (row.enforceable)
            // Words in a comment of their own: outside of one a property list may have none.
            keys += wrapped(s("<!-- ") + s(row.documentation).toHtmlEscaped(), s("      ")).chopped(1) + s(" -->\n")
                + s("      <!--\n      <key>%1</key>\n      %2\n      -->\n").arg(s(row.name), plistValue(row));
    return s(R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- Written by scripts/update-docs from core/settingtable.cpp. Take away the line above and the line below each key that
     should be enforced; what is moved into the dictionary "Recommended" is a default that people may change. -->
<plist version="1.0">
<dict>
  <key>PayloadType</key>
  <string>Configuration</string>
  <key>PayloadVersion</key>
  <integer>1</integer>
  <key>PayloadIdentifier</key>
  <string>eu.jumelle.Jumelle.profile</string>
  <key>PayloadUUID</key>
  <string>%1</string>
  <key>PayloadDisplayName</key>
  <string>Jumelle</string>
  <key>PayloadScope</key>
  <string>System</string>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadType</key>
      <string>eu.jumelle.Jumelle</string>
      <key>PayloadVersion</key>
      <integer>1</integer>
      <key>PayloadIdentifier</key>
      <string>eu.jumelle.Jumelle.policies</string>
      <key>PayloadUUID</key>
      <string>%2</string>
      <key>PayloadDisplayName</key>
      <string>Jumelle</string>
%3      <key>Recommended</key>
      <dict>
      </dict>
    </dict>
  </array>
</dict>
</plist>
)")
        .arg(uuid("profile"), uuid("policies"), keys)
        .toUtf8();
}

std::string reference()
{
    QString text = s("| key | what it does | allowed | otherwise |\n|---|---|---|---|\n");
    for (const SettingRow &row : core::settingTable())
        if (row.enforceable)
            text += s("| `%1` | %2 | %3 | %4 |\n")
                        .arg(s(row.name), s(row.documentation), allowed(row), written(row.fallback));
    return text.toStdString();
}

} // namespace advice::files
