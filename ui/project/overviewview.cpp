#include "ui/project/overviewview.h"

#include "core/accountservice.h"
#include "models/actions.h"
#include "models/jsonread.h"
#include "models/readrow.h"
#include "store/service.h"
#include "ui/dates.h"
#include "ui/gallery/spaceinfo.h"
#include "ui/parts/typed.h"
#include "ui/project/coverpicture.h"
#include "ui/project/duelist.h"
#include "ui/theme/theme.h"
#include "ui/vocabulary/terms.h"
#include "ui/widgets/card.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

OverviewView::OverviewView(const Context &context, const QString &account, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_account(account)
    , m_ownId(context.accounts.current().personId)
    , m_space(new SpaceInfo(context.store, account, this))
    , m_cover(new CoverPicture)
    , m_about(new Card)
    , m_progressCard(new Card)
    , m_due(new Card)
    , m_aims(new EditableText({}, {}, EditableText::Many))
    , m_results(new EditableText({}, {}, EditableText::Many))
    , m_aimsTitle(new Label({}, Type::Strong))
    , m_resultsTitle(new Label({}, Type::Strong))
    , m_facts(new WrapLabel({}, Type::Body, Role::Muted))
    , m_progress(new ProgressLine(QString()))
    , m_progressText(new WrapLabel({}))
    , m_photosText(new WrapLabel({}, Type::Body, Role::Muted))
    , m_dueList(new DueList(context))
    , m_columns(new QHBoxLayout)
{
    m_cover->setInside(true);
    m_about->body()->addWidget(m_cover);
    for (QWidget *widget :
         { static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_aimsTitle), static_cast<QWidget *>(m_aims),
           static_cast<QWidget *>(m_resultsTitle), static_cast<QWidget *>(m_results) })
        m_about->body()->addWidget(widget);
    m_about->body()->addStretch(1);
    for (QWidget *widget : { static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_progressText),
                             static_cast<QWidget *>(m_photosText) })
        m_progressCard->body()->addWidget(widget);
    m_due->body()->addWidget(m_dueList);

    auto *content = new QWidget;
    content->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(space::m);
    m_columns->addWidget(m_about, 3);
    auto *side = new QVBoxLayout;
    side->setSpacing(space::m);
    side->addWidget(m_progressCard);
    side->addWidget(m_due);
    side->addStretch(1);
    m_columns->addLayout(side, 2);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    for (EditableText *text : { m_aims, m_results })
        text->setMaxLength(10000);
    connect(m_aims, &EditableText::edited, this,
            [this](const QString &text, const Typed &typed) { edit("aims", text, typed); });
    connect(m_results, &EditableText::edited, this,
            [this](const QString &text, const Typed &typed) { edit("expectedResults", text, typed); });
    for (const auto &[field, property] : { std::pair{ m_aims, "aims" }, std::pair{ m_results, "expectedResults" } })
        connect(field, &EditableText::left, this,
                [this, field = field, property = property](const QString &before, const QString &after) {
                    rememberTyped(m_context, models::actions::setText(m_project.key(), property, before),
                                  models::actions::setText(m_project.key(), property, after), field->name());
                });
    connect(m_space, &SpaceInfo::changed, this, &OverviewView::updateRights);
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(200); // many small changes arrive together
    connect(&m_readSoon, &QTimer::timeout, this, &OverviewView::read);
    connect(&context.store, &store::Service::changed, this, [this](const store::ChangeSet &changes) {
        for (const store::Key &key : changes.records) {
            if (key.account == m_account.toStdString()) {
                m_readSoon.start();
                return;
            }
        }
    });
    retranslate();
}

void OverviewView::arrange()
{
    m_columns->setDirection(width() < scaled(700) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void OverviewView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OverviewView::open(const QString &) { read(); }

void OverviewView::read()
{
    struct Known
    {
        models::ProjectRow project;
        models::ProjectSummary summary;
        bool founder = false;
    };
    m_context.store.read(
        this,
        [account = m_account, ownId = m_ownId](store::Cache &cache) -> core::Result<Known> {
            store::Query query;
            query.account = account.toStdString();
            query.type = "Project";
            query.limit = 1;
            const auto projects = cache.list(query);
            query.type = "Member";
            query.limit = -1;
            const auto members = cache.list(query);
            if (!projects || !members)
                return tl::unexpected(!projects ? projects.error() : members.error());
            Known known;
            if (!projects->empty())
                models::readRow(projects->front(), known.project);
            known.founder = std::any_of(members->begin(), members->end(), [&ownId](const store::Record &record) {
                return models::readText(record.view, "personId") == ownId
                    && models::readText(record.view, "role") == u"founder";
            });
            const auto summary = models::readProjectSummary(cache, account, known.project.coverBlobId);
            if (!summary)
                return tl::unexpected(summary.error());
            known.summary = *summary;
            return known;
        },
        [this](const core::Result<Known> &known) {
            if (!known)
                return;
            m_project = known->project;
            m_summary = known->summary;
            m_founder = known->founder;
            updateRights();
            showAll();
        });
}

void OverviewView::edit(const char *property, const QString &text, const Typed &typed)
{
    applyTyped(m_context, this, models::actions::setText(m_project.key(), property, text), typed);
}

void OverviewView::showAll()
{
    m_cover->setPicture(m_summary.coverPath, m_project.title);
    m_aims->setSubject(m_project.id);
    m_results->setSubject(m_project.id);
    m_aims->setText(m_project.aims);
    m_results->setText(m_project.expectedResults);
    QStringList facts;
    if (m_project.ageFrom >= 0 && m_project.ageTo >= 0)
        facts.append(tr("Ages %1–%2").arg(m_project.ageFrom).arg(m_project.ageTo));
    if (m_project.pupils > 0)
        facts.append(tr("%n pupil(s)", nullptr, m_project.pupils));
    if (!m_project.languages.isEmpty())
        facts.append(terms("languages", m_project.languages).join(QStringLiteral(", ")));
    if (!m_project.subjects.isEmpty())
        facts.append(terms("subjects", m_project.subjects).join(QStringLiteral(", ")));
    if (m_project.startsOn.isValid() && m_project.endsOn.isValid())
        facts.append(Dates::period(m_project.startsOn, m_project.endsOn));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_progress->setProgress(m_summary.cardsDone, qMax(1, m_summary.cards));
    const QString done = m_summary.cards > 0
        ? tr("%1 of %n card(s) done", nullptr, m_summary.cards).arg(m_summary.cardsDone)
        : tr("No cards so far");
    m_progressText->setText(done);
    m_progress->setAccessibleName(done);
    m_photosText->setText(tr("%n photo(s) and films", nullptr, m_summary.photos));
    showDue();
}

void OverviewView::showDue()
{
    QVector<DueList::Item> items;
    for (const auto &due : std::as_const(m_summary.due))
        items.append({ m_account, {}, due });
    m_dueList->setItems(items, 6);
}

void OverviewView::retranslate()
{
    m_about->setTitle(tr("What it is about"));
    m_progressCard->setTitle(tr("How far we are"));
    m_due->setTitle(tr("Due next"));
    m_aimsTitle->setText(tr("Aims"));
    m_resultsTitle->setText(tr("What comes out of it"));
    updateRights();
    showAll();
}

void OverviewView::updateRights()
{
    const bool can = m_founder && !m_project.id.isEmpty() && m_space->canEdit();
    //: in place of a text that only others may write
    const QString nothing = tr("Nothing written yet");
    m_aims->setName(tr("Aims"), can ? tr("What should the pupils learn and do together?") : nothing);
    m_results->setName(tr("What comes out of it"), can ? tr("An exhibition, a film, a book…") : nothing);
    for (EditableText *text : { m_aims, m_results }) {
        text->setReadOnly(!can);
        text->setToolTip(m_founder || !m_space->canEdit() ? QString()
                                                          : tr("Only the founders of the project can change this."));
    }
}

void OverviewView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
    QWidget::changeEvent(event);
}

} // namespace ui
