#pragma once
// A look at the way to the server, for ui; implemented by app over sync. GUI thread; one run at a time.
#include "core/check/finding.h"

#include <QObject>

namespace core {

class CheckService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QString server() const = 0; // "https://school.example"; "" when none is known
    virtual void start() = 0; // a run that goes on is ended first
    virtual void cancel() = 0;
    virtual void keep(const QString &path, const QByteArray &bytes) = 0; // writes a note; answered by kept()

Q_SIGNALS:
    void found(const core::Finding &finding); // in a fixed order of subjects
    void finished();
    void kept(const QString &path, bool good);
};

} // namespace core
