#include "sync/check/systemauthorities.h"

#include <QDirIterator>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <QSet>

#include <windows.h>

#include <wincrypt.h>
#endif

namespace syncing {

namespace {

constexpr int mostFiles = 1000; // a folder with more is none for certificates

#ifdef Q_OS_WIN
QList<QSslCertificate> certificatesOf(const wchar_t *store, DWORD place)
{
    QList<QSslCertificate> list;
    const DWORD flags = place | CERT_STORE_READONLY_FLAG | CERT_STORE_OPEN_EXISTING_FLAG;
    const HCERTSTORE opened = CertOpenStore(CERT_STORE_PROV_SYSTEM_W, 0, 0, flags, store);
    if (!opened)
        return list;
    PCCERT_CONTEXT one = nullptr;
    while ((one = CertEnumCertificatesInStore(opened, one))) {
        const QByteArray der(reinterpret_cast<const char *>(one->pbCertEncoded), qsizetype(one->cbCertEncoded));
        list += QSslCertificate::fromData(der, QSsl::Der);
    }
    CertCloseStore(opened, 0);
    return list;
}
#endif

} // namespace

AddedAuthorities authoritiesIn(const QStringList &folders)
{
    AddedAuthorities added;
    for (const QString &folder : folders) {
        if (!QFileInfo(folder).isDir())
            continue;
        added.known = true;
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        for (int i = 0; i < mostFiles && files.hasNext(); ++i)
            added.certificates += QSslCertificate::fromPath(files.next());
    }
    return added;
}

#ifdef Q_OS_WIN
// AuthRoot has what Microsoft hands out to everybody, and only that; Root has it too, and what was added. Without the
// one the other tells nothing.
AddedAuthorities addedAuthorities()
{
    const auto handedOut = certificatesOf(L"AuthRoot", CERT_SYSTEM_STORE_LOCAL_MACHINE);
    const QSet<QSslCertificate> everybodys(handedOut.begin(), handedOut.end());
    AddedAuthorities added;
    added.known = !everybodys.isEmpty();
    QList<DWORD> places{ CERT_SYSTEM_STORE_LOCAL_MACHINE_GROUP_POLICY, CERT_SYSTEM_STORE_LOCAL_MACHINE_ENTERPRISE,
                         CERT_SYSTEM_STORE_CURRENT_USER_GROUP_POLICY };
    if (added.known)
        places << CERT_SYSTEM_STORE_LOCAL_MACHINE << CERT_SYSTEM_STORE_CURRENT_USER;
    for (const DWORD place : std::as_const(places))
        for (const QSslCertificate &root : certificatesOf(L"Root", place))
            if (!everybodys.contains(root) && !added.certificates.contains(root))
                added.certificates.append(root);
    return added;
}
#elif defined(Q_OS_LINUX)
AddedAuthorities addedAuthorities()
{
    if (QFileInfo::exists(QStringLiteral("/.flatpak-info"))) // its folders are not those of the computer
        return {};
    return authoritiesIn({ QStringLiteral("/usr/local/share/ca-certificates"),
                           QStringLiteral("/etc/pki/ca-trust/source/anchors"),
                           QStringLiteral("/usr/share/pki/ca-trust-source/anchors"),
                           QStringLiteral("/etc/ca-certificates/trust-source/anchors"),
                           QStringLiteral("/etc/pki/trust/anchors"), QStringLiteral("/usr/share/pki/trust/anchors") });
}
#else
AddedAuthorities addedAuthorities() { return {}; }
#endif

} // namespace syncing
