#pragma once
// What people say about one thing, oldest first, and a line to write. One's own can be moved to the trash.
#include "models/spacemodels.h"
#include "ui/shell/context.h"

#include <QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace ui {

class Button;
class FieldDraft;

class CommentBox : public QWidget
{
    Q_OBJECT
public:
    CommentBox(const Context &context, const QString &subjectType, QWidget *parent = nullptr);
    void show(const QString &account, const QString &subjectId); // what was begun for each subject is kept as a draft
    void setEditable(bool editable);
    int count() const { return m_comments.rowCount(); }
    QPlainTextEdit *field() const { return m_field; }
    void send();

Q_SIGNALS:
    void countChanged(int count);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void rebuildAll();
    void retranslate();
    void fitField();
    QWidget *makeComment(const models::CommentRow &comment);
    void showMenu(const models::CommentRow &comment, QWidget *below); // of one's own

    const Context &m_context;
    QString m_type;
    QString m_account;
    QString m_subject;
    models::CommentsModel m_comments;
    models::MembersModel m_members;
    QVBoxLayout *m_list;
    QPlainTextEdit *m_field;
    FieldDraft *m_draft;
    Button *m_send;
    std::vector<models::CommentRow> m_shown;
    QString m_sending; // being stored: a second Ctrl+Enter is no second comment
    bool m_editable = true;
};

} // namespace ui
