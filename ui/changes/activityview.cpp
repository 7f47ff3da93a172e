#include "ui/changes/activityview.h"

#include "core/accountservice.h"
#include "models/cutoff.h"
#include "models/jsonread.h"
#include "models/recordmodel.h"
#include "models/recordname.h"
#include "store/service.h"
#include "ui/a11y/naming.h"
#include "ui/changes/activitydelegate.h"
#include "ui/errortext/errortext.h"
#include "ui/shell/navigator.h"
#include "ui/shell/statustext.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statepanel.h"
#include "ui/words/recordplace.h"

#include <QCollator>
#include <QComboBox>
#include <QEvent>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

namespace ui {

ActivityView::ActivityView(const Context &context, const QString &account, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_account(account)
    , m_model(context.store, account.isEmpty() ? "all" : "project")
    , m_list(new QListView)
    , m_personLabel(new Label({}, Type::Small, Role::Muted))
    , m_person(new ComboBox)
    , m_kindLabel(new Label({}, Type::Small, Role::Muted))
    , m_kind(new ComboBox)
    , m_note(new WrapLabel({}, Type::Small, Role::Muted))
    , m_earlier(new Button({}, ButtonKind::Secondary, QStringLiteral("arrow-down")))
{
    build();
    retranslate();
    connect(m_person, &QComboBox::activated, this, &ActivityView::ask);
    connect(m_kind, &QComboBox::activated, this, &ActivityView::ask);
    connect(m_earlier, &QPushButton::clicked, this, [this] { m_model.fetchEarlier(); });
    connect(m_list, &QListView::activated, this, &ActivityView::openEntry);
    connect(&m_model, &models::RowsModelBase::rowsChanged, this, &ActivityView::refresh);
    connect(&m_model, &models::RowsModelBase::loadStateChanged, this, &ActivityView::refresh);
    connect(&context.store, &store::Service::statusChanged, this, &ActivityView::refresh);
    connect(&context.store, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        const bool members = std::any_of(set.records.begin(), set.records.end(),
                                         [](const store::Key &key) { return key.type == "Member"; });
        if (m_started && (set.accounts || members))
            readSpaces();
    });
}

void ActivityView::build()
{
    auto *filters = new FlowLayout(nullptr, space::m);
    for (const auto &[label, combo] : { std::pair(m_personLabel, m_person), std::pair(m_kindLabel, m_kind) }) {
        auto *field = new QWidget;
        auto *column = new QVBoxLayout(field);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addWidget(label);
        column->addWidget(combo);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        filters->addWidget(field);
        nameCombo(combo, label);
    }
    m_list->setObjectName(QStringLiteral("activity"));
    m_list->setModel(&m_items);
    m_list->setItemDelegate(new ActivityDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false); // entries lie on the page
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(scaled(120));
    m_states = new StateStack(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(cardShadow, 0, cardShadow, space::s);
    column->setSpacing(space::s);
    column->addLayout(filters);
    column->addWidget(m_note);
    column->addWidget(m_states, 1);
    column->addWidget(m_earlier, 0, Qt::AlignLeading);
}

void ActivityView::open(const QString &personId)
{
    m_wantedPerson = personId;
    if (!m_started || !personId.isEmpty()) {
        m_started = true;
        readSpaces();
    } else {
        m_model.refresh();
    }
}

void ActivityView::readSpaces()
{
    m_context.store.read(
        this,
        [account = m_account](store::Cache &cache) -> core::Result<Spaces> {
            const auto accounts = cache.accounts();
            if (!accounts)
                return tl::unexpected<core::Error>(accounts.error());
            Spaces spaces;
            for (const auto &known : *accounts) {
                const QString id = models::fromUtf8(known.id);
                if (known.kind != schema::AccountKind::Space || known.lost || (!account.isEmpty() && account != id))
                    continue;
                spaces.accounts.append(id);
                spaces.people.insert(models::memberNames(cache, known.id));
            }
            return spaces;
        },
        [this](const core::Result<Spaces> &spaces) {
            if (spaces)
                take(*spaces);
        });
}

void ActivityView::take(const Spaces &spaces)
{
    const bool same = spaces.accounts == m_spaces.accounts && m_wantedPerson.isEmpty();
    const bool first = m_spaces.accounts.isEmpty();
    m_spaces = spaces;
    fillPeople();
    if (!m_wantedPerson.isEmpty()) {
        m_person->setCurrentIndex(qMax(0, m_person->findData(m_wantedPerson)));
        m_wantedPerson.clear();
    }
    if (!same || first)
        ask();
}

void ActivityView::ask()
{
    m_model.show(m_spaces.accounts, m_person->currentData().toString(), m_kind->currentData().toStringList());
    refresh();
}

void ActivityView::refresh()
{
    const store::SyncStatus status = m_context.store.status();
    const bool away = models::isCutOff(status);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_context.nowMs());
    const QString asked = StatusWords::time(m_model.askedAt().toMSecsSinceEpoch(), QLocale(), now.toMSecsSinceEpoch());
    QStringList notes;
    if (away && m_model.askedAt().isValid())
        //: %1 is a reason like "You are offline", %2 a time
        notes.append(tr("%1: this is as it was at %2.").arg(StatusWords::away(status), asked));
    if (m_model.isFull())
        notes.append(tr("These are the latest %n entries. Choose a person or a kind to see further back.", nullptr,
                        models::ActivityModel::limit));
    else if (away && m_model.hasEarlier())
        //: %1 is the end of the sentence: "when there is a network"
        notes.append(tr("What happened before comes %1.").arg(StatusWords::until(status)));
    m_note->setText(notes.join(QLatin1Char(' ')));
    m_note->setVisible(!notes.isEmpty());
    m_earlier->setVisible(m_model.hasEarlier() && !away);
    m_items.show(m_model.rows(), now.date(), m_account.isEmpty(), m_context.accounts.current().personId);

    const bool narrowed = m_person->currentIndex() > 0 || m_kind->currentIndex() > 0;
    switch (m_model.loadState()) {
    case models::LoadState::Loading:
        m_states->showState(StatePanel::Loading, tr("Looking up what happened…"), tr("It is kept by the server."));
        return;
    case models::LoadState::UnavailableOffline:
        m_states->showState(StatePanel::Offline, tr("What happened is not on this computer yet"),
                            //: %1 is the end of the sentence: "when there is a network"
                            tr("It appears here by itself %1.").arg(StatusWords::until(status)));
        return;
    case models::LoadState::Failed: {
        const ErrorText words = errorText(m_model.error());
        m_states->showState(StatePanel::Error, words.title, words.safe + u' ' + words.next, {}, words.icon);
        return;
    }
    case models::LoadState::Ready:
        break;
    }
    if (m_model.rowCount() > 0)
        m_states->showContent();
    else if (narrowed)
        m_states->showState(StatePanel::Empty, tr("Nothing of this kind"), tr("Choose another person or kind above."));
    else
        m_states->showState(StatePanel::Empty, tr("Nothing yet"), tr("Changes appear here once they are sent."));
}

void ActivityView::openEntry(const QModelIndex &index)
{
    const ActivityItem &item = m_items.at(index.row());
    if (item.day)
        return;
    if (const auto place = placeOf(item.account, item.type, item.recordId))
        m_context.navigator.open(*place);
}

void ActivityView::fillPeople()
{
    const QVariant chosen = m_person->currentData();
    m_person->clear();
    m_person->addItem(tr("Everybody"), QString());
    const QString own = m_context.accounts.current().personId;
    if (m_spaces.people.contains(own))
        m_person->addItem(tr("You"), own);
    QVector<QPair<QString, QString>> people;
    for (auto it = m_spaces.people.cbegin(); it != m_spaces.people.cend(); ++it)
        if (it.key() != own)
            people.append({ it.value(), it.key() });
    const QCollator collator;
    std::sort(people.begin(), people.end(),
              [&](const auto &a, const auto &b) { return collator.compare(a.first, b.first) < 0; });
    for (const auto &[name, id] : std::as_const(people))
        m_person->addItem(name, id);
    m_person->setCurrentIndex(qMax(0, m_person->findData(chosen)));
    m_person->setAccessibleDescription(m_person->currentText());
}

void ActivityView::fillKinds()
{
    const int chosen = qMax(0, m_kind->currentIndex());
    m_kind->clear();
    //: kinds of things in a project
    m_kind->addItem(tr("Everything"), QStringList());
    m_kind->addItem(tr("Board"),
                    QStringList{ QStringLiteral("Card"), QStringLiteral("BoardList"), QStringLiteral("Label") });
    m_kind->addItem(tr("Comments"), QStringList{ QStringLiteral("Comment") });
    m_kind->addItem(tr("Photos and albums"), QStringList{ QStringLiteral("MediaItem"), QStringLiteral("Album") });
    m_kind->addItem(tr("Files"), QStringList{ QStringLiteral("FileItem"), QStringLiteral("Folder") });
    m_kind->addItem(tr("Pages"), QStringList{ QStringLiteral("Page"), QStringLiteral("PageBlock") });
    m_kind->addItem(tr("Project and members"), QStringList{ QStringLiteral("Project"), QStringLiteral("Member") });
    m_kind->setCurrentIndex(chosen);
    m_kind->setAccessibleDescription(m_kind->currentText());
}

void ActivityView::retranslate()
{
    m_personLabel->setText(tr("Who"));
    m_kindLabel->setText(tr("What"));
    m_list->setAccessibleName(tr("What happened"));
    m_earlier->setText(tr("Show earlier"));
    fillKinds();
    fillPeople();
    refresh();
}

void ActivityView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        m_list->doItemsLayout();
}

void ActivityView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_list->doItemsLayout(); // lines break elsewhere
}

} // namespace ui
