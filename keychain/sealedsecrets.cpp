#include "keychain/sealedsecrets.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
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

namespace {

constexpr qint64 largest = 1 << 20; // bytes; a file of ours has some hundred for each account

struct Loaded
{
    enum { There, Missing, Damaged, Unreadable } state;
    QJsonObject secrets;
};

Loaded load(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return { Loaded::Missing, {} };
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest)
        return { Loaded::Unreadable, {} };
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return { Loaded::Unreadable, {} };
    const auto document = QJsonDocument::fromJson(bytes);
    return { document.isObject() ? Loaded::There : Loaded::Damaged, document.object() };
}

bool store(const QString &path, const QJsonObject &secrets)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(secrets).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

bool putAside(const QString &path)
{
    const QString aside = path + QStringLiteral(".damaged");
    return (!QFile::exists(aside) || QFile::remove(aside)) && QFile::rename(path, aside);
}

} // namespace

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
    const Loaded loaded = load(m_file);
    const auto value = loaded.secrets.value(nameOf(key));
    const auto plain
        = value.isString() ? m_sealer.unseal(QByteArray::fromBase64(value.toString().toLatin1())) : std::nullopt;
    const Status status = plain                 ? Status::Ok
        : loaded.state == Loaded::Unreadable    ? Status::Unavailable
        : value.isUndefined() || value.isNull() ? Status::NotFound
                                                : Status::Locked;
    answer([done = std::move(done),
            text = plain ? QString::fromUtf8(*plain) : QString()](Status told) { done(told, text); },
           status);
}

void SealedSecrets::write(const QString &key, const QString &secret, Done done)
{
    const auto sealed = m_sealer.seal(secret.toUtf8());
    Loaded loaded = load(m_file);
    bool kept = sealed && loaded.state != Loaded::Unreadable;
    if (kept && loaded.state == Loaded::Damaged)
        kept = putAside(m_file);
    if (kept) {
        loaded.secrets.insert(nameOf(key), QString::fromLatin1(sealed->toBase64()));
        kept = store(m_file, loaded.secrets);
    }
    answer(done, kept ? Status::Ok : Status::Unavailable);
}

void SealedSecrets::remove(const QString &key, Done done)
{
    Loaded loaded = load(m_file);
    bool gone = loaded.state != Loaded::Unreadable;
    if (gone && loaded.secrets.contains(nameOf(key))) {
        loaded.secrets.remove(nameOf(key));
        gone = store(m_file, loaded.secrets);
    }
    answer(done, gone ? Status::Ok : Status::Unavailable);
}

} // namespace keychain
