#pragma once
// Sticks for ui; implemented by app over sync/courier, in a thread of its own. One job at a time; answers come as
// signals in the GUI thread.
#include "core/courier.h"
#include "core/result.h"

#include <QObject>
#include <QString>

namespace core {

class CourierService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QString code() const = 0; // that opens what is written here; empty until it is known
    virtual bool codeKept() const = 0; // false: there is no keychain, it is asked for again next time
    virtual bool addCode(const QString &typed) = 0; // false: this cannot be a code
    virtual void survey(bool everything) = 0; // → surveyed
    virtual void takeAlong(const QString &path, bool everything) = 0; // → progress, taken or failed
    virtual void bringBack(const QString &path, bool trustNewSignature) = 0; // → progress, brought or failed
    virtual void cancel() = 0; // → failed with Code::Cancelled; what is written can be gone on with

Q_SIGNALS:
    void codeChanged();
    void surveyed(const core::CourierContents &contents);
    void progress(qint64 done, qint64 total);
    void taken(const QString &path, const core::CourierContents &contents, bool continued);
    void brought(const core::CourierOutcome &outcome);
    void failed(const core::Error &error);
};

} // namespace core
