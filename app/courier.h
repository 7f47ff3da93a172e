#pragma once
// Sticks of the one who is signed in: secrets in the keychain, work in a thread with its own cache connection.
#include "core/courierservice.h"
#include "core/secretstore.h"
#include "courier/secrets.h"
#include "store/service.h"

#include <QThreadPool>
#include <atomic>

namespace app {

class Courier : public core::CourierService
{
    Q_OBJECT
public:
    // All outlive this. `profileId` names the secret.
    Courier(store::Service &store, core::SecretStore &keychain, const QString &profileId, const courier::Owner &owner);
    ~Courier() override; // stops the job and waits for its running part

    QString code() const override;
    bool codeKept() const override { return m_kept; }
    bool addCode(const QString &typed) override;
    void survey(bool everything) override;
    void takeAlong(const QString &path, bool everything) override;
    void bringBack(const QString &path, bool trustNewSignature) override;
    void cancel() override { m_stop = true; }

private:
    void complete(const QString &device);
    void keep();
    void run(std::function<void(store::Cache &)> job);
    bool report(std::int64_t done, std::int64_t total); // in the job's thread; false: stop

    store::Service &m_store;
    core::SecretStore &m_keychain;
    QString m_secretName;
    courier::Owner m_owner;
    courier::Secrets m_secrets;
    bool m_read = false;
    bool m_mayKeep = false; // the keychain could be read
    bool m_kept = true;
    std::atomic<bool> m_stop = false;
    std::int64_t m_reported = 0; // permille, in the job's thread
    QThreadPool m_pool;
};

} // namespace app
