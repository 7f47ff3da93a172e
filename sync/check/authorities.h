#pragma once
// Who signed a certificate, and how this computer came to believe that.
#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QString>

namespace syncing {

struct Vouching
{
    enum By {
        Public, // an authority that systems trust by themselves; or added where this system does not say so
        AddedHere, // only since somebody added it: a school's filter, or an authority of its own
        ServersOwn // the one a server made for itself
    } by
        = Public;
    QString issuer;
};

// Of a chain that was verified. `caFile`: certificates trusted beside the system's, may be empty. On Linux the folders
// for local authorities are looked into, too.
Vouching whoVouches(const QList<QSslCertificate> &chain, const QString &caFile);
bool isOwnAuthority(const QSslCertificate &certificate);
bool isAboutIssuer(const QSslError &error); // not known, rather than something wrong with the certificate itself

} // namespace syncing
