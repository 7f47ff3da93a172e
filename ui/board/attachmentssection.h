#pragma once
#include "models/rows_board.h"
#include "ui/board/panelsection.h"

#include <memory>

class QMimeData;
class QVBoxLayout;

namespace models {
struct Prepared;
}
namespace store {
struct Edit;
}

namespace ui {

class AttachmentTile;
class BoardPictures;
class FileOpener;
class FileTells;
class IntakePanel;
class LinkButton;
class SpaceInfo;
class UploadStates;
class WrapLabel;
struct UploadState;

// Files of the card: added by button, drop or paste, and told about, as in the gallery (ui/gallery/intakepanel.h);
// pictures with their thumbnail.
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
    IntakePanel *intake() const { return m_intake; }

private:
    void choose();
    void followAccount();
    void added(const models::Prepared &prepared, const std::vector<::store::Edit> &undo);
    void showTiles();
    void showUncover();
    void uncover();
    void showStates();
    UploadState stateOf(const models::Attachment &file) const;
    void chooseAgain(const models::Attachment &file);
    void openFile(const models::Attachment &file);
    void showMenu(QWidget *tile, const models::Attachment &file);

    BoardPictures &m_pictures;
    LinkButton *m_add;
    LinkButton *m_uncover; // the menu of an attachment takes only that one from the card
    FileOpener *m_opener; // other programs never get the cache's own file
    UploadStates *m_uploads;
    FileTells *m_tells;
    std::unique_ptr<SpaceInfo> m_space; // of the account below
    QString m_account;
    QVBoxLayout *m_place; // of the intake
    IntakePanel *m_intake = nullptr;
    QLayout *m_flow;
    WrapLabel *m_notSent;
    WrapLabel *m_telling; // which tell where they were made
    QVector<models::Attachment> m_shown;
    QVector<AttachmentTile *> m_tiles;
    bool m_readOnly = false;
};

} // namespace ui
