#pragma once
#include "models/rows_board.h"
#include "ui/gallery/uploadstates.h"

#include <QAbstractButton>

namespace ui {

class BoardPictures;

// One file as a picture or an icon with its name.
class AttachmentTile : public QAbstractButton
{
    Q_OBJECT
public:
    AttachmentTile(const models::Attachment &file, BoardPictures &pictures, QWidget *parent = nullptr);
    const models::Attachment &file() const { return m_file; }
    void setState(const UploadState &state); // how far it is on its way to the server
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    models::Attachment m_file;
    UploadState m_state;
    BoardPictures &m_pictures;
};

} // namespace ui
