#include "ui/dialogprompts.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <memory>

namespace ui {
namespace {

// Folders, in the account's own settings (QtProject.conf, the registry): written when a dialog goes, and shared by all
// programs with Qt.
QVariantMap qtsNotes()
{
    QSettings settings(QSettings::UserScope, QStringLiteral("QtProject"));
    settings.beginGroup(QStringLiteral("FileDialog"));
    QVariantMap notes;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys)
        notes.insert(key, settings.value(key));
    return notes;
}

void setQtsNotes(const QVariantMap &notes)
{
    QSettings settings(QSettings::UserScope, QStringLiteral("QtProject"));
    settings.beginGroup(QStringLiteral("FileDialog"));
    settings.remove(QString());
    for (auto it = notes.begin(); it != notes.end(); ++it)
        settings.setValue(it.key(), it.value());
}

// What people look for first; the drives are below the first one.
QList<QUrl> usualPlaces()
{
    QList<QUrl> places{ QUrl(QStringLiteral("file:")) };
    for (const auto kind :
         { QStandardPaths::HomeLocation, QStandardPaths::DesktopLocation, QStandardPaths::DocumentsLocation,
           QStandardPaths::DownloadLocation, QStandardPaths::PicturesLocation }) {
        const QUrl place = QUrl::fromLocalFile(QStandardPaths::writableLocation(kind));
        if (!places.contains(place))
            places.append(place);
    }
    return places;
}

} // namespace

// What is added was taken somewhere else each time: the pictures or the documents first, then where the last one was.
QString DialogPrompts::folderFor(Among among) const
{
    const auto usual = among == Among::Pictures ? QStandardPaths::PicturesLocation : QStandardPaths::DocumentsLocation;
    for (const QString &folder : { m_last.value(among), QStandardPaths::writableLocation(usual) })
        if (!folder.isEmpty() && QDir(folder).exists())
            return folder;
    return QDir::homePath();
}

QFileDialog *DialogPrompts::fileDialog(QWidget *parent, const QString &title, Among among)
{
    const QVariantMap before = m_notes == Notes::AsBefore ? qtsNotes() : QVariantMap();
    auto *dialog = new QFileDialog(parent, title, folderFor(among));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_notes == Notes::None) {
        dialog->setOption(QFileDialog::DontUseNativeDialog);
        dialog->setSidebarUrls(usualPlaces());
    }
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [this, dialog, among] { m_last.insert(among, dialog->directory().absolutePath()); });
    if (m_notes != Notes::Kept)
        QObject::connect(dialog, &QObject::destroyed, [before] { setQtsNotes(before); });
    return dialog;
}

void DialogPrompts::leaveAsBefore() { m_notes = Notes::AsBefore; }

void DialogPrompts::keepNothing() { m_notes = Notes::None; }

void DialogPrompts::forget()
{
    // Qt remembers one folder for all of them.
    const std::unique_ptr<QFileDialog> last(fileDialog(nullptr, {}, Among::Documents));
    last->setDirectory(QDir::homePath());
    m_last.clear();
}

void DialogPrompts::chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                                std::function<void(const QStringList &)> done, Among among)
{
    QFileDialog *dialog = fileDialog(parent, title, among);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    if (!filter.isEmpty())
        dialog->setNameFilter(filter);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, done = std::move(done)](int result) {
        done(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

void DialogPrompts::chooseFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> done,
                                 Among among)
{
    QFileDialog *dialog = fileDialog(parent, title, among);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, done = std::move(done)](int result) {
        done(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}

void DialogPrompts::chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                                   std::function<void(const QString &)> done)
{
    QFileDialog *dialog = fileDialog(parent, title, Among::Documents);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, done = std::move(done)](int result) {
        done(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}

void DialogPrompts::confirm(QWidget *parent, const Confirmation &question, std::function<void(bool)> done)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(question.title);
    box->setText(question.title);
    box->setInformativeText(question.text);
    // Qt writes the question as small as what explains it, and that into a narrow column.
    if (auto *title = box->findChild<QLabel *>(QStringLiteral("qt_msgbox_label")))
        setTextStyle(title, Type::Heading);
    if (auto *text = box->findChild<QLabel *>(QStringLiteral("qt_msgbox_informativelabel")))
        text->setMinimumWidth(scaled(320));
    QPushButton *accept = box->addButton(question.accept, QMessageBox::AcceptRole);
    setButtonKind(accept, question.destructive ? ButtonKind::Danger : ButtonKind::Primary);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(question.destructive ? cancel : accept);
    box->setEscapeButton(cancel);
    QObject::connect(box, &QDialog::finished, box,
                     [box, accept, done = std::move(done)] { done(box->clickedButton() == accept); });
    box->open();
}

bool DialogPrompts::openOutside(const QUrl &url)
{
    // Only what a person means to look at: never a scheme that a record could use to start a program.
    const bool isHarmless = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")
        || url.isLocalFile() || url.scheme() == QLatin1String("mailto");
    return isHarmless && QDesktopServices::openUrl(url);
}

} // namespace ui
