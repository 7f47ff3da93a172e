// Where the dialogs for files begin.
#include "ui/dialogprompts.h"

#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;
using Among = Prompts::Among;

class tst_fileprompts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Qt keeps folders in the account's settings; these are nobody's.
        qputenv("HOME", QFile::encodeName(m_home.path()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("config"))));
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral("Pictures")));
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral("Documents")));
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral("stick")));
        QFile photo(m_home.filePath(QStringLiteral("stick/photo.jpg")));
        QVERIFY(photo.open(QIODevice::WriteOnly));
        m_prompts.keepNothing(); // Qt's own dialogs, on every system
        m_window.show();
    }

    void beginsWithPicturesOrDocumentsAndThenWhereOneWas()
    {
        const QString pictures = usual(QStandardPaths::PicturesLocation);
        const QString documents = usual(QStandardPaths::DocumentsLocation);
        QCOMPARE(giveUp(ask(Among::Pictures)), pictures);
        QCOMPARE(giveUp(ask(Among::Documents)), documents);
        choose(ask(Among::Pictures), QStringLiteral("photo.jpg"));
        QCOMPARE(m_chosen, QStringList{ m_home.filePath(QStringLiteral("stick/photo.jpg")) });
        QCOMPARE(giveUp(ask(Among::Pictures)), m_home.filePath(QStringLiteral("stick")));
        QCOMPARE(giveUp(ask(Among::Documents)), documents);
        m_prompts.chooseFolder(
            &m_window, QStringLiteral("Folder"), [](const QString &) {}, Among::Pictures);
        QCOMPARE(giveUp(m_window.findChild<QFileDialog *>()), m_home.filePath(QStringLiteral("stick")));
        m_prompts.forget(); // the next one here is somebody else
        QCOMPARE(giveUp(ask(Among::Pictures)), pictures);
    }

private:
    static QString usual(QStandardPaths::StandardLocation location)
    {
        const QString folder = QStandardPaths::writableLocation(location);
        return QDir(folder).exists() ? folder : QDir::homePath();
    }

    QFileDialog *ask(Among among)
    {
        m_prompts.chooseFiles(
            &m_window, QStringLiteral("Add"), {}, [this](const QStringList &paths) { m_chosen = paths; }, among);
        return m_window.findChild<QFileDialog *>();
    }

    static QString giveUp(QPointer<QFileDialog> dialog) // where it looked
    {
        const QString folder = dialog ? dialog->directory().absolutePath() : QString();
        if (dialog)
            static_cast<QDialog *>(dialog)->reject();
        [&] { QTRY_VERIFY(!dialog); }();
        return folder;
    }

    void choose(QPointer<QFileDialog> dialog, const QString &name)
    {
        QVERIFY(dialog);
        dialog->setDirectory(m_home.filePath(QStringLiteral("stick")));
        dialog->selectFile(name);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(!dialog);
    }

    QTemporaryDir m_home;
    DialogPrompts m_prompts;
    QWidget m_window;
    QStringList m_chosen;
};

QTEST_MAIN(tst_fileprompts)
#include "tst_fileprompts.moc"
