#pragma once
// What of an administrator's rules could not be understood.
#include <QString>

namespace core {

struct PolicyProblem
{
    enum Kind {
        Unreadable, // there are rules, but nobody here may read them: nothing may be opened
        NotALine, // neither "[section]" nor "name = value"
        UnknownSection,
        OutsideSection,
        UnknownKey,
        NotForPolicy, // a setting, but not one for administrators
        Twice, // in one section; the last one holds
        BadValue
    };
    Kind kind = Unreadable;
    QString place; // file, registry key or property list
    int line = 0; // in a file, from 1
    QString key; // or the line as it stands
    QString value;
    bool enforced = false; // a bad value: among those that nobody may change
};

} // namespace core
