#pragma once
// One project space: overview, board, gallery, files, members, activity. Views are made when first opened.
#include "models/spacemodels.h"
#include "ui/shell/page.h"

#include <QHash>

class QStackedWidget;

namespace ui {

class SegmentedControl;

// What stands behind a tab; each feature folder gives one.
class ProjectView
{
public:
    virtual ~ProjectView() = default;
    virtual QWidget *widget() = 0;
    virtual void open(const Place &place) = 0;
};

class ProjectPage : public Page
{
    Q_OBJECT
public:
    using ViewFactory = std::function<std::unique_ptr<ProjectView>(const Context &, const QString &account)>;
    struct Tab
    {
        QString view; // Place::view
        const char *text; // QT_TR_NOOP in the context of ProjectPage
        QString icon;
        ViewFactory factory;
    };

    explicit ProjectPage(const Context &context, QWidget *parent = nullptr);
    ~ProjectPage() override;
    void open(const Place &place) override; // place.account is the space

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTitle();
    void giveRoom();
    void fetchFirst();
    void showView(const Place &place);

    QVector<Tab> m_tabs;
    QString m_account;
    models::ProjectRow m_project;
    SegmentedControl *m_switch;
    QStackedWidget *m_stack;
    QHash<QString, QPointer<QWidget>> m_widgets; // by account and view
    std::vector<std::unique_ptr<ProjectView>> m_views;
    QHash<QWidget *, ProjectView *> m_viewOf;
};

// The tabs in order; app may add none: these are all there are.
QVector<ProjectPage::Tab> projectTabs();

} // namespace ui
