#include "ui/board/commentssection.h"

#include "ui/board/boarddata.h"
#include "ui/parts/commentbox.h"

#include <QLocale>

namespace ui {

CommentsSection::CommentsSection(BoardData &data, QWidget *parent)
    : PanelSection(data, parent)
    , m_comments(new CommentBox(data.context(), QStringLiteral("Card")))
{
    body()->addWidget(m_comments);
    connect(m_comments, &CommentBox::countChanged, this,
            [this](int count) { setNote(count == 0 ? QString() : QLocale().toString(count)); });
}

void CommentsSection::retranslate() { setTitle(tr("Comments")); }

void CommentsSection::setReadOnly(bool readOnly) { m_comments->setEditable(!readOnly); }

void CommentsSection::showCard(const QString &id)
{
    setCardId(id);
    m_comments->show(data().account(), id);
}

} // namespace ui
