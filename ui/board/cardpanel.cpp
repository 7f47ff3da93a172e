#include "ui/board/cardpanel.h"

#include "ui/board/attachmentssection.h"
#include "ui/board/boarddata.h"
#include "ui/board/cardface.h"
#include "ui/board/checklistsection.h"
#include "ui/board/commentssection.h"
#include "ui/board/historyview.h"
#include "ui/board/ownerssection.h"
#include "ui/board/tagssection.h"
#include "ui/board/versionssection.h"
#include "ui/dates.h"
#include "ui/shell/actions.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollArea>

namespace ui {

using namespace models;

namespace {
constexpr int twoColumns = 520; // px at 100 % text from which the details stand beside the texts
constexpr int sideWidth = 200;
} // namespace

CardPanel::CardPanel(BoardData &data, BoardPictures &pictures, QWidget *parent)
    : SidePanel({}, parent)
    , m_data(data)
{
    setAcceptDrops(true);
    buildHeader();
    buildBody(pictures);
    m_attachCopied = data.context().actions.add(this, {}, {}, QStringLiteral("paperclip"), QKeySequence::Paste,
                                                [this] { attachCopied(); });
    connect(&data.cards(), &CardsModel::rowsChanged, this, &CardPanel::refresh);
    connect(&data.members(), &MembersModel::rowsChanged, this, &CardPanel::refresh); // their names
    connect(&data.lists(), &ListsModel::rowsChanged, this, &CardPanel::refreshLists);
    connect(&data, &BoardData::readOnlyChanged, this, &CardPanel::setReadOnly);
    retranslate();
    setReadOnly(data.isReadOnly());
}

void CardPanel::buildHeader()
{
    m_list = new ComboBox;
    m_listLabel = new Label({});
    m_listLabel->setBuddy(m_list);
    m_listLabel->hide(); // names the combo box for screen readers
    m_saved = new WrapLabel({}, Type::Small, Role::Muted);
    m_saved->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_history = new IconButton({}, QStringLiteral("clock-counter-clockwise"));
    m_history->setCheckable(true);
    m_trash = new IconButton({}, QStringLiteral("trash"));
    auto *actions = headerActions();
    actions->addWidget(m_listLabel);
    actions->addWidget(m_list);
    actions->addSpacing(space::xs);
    actions->addWidget(m_saved, 1);
    actions->addWidget(m_history);
    actions->addWidget(m_trash);
    connect(m_list, &QComboBox::activated, this, [this](int index) {
        const QString list = m_list->itemData(index).toString();
        const auto *card = m_data.card(m_cardId);
        if (!card || card->listId == list)
            return;
        QString last;
        for (const auto &other : m_data.cards().rows())
            last = other.listId == list ? other.id : last;
        m_data.moveCard(m_cardId, list, last);
    });
    connect(m_list, &QComboBox::currentTextChanged, m_list,
            [this](const QString &text) { m_list->setAccessibleDescription(text); });
    connect(m_history, &QToolButton::toggled, this, &CardPanel::showHistory);
    connect(m_trash, &QToolButton::clicked, this, [this] {
        m_data.trashCard(m_cardId);
        Q_EMIT closeRequested();
    });
}

void CardPanel::buildBody(BoardPictures &pictures)
{
    m_title = new EditableText({}, {}, EditableText::One, Type::Heading);
    m_title->setMaxLength(300);
    body()->addWidget(m_title);
    // No stack, which would keep the height of the longer one below the other.
    m_page = new QWidget;
    m_historyView = new HistoryView(m_data);
    m_historyView->hide();
    body()->addWidget(m_page, 1);
    body()->addWidget(m_historyView, 1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_page);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(space::l + space::xs);
    auto *main = new QVBoxLayout;
    main->setSpacing(space::s);
    m_descriptionTitle = new Label({}, Type::Strong);
    m_description = new EditableText({}, {}, EditableText::Many);
    m_description->setMaxLength(50000);
    m_versions = new VersionsSection(m_data);
    m_comments = new CommentsSection(m_data);
    main->addWidget(m_descriptionTitle);
    main->addWidget(m_description);
    main->addWidget(m_versions);
    main->addWidget(m_comments);
    main->addStretch(1);
    m_side = new QWidget;
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(space::m);
    m_dueTitle = new Label({}, Type::Strong);
    m_due = new DateField({}, {});
    auto *due = new QVBoxLayout;
    due->setSpacing(space::xs);
    due->addWidget(m_dueTitle);
    due->addWidget(m_due);
    side->addLayout(due);
    m_attachments = new AttachmentsSection(m_data, pictures);
    m_tags = new TagsSection(m_data);
    connect(m_tags, &TagsSection::changeWanted, this, &CardPanel::tagsWanted);
    const QVector<PanelSection *> beside{ new OwnersSection(m_data), m_tags, new ChecklistSection(m_data),
                                          m_attachments };
    for (auto *section : beside)
        side->addWidget(section);
    side->addStretch(1);
    m_columns->addLayout(main, 1);
    m_columns->addWidget(m_side);
    m_sections = beside;
    m_sections.append(m_comments);
    m_title->setNeeded(true);
    connect(m_title, &EditableText::edited, this, [this](const QString &text, const Typed &typed) {
        m_data.applyTyped(actions::setText(m_data.key("Card", m_cardId), "title", text.simplified()),
                          typed.simplified());
    });
    connect(m_description, &EditableText::edited, this, [this](const QString &text, const Typed &typed) {
        m_data.applyTyped(actions::setText(m_data.key("Card", m_cardId), "description", text), typed);
    });
    connect(m_title, &EditableText::left, this, [this](const QString &before, const QString &after) {
        m_data.rememberTyped(actions::setText(m_data.key("Card", m_cardId), "title", before.simplified()),
                             actions::setText(m_data.key("Card", m_cardId), "title", after.simplified()),
                             m_title->name());
    });
    connect(m_description, &EditableText::left, this, [this](const QString &before, const QString &after) {
        m_data.rememberTyped(actions::setText(m_data.key("Card", m_cardId), "description", before),
                             actions::setText(m_data.key("Card", m_cardId), "description", after),
                             m_description->name());
    });
    connect(m_due, &DateField::dateChosen, this, &CardPanel::setDue);
}

void CardPanel::retranslate()
{
    m_listLabel->setText(tr("List"));
    m_history->setName(tr("History"));
    m_trash->setName(tr("Move to the trash"));
    m_title->setName(tr("Title"), tr("Title"));
    m_descriptionTitle->setText(tr("Description"));
    m_description->setName(tr("Description"), tr("Say more about it"));
    m_dueTitle->setText(tr("Due"));
    //: Section of the list of shortcuts: the board of a project
    m_data.context().actions.setTexts(m_attachCopied, tr("Board"), tr("Attach what was copied to the card"));
    m_due->setName(tr("Due"), tr("No date"));
    for (auto *section : std::as_const(m_sections))
        section->retranslate();
    setAccessibleName(tr("Card"));
    refresh();
}

void CardPanel::setReadOnly(bool readOnly)
{
    m_title->setReadOnly(readOnly);
    m_description->setReadOnly(readOnly);
    m_due->setEnabled(!readOnly);
    m_list->setEnabled(!readOnly);
    m_trash->setVisible(!readOnly);
    m_attachCopied->setEnabled(!readOnly);
    for (auto *section : std::as_const(m_sections))
        section->setReadOnly(readOnly);
}

void CardPanel::setDue(const QDate &date)
{
    m_data.apply(actions::setDate(m_data.key("Card", m_cardId), "dueOn", date),
                 date.isValid() ? tr("Due %1").arg(Dates::fullDay(date, m_data.today())) : tr("Due date removed"));
}

void CardPanel::showCard(const QString &cardId)
{
    if (cardId != m_cardId) {
        // What is being typed belongs to the card shown until now.
        EditableText::endEditingIn(this);
        if (auto *inside = focusWidget(); inside && isAncestorOf(inside))
            inside->clearFocus();
        m_cardId = cardId;
        m_title->setSubject(cardId);
        m_description->setSubject(cardId);
        showHistory(false);
        scrollArea()->ensureVisible(0, 0);
    }
    refreshLists();
    refresh();
}

void CardPanel::refreshLists()
{
    const QSignalBlocker blocked(m_list);
    m_list->clear();
    for (const auto &list : m_data.lists().rows())
        m_list->addItem(list.title, list.id);
    if (const auto *card = m_data.card(m_cardId)) {
        m_list->setCurrentIndex(m_list->findData(card->listId));
        m_list->setAccessibleDescription(m_list->currentText());
    }
}

void CardPanel::refresh()
{
    const auto *card = m_data.card(m_cardId);
    if (!card)
        return;
    m_title->setText(card->title);
    m_description->setText(card->description);
    m_due->setDate(card->dueOn);
    m_versions->showCard(m_cardId);
    for (auto *section : std::as_const(m_sections))
        section->showCard(m_cardId);
    const int list = m_list->findData(card->listId);
    if (list != m_list->currentIndex()) {
        const QSignalBlocker blocked(m_list);
        m_list->setCurrentIndex(list);
        m_list->setAccessibleDescription(m_list->currentText());
    }
    refreshSaved();
}

void CardPanel::refreshSaved()
{
    const auto *card = m_data.card(m_cardId);
    if (card->parked)
        m_saved->setText(tr("Not sent"));
    else if (card->pending != store::Pending::None)
        m_saved->setText(tr("Saved here, not sent yet"));
    else
        m_saved->setText(tr("Saved %1").arg(Dates::roughly(card->updatedAt, m_data.today())));
}

void CardPanel::takeFocus()
{
    QWidget *first = m_data.isReadOnly() ? static_cast<QWidget *>(m_history) : m_title; // a text to read has no focus
    first->setFocus(Qt::OtherFocusReason);
}

void CardPanel::focusTags() { m_tags->takeFocus(); }

bool CardPanel::showsHistory() const { return !m_historyView->isHidden(); }

void CardPanel::showHistory(bool shown)
{
    m_history->setChecked(shown);
    m_page->setVisible(!shown);
    m_historyView->setVisible(shown);
    if (shown)
        m_historyView->showCard(m_cardId);
}

void CardPanel::changeEvent(QEvent *event)
{
    SidePanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CardPanel::resizeEvent(QResizeEvent *event)
{
    SidePanel::resizeEvent(event);
    const bool wide = width() >= scaled(twoColumns);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(0);
    m_side->setMaximumWidth(wide ? scaled(sideWidth) : QWIDGETSIZE_MAX);
    if (wide)
        m_side->setMinimumWidth(scaled(sideWidth));
}

void CardPanel::attachCopied()
{
    const auto *mime = QGuiApplication::clipboard()->mimeData();
    if (mime && AttachmentsSection::canTake(mime))
        m_attachments->take(mime);
    else
        m_data.context().toasts.show(tr("What was copied last is neither a file nor a picture."),
                                     QStringLiteral("paperclip"));
}

void CardPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (AttachmentsSection::canTake(event->mimeData()) && !m_data.isReadOnly())
        event->acceptProposedAction();
}

void CardPanel::dropEvent(QDropEvent *event)
{
    m_attachments->take(event->mimeData());
    event->acceptProposedAction();
}

} // namespace ui
