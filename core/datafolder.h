#pragma once
// Where a program keeps what belongs to the person who uses it.
#include <QString>

namespace core {

struct DataFolder
{
    QString path; // absolute; not made yet
    bool portable = false; // beside the program: nothing of a person stays on the computer
};

// A file "portable.txt" in `programFolder` makes the copy of the program portable: everything is kept in "data" beside
// it. Otherwise the person's own folder on this computer, never one that Windows carries from computer to computer at
// sign-in. `name` of the program, "jumelle" or "jumelle-cli". Touches nothing.
DataFolder dataFolder(const QString &programFolder, const QString &name);

} // namespace core
