#include "ui/networkcheck/checkpanel.h"

#include "advice/checkpdf.h"
#include "ui/prompts.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tile.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>

namespace ui {

using core::Grade;

namespace {

constexpr int widest = 680; // px
constexpr int tileSide = 28;

QString iconOf(Grade grade)
{
    switch (grade) {
    case Grade::Good:
        return QStringLiteral("check");
    case Grade::Warning:
        return QStringLiteral("warning");
    case Grade::Problem:
        return QStringLiteral("x");
    case Grade::NotLooked:
        break;
    }
    return QStringLiteral("question");
}

Tone toneOf(Grade grade)
{
    return grade == Grade::Good   ? Tone::Ok
        : grade == Grade::Warning ? Tone::Warn
        : grade == Grade::Problem ? Tone::Bad
                                  : Tone::Neutral;
}

} // namespace

CheckPanel::CheckPanel(QWidget *window, core::CheckService &check, Prompts &prompts)
    : Overlay(window)
    , m_check(check)
    , m_prompts(prompts)
    , m_box(new QWidget(this))
    , m_title(new Label({}, Type::Heading))
    , m_close(new IconButton({}, QStringLiteral("x")))
    , m_intro(new WrapLabel({}, Type::Body, Role::Muted))
    , m_scroll(new QScrollArea)
    , m_rows(nullptr)
    , m_result(new WrapLabel({}, Type::Strong))
    , m_again(new Button({}, ButtonKind::Secondary, QStringLiteral("arrow-clockwise")))
    , m_copy(new Button({}, ButtonKind::Secondary, QStringLiteral("copy")))
    , m_save(new Button({}, ButtonKind::Primary, QStringLiteral("download-simple")))
{
    build();
    connect(m_close, &QToolButton::clicked, this, &Overlay::dismiss);
    connect(m_again, &QPushButton::clicked, this, &CheckPanel::start);
    connect(m_copy, &QPushButton::clicked, this, &CheckPanel::copy);
    connect(m_save, &QPushButton::clicked, this, &CheckPanel::save);
    connect(this, &Overlay::closed, this, [this] {
        m_busy = false;
        m_check.cancel();
    });
    connect(&check, &core::CheckService::found, this, [this](const core::Finding &finding) {
        m_findings.append(finding);
        addRow(finding);
        arrangeAgain();
    });
    connect(&check, &core::CheckService::finished, this, &CheckPanel::finished);
    connect(&check, &core::CheckService::kept, this, [this](const QString &path, bool good) {
        m_kept = good;
        say(good ? tr("The note is here: %1").arg(path)
                 : tr("The note could not be written at %1. Please choose another place.").arg(path));
    });
    retranslate();
}

void CheckPanel::build()
{
    auto *header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_close);
    auto *list = new QWidget;
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, 0, space::m, 0);
    m_rows->setSpacing(space::m);
    m_rows->addStretch(1);
    m_scroll->setWidget(list);
    m_scroll->setWidgetResizable(true);
    list->setAutoFillBackground(false); // the sheet's own ground
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // without a mouse, too, all of it can be read
    auto *buttons = new FlowLayout;
    for (Button *button : { m_save, m_copy, m_again })
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(m_box);
    column->setContentsMargins(space::xl, space::l, space::l, space::xl);
    column->setSpacing(space::m);
    column->addLayout(header);
    column->addWidget(m_intro);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_result);
    column->addLayout(buttons);
}

void CheckPanel::retranslate()
{
    m_title->setText(tr("Check of the network"));
    setAccessibleName(m_title->text());
    m_close->setName(tr("Close"));
    m_intro->setText(tr("Looks at all that lies between this computer and %1. Nothing is changed.")
                         .arg(QUrl(m_check.server()).host()));
    m_scroll->setAccessibleName(tr("What was found"));
    m_again->setText(tr("Check again"));
    m_copy->setText(tr("Copy as text"));
    m_save->setText(tr("Save a note for IT…"));
    clearRows();
    for (const core::Finding &finding : std::as_const(m_findings))
        addRow(finding);
    if (!m_kept)
        say(m_busy ? tr("Looking…") : m_findings.isEmpty() ? QString() : advice::summary(m_findings));
    for (Button *button : { m_again, m_copy, m_save })
        button->setEnabled(!m_busy);
    arrangeAgain();
}

void CheckPanel::openAndStart()
{
    open();
    if (!m_busy)
        start();
}

void CheckPanel::start()
{
    m_findings.clear();
    m_busy = true;
    m_kept = false;
    retranslate();
    m_close->setFocus(); // what had the focus may be disabled now
    m_check.start();
}

void CheckPanel::finished()
{
    if (!m_busy)
        return;
    m_busy = false;
    retranslate();
    m_save->setFocus();
}

void CheckPanel::clearRows()
{
    while (m_rows->count() > 1) { // the stretch stays
        QLayoutItem *item = m_rows->takeAt(0);
        delete item->widget();
        delete item;
    }
}

void CheckPanel::addRow(const core::Finding &finding)
{
    const advice::CheckWords words = advice::words(finding);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    line->addWidget(new Tile(iconOf(finding.grade), toneOf(finding.grade), tileSide), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    //: %1 what was looked at, "Proxy"; %2 the result, "In order"
    auto *head = new WrapLabel(tr("%1: %2").arg(words.subject, advice::gradeName(finding.grade)), Type::Strong);
    texts->addWidget(head);
    texts->addWidget(new WrapLabel(words.sentence));
    if (!words.todo.isEmpty())
        texts->addWidget(new WrapLabel(words.todo, Type::Body, Role::Muted));
    for (auto *label : row->findChildren<WrapLabel *>())
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addLayout(texts, 1);
    m_rows->insertWidget(m_rows->count() - 1, row);
}

void CheckPanel::say(const QString &text)
{
    m_result->setText(text);
    m_result->setVisible(!text.isEmpty());
    m_result->setAccessibleName(text);
    QAccessibleEvent event(m_result, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
    arrangeAgain();
}

advice::CheckNote CheckPanel::note() const { return advice::noteFor(m_check.server(), m_findings); }

void CheckPanel::copy()
{
    QGuiApplication::clipboard()->setText(advice::noteText(note()));
    m_kept = true;
    say(tr("Copied. It can be pasted into an e-mail."));
}

// The ending that was typed decides: ".txt" is text, everything else a page to print.
void CheckPanel::save()
{
    //: name of a file
    const QString name = tr("jumelle network check") + QStringLiteral(".pdf");
    m_prompts.chooseSaveFile(this, m_save->text(), name, [this](const QString &path) {
        if (path.isEmpty())
            return;
        const bool text = path.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive);
        m_check.keep(path, text ? advice::noteText(note()).toUtf8() : advice::notePdf(note()));
    });
}

void CheckPanel::arrange()
{
    const int wide = qMin(scaled(widest), width() - 2 * space::m);
    const int tall = height() - 2 * space::xl;
    m_panel = QRect((width() - wide) / 2, (height() - tall) / 2, wide, tall);
    m_box->setGeometry(m_panel);
    update();
}

QWidget *CheckPanel::firstFocus() { return m_close; }

void CheckPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    painter.fillRect(rect(), QColor(8, 12, 24, c.dark ? 150 : 90));
    paintBox(&painter, m_panel, radius::l, c.card, c.highContrast || c.dark ? c.controlBorder : c.border);
}

void CheckPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Overlay::changeEvent(event);
}

} // namespace ui
