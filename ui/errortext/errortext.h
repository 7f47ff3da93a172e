#pragma once
// Codes into plain sentences: what happened, what is safe, what to do. An exhaustive switch: a new code does not
// compile until it has its words.
#include "core/result.h"

#include <QString>

namespace ui {

struct ErrorText
{
    QString title; // what happened
    QString safe; // what is safe
    QString next; // what to do
    QString icon; // icon name
    QString whole() const { return title + QLatin1Char(' ') + safe + QLatin1Char(' ') + next; }
};

ErrorText errorText(const core::Error &error);
// The same of what store::SyncStatus holds as text.
ErrorText errorText(const std::string &codeName, const std::string &detail);
// Of a place that the person chose to write to, such as a stick: the offline copy has no part in it.
ErrorText chosenPlaceText(const core::Error &error);

// The reason why the server refused one change ("forbidden", "overQuota" …: SetError types of RFC 8620), for the list
// of what was not sent.
QString refusalText(const QString &setErrorType);

} // namespace ui
