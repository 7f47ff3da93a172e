#include "sync/check/authorities.h"

#include <QDir>

#include <algorithm>

namespace syncing {

namespace {

QList<QSslCertificate> addedToThisComputer()
{
    QList<QSslCertificate> list;
    for (const char *folder : { "/usr/local/share/ca-certificates", "/etc/pki/ca-trust/source/anchors",
                                "/etc/ca-certificates/trust-source/anchors", "/usr/share/pki/trust/anchors" }) {
        const QDir dir(QLatin1String(folder), QString(), QDir::Name, QDir::Files);
        for (const QString &name : dir.entryList())
            list += QSslCertificate::fromPath(dir.filePath(name));
    }
    return list;
}

bool signedBy(const QList<QSslCertificate> &chain, const QList<QSslCertificate> &authorities)
{
    if (chain.isEmpty())
        return false;
    const QSslCertificate &last = chain.constLast();
    return std::any_of(authorities.begin(), authorities.end(), [&](const QSslCertificate &authority) {
        return chain.contains(authority)
            || authority.subjectInfo(QSslCertificate::CommonName) == last.issuerInfo(QSslCertificate::CommonName);
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

Vouching whoVouches(const QList<QSslCertificate> &chain, const QString &caFile)
{
    Vouching vouching;
    if (chain.isEmpty())
        return vouching;
    vouching.issuer = chain.constLast().issuerDisplayName();
    if (isOwnAuthority(chain.constFirst()))
        vouching.by = Vouching::ServersOwn;
    else if ((!caFile.isEmpty() && signedBy(chain, QSslCertificate::fromPath(caFile)))
             || signedBy(chain, addedToThisComputer()))
        vouching.by = Vouching::AddedHere;
    return vouching;
}

} // namespace syncing
