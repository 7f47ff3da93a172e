#pragma once
// Sticks that a test says everything about.
#include "core/courierservice.h"

#include <QStringList>
#include <QVector>

namespace test {

class Stick : public core::CourierService
{
public:
    QString code() const override { return QStringLiteral("K7QM-2XNP-4TRA-9WCE-JB5D"); }
    bool codeKept() const override { return kept; }
    bool addCode(const QString &typed) override
    {
        codes << typed;
        return typed.size() > 20;
    }
    void survey(bool everything) override
    {
        surveys << everything;
        Q_EMIT surveyed(contents);
    }
    void takeAlong(const QString &path, bool) override { written << path; }
    void bringBack(const QString &path, bool trust) override
    {
        read << path + (trust ? QStringLiteral("!") : QString());
    }
    void cancel() override { Q_EMIT failed({ core::Code::Cancelled, {}, 0 }); }

    core::CourierContents contents;
    bool kept = true;
    QStringList codes, written, read;
    QVector<bool> surveys;
};

inline core::CourierContents full()
{
    core::CourierContents contents;
    contents.changes = 3;
    contents.files = 2;
    contents.fileBytes = 14'000'000;
    contents.answers = 1;
    contents.entries = 120;
    contents.sinceMs = 1'790'000'000'000;
    contents.filesLeft = 1;
    return contents;
}

inline core::CourierOutcome cutShort()
{
    core::CourierOutcome o;
    o.confirmed = 3;
    o.again = 1;
    o.entries = 120;
    o.parts = 3;
    o.partsInAll = 5;
    o.cut = true;
    return o;
}

inline core::CourierOutcome problem(core::CourierProblem problem)
{
    core::CourierOutcome o;
    o.problem = problem;
    o.computer = "Room 12";
    return o;
}

} // namespace test
