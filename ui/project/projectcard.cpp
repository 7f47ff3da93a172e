#include "ui/project/projectcard.h"

#include "store/service.h"
#include "ui/dates.h"
#include "ui/project/coverpicture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressline.h"

#include <QEvent>
#include <QLocale>

namespace ui {

ProjectCard::ProjectCard(const Context &context, const models::ProjectRow &row, QWidget *parent)
    : Card({}, parent)
    , m_context(context)
    , m_cover(new CoverPicture)
    , m_title(new WrapLabel({}, Type::Strong))
    , m_line(new WrapLabel({}, Type::Small, Role::Muted))
    , m_progress(new ProgressLine(QString()))
    , m_count(new ElidedLabel({}, Type::Small, Role::Muted))
{
    setPadding(0);
    body()->setSpacing(0);
    body()->addWidget(m_cover);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(space::l, space::m, space::l, space::l);
    words->setSpacing(space::xs);
    words->addWidget(m_title);
    words->addWidget(m_line);
    words->addSpacing(space::xs);
    words->addWidget(m_progress);
    words->addWidget(m_count);
    words->addStretch(1);
    body()->addLayout(words);
    connect(&context.store, &store::Service::changed, this, [this](const store::ChangeSet &changes) {
        if (!changes.blobs.empty() && m_counted && m_summary.coverPath.isEmpty())
            refresh(); // the first pictures have arrived
    });
    setRow(row);
}

QSize ProjectCard::sizeHint() const { return { scaled(250), Card::sizeHint().height() }; }

void ProjectCard::setRow(const models::ProjectRow &row)
{
    m_row = row;
    showRow();
    refresh();
}

void ProjectCard::refresh()
{
    m_context.store.read(
        this,
        [account = m_row.account, cover = m_row.coverBlobId](store::Cache &cache) {
            return models::readProjectSummary(cache, account, cover);
        },
        [this](const core::Result<models::ProjectSummary> &summary) {
            if (!summary)
                return; // the list's own state says what is wrong with the cache
            m_summary = *summary;
            m_counted = true;
            showRow();
            Q_EMIT summaryChanged();
        });
}

void ProjectCard::showRow()
{
    m_title->setText(m_row.title);
    m_cover->setPicture(m_summary.coverPath, m_row.title);
    setClickable(m_row.title);
    QStringList parts;
    if (m_counted && !m_summary.schools.isEmpty())
        parts.append(tr("%n school(s)", nullptr, int(m_summary.schools.size())));
    if (m_row.endsOn.isValid())
        //: the day on which the project ends
        parts.append(tr("until %1").arg(Dates::day(m_row.endsOn, {})));
    m_line->setText(parts.join(QStringLiteral(" · ")));
    m_progress->setProgress(m_summary.cardsDone, qMax(1, m_summary.cards));
    const QString done = m_summary.cards > 0
        ? tr("%1 of %n card(s) done", nullptr, m_summary.cards).arg(m_summary.cardsDone)
        : tr("No cards so far");
    m_count->setFullText(m_counted ? done : QString());
    m_progress->setAccessibleName(done);
}

void ProjectCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showRow();
    Card::changeEvent(event);
}

} // namespace ui
