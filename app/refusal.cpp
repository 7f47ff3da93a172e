#include "app/refusal.h"

#include "ui/theme/icons.h"

#include <QApplication>
#include <QMessageBox>

namespace app {

namespace {
constexpr int refused = 10; // as of jumelle-cli, see docs/cli.md
}

int refuse(const QString &why)
{
    auto *box = new QMessageBox(QMessageBox::Critical, QStringLiteral("Jumelle"), why, QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowIcon(ui::applicationIcon());
    QObject::connect(box, &QDialog::finished, box, [] { QCoreApplication::exit(refused); });
    box->open();
    return QApplication::exec(); // style-ok: the one event loop, in place of the program's
}

} // namespace app
