#include "core/policy/policies.h"

#include <QFile>
#include <QSet>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace core {

namespace {

constexpr qint64 largestFile = 1 << 20; // nobody writes that by hand

// Only "there is no such file" means that: what is hidden from the one who asks may well be there.
bool isAbsent(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat info;
    return ::stat(QFile::encodeName(path).constData(), &info) != 0 && (errno == ENOENT || errno == ENOTDIR);
#else
    return !QFile::exists(path);
#endif
}

QString unquoted(const QString &text)
{
    return text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"') ? text.mid(1, text.size() - 2) : text;
}

} // namespace

Policies Policies::fromFile(const QString &path)
{
    Policies policies;
    policies.m_place = path;
    if (isAbsent(path))
        return policies;
    QFile file(path);
    QByteArray text;
    if (file.open(QIODevice::ReadOnly))
        text = file.read(largestFile + 1);
    if (!file.isOpen() || file.error() != QFileDevice::NoError || text.size() > largestFile)
        return unreadableAt(path);
    return fromText(path, text);
}

Policies Policies::unreadableAt(const QString &place)
{
    Policies policies;
    policies.m_place = place;
    policies.m_exist = true;
    policies.m_problems.append({ PolicyProblem::Unreadable, place, 0, {}, {} });
    return policies;
}

Policies Policies::fromText(const QString &place, const QByteArray &text)
{
    Policies policies;
    policies.m_place = place;
    policies.m_exist = true;
    const auto problem = [&](PolicyProblem::Kind kind, int line, const QString &key) {
        policies.m_problems.append({ kind, place, line, key, {} });
    };
    Values *values = nullptr;
    QSet<QString> seen;
    int number = 0;
    const auto lines = text.split('\n');
    for (const QByteArray &bytes : lines) {
        ++number;
        QString line = QString::fromUtf8(bytes).trimmed();
        if (number == 1 && line.startsWith(QChar(QChar::ByteOrderMark)))
            line = line.mid(1).trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            const QString section = line.mid(1, line.size() - 2).trimmed().toLower();
            const bool known = section == QLatin1String("enforced") || section == QLatin1String("default");
            // A mistyped [enforced] would open what it was to close.
            values = section == QLatin1String("default") ? &policies.m_suggested : &policies.m_enforced;
            if (!known)
                problem(PolicyProblem::UnknownSection, number, line);
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1) {
            problem(PolicyProblem::NotALine, number, line);
            continue;
        }
        const QString name = line.left(equals).trimmed();
        if (!values) {
            problem(PolicyProblem::OutsideSection, number, name);
            continue;
        }
        const QString once = QString::number(values == &policies.m_enforced) + name;
        if (seen.contains(once))
            problem(PolicyProblem::Twice, number, name);
        seen.insert(once);
        policies.put(*values, name, unquoted(line.mid(equals + 1).trimmed()), number);
    }
    return policies;
}

Policies Policies::fromMap(const QString &place, const QVariantMap &map)
{
    Policies policies;
    policies.m_place = place;
    policies.m_exist = !map.isEmpty();
    const QString recommended = QStringLiteral("Recommended");
    for (auto it = map.begin(); it != map.end(); ++it)
        if (it.key() != recommended)
            policies.put(policies.m_enforced, it.key(), it.value(), 0);
    const QVariantMap suggested = map.value(recommended).toMap();
    for (auto it = suggested.begin(); it != suggested.end(); ++it)
        policies.put(policies.m_suggested, it.key(), it.value(), 0);
    return policies;
}

void Policies::put(Values &values, const QString &name, const QVariant &value, int line)
{
    const SettingRow *row = settingNamed(name);
    const QString text
        = value.typeId() == QMetaType::QStringList ? value.toStringList().join(QStringLiteral(", ")) : value.toString();
    if (!row || !row->enforceable) {
        m_problems.append({ row ? PolicyProblem::NotForPolicy : PolicyProblem::UnknownKey, m_place, line, name, text });
        return;
    }
    if (!fitting(*row, value).isValid())
        m_problems.append({ PolicyProblem::BadValue, m_place, line, name, text, &values == &m_enforced });
    values[name] = value; // Settings checks it again, and knows what holds in place of a bad one
}

bool Policies::unreadable() const
{
    for (const PolicyProblem &problem : m_problems)
        if (problem.kind == PolicyProblem::Unreadable)
            return true;
    return false;
}

QStringList Policies::names(bool enforcedOnes) const
{
    QStringList names;
    for (const auto &[name, value] : enforcedOnes ? m_enforced : m_suggested)
        names.append(name);
    return names;
}

QVariant Policies::enforced(const QString &name) const
{
    const auto it = m_enforced.find(name);
    return it == m_enforced.end() ? QVariant() : it->second;
}

QVariant Policies::suggested(const QString &name) const
{
    const auto it = m_suggested.find(name);
    return it == m_suggested.end() ? QVariant() : it->second;
}

} // namespace core
