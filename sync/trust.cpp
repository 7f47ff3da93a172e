#include "sync/trust.h"

#include <QSslConfiguration>

namespace syncing {

void trustToo(QSslConfiguration &tls, const QList<QSslCertificate> &own)
{
    if (own.isEmpty())
        return;
    if (tls.caCertificates().isEmpty())
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates());
    tls.addCaCertificates(own);
}

} // namespace syncing
