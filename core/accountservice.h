#pragma once
// Signing in and out, for ui; implemented by app over sync. One Profile is one person on one server.
#include "core/result.h"

#include <QObject>
#include <QString>
#include <QUrl>
#include <QVector>

namespace core {

struct Profile
{
    QString id; // stable, names the cache folder
    QUrl server;
    QString username;
    QString personId;
    QString displayName;
    QString schoolName;
    bool signedIn = false;
    bool secretKept = true; // false: the token lives only as long as the program runs
};

class AccountService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QVector<Profile> profiles() const = 0;
    virtual Profile current() const = 0; // id empty: nobody
    virtual void signIn(const QUrl &server, const QString &username, const QString &password) = 0;
    virtual void signOut(const QString &profileId, bool removeCache) = 0;
    virtual void switchTo(const QString &profileId) = 0;

Q_SIGNALS:
    void signInProgress(int step); // 0 looking for the server, 1 checking who you are, 2 fetching the first pages
    void signedIn(const core::Profile &profile);
    void signInFailed(const core::Error &error);
    void profilesChanged();
    void currentChanged(const core::Profile &profile);
};

} // namespace core
