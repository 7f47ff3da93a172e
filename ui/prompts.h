#pragma once
// Questions to the person that leave our own window: files, folders, "are you sure". An interface, so that tests answer
// without a dialog. Never blocks: the answer comes by callback in the GUI thread, and not at all once `parent` is gone.
#include <QString>
#include <QStringList>
#include <QUrl>
#include <functional>

class QWidget;

namespace ui {

struct Confirmation
{
    QString title; // the question
    QString text; // what happens, and what stays safe
    QString accept; // a verb: "Delete for ever"
    bool destructive = false;
};

class Prompts
{
public:
    enum class Among { Documents, Pictures }; // where they are looked for at first

    virtual ~Prompts() = default;
    // `filter` as for QFileDialog; empty answer: cancelled.
    virtual void chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                             std::function<void(const QStringList &)> done, Among among = Among::Documents)
        = 0;
    virtual void chooseFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> done,
                              Among among = Among::Documents)
        = 0;
    virtual void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                                std::function<void(const QString &)> done)
        = 0;
    virtual void confirm(QWidget *parent, const Confirmation &question, std::function<void(bool)> done) = 0;
    // A web page or a file, in the desktop's own program; false: there is none for it.
    virtual bool openOutside(const QUrl &url) = 0;
};

} // namespace ui
