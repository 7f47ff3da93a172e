#pragma once
// One project in the list: picture, title, schools, progress.
#include "models/projectsummary.h"
#include "models/rows_people.h"
#include "ui/shell/context.h"
#include "ui/widgets/card.h"

namespace ui {

class CoverPicture;
class ElidedLabel;
class ProgressLine;
class WrapLabel;

class ProjectCard : public Card
{
    Q_OBJECT
public:
    ProjectCard(const Context &context, const models::ProjectRow &row, QWidget *parent = nullptr);
    void setRow(const models::ProjectRow &row);
    void refresh(); // counts again
    const models::ProjectRow &row() const { return m_row; }
    const models::ProjectSummary &summary() const { return m_summary; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void summaryChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRow();

    const Context &m_context;
    models::ProjectRow m_row;
    models::ProjectSummary m_summary;
    bool m_counted = false;
    CoverPicture *m_cover;
    WrapLabel *m_title;
    WrapLabel *m_line;
    ProgressLine *m_progress;
    ElidedLabel *m_count;
};

} // namespace ui
