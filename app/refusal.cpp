#include "app/refusal.h"

#include "ui/theme/icons.h"

#include <QApplication>
#include <QMessageBox>

namespace app {

int refuse(const QString &why, int exitCode)
{
    auto *box = new QMessageBox(QMessageBox::Critical, QStringLiteral("Jumelle"), why, QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowIcon(ui::applicationIcon());
    QObject::connect(box, &QDialog::finished, box, [exitCode] { QCoreApplication::exit(exitCode); });
    box->open();
    return QApplication::exec(); // style-ok: the one event loop, in place of the program's
}

} // namespace app
