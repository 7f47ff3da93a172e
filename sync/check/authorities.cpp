#include "sync/check/authorities.h"

#include <algorithm>

namespace syncing {

namespace {

// All parts of it: many authorities of old have no common name.
bool isBy(const QSslCertificate &certificate, const QSslCertificate &authority)
{
    const QList<QByteArray> parts = certificate.issuerInfoAttributes();
    return !parts.isEmpty() && std::all_of(parts.begin(), parts.end(), [&](const QByteArray &part) {
        return certificate.issuerInfo(part) == authority.subjectInfo(part);
    });
}

bool signedBy(const QList<QSslCertificate> &chain, const QList<QSslCertificate> &authorities)
{
    if (chain.isEmpty())
        return false;
    return std::any_of(authorities.begin(), authorities.end(), [&chain](const QSslCertificate &authority) {
        return chain.contains(authority) || isBy(chain.constLast(), authority);
    });
}

} // namespace

bool isOwnAuthority(const QSslCertificate &certificate)
{
    return certificate.issuerDisplayName() == QLatin1String("Jumelle community authority");
}

bool isAboutIssuer(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToVerifyFirstCertificate:
        return true;
    default:
        return false;
    }
}

bool isAboutDates(const QSslError &error)
{
    return error.error() == QSslError::CertificateNotYetValid || error.error() == QSslError::CertificateExpired;
}

Vouching whoVouches(const QList<QSslCertificate> &chain, const QList<QSslCertificate> &own,
                    const AddedAuthorities &added)
{
    Vouching vouching;
    if (chain.isEmpty())
        return vouching;
    vouching.issuer = chain.constLast().issuerDisplayName();
    if (isOwnAuthority(chain.constFirst()))
        vouching.by = Vouching::ServersOwn;
    else if (signedBy(chain, own) || signedBy(chain, added.certificates))
        vouching.by = Vouching::AddedHere;
    else if (added.known)
        vouching.by = Vouching::Public;
    return vouching;
}

} // namespace syncing
