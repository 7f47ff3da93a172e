#include "core/settingtable.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace core {

namespace {

bool isServer(const QString &text)
{
    if (text.isEmpty())
        return true;
    const QUrl url(text.contains(QLatin1String("://")) ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery();
}

bool isPattern(const QString &text)
{
    if (text == QLatin1String("-"))
        return true;
    return !text.isEmpty() && !text.contains(u'/')
        && isServer(text.startsWith(QLatin1String("*.")) ? text.mid(2) : text);
}

bool isProxy(const QString &text)
{
    if (text == QLatin1String("system") || text == QLatin1String("none"))
        return true;
    const bool bare = !text.contains(QLatin1String("://"));
    const QUrl url(bare ? QStringLiteral("http://") + text : text, QUrl::StrictMode);
    // No name and password: settings are shown to everybody, and the keychain keeps those.
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("socks5"));
}

bool fits(Format format, const QString &text)
{
    switch (format) {
    case Format::Server:
        return isServer(text);
    case Format::Servers:
        return isPattern(text);
    case Format::Proxy:
        return isProxy(text);
    case Format::Folder:
    case Format::File:
        return text.isEmpty() || !expandedPath(text).isEmpty();
    case Format::Any:
        break;
    }
    return true;
}

QVariant flagFrom(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value;
    const QString text = value.toString().trimmed().toLower();
    if (text == QLatin1String("true") || text == QLatin1String("1"))
        return true;
    if (text == QLatin1String("false") || text == QLatin1String("0"))
        return false;
    return {};
}

QVariant listFrom(const SettingRow &row, const QVariant &value)
{
    const QStringList given
        = value.typeId() == QMetaType::QString ? value.toString().split(u',') : value.toStringList();
    QStringList list;
    for (const QString &entry : given) {
        const QString text = entry.trimmed();
        if (text.isEmpty())
            continue;
        if ((!row.choices.isEmpty() && !row.choices.contains(text)) || !fits(row.format, text))
            return {};
        list.append(text);
    }
    // Where there are choices, none of them is a mistake and not a wish.
    return list.isEmpty() && !row.choices.isEmpty() ? QVariant() : QVariant(list);
}

bool isWhole(const QString &path)
{
#ifdef Q_OS_WIN
    // To Qt "/srv" and "C:home" are, too; but they depend on which folder is the current one.
    return path.startsWith(QLatin1String("//"))
        || (path.size() > 2 && path[0].isLetter() && path.mid(1, 2) == QLatin1String(":/"));
#else
    return QDir::isAbsolutePath(path);
#endif
}

} // namespace

QVariant fitting(const SettingRow &row, const QVariant &given)
{
    QVariant value = given;
    if (!value.isValid())
        return {};
    switch (row.fallback.typeId()) {
    case QMetaType::Bool:
        return flagFrom(value);
    case QMetaType::QStringList:
        return listFrom(row, value);
    case QMetaType::QByteArray:
        if (value.typeId() == QMetaType::QString)
            value = QByteArray::fromBase64(value.toString().toLatin1());
        break;
    case QMetaType::QString: {
        if (!value.convert(row.fallback.metaType()))
            return {};
        const QString text = value.toString();
        // What translations are tested with is no language that an administrator is offered.
        const bool forTests = row.key == Setting::Language && text == QLatin1String("pseudo");
        const bool known = row.choices.isEmpty() || row.choices.contains(text) || forTests;
        return known && fits(row.format, text) ? value : QVariant();
    }
    default:
        break;
    }
    if (!value.convert(row.fallback.metaType()))
        return {};
    if (row.most > row.least && (value.toInt() < row.least || value.toInt() > row.most))
        return {};
    return value;
}

QString expandedPath(const QString &text)
{
    static const QRegularExpression name(
        QStringLiteral("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}|%([A-Za-z_][A-Za-z0-9_]*)%"));
    QString path = text.trimmed();
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")) || path.startsWith(QLatin1String("~\\")))
        path = QDir::homePath() + path.mid(1);
    QString filled;
    qsizetype from = 0;
    for (auto it = name.globalMatch(path); it.hasNext();) {
        const auto match = it.next();
        const QString variable = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        const QString value = qEnvironmentVariable(variable.toLatin1().constData());
        if (value.isEmpty())
            return {};
        filled += path.mid(from, match.capturedStart() - from) + value;
        from = match.capturedEnd();
    }
    filled = QDir::fromNativeSeparators(filled + path.mid(from));
    return isWhole(filled) ? QDir::cleanPath(filled) : QString();
}

} // namespace core
