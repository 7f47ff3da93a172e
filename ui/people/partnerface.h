#pragma once
// What a card of the partner search shows, whatever it stands for.
#include "models/rows.h"

#include <QModelIndex>

namespace ui {

struct PartnerFace
{
    QString name; // in the round picture, too
    QString title;
    QString line; // school · town, country
    QString ages;
    QStringList subjects; // names
    QString languages; // "EL · EN"
    QString mark; // a state in words at the right: "Free now", "Closed"
    bool good = false; // the mark says something good
    bool waits = false; // written here and not sent yet
    bool hasChips = true; // a third line; contacts have nothing to say there

    QString spoken() const; // all of it, for screen readers
};

PartnerFace faceOf(const models::PersonRow &row);
PartnerFace faceOf(const models::SchoolRow &row);
PartnerFace faceOf(const models::AnnouncementRow &row);
PartnerFace faceOf(const models::ContactRow &row);
// Of a row of any model over these types, directly or through proxies.
PartnerFace faceOf(const QModelIndex &index);

} // namespace ui
