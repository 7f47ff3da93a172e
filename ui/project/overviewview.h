#pragma once
// The project at a glance: how far it is, what is due, what it is about.
#include "models/projectsummary.h"
#include "models/rows_people.h"
#include "ui/shell/context.h"
#include "ui/widgets/typingpace.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace ui {

class Card;
class CoverPicture;
class DueList;
class EditableText;
class Label;
class ProgressLine;
class SpaceInfo;
class WrapLabel;

class OverviewView : public QWidget
{
    Q_OBJECT
public:
    OverviewView(const Context &context, const QString &account, QWidget *parent = nullptr);
    void open(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void read();
    void showAll();
    void showDue();
    void updateRights();
    void retranslate();
    void edit(const char *property, const QString &text, const Typed &typed);

    const Context &m_context;
    QString m_account;
    const QString m_ownId; // of whoever was here when this was made
    SpaceInfo *m_space;
    bool m_founder = false; // only founders change what a project is about
    models::ProjectRow m_project;
    models::ProjectSummary m_summary;
    QTimer m_readSoon;
    CoverPicture *m_cover;
    Card *m_about;
    Card *m_progressCard;
    Card *m_due;
    EditableText *m_aims;
    EditableText *m_results;
    Label *m_aimsTitle;
    Label *m_resultsTitle;
    WrapLabel *m_facts;
    ProgressLine *m_progress;
    WrapLabel *m_progressText;
    WrapLabel *m_photosText;
    DueList *m_dueList;
    QBoxLayout *m_columns; // one under the other when there is no room
};

} // namespace ui
