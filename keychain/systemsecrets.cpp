#include "keychain/systemsecrets.h"

#include <QTimer>
#include <memory>
#include <qt6keychain/keychain.h>

namespace keychain {

namespace {

core::SecretStore::Status statusOf(QKeychain::Error error)
{
    using S = core::SecretStore::Status;
    switch (error) {
    case QKeychain::NoError:
        return S::Ok;
    case QKeychain::EntryNotFound:
        return S::NotFound;
    case QKeychain::AccessDeniedByUser:
        return S::Locked;
    case QKeychain::AccessDenied:
        return S::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        return S::Unavailable;
    }
    return S::Unavailable;
}

} // namespace

SystemSecrets::SystemSecrets(const QString &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{ }

// The credential store of Windows has one list of names for all programs, and QtKeychain puts the bare key into it.
QString SystemSecrets::nameOf(const QString &key) const
{
#ifdef Q_OS_WIN
    return m_service + QLatin1Char('/') + key;
#else
    return key;
#endif
}

void SystemSecrets::start(QKeychain::Job *job, std::function<void(Status)> done)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    auto answered = std::make_shared<bool>(false);
    const auto once = [this, answered, done = std::move(done)](Status status) {
        if (std::exchange(*answered, true))
            return;
        if (status == Status::Unavailable)
            m_works = false;
        done(status);
    };
    connect(job, &QKeychain::Job::finished, this,
            [once](QKeychain::Job *finished) { once(statusOf(finished->error())); });
    // A wallet may wait for its password as long as the person does; the program does not.
    QTimer::singleShot(patienceMs, this, [once] { once(Status::Unavailable); });
    job->start();
}

void SystemSecrets::read(const QString &key, Read done)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service, this);
    job->setKey(nameOf(key));
    auto secret = std::make_shared<QString>();
    connect(job, &QKeychain::Job::finished, this, [secret](QKeychain::Job *finished) {
        *secret = static_cast<QKeychain::ReadPasswordJob *>(finished)->textData();
    });
    start(job, [secret, done = std::move(done)](Status status) {
        done(status, status == Status::Ok ? *secret : QString());
    });
}

void SystemSecrets::write(const QString &key, const QString &secret, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service, this);
    job->setKey(nameOf(key));
    job->setTextData(secret);
    start(job, [this, key, secret, done = std::move(done)](Status status) {
        if (status != Status::Ok)
            return done(status);
        read(key, [this, secret, done](Status again, const QString &kept) {
            const bool same = again == Status::Ok && kept == secret;
            m_works = same;
            done(same ? Status::Ok : Status::Unavailable);
        });
    });
}

void SystemSecrets::remove(const QString &key, Done done)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service, this);
    job->setKey(nameOf(key));
    start(job, [done = std::move(done)](Status status) { done(status == Status::NotFound ? Status::Ok : status); });
}

void SystemSecrets::probe(std::function<void(bool)> done)
{
    const QString key = QStringLiteral("probe");
    write(key, QStringLiteral("works"), [this, key, done = std::move(done)](Status status) {
        if (status != Status::Ok)
            return done(false);
        remove(key, [done](Status) { done(true); });
    });
}

} // namespace keychain
