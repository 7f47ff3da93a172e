#include "ui/board/tagssection.h"

#include "ui/board/boarddata.h"
#include "ui/board/cardface.h"
#include "ui/parts/fielddraft.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/menutext.h"

#include <QLineEdit>
#include <QMenu>
#include <QPainter>

namespace ui {

using namespace models;

namespace {

class TagPill : public QWidget
{
public:
    TagPill(const QString &name, const QString &colour)
        : m_name(name)
        , m_colour(colour)
    {
        setAccessibleName(name);
        setToolTip(labelColourName(colour));
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(fontFor(Type::Small));
        return { std::min(metrics.horizontalAdvance(m_name) + 2 * space::m - 2, scaled(240)), metrics.height() + 8 };
    }
    QSize minimumSizeHint() const override { return { 40, sizeHint().height() }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Ink colour = labelInk(m_colour, colours(this));
        paintBox(&painter, rect(), height() / 2.0, colour.background, colour.edge);
        painter.setPen(colour.foreground);
        painter.setFont(fontFor(Type::Small));
        painter.drawText(rect(), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(m_name, Qt::ElideRight, width() - 2 * space::s));
    }

private:
    QString m_name;
    QString m_colour;
};

} // namespace

TagsSection::TagsSection(BoardData &data, QWidget *parent)
    : PanelSection(data, parent)
    , m_add(new IconButton({}, QStringLiteral("tag")))
    , m_new(new QLineEdit)
    , m_draft(new FieldDraft(data.context(), m_new))
{
    addToHeader(m_add);
    auto *holder = new QWidget;
    m_flow = new FlowLayout(holder, space::xs);
    body()->addWidget(holder);
    m_new->setMaxLength(BoardData::longestTag);
    m_new->hide();
    body()->addWidget(m_new);
    m_add->setObjectName(QStringLiteral("tagsMenu"));
    connect(m_add, &QToolButton::clicked, this, &TagsSection::showMenu);
    connect(&data.labels(), &LabelsModel::rowsChanged, this, [this] { showCard(cardId()); });
    connect(m_new, &QLineEdit::editingFinished, this, &TagsSection::addNew);
}

void TagsSection::addNew()
{
    const QString name = m_new->text().simplified();
    if (data().isReadOnly())
        return;
    if (name.isEmpty()) {
        m_new->hide();
        return m_draft->forget();
    }
    data().addTag(name, cardId(), m_draft->send([this] { setReadOnly(data().isReadOnly()); }));
    if (m_new->hasFocus())
        takeFocus(); // else the next field would have it, and what is typed next would be a step of the check list
    m_new->hide(); // empty now: losing the focus finishes the editing once more
}

void TagsSection::retranslate()
{
    setTitle(tr("Tags"));
    m_add->setName(tr("Add or remove a tag"));
    m_new->setPlaceholderText(tr("Name of the new tag"));
    m_new->setAccessibleName(tr("Name of the new tag"));
    showCard(cardId());
}

void TagsSection::setReadOnly(bool readOnly)
{
    m_add->setVisible(!readOnly);
    m_new->setVisible(!readOnly && !m_new->text().isEmpty());
}

void TagsSection::showCard(const QString &id)
{
    if (id != cardId()) {
        m_draft->follow(id.isEmpty() ? QString() : QStringLiteral("label/%1/%2").arg(data().account(), id));
        setReadOnly(data().isReadOnly());
    }
    setCardId(id);
    clearLayout(m_flow);
    const auto *card = data().card(id);
    if (!card)
        return;
    for (const QString &tagId : card->labels)
        if (const auto *tag = data().labels().find(tagId))
            m_flow->addWidget(new TagPill(tag->name, tag->colour));
    if (m_flow->count() == 0)
        m_flow->addWidget(new Label(tr("None"), Type::Small, Role::Muted));
}

void TagsSection::showMenu()
{
    const auto *card = data().card(cardId());
    if (!card)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &tag : data().labels().rows()) {
        auto *action = menu->addAction(labelDot(tag.colour, colours(this)), menuText(tag.name));
        action->setCheckable(true);
        action->setChecked(card->labels.contains(tag.id));
        connect(action, &QAction::triggered, this, [this, id = tag.id](bool on) {
            data().apply(actions::setMark(data().key("Card", cardId()), "labels", id, on),
                         on ? tr("Tag added") : tr("Tag removed"));
        });
    }
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("plus")), tr("New tag…"), this, &TagsSection::showNew);
    if (data().labels().rowCount() > 0)
        //: Leads to the names and colours of all tags of the board
        menu->addAction(icon(QStringLiteral("pencil-simple")), tr("Change the tags…"), this,
                        &TagsSection::changeWanted);
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void TagsSection::showNew()
{
    m_new->show();
    m_new->setFocus();
}

void TagsSection::takeFocus() { m_add->setFocus(Qt::OtherFocusReason); }

} // namespace ui
