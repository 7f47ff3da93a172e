#pragma once
// The network check for the window: the same look as `jumelle-cli check-network`. GUI thread.
#include "core/check/checkservice.h"
#include "sync/check/networkcheck.h"

#include <functional>
#include <memory>

namespace app {

class Check : public core::CheckService
{
    Q_OBJECT
public:
    // `surroundings` is asked anew for each run: people sign in and out, and change settings.
    explicit Check(std::function<syncing::CheckOptions()> surroundings, QObject *parent = nullptr);

    QString server() const override;
    void start() override;
    void cancel() override;
    void keep(const QString &path, const QByteArray &bytes) override;

private:
    std::function<syncing::CheckOptions()> m_surroundings;
    std::unique_ptr<syncing::NetworkCheck> m_run;
};

} // namespace app
