#pragma once
// What the administrator of this computer decided, and what of it could not be understood. Values are checked against
// the table of settings; a bad one is a problem with its place, and all others still hold. Read once, then only asked;
// any thread.
#include "core/settings.h"

#include <QByteArray>
#include <QVariantMap>

namespace core {

class Policies final : public PolicySource
{
public:
    Policies() = default; // nobody decided anything

    // Lines "name = value" in the sections [enforced] and [default]; "#" and ";" begin a comment. A missing file
    // decides nothing.
    static Policies fromFile(const QString &path);
    static Policies fromText(const QString &place, const QByteArray &text);
    // As registries and property lists hold them; the entry "Recommended" of `values` holds defaults.
    static Policies fromMap(const QString &place, const QVariantMap &values);
    static Policies unreadableAt(const QString &place); // there are some, but nobody here may read them
    // Those of this computer: /etc/jumelle/policies.conf, HKEY_LOCAL_MACHINE\Software\Policies\Jumelle or
    // /Library/Managed Preferences/eu.jumelle.Jumelle.plist. Where there are none, the file that JUMELLE_POLICIES
    // names: people may bind themselves, and not undo what binds them.
    static Policies ofThisComputer();
    static Policies ofComputer(const QString &systemFile, const QString &ownFile); // the same, for tests

    bool exist() const { return m_exist; }
    bool unreadable() const; // then nothing may be opened
    QVector<PolicyProblem> problems() const override { return m_problems; }
    QStringList names(bool enforcedOnes) const; // of those that hold or would, were they not bad

    QVariant enforced(const QString &name) const override;
    QVariant suggested(const QString &name) const override;
    QString description() const override { return m_place; }

private:
    using Values = std::map<QString, QVariant>;
    void put(Values &values, const QString &name, const QVariant &value, int line);

    QString m_place;
    bool m_exist = false;
    Values m_enforced, m_suggested;
    QVector<PolicyProblem> m_problems;
};

} // namespace core
