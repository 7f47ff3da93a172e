#pragma once
#include "models/spacemodels.h"
#include "ui/board/panelsection.h"

class QPlainTextEdit;

namespace ui {

class Button;

// What people say about the card, oldest first, and a line to write.
class CommentsSection : public PanelSection
{
    Q_OBJECT
public:
    explicit CommentsSection(BoardData &data, QWidget *parent = nullptr);
    void showCard(const QString &cardId) override;
    void retranslate() override;
    void setReadOnly(bool readOnly) override;
    int count() const { return m_comments.rowCount(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void fitHeight();
    QWidget *makeComment(const models::CommentRow &comment);
    void send();

    models::CommentsModel m_comments;
    QVBoxLayout *m_list;
    QPlainTextEdit *m_edit;
    Button *m_send;
    std::vector<models::CommentRow> m_shown;
};

} // namespace ui
