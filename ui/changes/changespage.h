#pragma once
// All about changes in one place: what waits to be sent, what was not sent, what has two versions, what happened.
#include "ui/shell/page.h"

class QStackedWidget;

namespace ui {

class ActivityView;
class NotSentView;
class SegmentedControl;
class VersionsView;
class WaitingView;

class ChangesPage : public Page
{
    Q_OBJECT
public:
    explicit ChangesPage(const Context &context, QWidget *parent = nullptr);
    void open(const Place &place) override;

protected:
    void retranslate() override;

private:
    enum Part { Waiting, NotSent, Versions, Activity };

    void show(Part part, const QString &id);
    void nameParts();

    SegmentedControl *m_switch;
    QStackedWidget *m_stack;
    WaitingView *m_waiting;
    NotSentView *m_notSent;
    VersionsView *m_versions;
    ActivityView *m_activity;
    int m_notSentCount = 0;
    int m_versionsCount = 0;
};

} // namespace ui
