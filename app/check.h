#pragma once
// The network check for the window: the same look as `jumelle-cli check-network`. GUI thread.
#include "advice/copyplace.h"
#include "core/check/checkservice.h"
#include "sync/check/networkcheck.h"

#include <functional>
#include <memory>

namespace app {

class Check : public core::CheckService
{
    Q_OBJECT
public:
    // Both are asked anew for each run: people sign in and out, and change settings.
    Check(std::function<syncing::CheckOptions()> surroundings, std::function<advice::CopyPlace()> copyPlace,
          QObject *parent = nullptr);

    QString server() const override;
    void start() override;
    void cancel() override;
    void keep(const QString &path, const QByteArray &bytes) override;

private:
    std::function<syncing::CheckOptions()> m_surroundings;
    std::function<advice::CopyPlace()> m_copyPlace;
    std::unique_ptr<syncing::NetworkCheck> m_run;
};

} // namespace app
