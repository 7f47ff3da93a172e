#pragma once
// What a project's card says at a glance, counted in the store's thread.
#include "core/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace store {
class Cache;
}

namespace models {

struct ProjectSummary
{
    int members = 0;
    QStringList schools; // names, each once
    QStringList countries; // codes, each once
    int cards = 0; // in the lists of the board
    int cardsDone = 0; // in lists that mean "done"
    int photos = 0;
    int changesWaiting = 0;
    QString coverPath; // a picture in the cache; empty: none fetched yet
    struct Due
    {
        QString cardId;
        QString title;
        QDate on;
    };
    QVector<Due> due; // open cards with a date, soonest first, at most 20
};

// `coverBlobId` of the project, empty: the first photo that is here.
core::Result<ProjectSummary> readProjectSummary(store::Cache &cache, const QString &account,
                                                const QString &coverBlobId);

} // namespace models
