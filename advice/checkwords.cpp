#include "advice/checkwords.h"

#include "advice/copyplace.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace advice {

namespace {

using core::Finding;
using core::Grade;
using core::What;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(advice::Check)
};

struct Reader
{
    const Finding &finding;
    QString operator()(const char *name) const { return finding.facts.value(QLatin1String(name)); }
    // As this computer shows its clock, with the year in full: a clock without a battery is years behind.
    QString moment(const char *name) const
    {
        const QDateTime at = QDateTime::fromString((*this)(name), Qt::ISODate).toLocalTime();
        const QLocale locale;
        return locale.toString(at.date(), QLocale::LongFormat) + u' '
            + locale.toString(at.time(), QLocale::ShortFormat);
    }
    QString room() const
    {
        const qint64 bytes = (*this)("free").toLongLong();
        //: in place of "5 GB", as in "with 5 GB free"
        return bytes < 0 ? Words::tr("an unknown amount")
                         : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
    }
};

QString andOtherPlace(const QString &todo, const Finding &finding)
{
    return todo + u' ' + otherPlace(placeOf(finding));
}

CheckWords ofComputer(const Finding &finding)
{
    const Reader fact{ finding };
    const bool chosen = placeOf(finding) == CopyPlace::Chosen;
    const QString rules = Words::tr("Rules"), disk = Words::tr("Disk"), keychain = Words::tr("Keychain");
    switch (finding.what) {
    case What::RulesNone:
        return { rules, Words::tr("Nobody set rules for Jumelle on this computer."), {} };
    case What::RulesHold:
        return { rules,
                 Words::tr("%n rule(s) hold on this computer (%1).", nullptr, fact("count").toInt()).arg(fact("place")),
                 {} };
    case What::RulesWrong:
        return { rules,
                 Words::tr("%n rule(s) of %1 cannot be understood.", nullptr, fact("count").toInt()).arg(fact("place")),
                 Words::tr("The settings name each of them, with its line and what is allowed.") };
    case What::RulesForbid:
        return { Words::tr("Server"),
                 fact("host").isEmpty()
                     ? Words::tr("Not looked at, because the rules of this computer forbid any connection.")
                     //: %1 name of a server
                     : Words::tr("Not looked at, because the rules of this computer forbid %1.").arg(fact("host")),
                 {} };
    case What::DiskGood:
        return { disk,
                 Words::tr("The offline copy is on a disk of this computer, with %1 free.").arg(fact.room()),
                 {} };
    case What::DiskNetwork:
        return {
            disk,
            Words::tr("The offline copy is on a network drive (%1), with %2 free.").arg(fact("system"), fact.room()),
            Words::tr("It works, but more slowly, and only while the drive can be reached. A disk of the computer or a "
                      "stick is better.")
        };
    case What::DiskMemory:
        return { disk, Words::tr("The offline copy is in memory, with %1 free.").arg(fact.room()),
                 chosen ? Words::tr(
                     "It is gone when the computer is switched off; choose another place if that is not meant.")
                        : andOtherPlace(Words::tr("It is gone when the computer is switched off."), finding) };
    case What::DiskLow:
        return { disk, Words::tr("Only %1 are free at %2.").arg(fact.room(), fact("folder")),
                 chosen ? Words::tr("Make room, or choose another place for the offline copy in the settings.")
                        : andOtherPlace(Words::tr("Make room there."), finding) };
    case What::DiskReadOnly:
        return { disk, Words::tr("Nothing can be written at %1.").arg(fact("folder")),
                 whereNothingCanBeWritten(placeOf(finding)) };
    case What::DiskSilent:
        return { disk, Words::tr("The disk of %1 does not answer.").arg(fact("folder")),
                 chosen ? Words::tr(
                     "Is it a network drive or a stick that is gone? Connect it again, or choose another place for "
                     "the offline copy.")
                        : andOtherPlace(Words::tr("Is it a network drive or a stick that is gone? Connect it again."),
                                        finding) };
    case What::KeychainGood:
        return { keychain, Words::tr("Sign-ins are kept in the keychain of the system."), {} };
    default:
        return { keychain, Words::tr("This system has no keychain that works."),
                 Words::tr(
                     "Everybody signs in again at each start. On Linux a keyring such as gnome-keyring or KWallet "
                     "mends that.") };
    }
}

QString setBy(const Reader &fact)
{
    if (fact("by") == QLatin1String("rules"))
        return Words::tr("set by the rules for this computer (%1)").arg(fact("source"));
    if (fact("by") == QLatin1String("suggested"))
        return Words::tr("suggested by the rules for this computer (%1)").arg(fact("source"));
    if (fact("by") == QLatin1String("person"))
        return Words::tr("set by hand in settings.json of the profile");
    if (fact("by") == QLatin1String("environment"))
        return Words::tr("set by the environment variable %1").arg(fact("source"));
    if (fact("script") == QLatin1String("wpad"))
        return Words::tr("found by automatic detection (WPAD)");
    if (!fact("script").isEmpty())
        return Words::tr("found by the automatic configuration %1").arg(fact("script"));
    if (fact("by") == QLatin1String("computer"))
        return Words::tr("set in the system for everybody on this computer");
    return Words::tr("set in the system");
}

CheckWords ofWay(const Finding &finding)
{
    const Reader fact{ finding };
    const QString proxy = Words::tr("Proxy"), name = Words::tr("Name of the server"),
                  way = Words::tr("Way to the server");
    switch (finding.what) {
    case What::ProxyNone:
        return { proxy, Words::tr("There is none on the way to this server."), {} };
    case What::ProxyUsed:
        //: %1 address of a proxy, %2 who set it, as part of the sentence
        return { proxy, Words::tr("The way leads through the proxy %1, %2.").arg(fact("proxy"), setBy(fact)), {} };
    case What::ProxyFailed:
        return { proxy, Words::tr("The proxy %1 does not answer (%2).").arg(fact("proxy"), fact("text")),
                 Words::tr("Is the computer in the network of the school? Otherwise correct the proxy.") };
    case What::ProxyAsks:
        return {
            proxy, Words::tr("The proxy %1 asks for a name and a password.").arg(fact("proxy")),
            Words::tr(
                "Sign in once in Jumelle; it keeps them in the keychain. An exception for the server is simpler.")
        };
    case What::ProxyRefuses:
        return { proxy, Words::tr("The proxy %1 does not take the name and password it got.").arg(fact("proxy")),
                 Words::tr("They are often those of the school account; type them again.") };
    case What::ProxySilent:
        return { proxy,
                 Words::tr("This computer did not say within ten seconds which proxy leads to the server; Jumelle goes "
                           "there directly."),
                 Words::tr(
                     "Often an automatic configuration (PAC, WPAD) cannot be fetched. Correct it in the system, or "
                     "let the rules for this computer name the proxy (network.proxy).") };
    case What::ProxyUnused:
        return { proxy, Words::tr("%1 names a proxy, but Jumelle goes to this server directly.").arg(fact("source")),
                 Words::tr("If it should not: on Linux the package libproxy1-plugin-gsettings (GNOME) or "
                           "libproxy1-plugin-kconfig (KDE) is needed, or the rules for this computer name the proxy "
                           "(network.proxy).") };
    case What::ScriptUsed:
        return { proxy,
                 Words::tr("An automatic configuration is set (%1), but it gave no proxy for this server.")
                     .arg(fact("script")),
                 Words::tr("If there should be one: on Linux the packages libproxy1-plugin-webkit and, for GNOME, "
                           "libproxy1-plugin-gsettings are needed, or the rules for this computer name the proxy "
                           "(network.proxy).") };
    case What::NameFound:
        return { name, Words::tr("%1 is at %2.").arg(fact("host"), fact("addresses")), {} };
    case What::NameByProxy:
        return { name, Words::tr("The proxy looks up %1 itself.").arg(fact("host")), {} };
    case What::NameMissing:
        return { name, Words::tr("Nobody here knows the name %1.").arg(fact("host")),
                 Words::tr(
                     "Is there a network? Is the address right? Otherwise the name server has to let it through.") };
    case What::PortOpen:
        return { way, Words::tr("Port %1 of %2 answers after %3 ms.").arg(fact("port"), fact("host"), fact("ms")), {} };
    default:
        return {
            way, Words::tr("Port %1 of %2 does not answer (%3).").arg(fact("port"), fact("host"), fact("text")),
            Words::tr("The firewall has to let outgoing TCP to %1, port %2, through.").arg(fact("host"), fact("port"))
        };
    }
}

CheckWords ofCertificate(const Finding &finding)
{
    const Reader fact{ finding };
    const QString subject = Words::tr("Encryption");
    switch (finding.what) {
    case What::CertificateGood:
        return { subject, Words::tr("Nobody looks in: the certificate is by “%1”.").arg(fact("issuer")), {} };
    case What::CertificateUnsure:
        return { subject,
                 Words::tr("The certificate is by “%1”; if that is your school's filter, it reads everything.")
                     .arg(fact("issuer")),
                 {} };
    case What::CertificateOwn:
        return {
            subject,
            Words::tr(
                "Nobody looks in: the certificate is by the server's own authority, which this computer was given."),
            {}
        };
    case What::CertificateAdded:
        return {
            subject,
            Words::tr("The certificate is by “%1”, an authority that was added to this computer.").arg(fact("issuer")),
            Words::tr(
                "If that is a filter, it can read everything. Jumelle works; an exception for the server keeps what "
                "pupils write private and lets news arrive at once.")
        };
    case What::CertificateIntercepted:
        return {
            subject,
            Words::tr("The connection is opened on the way by “%1”, which this computer does not trust.")
                .arg(fact("issuer")),
            Words::tr(
                "Make an exception for the server in the filter, or install the filter's certificate on this computer "
                "(setting server.caFile). Until then do not type a password.")
        };
    case What::CertificateOwnUnknown:
        return { subject,
                 Words::tr(
                     "The server's certificate is by an authority of its own, “%1”, which this computer does not know.")
                     .arg(fact("issuer")),
                 Words::tr("Get the file of that authority from whoever runs the server and name it in the setting "
                           "server.caFile.") };
    case What::CertificateNotYet:
        return { subject,
                 //: %1 authority, %2 and %3 date and time
                 Words::tr("The certificate by “%1” is valid only from %2; the clock of this computer says %3.")
                     .arg(fact("issuer"), fact.moment("from"), fact.moment("clock")),
                 Words::tr("The clock is almost certainly behind: set it, or let the computer set it from the network. "
                           "If it is right, whoever runs the server has to renew the certificate.") };
    case What::CertificateExpired:
        return { subject,
                 //: %1 authority, %2 and %3 date and time
                 Words::tr("The certificate by “%1” was valid until %2; the clock of this computer says %3.")
                     .arg(fact("issuer"), fact.moment("until"), fact.moment("clock")),
                 Words::tr(
                     "If the clock is ahead, set it, or let the computer set it from the network. If it is right, "
                     "whoever runs the server has to renew the certificate.") };
    case What::CertificateWrong:
        return { subject, Words::tr("The server could not prove who it is (%1).").arg(fact("text")),
                 Words::tr("Is the clock of this computer right? Otherwise whoever runs the server has to renew its "
                           "certificate.") };
    default:
        return { subject, Words::tr("There is no certificate in %1.").arg(fact("file")),
                 Words::tr("The setting server.caFile has to name a file with certificates (PEM).") };
    }
}

CheckWords ofServer(const Finding &finding)
{
    const Reader fact{ finding };
    const QString server = Words::tr("Server"), news = Words::tr("News at once"), clock = Words::tr("Clock");
    switch (finding.what) {
    case What::ServerGood:
        return { server, Words::tr("“%1” answers (version %2).").arg(fact("name"), fact("version")), {} };
    case What::ServerMissing:
        return { server, Words::tr("At %1 there is no community server.").arg(fact("host")),
                 Words::tr("Please compare the address with the one you were given.") };
    case What::ServerPortal:
        return { server,
                 Words::tr("Something else answers in place of %1, perhaps the sign-in page of this Wi-Fi or a filter.")
                     .arg(fact("host")),
                 Words::tr("Open a web page and sign in there; a filter needs an exception for the server.") };
    case What::ServerTooOld:
        return {
            server,
            Words::tr("The server (version %1) and this Jumelle do not understand each other.").arg(fact("version")),
            Words::tr("One of them has to be updated.")
        };
    case What::ServerTrouble:
        return { server, Words::tr("The server's answer did not arrive (%1).").arg(fact("text")),
                 Words::tr("Please try again in a few minutes; then ask whoever runs the server.") };
    case What::EventsStream:
        return { news, Words::tr("News arrive at once."), {} };
    case What::EventsHeld:
        return { news,
                 Words::tr("Something on the way holds open answers back; Jumelle asks anew after each piece of news."),
                 Words::tr("It works. Without buffering of text/event-stream for this server it costs less.") };
    case What::EventsBlocked:
        return {
            news, Words::tr("News do not arrive by themselves; Jumelle looks every minute."),
            Words::tr(
                "The filter or proxy should not buffer answers of this server, nor end them before two minutes.")
        };
    case What::EventsNotLooked:
        if (const QString why = fact("text"); !why.isEmpty())
            return { news, Words::tr("Not looked at, because the sign-in could not be used (%1).").arg(why), {} };
        return { news, Words::tr("Not looked at, because that takes a sign-in."), {} };
    case What::ClockGood:
        return { clock, Words::tr("It is right."), {} };
    case What::ClockWrong: {
        const int seconds = fact("seconds").toInt();
        const QString minutes = Words::tr("%n minute(s)", nullptr, (qAbs(seconds) + 30) / 60);
        return { clock,
                 seconds > 0 ? Words::tr("It is %1 ahead.").arg(minutes) : Words::tr("It is %1 behind.").arg(minutes),
                 Words::tr("Set it, or let the computer set it from the network; certificates fail otherwise.") };
    }
    default:
        return { clock, Words::tr("Not compared, because the server did not answer."), {} };
    }
}

} // namespace

QString otherPlace(CopyPlace place)
{
    switch (place) {
    case CopyPlace::Chosen:
        break;
    case CopyPlace::Enforced:
        return Words::tr("The rules of this computer set its place, and only your IT administrator can set another.");
    case CopyPlace::Portable:
        return Words::tr(
            "This copy of Jumelle keeps everything beside itself: move its whole folder to another place.");
    case CopyPlace::Given:
        //: --profile is an option of a command and stays as it is
        return Words::tr("Name another folder with --profile.");
    }
    return Words::tr("Choose another place for the offline copy in the settings.");
}

QString whereNothingCanBeWritten(CopyPlace place)
{
    const QString other = otherPlace(place);
    return place == CopyPlace::Chosen ? other : Words::tr("Have it made writable.") + u' ' + other;
}

CheckWords words(const Finding &finding)
{
    if (finding.what <= What::KeychainNone)
        return ofComputer(finding);
    if (finding.what <= What::PortClosed)
        return ofWay(finding);
    if (finding.what <= What::CaFileUnreadable)
        return ofCertificate(finding);
    return ofServer(finding);
}

QString gradeName(Grade grade)
{
    switch (grade) {
    case Grade::Good:
        //: result of one check
        return Words::tr("In order");
    case Grade::Warning:
        //: result of one check: it works, but could be better
        return Words::tr("Worth a look");
    case Grade::Problem:
        //: result of one check: this keeps the program from working
        return Words::tr("In the way");
    case Grade::NotLooked:
        break;
    }
    //: result of one check
    return Words::tr("Not looked at");
}

QString summary(const QVector<Finding> &findings)
{
    const Grade worst = core::worst(findings);
    if (worst == Grade::Problem)
        return Words::tr("Something is in the way. What to do stands beside it.");
    for (const Finding &finding : findings)
        if (finding.what == What::RulesForbid)
            return words(finding).sentence;
    QStringList open;
    for (const Finding &finding : findings)
        if (finding.grade == Grade::NotLooked)
            open.append(words(finding).subject);
    const QString list = open.join(QStringLiteral(", "));
    if (worst == Grade::Warning && list.isEmpty())
        return Words::tr("The server can be reached. Something is worth a look.");
    if (worst == Grade::Warning)
        //: %1 one or more subjects, such as "News at once"
        return Words::tr("The server can be reached. Something is worth a look. Not looked at: %1.").arg(list);
    if (!list.isEmpty())
        //: %1 one or more subjects, such as "News at once"
        return Words::tr("The server can be reached. Not looked at: %1.").arg(list);
    return Words::tr("The server can be reached, and nothing is in the way.");
}

} // namespace advice
