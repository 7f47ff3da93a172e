#include "ui/versions/versionchoice.h"

#include "models/actions.h"
#include "ui/dates.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/versions/difftext.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/words/recordwords.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

namespace {

// One of the two versions.
class Side : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto &palette = colours(this);
        paintBox(&painter, rect(), radius::s, palette.card, palette.border);
    }
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

VersionChoice::VersionChoice(const Question &question, QWidget *parent)
    : QWidget(parent)
    , m_question(question)
{
    build();
}

void VersionChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::LanguageChange)
        return;
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete layout();
    build();
}

void VersionChoice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void VersionChoice::arrange()
{
    m_sides->setDirection(width() < scaled(560) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void VersionChoice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &palette = colours(this);
    paintBox(&painter, rect(), radius::m, ink(palette, Tone::Warn).background,
             palette.highContrast ? palette.text : palette.warn);
}

void VersionChoice::build()
{
    const models::ChoiceRow &row = m_question.row;
    const QString what = RecordWords::property(row.version.property);
    const QString shown = RecordWords::value(row.type, row.version.property, row.shown, row.names);
    const QString other = RecordWords::value(row.type, row.version.property, row.version.value, row.names);
    const QString writer = row.names.value(row.writer, m_question.own);
    const QString otherName = row.names.value(row.version.by, tr("Somebody else"));
    const DiffText diff
        = DiffText::of(shown, other, RecordWords::isProse(row.type, row.version.property), colours(this));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, space::m, 14, space::m);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(new Mark, 0, Qt::AlignTop);
    const QString title = m_question.named
        //: %1 is "Card “Visit to Łódź”", %2 a part of it: "due date"
        ? tr("%1: two versions of the %2").arg(RecordWords::thing({ row.type, row.name, row.media }), what)
        //: %1 is a part of a card: "Two versions of the description".
        : tr("Two versions of the %1").arg(what);
    head->addWidget(new WrapLabel(title, Type::Strong, Role::OnWarn), 1);
    column->addLayout(head);
    column->addWidget(
        new WrapLabel(tr("%1 and %2 changed it at the same time. Both versions are kept until somebody chooses.")
                          .arg(writer, otherName),
                      Type::Small, Role::OnWarn));
    m_sides = new QBoxLayout(QBoxLayout::TopToBottom);
    m_sides->setSpacing(space::s);
    m_sides->addWidget(side(writer, tr("Shown now · %1").arg(writer), Dates::exactly(row.updatedAt, m_question.today),
                            diff.first, shown),
                       1);
    m_sides->addWidget(side(otherName, tr("The other · %1").arg(otherName),
                            Dates::exactly(row.version.at, m_question.today), diff.second, other),
                       1);
    column->addLayout(m_sides);
    arrange();
    column->addWidget(new WrapLabel(tr("Crossed out: only in what is shown. Underlined: only in the other."),
                                    Type::Small, Role::OnWarn));
    setAccessibleName(title);
    setAccessibleDescription(diff.spoken);
    addButtons(column); // they say the difference, too
}

QWidget *VersionChoice::side(const QString &person, const QString &title, const QString &time, const QString &html,
                             const QString &spoken)
{
    auto *box = new Side;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::m - 2, space::s, space::m - 2, space::s);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->addWidget(new Avatar(person, 20), 0, Qt::AlignTop);
    head->addWidget(new WrapLabel(title, Type::Strong), 1);
    if (!time.isEmpty())
        head->addWidget(new Label(time, Type::Small, Role::Muted), 0, Qt::AlignTop);
    column->addLayout(head);
    auto *label = new WrapLabel({});
    label->setTextFormat(Qt::RichText);
    label->setText(html);
    label->setAccessibleName(spoken);
    column->addWidget(label);
    column->addStretch(1);
    return box;
}

void VersionChoice::addButtons(QVBoxLayout *column)
{
    const models::ChoiceRow &row = m_question.row;
    auto *choices = new FlowLayout(nullptr, space::xs);
    const QString thing = RecordWords::thing({ row.type, row.name, row.media });
    const QString what = RecordWords::property(row.version.property);
    const QString otherName = row.names.value(row.version.by).section(u' ', 0, 0);
    const auto add = [&](const char *name, const QString &text, auto run) {
        auto *button = new Button(text);
        button->setObjectName(QString::fromLatin1(name));
        // Among several questions each button says which one it answers, and how the versions differ.
        //: a button and what it is about: "Use the other – Card “Visit to Łódź”, due date"
        button->setAccessibleName(tr("%1 – %2, %3").arg(text, thing, what));
        button->setAccessibleDescription(accessibleDescription());
        setCompact(button, true);
        connect(button, &QPushButton::clicked, this, run);
        choices->addWidget(button);
        return button;
    };
    const auto choose = [this](Choice choice) { return [this, choice] { Q_EMIT chosen(choice); }; };
    const bool may = !row.readOnly;
    add("keepShown", tr("Keep what is shown"), choose(KeepShown))->setEnabled(may);
    //: %1 is a first name
    add("useOther", otherName.isEmpty() ? tr("Use the other") : tr("Use %1’s").arg(otherName), choose(UseOther))
        ->setEnabled(may);
    if (models::actions::canKeepBoth(row.recordKey(), row.version))
        add("keepBoth", tr("Keep both"), choose(KeepBoth))->setEnabled(may);
    if (m_question.named)
        add("open", tr("Open"), [this] { Q_EMIT openWanted(); });
    column->addLayout(choices);
    if (!may)
        column->addWidget(
            new WrapLabel(tr("You may read this project, but not choose in it."), Type::Small, Role::OnWarn));
}

} // namespace ui
