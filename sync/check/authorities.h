#pragma once
// Who signed a certificate, and how this computer came to believe that.
#include "sync/check/systemauthorities.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QString>

namespace syncing {

struct Vouching
{
    enum By {
        Unknown, // the system trusts it, and does not say since when
        Public, // an authority that systems trust by themselves
        AddedHere, // only since somebody added it: a school's filter, or an authority of its own
        ServersOwn // the one a server made for itself
    } by
        = Unknown;
    QString issuer;
};

// Of a chain that was verified. `own`: certificates trusted beside the system's, may be empty.
Vouching whoVouches(const QList<QSslCertificate> &chain, const QList<QSslCertificate> &own,
                    const AddedAuthorities &added);
bool isOwnAuthority(const QSslCertificate &certificate);
bool isAboutIssuer(const QSslError &error); // not known, rather than something wrong with the certificate itself
bool isAboutDates(const QSslError &error); // not valid yet or no longer: the computer's clock may be what is wrong

} // namespace syncing
