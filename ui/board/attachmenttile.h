#pragma once
#include "models/rows_board.h"

#include <QAbstractButton>

namespace ui {

class BoardPictures;

// One file as a picture or an icon with its name.
class AttachmentTile : public QAbstractButton
{
    Q_OBJECT
public:
    AttachmentTile(const models::Attachment &file, BoardPictures &pictures, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    models::Attachment m_file;
    BoardPictures &m_pictures;
};

} // namespace ui
