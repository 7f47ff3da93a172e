#pragma once
// What a network check found, in words, and the note for the IT person. English, or the interface's language.
#include "core/check/finding.h"

namespace advice {

struct CheckWords
{
    QString subject; // "Proxy"
    QString sentence; // what is so
    QString todo; // what to do about it; "" when nothing
};

CheckWords words(const core::Finding &finding);
QString gradeName(core::Grade grade); // "in order", "look at this", "in the way", "not looked at"
QString summary(const QVector<core::Finding> &findings); // one sentence over all of them

struct CheckNote
{
    QString server; // "https://school.example"
    QString computer;
    QString system; // "Debian GNU/Linux 12"
    QString when; // as the reader writes dates
    QVector<core::Finding> findings;
};
CheckNote noteFor(const QString &server, const QVector<core::Finding> &findings); // of this computer, now
QString noteTitle();
QString noteText(const CheckNote &note); // plain text, lines of any length
QString noteHtml(const CheckNote &note); // for one page
QString noteNeeds(const QString &server); // what the network has to let through

} // namespace advice
