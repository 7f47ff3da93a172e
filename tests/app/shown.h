#pragma once
// What a program shows, for tests that have the whole of it in their own process.
#include "ui/shell/page.h"
#include "ui/signin/signinview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

namespace test {

struct Peek : ui::Page // the store that the window works on
{
    using ui::Page::context;
};

template <typename T> T *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *found = qobject_cast<T *>(widget); found && found->isVisible())
            return found;
    return nullptr;
}

inline QAbstractButton *buttonIn(const QWidget *widget, const QString &text)
{
    if (widget)
        for (auto *button : widget->findChildren<QAbstractButton *>())
            if (button->text() == text && button->isVisible())
                return button;
    return nullptr;
}

inline QStringList caches(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, { QStringLiteral("cache.db") }, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(QFileInfo(files.next()).path());
    return found;
}

inline const QLabel *textThatBegins(const QWidget *window, const QString &words)
{
    for (const auto *label : window->findChildren<QLabel *>())
        if (label->isVisible() && label->text().startsWith(words))
            return label;
    return nullptr;
}

inline void signIn(ui::SignInView &view, const QString &name, const char *password)
{
    view.setUsername(name);
    for (auto *field : view.findChildren<QLineEdit *>())
        if (field->echoMode() == QLineEdit::Password) {
            field->setText(QLatin1String(password));
            QTest::keyClick(field, Qt::Key_Return);
            return;
        }
    QFAIL("no field for a password");
}

} // namespace test
