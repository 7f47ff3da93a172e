#pragma once
// Finds the files below what a person dropped or chose. Links inside folders are never followed, so that nothing comes
// along that was not pointed at and no circle is walked. Blocking, for a worker thread.
#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>

namespace models {

struct WalkLimits
{
    int files = 2000; // what one call takes
    int entries = 100000; // looked at, whatever they are
    int depth = 16; // folders inside folders
};

struct WalkedFile
{
    QString path;
    QString folder; // "Plans/2026" from the dropped folder's own name on; "": given by itself
};

struct LeftOut
{
    enum Why {
        Gone,
        Unreadable, // a folder that may not be opened
        TooDeep, // a folder; `number`: the limit
        TooMany, // the walk ended here; `number`: the limit of files
        TooMuch, // the walk ended here; `number`: the limit of entries
        Link, // `number`: how many links there were, `name` is the first
        NoFile // a device or the like
    } why
        = Gone;
    QString name; // without the folders above
    int number = 0;
};

struct Walked
{
    QVector<WalkedFile> files; // in the order given; inside a folder by name, its files before its folders
    QVector<LeftOut> leftOut;
    bool stopped = false; // `goOn` said so
};

// `goOn` is asked at each entry with the number of files found so far; hidden files inside folders are passed over.
Walked walk(const QStringList &paths, const WalkLimits &limits, const std::function<bool(int found)> &goOn);

} // namespace models
