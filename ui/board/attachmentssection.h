#pragma once
#include "core/result.h"
#include "models/rows_board.h"
#include "ui/board/panelsection.h"

#include <QTemporaryDir>
#include <QThreadPool>

class QMimeData;

namespace models {
struct Prepared;
}

namespace ui {

class BoardPictures;
class FileOpener;
class LinkButton;

// Files of the card: added by button, drop or paste; pictures with their thumbnail. What a photo tells beside what it
// shows is removed before it is sent (models/intake/prepare.h).
class AttachmentsSection : public PanelSection
{
    Q_OBJECT
public:
    AttachmentsSection(BoardData &data, BoardPictures &pictures, QWidget *parent = nullptr);
    ~AttachmentsSection() override;
    void showCard(const QString &cardId) override;
    void retranslate() override;
    void setReadOnly(bool readOnly) override;
    static bool canTake(const QMimeData *data); // files or a picture
    void take(const QMimeData *data);
    void addFiles(const QStringList &paths);

private:
    void choose();
    void prepared(const QString &card, const core::Result<models::Prepared> &result);
    void store(const QString &card, const models::Prepared &file);
    void openFile(const models::Attachment &file);
    void showMenu(QWidget *tile, const models::Attachment &file);

    BoardPictures &m_pictures;
    LinkButton *m_add;
    FileOpener *m_opener; // other programs never get the cache's own file
    QLayout *m_flow;
    QWidget *m_busy;
    QVector<models::Attachment> m_shown;
    QThreadPool m_pool;
    QTemporaryDir m_folder;
    int m_waiting = 0;
    bool m_readOnly = false;
};

} // namespace ui
