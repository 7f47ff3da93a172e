#pragma once
// Prompts by the platform's dialogs, opened without blocking.
#include "ui/prompts.h"

namespace ui {

class DialogPrompts : public Prompts
{
public:
    void chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                     std::function<void(const QStringList &)> done) override;
    void chooseFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> done) override;
    void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                        std::function<void(const QString &)> done) override;
    void confirm(QWidget *parent, const Confirmation &question, std::function<void(bool)> done) override;
    void openOutside(const QUrl &url) override;
};

} // namespace ui
