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
    // How far it is on its way to the server, and whether it tells where it was made.
    void setState(const UploadState &state, bool tells);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    models::Attachment m_file;
    UploadState m_state;
    bool m_tells = false;
    BoardPictures &m_pictures;
};

} // namespace ui
