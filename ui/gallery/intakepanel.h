#pragma once
// Takes files and pasted pictures into an album, a folder or a card and tells how it goes: how many are prepared, what
// was taken out of the photos, which files could not be taken and why. Shared by the gallery, the files and the board.
#include "models/intake/intake.h"
#include "ui/prompts.h"
#include "ui/shell/context.h"

#include <QWidget>

#include <functional>
#include <memory>

class QMenu;
class QMimeData;
class QToolButton;

namespace ui {

class Button;
class Label;
class NoteBar;
class ProgressLine;
class SpaceInfo;

class IntakePanel : public QWidget
{
    Q_OBJECT
public:
    using Kind = models::IntakeJob::Where;
    // `target` names the album, folder or card that is open, making it where there is none yet.
    IntakePanel(const Context &context, const SpaceInfo &space, Kind kind, std::function<QString()> target,
                QWidget *parent = nullptr);
    ~IntakePanel() override; // what is on its way in goes on

    void add(const QString &parentId, const QStringList &paths);
    void add(const QString &parentId, const QMimeData *mime); // files, else a picture
    void addAgain(const QString &recordId, const QString &path); // in place of a file that is gone
    void attachAgain(const QString &cardId, const QString &attachmentId, const QString &path); // the same, of a card's
    // Into what is open now, which is asked for, and made, only when there is something to add.
    void addHere(const QMimeData *mime);
    void addPaths(const QStringList &paths);
    void paste();
    void chooseFiles(const QString &title, const QString &filter);
    void chooseFolder(const QString &title);
    // Gives the button a menu of choices about what is sent: smaller photos, place and camera.
    void fillOptions(QToolButton *button);
    void retranslate();
    void hideNotes(); // what was said is about something else
    void hideRemoved(); // of it what was taken out; what could not be taken stays said
    QString removedText() const; // what is said about metadata just now
    QString refusedText() const;

Q_SIGNALS:
    void finished(int added);
    // As models::Intake::added().
    void added(const QString &recordId, const models::Prepared &prepared, const std::vector<store::Edit> &undo);

private:
    void begin();
    void take(const QMimeData *mime, const std::function<QString()> &target);
    void fillOptions(QMenu *menu);
    void count(const models::Prepared &prepared);
    void showRemoved();
    QString closedFilms() const; // "" when there are none
    void showRefused();
    void hideEmpty();
    Prompts::Among among() const;

    const Context &m_context;
    const SpaceInfo &m_space;
    Kind m_kind;
    std::function<QString()> m_target;
    std::unique_ptr<models::Intake> m_intake;
    QWidget *m_progressRow;
    Label *m_progressText;
    ProgressLine *m_progress;
    Button *m_cancel;
    NoteBar *m_removed;
    NoteBar *m_refused;
    int m_done = 0, m_total = 0;
    int m_found = 0; // by looking through folders
    int m_cleaned = 0; // photos from which something was taken out
    int m_kept = 0; // photos that keep it
    int m_closed = 0; // films from which nothing can be taken out, though it is wished
    QStringList m_problems; // sentences
    QStringList m_skipped; // names
};

} // namespace ui
