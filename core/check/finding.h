#pragma once
// What a look at the way to the server found. Facts are names, addresses and numbers; sentences are in
// advice/checkwords.
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QVector>

namespace core {

enum class Grade { Good, Warning, Problem, NotLooked };

enum class What {
    RulesNone, // facts: none
    RulesHold, // place, count
    RulesWrong, // place, count
    RulesForbid, // host: the server that may not be used; "": no connection at all
    DiskGood, // folder, free
    DiskNetwork, // folder, free, system
    DiskMemory, // folder, free, system: gone when the computer is switched off
    DiskLow, // folder, free
    DiskReadOnly, // folder
    DiskSilent, // folder: it does not answer
    KeychainGood,
    KeychainNone,
    ProxyNone, // source
    ProxyUsed, // proxy, source, by: "person", "rules", "suggested", "environment", "system", "computer"; script
    ProxyFailed, // proxy, text
    ProxyAsks, // proxy
    ProxyRefuses, // proxy
    ProxySilent, // the system was asked and does not say which
    ProxyUnused, // source: the desktop names a proxy, which does not lead to this server
    ScriptUsed, // script, source: an automatic configuration that found no proxy for this server
    NameFound, // host, addresses
    NameByProxy, // host
    NameMissing, // host
    PortOpen, // host, port, ms
    PortClosed, // host, port, text
    CertificateGood, // issuer
    CertificateUnsure, // issuer: trusted by this computer, which does not say whether somebody added it
    CertificateOwn, // issuer: the server's own authority, which this computer was given
    CertificateAdded, // issuer: trusted only because somebody added it here, as filters that open TLS need
    CertificateIntercepted, // issuer, which this computer does not know
    CertificateOwnUnknown, // issuer: the server's own, which this computer does not know
    CertificateNotYet, // issuer, from, clock: moments in ISO 8601, of the certificate and of this computer
    CertificateExpired, // issuer, until, clock
    CertificateWrong, // text
    CaFileUnreadable, // file
    ServerGood, // name, version
    ServerMissing, // host
    ServerPortal, // host
    ServerTooOld, // version
    ServerTrouble, // text
    EventsStream, // ms
    EventsHeld, // held back, but answers that end come through
    EventsBlocked, // neither
    EventsNotLooked, // text: why the sign-in is of no use; "": there is none
    ClockGood, // seconds
    ClockWrong, // seconds: positive when this computer is ahead
    ClockUnknown
};

struct Finding
{
    Grade grade = Grade::NotLooked;
    What what = What::RulesNone;
    QMap<QString, QString> facts = {};
};

const char *name(What what); // stable, for scripts: "certificateIntercepted"
const char *name(Grade grade); // "ok", "warning", "problem", "notChecked"
Grade worst(const QVector<Finding> &findings); // NotLooked when there are none

} // namespace core

Q_DECLARE_METATYPE(core::Finding)
