#pragma once
// A copy of what was not sent, in a folder of the person's choice: a page and a plain text to read, a JSON file for
// programs, and the files that belong to it. So nothing typed is locked inside a program.
#include "core/result.h"
#include "models/rows_waiting.h"

#include <QCoreApplication>
#include <vector>

namespace ui {

class NotSentExport
{
    Q_DECLARE_TR_FUNCTIONS(ui::NotSentExport)
public:
    struct Copy
    {
        QString from; // inside the cache
        QString name; // as it was called
    };
    struct Content
    {
        std::vector<models::QueueRow> rows;
        std::vector<Copy> files;
    };
    struct Written
    {
        QString folder;
        int changes = 0;
        int files = 0;
        QStringList missing; // files whose bytes are not here any more
    };

    static QString plainText(const std::vector<models::QueueRow> &rows); // also for the clipboard
    static QString html(const std::vector<models::QueueRow> &rows);
    // A new folder `name` in `parent` ("name 2" if there is one). Reads and writes files: not in the GUI thread.
    // Errors: ReadOnly, DiskFull; what was written until then stays.
    static core::Result<Written> write(const Content &content, const QString &parent, const QString &name);
};

} // namespace ui
