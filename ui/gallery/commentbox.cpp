#include "ui/gallery/commentbox.h"

#include "models/actions.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/undoable.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace ui {

namespace {
constexpr int shownLines = 3;
}

CommentBox::CommentBox(const Context &context, const QString &subjectType, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_type(subjectType)
    , m_comments(context.store)
    , m_members(context.store)
    , m_title(new Label({}, Type::Strong))
    , m_list(new QVBoxLayout)
    , m_field(new QPlainTextEdit)
    , m_send(new Button({}, ButtonKind::Secondary, QStringLiteral("paper-plane-tilt")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    m_list->setSpacing(space::m);
    column->addLayout(m_list);
    column->addWidget(m_field);
    column->addWidget(m_send, 0, Qt::AlignTrailing);
    m_field->setTabChangesFocus(true);
    m_field->setFixedHeight(m_field->fontMetrics().lineSpacing() * shownLines + space::l);
    m_field->installEventFilter(this);
    setCompact(m_send, true);
    m_send->setEnabled(false);
    connect(m_field, &QPlainTextEdit::textChanged, this,
            [this] { m_send->setEnabled(!m_field->toPlainText().trimmed().isEmpty()); });
    connect(m_send, &QAbstractButton::clicked, this, &CommentBox::send);
    connect(&m_comments, &models::RowsModelBase::rowsChanged, this, &CommentBox::rebuild);
    connect(&m_members, &models::RowsModelBase::rowsChanged, this, &CommentBox::rebuild);
    retranslate();
}

void CommentBox::show(const QString &account, const QString &subjectId)
{
    if (account != m_account)
        m_members.show(account);
    m_account = account;
    m_subject = subjectId;
    m_field->clear();
    m_comments.show(account, subjectId);
    rebuild();
}

void CommentBox::setEditable(bool editable)
{
    m_field->setVisible(editable);
    m_send->setVisible(editable);
}

QWidget *CommentBox::makeComment(const models::CommentRow &comment)
{
    const auto *member = m_members.person(comment.createdBy);
    //: In place of a name: the person at this computer
    const QString name = comment.createdBy.isEmpty() ? tr("You") : member ? member->name : tr("A member");
    auto *one = new QWidget(this); // a parent first: texts take the colours of what they stand in
    auto *row = new QHBoxLayout(one);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(new Avatar(name, 28, one), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *header = new QHBoxLayout;
    header->addWidget(new ElidedLabel(name, Type::Strong, Role::Text, one), 1);
    header->addWidget(new Label(comment.createdAt.isValid() ? MediaWords::when(comment.createdAt.toLocalTime())
                                                            : tr("waits to be sent"),
                                Type::Small, Role::Muted, one));
    words->addLayout(header);
    words->addWidget(new WrapLabel(comment.body, Type::Body, Role::Text, one));
    row->addLayout(words, 1);
    return one;
}

void CommentBox::rebuild()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &comment : m_comments.rows())
        m_list->addWidget(makeComment(comment));
    m_title->setText(count() == 0 ? tr("Comments") : tr("Comments (%1)").arg(count()));
}

void CommentBox::send()
{
    const QString body = m_field->toPlainText().trimmed();
    if (body.isEmpty() || m_subject.isEmpty())
        return;
    const store::Key key{ m_account.toStdString(), "Comment", m_context.store.newId("Comment") };
    applyUndoable(m_context, this, models::actions::addComment(key, m_type, m_subject, body), {},
                  [this] { m_field->clear(); });
}

bool CommentBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & Qt::ControlModifier)) {
            send();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CommentBox::retranslate()
{
    m_field->setPlaceholderText(tr("Say something about it"));
    m_field->setAccessibleName(tr("Write a comment"));
    //: Button below the field for a comment
    m_send->setText(tr("Send"));
    rebuild();
}

void CommentBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
