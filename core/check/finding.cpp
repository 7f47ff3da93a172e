#include "core/check/finding.h"

namespace core {

const char *name(What what)
{
    switch (what) {
    case What::RulesNone:
        return "rulesNone";
    case What::RulesHold:
        return "rulesHold";
    case What::RulesWrong:
        return "rulesWrong";
    case What::RulesForbid:
        return "rulesForbid";
    case What::DiskGood:
        return "diskGood";
    case What::DiskNetwork:
        return "diskNetwork";
    case What::DiskMemory:
        return "diskMemory";
    case What::DiskLow:
        return "diskLow";
    case What::DiskReadOnly:
        return "diskReadOnly";
    case What::DiskSilent:
        return "diskSilent";
    case What::KeychainGood:
        return "keychainGood";
    case What::KeychainNone:
        return "keychainNone";
    case What::ProxyNone:
        return "proxyNone";
    case What::ProxyUsed:
        return "proxyUsed";
    case What::ProxyFailed:
        return "proxyFailed";
    case What::ProxyAsks:
        return "proxyAsks";
    case What::ProxyRefuses:
        return "proxyRefuses";
    case What::ProxySilent:
        return "proxySilent";
    case What::ProxyUnused:
        return "proxyUnused";
    case What::ScriptUsed:
        return "scriptUsed";
    case What::NameFound:
        return "nameFound";
    case What::NameByProxy:
        return "nameByProxy";
    case What::NameMissing:
        return "nameMissing";
    case What::PortOpen:
        return "portOpen";
    case What::PortClosed:
        return "portClosed";
    case What::CertificateGood:
        return "certificateGood";
    case What::CertificateUnsure:
        return "certificateUnsure";
    case What::CertificateOwn:
        return "certificateOwn";
    case What::CertificateAdded:
        return "certificateAdded";
    case What::CertificateIntercepted:
        return "certificateIntercepted";
    case What::CertificateOwnUnknown:
        return "certificateOwnUnknown";
    case What::CertificateNotYet:
        return "certificateNotYet";
    case What::CertificateExpired:
        return "certificateExpired";
    case What::CertificateWrong:
        return "certificateWrong";
    case What::CaFileUnreadable:
        return "caFileUnreadable";
    case What::ServerGood:
        return "serverGood";
    case What::ServerMissing:
        return "serverMissing";
    case What::ServerPortal:
        return "serverPortal";
    case What::ServerTooOld:
        return "serverTooOld";
    case What::ServerTrouble:
        return "serverTrouble";
    case What::EventsStream:
        return "eventsStream";
    case What::EventsHeld:
        return "eventsHeld";
    case What::EventsBlocked:
        return "eventsBlocked";
    case What::EventsNotLooked:
        return "eventsNotLooked";
    case What::ClockGood:
        return "clockGood";
    case What::ClockWrong:
        return "clockWrong";
    case What::ClockUnknown:
        return "clockUnknown";
    }
    return "";
}

const char *name(Grade grade)
{
    switch (grade) {
    case Grade::Good:
        return "ok";
    case Grade::Warning:
        return "warning";
    case Grade::Problem:
        return "problem";
    case Grade::NotLooked:
        return "notChecked";
    }
    return "";
}

Grade worst(const QVector<Finding> &findings)
{
    Grade grade = Grade::NotLooked;
    for (const Finding &finding : findings) {
        if (finding.grade == Grade::NotLooked)
            continue;
        if (grade == Grade::NotLooked || finding.grade > grade)
            grade = finding.grade;
    }
    return grade;
}

} // namespace core
