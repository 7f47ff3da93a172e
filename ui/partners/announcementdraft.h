#pragma once
// What somebody filled in for an announcement, as it is kept until it is published.
#include "models/rows_people.h"

class QJsonObject;

namespace ui {

QJsonObject announcementDraft(const models::AnnouncementRow &row);
models::AnnouncementRow announcementFrom(const QJsonObject &draft);

} // namespace ui
