#pragma once
#include "ui/board/panelsection.h"

namespace ui {

class CommentBox;

// What people say about the card.
class CommentsSection : public PanelSection
{
    Q_OBJECT
public:
    explicit CommentsSection(BoardData &data, QWidget *parent = nullptr);
    void showCard(const QString &cardId) override;
    void retranslate() override;
    void setReadOnly(bool readOnly) override;

private:
    CommentBox *m_comments;
};

} // namespace ui
