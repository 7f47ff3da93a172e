#include "keychain/sealedsecrets.h"

#include "core/jsonfile.h"

#include <QCryptographicHash>
#include <QSysInfo>

#ifdef Q_OS_WIN
#include <windows.h>

#include <dpapi.h>
#endif

namespace keychain {

#ifdef Q_OS_WIN

namespace {

DATA_BLOB blobOf(const QByteArray &bytes)
{
    // The system only reads what it is given; its type does not say so.
    return { static_cast<DWORD>(bytes.size()), reinterpret_cast<BYTE *>(const_cast<char *>(bytes.constData())) };
}

std::optional<QByteArray> taken(BOOL done, const DATA_BLOB &blob)
{
    if (!done)
        return std::nullopt;
    QByteArray bytes(reinterpret_cast<const char *>(blob.pbData), static_cast<qsizetype>(blob.cbData));
    SecureZeroMemory(blob.pbData, blob.cbData);
    LocalFree(blob.pbData);
    return bytes;
}

} // namespace

bool canSeal() { return true; }

std::optional<QByteArray> seal(const QByteArray &plain)
{
    DATA_BLOB in = blobOf(plain), out{};
    const auto done = CryptProtectData(&in, L"Jumelle", nullptr, nullptr, nullptr, CRYPTPROTECT_UI_FORBIDDEN, &out);
    return taken(done, out);
}

std::optional<QByteArray> unseal(const QByteArray &sealed)
{
    DATA_BLOB in = blobOf(sealed), out{};
    const auto done = CryptUnprotectData(&in, nullptr, nullptr, nullptr, nullptr, CRYPTPROTECT_UI_FORBIDDEN, &out);
    return taken(done, out);
}

#else

bool canSeal() { return false; }
std::optional<QByteArray> seal(const QByteArray &) { return std::nullopt; }
std::optional<QByteArray> unseal(const QByteArray &) { return std::nullopt; }

#endif

Sealer systemSealer()
{
    const QString account = qEnvironmentVariable("USERDOMAIN") + u'\\' + qEnvironmentVariable("USERNAME");
    return { seal, unseal, account + u'@' + QString::fromLatin1(QSysInfo::machineUniqueId().toHex()) };
}

SealedSecrets::SealedSecrets(QString file, Sealer sealer, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_sealer(std::move(sealer))
{ }

// Names of people, servers and computers are nobody's business either.
QString SealedSecrets::nameOf(const QString &key) const
{
    const QByteArray text = (key + u'\n' + m_sealer.who).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

void SealedSecrets::answer(const Done &done, Status status)
{
    QMetaObject::invokeMethod(
        this, [done, status] { done(status); }, Qt::QueuedConnection);
}

void SealedSecrets::read(const QString &key, Read done)
{
    const core::JsonFile loaded = core::readJsonFile(m_file);
    const auto value = loaded.object.value(nameOf(key));
    const auto plain
        = value.isString() ? m_sealer.unseal(QByteArray::fromBase64(value.toString().toLatin1())) : std::nullopt;
    const Status status = plain                      ? Status::Ok
        : loaded.state == core::JsonFile::Unreadable ? Status::Unavailable
        : value.isUndefined() || value.isNull()      ? Status::NotFound
                                                     : Status::Locked;
    answer([done = std::move(done),
            text = plain ? QString::fromUtf8(*plain) : QString()](Status told) { done(told, text); },
           status);
}

void SealedSecrets::write(const QString &key, const QString &secret, Done done)
{
    const auto sealed = m_sealer.seal(secret.toUtf8());
    core::JsonFile loaded = core::readJsonFile(m_file);
    bool kept = sealed && loaded.state != core::JsonFile::Unreadable;
    if (kept && loaded.state == core::JsonFile::Damaged)
        kept = core::putAside(m_file);
    if (kept) {
        loaded.object.insert(nameOf(key), QString::fromLatin1(sealed->toBase64()));
        kept = core::writeJsonFile(m_file, loaded.object).has_value();
    }
    answer(done, kept ? Status::Ok : Status::Unavailable);
}

void SealedSecrets::remove(const QString &key, Done done)
{
    core::JsonFile loaded = core::readJsonFile(m_file);
    bool gone = loaded.state != core::JsonFile::Unreadable;
    if (gone && loaded.object.contains(nameOf(key))) {
        loaded.object.remove(nameOf(key));
        gone = core::writeJsonFile(m_file, loaded.object).has_value();
    }
    answer(done, gone ? Status::Ok : Status::Unavailable);
}

} // namespace keychain
