#pragma once
// Prompts by the platform's dialogs, opened without blocking.
#include "ui/prompts.h"

#include <QMap>

class QFileDialog;

namespace ui {

class DialogPrompts : public Prompts
{
public:
    // From now on what Qt noted of dialogs for files in the account's settings is, after each of them, as it was
    // before.
    void leaveAsBefore();
    // From now on dialogs for files are Qt's own, since those of the system keep lists that only the system can clear,
    // and whatever Qt noted of any dialog goes with the next one.
    void keepNothing();
    // Where the last dialogs looked; the next one begins where the first did. No dialog may be open.
    void forget();

    void chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                     std::function<void(const QStringList &)> done, Among among) override;
    void chooseFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> done,
                      Among among) override;
    void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                        std::function<void(const QString &)> done) override;
    void confirm(QWidget *parent, const Confirmation &question, std::function<void(bool)> done) override;
    bool openOutside(const QUrl &url) override;

private:
    QFileDialog *fileDialog(QWidget *parent, const QString &title, Among among);
    QString folderFor(Among among) const;

    enum class Notes { Kept, AsBefore, None };
    Notes m_notes = Notes::Kept;
    QMap<Among, QString> m_last; // folders, of this run
};

} // namespace ui
