#pragma once
// Network checks that a test says everything about.
#include "core/check/checkservice.h"

#include <QPair>

namespace test {

class ScriptedCheck : public core::CheckService
{
public:
    QString server() const override { return QStringLiteral("https://community.example.org"); }
    void start() override { ++started; }
    void cancel() override { ++cancelled; }
    void keep(const QString &path, const QByteArray &bytes) override { notes.append({ path, bytes }); }
    void tell(const QVector<core::Finding> &findings)
    {
        for (const core::Finding &finding : findings)
            Q_EMIT found(finding);
        Q_EMIT finished();
    }

    int started = 0, cancelled = 0;
    QVector<QPair<QString, QByteArray>> notes;
};

// What a school with a filter and a network drive sees.
inline QVector<core::Finding> filteredSchool()
{
    using core::Grade;
    using core::What;
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    const QString host = s("community.example.org");
    return {
        { Grade::Good, What::RulesHold, { { s("place"), s("/etc/jumelle/policies.conf") }, { s("count"), s("4") } } },
        { Grade::Warning, What::DiskNetwork, { { s("system"), s("cifs") }, { s("free"), s("12400000000") } } },
        { Grade::Good, What::KeychainGood, {} },
        { Grade::Good,
          What::ProxyUsed,
          { { s("proxy"), s("proxy.school.example:8080") },
            { s("by"), s("rules") },
            { s("source"), s("/etc/jumelle/policies.conf") } } },
        { Grade::Good, What::NameByProxy, { { s("host"), host } } },
        { Grade::Good, What::PortOpen, { { s("host"), host }, { s("port"), s("443") }, { s("ms"), s("84") } } },
        { Grade::Problem, What::CertificateIntercepted, { { s("issuer"), s("Example School Filter CA") } } },
        { Grade::NotLooked, What::ClockUnknown, {} }
    };
}

} // namespace test
