#include "ui/parts/commentbox.h"

#include "core/accountservice.h"
#include "models/actions.h"
#include "ui/dates.h"
#include "ui/parts/fielddraft.h"
#include "ui/parts/undoable.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>

#include <algorithm>
#include <utility>

namespace ui {

namespace {
constexpr int mostLines = 8;
constexpr int mostMeasured = 2000; // characters; more than fit into so many lines
constexpr int mostNamed = 40; // characters of a comment in the name of its menu
} // namespace

CommentBox::CommentBox(const Context &context, const QString &subjectType, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_type(subjectType)
    , m_comments(context.store)
    , m_members(context.store)
    , m_list(new QVBoxLayout)
    , m_field(new QPlainTextEdit)
    , m_draft(new FieldDraft(context, m_field))
    , m_send(new Button({}, ButtonKind::Secondary, QStringLiteral("paper-plane-tilt")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_list->setSpacing(space::m);
    column->addLayout(m_list);
    column->addWidget(m_field);
    column->addWidget(m_send, 0, Qt::AlignTrailing);
    m_field->setTabChangesFocus(true);
    m_field->installEventFilter(this);
    setCompact(m_send, true);
    m_send->hide();
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        m_send->setVisible(m_editable && !m_field->toPlainText().trimmed().isEmpty());
        fitField();
    });
    connect(m_send, &QAbstractButton::clicked, this, &CommentBox::send);
    connect(&m_comments, &models::RowsModelBase::rowsChanged, this, &CommentBox::rebuild);
    connect(&m_members, &models::RowsModelBase::rowsChanged, this, &CommentBox::rebuildAll);
    fitField();
    retranslate();
}

void CommentBox::show(const QString &account, const QString &subjectId)
{
    if (account == m_account && subjectId == m_subject)
        return;
    if (account != m_account)
        m_members.show(account);
    m_account = account;
    m_subject = subjectId;
    m_sending.clear();
    m_draft->follow(subjectId.isEmpty() ? QString() : QStringLiteral("comment/%1/%2").arg(account, subjectId));
    m_comments.show(account, subjectId);
}

void CommentBox::setEditable(bool editable)
{
    if (std::exchange(m_editable, editable) != editable)
        rebuildAll(); // their menus
    m_field->setVisible(editable);
    m_send->setVisible(editable && !m_field->toPlainText().trimmed().isEmpty());
}

void CommentBox::showMenu(const models::CommentRow &comment, QWidget *below)
{
    auto *menu = new QMenu(below);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("trash")), tr("Move to the trash"), this, [this, key = comment.key()] {
        const auto now = QDateTime::fromMSecsSinceEpoch(m_context.nowMs(), Qt::UTC);
        applyUndoable(m_context, this, models::actions::trash(key, now), tr("Comment moved to the trash"));
    });
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

// Measured, not asked of the document: that knows its lines only after it was drawn, and a draft is there before.
void CommentBox::fitField()
{
    const auto metrics = m_field->fontMetrics();
    const int width = m_field->contentsRect().width() - int(2 * m_field->document()->documentMargin());
    const QString text = m_field->toPlainText().left(mostMeasured);
    const QRect needed = metrics.boundingRect(0, 0, std::max(width, 1), QWIDGETSIZE_MAX,
                                              Qt::TextWordWrap | Qt::TextWrapAnywhere, text);
    const int wrapped = width > 0 ? (needed.height() + metrics.lineSpacing() - 1) / metrics.lineSpacing() : 1;
    const int lines = std::clamp(std::max(wrapped, m_field->document()->lineCount()), 1, mostLines);
    m_field->setFixedHeight(lines * m_field->fontMetrics().lineSpacing() + 2 * space::m);
    m_field->setVerticalScrollBarPolicy(lines < mostLines ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

QWidget *CommentBox::makeComment(const models::CommentRow &comment)
{
    const QString me = m_context.accounts.current().personId;
    const QString author = comment.createdBy.isEmpty() ? me : comment.createdBy;
    const auto *member = m_members.person(author);
    //: In place of a name: the person at this computer
    const QString name = member ? member->name : author == me ? tr("You") : tr("Somebody who has left");
    auto *one = new QWidget(this); // a parent first: texts take the colours of what they stand in
    auto *row = new QHBoxLayout(one);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m - 2);
    row->addWidget(new Avatar(name, 30, one), 0, Qt::AlignTop);
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.nowMs()).date();
    QStringList notes;
    if (member && !member->town.isEmpty())
        notes.append(member->town);
    notes.append(comment.pending != store::Pending::None ? tr("not sent yet")
                                                         : Dates::roughly(comment.createdAt, today));
    notes.removeAll(QString());
    auto *header = new QHBoxLayout;
    header->setSpacing(space::s);
    header->addWidget(new Label(name, Type::Strong, Role::Text, one));
    header->addWidget(new ElidedLabel(notes.join(QStringLiteral(" · ")), Type::Small, Role::Muted, one), 1);
    if (author == me && m_editable) {
        auto *more = new IconButton(tr("More for your comment “%1”").arg(comment.body.simplified().left(mostNamed)),
                                    QStringLiteral("dots-three-vertical"), one);
        more->setObjectName(QStringLiteral("commentMenu"));
        connect(more, &QToolButton::clicked, this, [this, comment, more] { showMenu(comment, more); });
        header->addWidget(more);
    }
    auto *body = new WrapLabel(comment.body, Type::Body, Role::Text, one);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addLayout(header);
    words->addWidget(body);
    row->addLayout(words, 1);
    one->setAccessibleName(tr("%1 wrote: %2").arg(name, comment.body));
    return one;
}

void CommentBox::rebuildAll()
{
    m_shown.clear();
    rebuild();
}

void CommentBox::rebuild()
{
    const auto &rows = m_comments.rows();
    // Mostly one is added at the end: keep what stands.
    std::size_t same = 0;
    while (same < rows.size() && same < m_shown.size() && rows[same] == m_shown[same])
        ++same;
    while (m_list->count() > int(same)) {
        QLayoutItem *item = m_list->takeAt(int(same));
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = same; i < rows.size(); ++i)
        m_list->addWidget(makeComment(rows[i]));
    m_shown = rows;
    Q_EMIT countChanged(count());
}

void CommentBox::send()
{
    const QString written = m_field->toPlainText();
    const QString body = written.trimmed();
    if (body.isEmpty() || written == m_sending || m_subject.isEmpty() || !m_editable)
        return;
    m_sending = written;
    const store::Key key{ m_account.toStdString(), "Comment", m_context.store.newId("Comment") };
    applyUndoable(
        m_context, this, models::actions::addComment(key, m_type, m_subject, body), tr("Comment added"),
        [this, written, purpose = m_draft->purpose()] {
            m_sending.clear();
            if (purpose != m_draft->purpose()) {
                m_draft->forget(purpose);
            } else if (m_field->toPlainText() == written) { // what was typed on meanwhile stays
                m_field->clear();
                m_draft->forget(purpose);
            }
        },
        [this] { m_sending.clear(); });
}

bool CommentBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::Resize)
        fitField();
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
    m_field->setPlaceholderText(tr("Write a comment; Ctrl+Enter sends it"));
    m_field->setAccessibleName(tr("New comment"));
    //: Button below the field for a comment
    m_send->setText(tr("Send"));
    rebuildAll();
}

void CommentBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitField();
    QWidget::changeEvent(event);
}

} // namespace ui
