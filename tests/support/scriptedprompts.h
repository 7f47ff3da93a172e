#pragma once
// Prompts that answer at once with what the test put in, and remember what was asked.
#include "ui/prompts.h"

#include <QVector>

namespace test {

class ScriptedPrompts : public ui::Prompts
{
public:
    QStringList files; // answer to chooseFiles
    QString folder;
    QString saveFile;
    Among among = Among::Documents; // of what was asked last
    bool accept = true;
    bool opens = true; // there is a program for it
    QVector<ui::Confirmation> asked;
    QVector<QUrl> opened;

    void chooseFiles(QWidget *, const QString &, const QString &, std::function<void(const QStringList &)> done,
                     Among where) override
    {
        among = where;
        done(files);
    }
    void chooseFolder(QWidget *, const QString &, std::function<void(const QString &)> done, Among where) override
    {
        among = where;
        done(folder);
    }
    void chooseSaveFile(QWidget *, const QString &, const QString &, std::function<void(const QString &)> done) override
    {
        done(saveFile);
    }
    void confirm(QWidget *, const ui::Confirmation &question, std::function<void(bool)> done) override
    {
        asked.append(question);
        done(accept);
    }
    bool openOutside(const QUrl &url) override
    {
        opened.append(url);
        return opens;
    }
};

} // namespace test
