#pragma once
// Which authorities a connection trusts.
#include <QList>
#include <QSslCertificate>

class QSslConfiguration;

namespace syncing {

// `own` beside the system's. On Linux Qt asks the system for one authority at a time only as long as nobody named any:
// then all of the system's are read, which takes some ten milliseconds.
void trustToo(QSslConfiguration &tls, const QList<QSslCertificate> &own);

} // namespace syncing
