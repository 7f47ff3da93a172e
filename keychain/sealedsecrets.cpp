#include "keychain/sealedsecrets.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

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

namespace {

// Names of people and servers are nobody's business either.
QString nameOf(const QString &key)
{
    return QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QJsonObject load(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(1 << 20)).object() : QJsonObject();
}

bool store(const QString &path, const QJsonObject &secrets)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(secrets).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

SealedSecrets::SealedSecrets(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{ }

void SealedSecrets::read(const QString &key, Read done)
{
    const auto value = load(m_file).value(nameOf(key));
    const auto plain = value.isString() ? unseal(QByteArray::fromBase64(value.toString().toLatin1())) : std::nullopt;
    QMetaObject::invokeMethod(
        this,
        [done = std::move(done), plain] {
            done(plain ? Status::Ok : Status::NotFound, plain ? QString::fromUtf8(*plain) : QString());
        },
        Qt::QueuedConnection);
}

void SealedSecrets::write(const QString &key, const QString &secret, Done done)
{
    bool kept = false;
    if (const auto sealed = seal(secret.toUtf8())) {
        auto secrets = load(m_file);
        secrets.insert(nameOf(key), QString::fromLatin1(sealed->toBase64()));
        kept = store(m_file, secrets);
    }
    QMetaObject::invokeMethod(
        this, [done = std::move(done), kept] { done(kept ? Status::Ok : Status::Unavailable); }, Qt::QueuedConnection);
}

void SealedSecrets::remove(const QString &key, Done done)
{
    auto secrets = load(m_file);
    const bool gone = !secrets.contains(nameOf(key)) || (secrets.remove(nameOf(key)), store(m_file, secrets));
    QMetaObject::invokeMethod(
        this, [done = std::move(done), gone] { done(gone ? Status::Ok : Status::Unavailable); }, Qt::QueuedConnection);
}

} // namespace keychain
