#pragma once
// Which authorities somebody added to this computer, beside those that every computer trusts.
#include <QList>
#include <QSslCertificate>
#include <QStringList>

namespace syncing {

struct AddedAuthorities
{
    bool known = false; // this system tells them apart
    QList<QSslCertificate> certificates;
};

// Reads files, or the stores of Windows: not for the GUI thread. Linux: the folders from which distributions take
// local authorities; Windows: what the administrator, group policy or a program put among the roots; else not known.
AddedAuthorities addedAuthorities();
// All in these folders and those inside; not known when there is none of them.
AddedAuthorities authoritiesIn(const QStringList &folders);

} // namespace syncing
