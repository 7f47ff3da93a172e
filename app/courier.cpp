#include "app/courier.h"

#include "courier/diskfile.h"
#include "sync/courier/bringback.h"
#include "sync/courier/takealong.h"

#include <QFileInfo>
#include <QPointer>
#include <QStorageInfo>
#include <QSysInfo>

namespace app {

using core::SecretStore;

Courier::Courier(store::Service &store, SecretStore &keychain, const QString &profileId, const courier::Owner &owner)
    : m_store(store)
    , m_keychain(keychain)
    , m_secretName(profileId + QStringLiteral("/courier"))
    , m_owner(owner)
{
    m_pool.setMaxThreadCount(1);
    m_store.read(
        this, [](store::Cache &cache) { return cache.device(); },
        [this](const core::Result<std::string> &device) {
            if (!device)
                return;
            m_keychain.read(m_secretName,
                            [self = QPointer(this), device = *device](SecretStore::Status status, const QString &text) {
                                if (!self)
                                    return;
                                // What a locked keychain holds is not to be written over.
                                self->m_mayKeep
                                    = status == SecretStore::Status::Ok || status == SecretStore::Status::NotFound;
                                self->m_secrets = courier::readSecrets(text.toStdString()).value_or(courier::Secrets{});
                                self->complete(QString::fromStdString(device));
                            });
        });
}

Courier::~Courier()
{
    m_stop = true;
    m_pool.waitForDone();
}

void Courier::complete(const QString &device)
{
    const bool changed = courier::complete(m_secrets, device.toStdString(), m_store.options().random);
    m_read = true;
    if (changed)
        keep();
    Q_EMIT codeChanged();
}

void Courier::keep()
{
    m_kept = m_mayKeep;
    if (!m_mayKeep)
        return;
    m_keychain.write(m_secretName, QString::fromStdString(courier::textOf(m_secrets)),
                     [self = QPointer(this)](SecretStore::Status status) {
                         if (!self)
                             return;
                         self->m_kept = status == SecretStore::Status::Ok && self->m_keychain.isPersistent();
                         Q_EMIT self->codeChanged();
                     });
}

QString Courier::code() const { return m_read ? QString::fromStdString(m_secrets.codes.front()) : QString(); }

bool Courier::addCode(const QString &typed)
{
    const auto code = courier::readCode(typed.toStdString());
    if (!code || !m_read)
        return false;
    courier::prefer(m_secrets, *code);
    keep();
    Q_EMIT codeChanged();
    return true;
}

void Courier::run(std::function<void(store::Cache &)> job)
{
    if (!m_read)
        return Q_EMIT failed({ core::Code::NoKeychain, "courier", 0 });
    m_stop = false;
    m_pool.start([this, job = std::move(job)] {
        m_reported = -1;
        auto opened = store::Cache::open(m_store.options());
        if (!opened)
            return Q_EMIT failed(opened.error());
        opened->cache->setObserver([this](const store::ChangeSet &changes) { m_store.report(changes); });
        job(*opened->cache);
    });
}

bool Courier::report(std::int64_t done, std::int64_t total)
{
    const auto permille = total > 0 ? done * 1000 / total : 0;
    if (permille != m_reported) {
        m_reported = permille;
        Q_EMIT progress(done, total);
    }
    return !m_stop;
}

namespace {

syncing::TakeAlong takeOptions(const store::CacheOptions &cache, const courier::Secrets &secrets,
                               const courier::Owner &owner, bool everything)
{
    syncing::TakeAlong options;
    options.owner = owner;
    options.key = courier::keyFrom(secrets.codes.front(), owner);
    options.signer = courier::makeSigner(secrets.seed);
    options.random = cache.random;
    options.nowMs = cache.nowMs;
    options.deviceName = QSysInfo::machineHostName().toStdString();
    options.everything = everything;
    return options;
}

} // namespace

void Courier::survey(bool everything)
{
    run([this, secrets = m_secrets, everything](store::Cache &cache) {
        const auto contents
            = syncing::surveyTakeAlong(cache, takeOptions(m_store.options(), secrets, m_owner, everything));
        if (contents)
            Q_EMIT surveyed(*contents);
        else
            Q_EMIT failed(contents.error());
    });
}

void Courier::takeAlong(const QString &path, bool everything)
{
    run([this, secrets = m_secrets, path, everything](store::Cache &cache) {
        auto options = takeOptions(m_store.options(), secrets, m_owner, everything);
        const QFileInfo target(path);
        const auto free = QStorageInfo(target.absolutePath()).bytesAvailable();
        options.room = free >= 0 ? free + target.size() : -1;
        options.progress = [this](std::int64_t done, std::int64_t total) { return report(done, total); };
        courier::DiskFile file(path.toStdString());
        const auto taken = syncing::takeAlong(cache, file, options);
        if (taken)
            Q_EMIT this->taken(path, taken->contents, taken->continued);
        else
            Q_EMIT failed(taken.error());
    });
}

void Courier::bringBack(const QString &path, bool trustNewSignature)
{
    run([this, secrets = m_secrets, path, trustNewSignature](store::Cache &cache) {
        syncing::BringBack options;
        options.owner = m_owner;
        options.keys = courier::keysFor(secrets, m_owner);
        options.folder = m_store.options().folder;
        options.nowMs = m_store.options().nowMs;
        options.trustNewSignature = trustNewSignature;
        options.progress = [this](std::int64_t done, std::int64_t total) { return report(done, total); };
        courier::DiskFile file(path.toStdString());
        const auto outcome = syncing::bringBack(cache, file, options);
        if (outcome)
            Q_EMIT brought(*outcome);
        else
            Q_EMIT failed(outcome.error());
    });
}

} // namespace app
