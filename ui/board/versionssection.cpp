#include "ui/board/versionssection.h"

#include "core/accountservice.h"
#include "models/jsonread.h"
#include "schema/words.h"
#include "ui/board/boarddata.h"
#include "ui/board/cardface.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QPainter>

namespace ui {

using namespace models;

namespace {

// The quiet warning box around the choice.
class Box : public QWidget
{
public:
    explicit Box(Tone tone)
        : m_tone(tone)
    { }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto &palette = colours(this);
        const Ink colour = ink(palette, Tone::Warn);
        const QColor edge = palette.highContrast ? palette.text : palette.warn;
        if (m_tone == Tone::Warn)
            paintBox(&painter, rect(), radius::m, colour.background, edge);
        else
            paintBox(&painter, rect(), radius::s, palette.card, palette.border);
    }

private:
    Tone m_tone;
};

class Mark : public QWidget
{
public:
    Mark() { setFixedSize(scaled(20), scaled(20)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(&painter, rect(), QStringLiteral("git-diff"), colours(this).onWarn);
    }
};

} // namespace

VersionsSection::VersionsSection(BoardData &data, QWidget *parent)
    : QWidget(parent)
    , m_data(data)
    , m_boxes(new QVBoxLayout(this))
{
    m_boxes->setContentsMargins(0, 0, 0, 0);
    m_boxes->setSpacing(space::s);
    hide();
}

void VersionsSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_card.id.isEmpty())
        return;
    m_shown.clear();
    showCard(m_card.id);
}

QString VersionsSection::propertyName(const QString &property)
{
    if (property == u"title")
        return tr("title");
    if (property == u"description")
        return tr("description");
    if (property == u"dueOn")
        return tr("due date");
    if (property == u"place" || property == u"listId" || property == u"position")
        return tr("place on the board");
    if (property == u"checklist")
        return tr("check list");
    if (property == u"attachments")
        return tr("attachments");
    if (property == u"labels")
        return tr("labels");
    if (property == u"assignees")
        return tr("owners");
    if (property == u"trashedAt")
        return tr("trash");
    return tr("text");
}

QString VersionsSection::valueText(const QString &property, const schema::json::value &value) const
{
    if (const auto *object = value.if_object()) {
        if (property == u"place")
            return valueText(QStringLiteral("listId"),
                             object->contains("listId") ? object->at("listId") : json::value());
        return readText(*object, "text");
    }
    const QString text = value.is_string() ? fromUtf8(value.get_string()) : QString();
    if (property == u"dueOn") {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? longDate(date, QLocale()) : tr("No date");
    }
    if (property == u"listId") {
        const auto *list = m_data.lists().find(text);
        return list ? tr("In the list “%1”").arg(list->title) : tr("In a list that is gone");
    }
    return text;
}

QString VersionsSection::valueText(const CardRow &card, const QString &property) const
{
    if (property == u"title")
        return card.title;
    if (property == u"description")
        return card.description;
    if (property == u"dueOn")
        return card.dueOn.isValid() ? longDate(card.dueOn, QLocale()) : tr("No date");
    if (property == u"place" || property == u"listId")
        return valueText(QStringLiteral("listId"), json::value(card.listId.toStdString()));
    return {};
}

void VersionsSection::showCard(const QString &cardId)
{
    const auto *card = m_data.card(cardId);
    const auto versions = card ? card->versions : QVector<VersionRow>();
    if (isVisibleTo(parentWidget()) == versions.isEmpty())
        setVisible(!versions.isEmpty());
    const bool same = card && versions == m_shown && card->description == m_card.description
        && card->title == m_card.title && card->dueOn == m_card.dueOn && card->listId == m_card.listId
        && card->id == m_card.id;
    if (same)
        return;
    while (auto *item = m_boxes->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_shown = versions;
    m_card = card ? *card : CardRow();
    for (const auto &version : versions)
        m_boxes->addWidget(makeBox(*card, version));
}

QString VersionsSection::html(const QString &mine, const QString &theirs, bool showMine) const
{
    const auto &palette = colours(this);
    const QColor ground = showMine ? palette.tonal : palette.okBg;
    const QColor text = showMine ? palette.onTonal : palette.onOk;
    QString result;
    for (const auto &span : schema::differences(mine.toStdString(), theirs.toStdString())) {
        const bool own = span.side == (showMine ? schema::Span::OnlyA : schema::Span::OnlyB);
        const QString part = fromUtf8(span.text).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        if (span.side == schema::Span::Same)
            result += part;
        else if (own)
            result += QStringLiteral("<span style=\"background-color:%1;color:%2;font-weight:600\">%3</span>")
                          .arg(ground.name(), text.name(), part);
    }
    return result;
}

QWidget *VersionsSection::makeVersion(const QString &person, const QString &name, const QString &time,
                                      const QString &text, const QString &plain)
{
    auto *box = new Box(Tone::Neutral);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::m - 2, space::s, space::m - 2, space::s);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->addWidget(new Avatar(person, 20));
    head->addWidget(new ElidedLabel(name, Type::Strong), 1);
    head->addWidget(new Label(time, Type::Small, Role::Muted));
    column->addLayout(head);
    auto *label = new WrapLabel({});
    label->setTextFormat(Qt::RichText);
    label->setText(text);
    label->setAccessibleName(plain);
    column->addWidget(label);
    return box;
}

QWidget *VersionsSection::makeBox(const CardRow &card, const VersionRow &version)
{
    const QString what = propertyName(version.property);
    const QString other = m_data.personName(version.by);
    const QString otherName = other.isEmpty() ? tr("Somebody else") : other;
    const QString mine = valueText(card, version.property);
    const QString theirs = valueText(version.property, version.value);
    auto *box = new Box(Tone::Warn);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(14, space::m, 14, space::m);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(new Mark, 0, Qt::AlignTop);
    //: %1 is a part of a card: "Two versions of the description".
    head->addWidget(new WrapLabel(tr("Two versions of the %1").arg(what), Type::Strong, Role::OnWarn), 1);
    column->addLayout(head);
    column->addWidget(new WrapLabel(
        tr("You and %1 wrote while one of you was offline. Both are kept until you choose.").arg(otherName),
        Type::Small, Role::OnWarn));
    const QString time = shortTime(version.at, m_data.today(), QLocale());
    const QString writer = m_data.personName(card.updatedBy);
    const QString mineTime = shortTime(card.updatedAt, m_data.today(), QLocale());
    column->addWidget(makeVersion(writer.isEmpty() ? m_data.context().accounts.current().displayName : writer,
                                  tr("Shown now"), mineTime, html(mine, theirs, true), mine));
    column->addWidget(makeVersion(otherName, otherName, time, html(mine, theirs, false), theirs));
    auto *choices = new FlowLayout(nullptr, space::xs);
    const auto choice = [&](const QString &text, std::function<actions::Edits()> edits) {
        auto *button = new Button(text);
        setCompact(button, true);
        button->setEnabled(!m_data.isReadOnly());
        connect(button, &QPushButton::clicked, this, [this, edits] { m_data.apply(edits(), tr("One version kept")); });
        choices->addWidget(button);
    };
    const store::Key key = card.key();
    choice(tr("Keep what is shown"), [key, version] { return actions::keepMine(key, version); });
    choice(other.isEmpty() ? tr("Keep the other") : tr("Keep %1’s").arg(other.section(u' ', 0, 0)),
           [key, version] { return actions::keepTheirs(key, version); });
    if (actions::canKeepBoth(key, version))
        choice(tr("Keep both"), [key, version, mine] { return actions::keepBoth(key, version, mine); });
    column->addLayout(choices);
    box->setAccessibleName(tr("Two versions of the %1").arg(what));
    return box;
}

} // namespace ui
