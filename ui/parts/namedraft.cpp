#include "ui/parts/namedraft.h"

#include "ui/parts/fielddraft.h"

#include <QLineEdit>

namespace ui {

bool showName(QLineEdit *edit, const QAbstractItemDelegate *delegate, const Context &context, const QString &purpose,
              const QString &name)
{
    if (!edit || edit->isModified())
        return false;
    auto *draft = edit->findChild<FieldDraft *>();
    if (draft && edit->text() == name)
        return false; // other news of the record
    if (!draft) {
        draft = new FieldDraft(context, edit);
        // Told after the name was handed on as well as after Escape; an editor that goes in any other way keeps it.
        QObject::connect(delegate, &QAbstractItemDelegate::closeEditor, draft, [draft, edit](const QWidget *closed) {
            if (closed == edit)
                draft->forget();
        });
    }
    if (!draft->follow(purpose, name)) {
        edit->setText(name);
        return true;
    }
    edit->setModified(true);
    // After the view has selected everything: one goes on where one was.
    QMetaObject::invokeMethod(
        edit, [edit] { edit->end(false); }, Qt::QueuedConnection);
    return false;
}

} // namespace ui
