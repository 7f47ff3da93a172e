#include "ui/board/commentssection.h"

#include "ui/board/boarddata.h"
#include "ui/board/cardface.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

namespace ui {

using namespace models;

CommentsSection::CommentsSection(BoardData &data, QWidget *parent)
    : PanelSection(data, parent)
    , m_comments(data.context().store)
    , m_list(new QVBoxLayout)
    , m_edit(new QPlainTextEdit)
    , m_send(new Button({}, ButtonKind::Secondary, QStringLiteral("paper-plane-tilt")))
{
    m_list->setSpacing(space::m);
    body()->addLayout(m_list);
    body()->addSpacing(space::xs);
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    body()->addWidget(m_edit);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_send);
    body()->addLayout(row);
    connect(m_send, &QPushButton::clicked, this, &CommentsSection::send);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_send->setVisible(!m_edit->toPlainText().trimmed().isEmpty());
        fitHeight();
    });
    m_send->hide();
    fitHeight();
    connect(&m_comments, &CommentsModel::rowsChanged, this, &CommentsSection::rebuild);
    connect(&data.members(), &MembersModel::rowsChanged, this, [this] {
        m_shown.clear();
        rebuild();
    });
}

void CommentsSection::retranslate()
{
    setTitle(tr("Comments"));
    m_edit->setPlaceholderText(tr("Write a comment; Ctrl+Enter sends it"));
    m_edit->setAccessibleName(tr("New comment"));
    m_send->setText(tr("Send"));
    m_shown.clear();
    rebuild();
}

void CommentsSection::setReadOnly(bool readOnly) { m_edit->setVisible(!readOnly); }

void CommentsSection::showCard(const QString &id)
{
    if (id == cardId())
        return;
    setCardId(id);
    m_edit->clear();
    m_shown.clear();
    m_comments.show(data().account(), id);
}

void CommentsSection::fitHeight()
{
    const int lines = std::clamp(m_edit->document()->lineCount(), 1, 8);
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + 2 * space::m);
    m_edit->setVerticalScrollBarPolicy(lines < 8 ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

bool CommentsSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & Qt::ControlModifier)) {
            send();
            return true;
        }
    }
    return PanelSection::eventFilter(watched, event);
}

QWidget *CommentsSection::makeComment(const CommentRow &comment)
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m - 2);
    const bool own = comment.createdBy.isEmpty() || comment.createdBy == data().ownId();
    const auto *member = data().person(comment.createdBy.isEmpty() ? data().ownId() : comment.createdBy);
    const QString name = member ? member->name : own ? tr("You") : tr("Somebody who has left");
    row->addWidget(new Avatar(name, 30), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    QStringList notes;
    if (member && !member->town.isEmpty())
        notes.append(member->town);
    const QString time = shortTime(comment.createdAt, data().today(), QLocale());
    notes.append(comment.pending != store::Pending::None ? tr("not sent yet") : time);
    notes.removeAll(QString());
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(new Label(name, Type::Strong));
    head->addWidget(new ElidedLabel(notes.join(QStringLiteral(" · ")), Type::Small, Role::Muted), 1);
    texts->addLayout(head);
    auto *body = new WrapLabel(comment.body);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    texts->addWidget(body);
    row->addLayout(texts, 1);
    widget->setAccessibleName(tr("%1 wrote: %2").arg(name, comment.body));
    return widget;
}

void CommentsSection::rebuild()
{
    const auto &rows = m_comments.rows();
    // Mostly one is added at the end: keep what stands.
    std::size_t same = 0;
    while (same < rows.size() && same < m_shown.size() && rows[same] == m_shown[same])
        ++same;
    while (m_list->count() > int(same)) {
        auto *item = m_list->takeAt(int(same));
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = same; i < rows.size(); ++i)
        m_list->addWidget(makeComment(rows[i]));
    m_shown = rows;
    setNote(rows.empty() ? QString() : QLocale().toString(int(rows.size())));
}

void CommentsSection::send()
{
    const QString text = m_edit->toPlainText().trimmed();
    if (text.isEmpty() || data().isReadOnly())
        return;
    m_edit->clear();
    data().apply(
        actions::addComment(data().key("Comment", data().newId("Comment")), QStringLiteral("Card"), cardId(), text));
}

} // namespace ui
