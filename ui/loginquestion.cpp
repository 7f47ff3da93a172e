#include "ui/loginquestion.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr int dialogWidth = 420;
} // namespace

QDialog *LoginQuestion::ask(QWidget *parent, std::function<void(const std::optional<LoginAnswer> &)> done) const
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *name = new QLineEdit(user);
    auto *word = new QLineEdit;
    word->setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout;
    form->addRow(tr("User name"), name);
    form->addRow(tr("Password"), word);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *go = buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    setButtonKind(go, ButtonKind::Primary);
    go->setEnabled(!user.isEmpty());
    QObject::connect(name, &QLineEdit::textChanged, go,
                     [go](const QString &typed) { go->setEnabled(!typed.trimmed().isEmpty()); });
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(new WrapLabel(title, Type::Strong));
    column->addWidget(new WrapLabel(text, Type::Small, Role::Muted));
    column->addLayout(form);
    column->addWidget(buttons);
    go->setDefault(true); // now that it is in the dialog, or Enter would cancel
    dialog->setMinimumWidth(scaled(dialogWidth));
    (user.isEmpty() ? name : word)->setFocus();
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::finished, dialog, [name, word, done = std::move(done)](int result) {
        if (result == QDialog::Accepted)
            done(LoginAnswer{ name->text().trimmed(), word->text() });
        else
            done(std::nullopt);
    });
    dialog->open();
    return dialog;
}

} // namespace ui
