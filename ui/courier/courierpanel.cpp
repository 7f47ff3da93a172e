#include "ui/courier/courierpanel.h"

#include "ui/courier/couriertext.h"
#include "ui/errortext/errortext.h"
#include "ui/prompts.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/tile.h"

#include <QAccessible>
#include <QDate>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace ui {

namespace {
constexpr int resultTile = 32; // px at 100 %, as in the check of the network
} // namespace

CourierPanel::CourierPanel(QWidget *window, core::CourierService &courier, Prompts &prompts)
    : Overlay(window)
    , m_courier(courier)
    , m_prompts(prompts)
    , m_box(new QWidget(this))
    , m_title(new Label({}, Type::Heading))
    , m_close(new IconButton({}, QStringLiteral("x")))
    , m_intro(new WrapLabel({}, Type::Body, Role::Muted))
    , m_contents(new WrapLabel({}))
    , m_everythingLabel(new Label({}))
    , m_everything(new Switch(QString()))
    , m_everythingRow(new QWidget)
    , m_codeText(new WrapLabel({}, Type::Small, Role::Muted))
    , m_codeLabel(new Label({}, Type::Strong))
    , m_code(new QLineEdit)
    , m_codeRow(new QWidget)
    , m_progress(new ProgressLine(QString()))
    , m_result(makeResult())
    , m_left(makeResult())
    , m_cancel(new Button({}))
    , m_go(new Button({}, ButtonKind::Primary))
{
    build();
    connect(m_close, &QToolButton::clicked, this, &Overlay::dismiss);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_courier.cancel(); });
    connect(m_go, &QPushButton::clicked, this, &CourierPanel::choose);
    connect(m_code, &QLineEdit::returnPressed, this, &CourierPanel::codeTyped);
    connect(m_everything, &QAbstractButton::toggled, this, [this](bool on) { m_courier.survey(on); });
    connect(&courier, &core::CourierService::codeChanged, this, &CourierPanel::refresh);
    connect(&courier, &core::CourierService::surveyed, this, [this](const core::CourierContents &contents) {
        m_contents->setText(CourierText::contents(contents));
        arrangeAgain();
    });
    connect(&courier, &core::CourierService::progress, this,
            [this](qint64 done, qint64 total) { m_progress->setProgress(done, total); });
    connect(&courier, &core::CourierService::taken, this,
            [this](const QString &path, const core::CourierContents &contents, bool continued) {
                m_contents->setText(CourierText::contents(contents));
                const QString done = continued ? tr("The file is complete now: %1") : tr("Done: %1");
                say(Tone::Ok, done.arg(path) + u'\n' + tr("Now choose “Bring back…” on your other computer."));
                ended();
            });
    connect(&courier, &core::CourierService::brought, this, [this](const core::CourierOutcome &outcome) {
        m_ask = outcome.problem == core::CourierProblem::CodeNeeded ? Ask::Code
            : outcome.problem == core::CourierProblem::NewSignature ? Ask::Trust
                                                                    : Ask::Nothing;
        say(CourierText::tone(outcome), CourierText::outcome(outcome), CourierText::left(outcome));
        ended();
        if (m_ask == Ask::Code)
            m_code->setFocus();
    });
    connect(&courier, &core::CourierService::failed, this, [this](const core::Error &error) {
        say(error.code == core::Code::Cancelled ? Tone::Neutral : Tone::Bad, failure(error));
        ended();
    });
    retranslate();
}

QString CourierPanel::failure(const core::Error &error) const
{
    if (error.code == core::Code::Cancelled)
        return m_take ? tr("Stopped. Choose the same file to go on with it.")
                      : tr("Stopped. What was read by then is kept.");
    const QString name = QFileInfo(m_path).fileName();
    const bool ofTheStick = name == QString::fromStdString(error.detail);
    if (ofTheStick && error.code == core::Code::FileGone)
        return m_take ? tr("“%1” cannot be opened. Choose another name, or see that the stick is connected.").arg(name)
                      : tr("“%1” cannot be read, or not to its end. What was read by then is kept. See that the stick "
                           "is connected and that you may open the file, or make it again on the other computer.")
                            .arg(name);
    if (error.code != core::Code::Conflict)
        return (m_take && ofTheStick ? chosenPlaceText(error) : errorText(error)).whole();
    if (error.number == 0)
        return tr("This file is something else and stays as it is. Choose another name.");
    //: %1 name of another computer
    return tr("“%1” wrote this file, and it was not brought back here yet. Bring it back first, or choose another "
              "name.")
        .arg(QString::fromStdString(error.detail));
}

void CourierPanel::build()
{
    auto *header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_close);
    auto *everything = new QHBoxLayout(m_everythingRow);
    everything->setContentsMargins(0, 0, 0, 0);
    everything->addWidget(m_everythingLabel, 1);
    everything->addWidget(m_everything);
    m_everythingLabel->setBuddy(m_everything);
    auto *code = new QVBoxLayout(m_codeRow);
    code->setContentsMargins(0, 0, 0, 0);
    code->setSpacing(space::xs);
    code->addWidget(m_codeLabel);
    code->addWidget(m_code);
    code->addWidget(m_codeText);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(m_box);
    column->setContentsMargins(space::xl, space::l, space::l, space::xl);
    column->setSpacing(space::m);
    column->addLayout(header);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_intro, m_contents, m_everythingRow, m_codeRow,
                                                             m_progress, m_result.row, m_left.row })
        column->addWidget(widget);
    column->addStretch(1);
    column->addLayout(buttons);
}

void CourierPanel::retranslate()
{
    m_title->setText(m_take ? tr("Take along") : tr("Bring back"));
    setAccessibleName(m_title->text());
    m_close->setName(tr("Close"));
    m_intro->setText(m_take ? tr("One sealed file for your other computers, on a stick or any other way.")
                            : tr("Takes in a file that another computer of yours made with “Take along…”."));
    m_everythingLabel->setText(tr("For a computer that has nothing yet"));
    m_everything->setAccessibleName(m_everythingLabel->text());
    m_codeLabel->setText(m_take ? tr("Code") : tr("Code of the other computer"));
    m_code->setAccessibleName(m_codeLabel->text());
    m_cancel->setText(tr("Stop"));
    m_progress->setAccessibleName(tr("Progress"));
    refresh();
}

void CourierPanel::refresh()
{
    m_contents->setVisible(m_take);
    m_everythingRow->setVisible(m_take);
    m_everything->setEnabled(!m_busy);
    m_codeRow->setVisible(m_take || m_ask == Ask::Code);
    m_code->setReadOnly(m_take);
    if (m_take)
        m_code->setText(m_courier.code());
    m_codeText->setText(!m_take ? tr("It stands there under “Take along…”.")
                            : m_courier.codeKept()
                            ? tr("Type it once on the other computer, and keep it apart from the stick.")
                            : tr("This computer cannot keep it: there is a new one each time the program starts."));
    m_progress->setVisible(m_busy);
    m_cancel->setVisible(m_busy);
    for (const Result &result : { m_result, m_left })
        result.row->setVisible(!result.text->text().isEmpty());
    m_go->setEnabled(!m_busy && !m_courier.code().isEmpty());
    //: a place to save at
    m_go->setText(m_take                    ? tr("Choose a place…")
                      : m_ask == Ask::Code  ? tr("Open")
                      : m_ask == Ask::Trust ? tr("It is my computer")
                                            : tr("Choose the file…"));
    arrangeAgain();
}

void CourierPanel::openTake() { openAs(true); }
void CourierPanel::openBring() { openAs(false); }

void CourierPanel::openAs(bool take)
{
    if (!m_busy) {
        m_take = take;
        m_ask = Ask::Nothing;
        clearResults();
        m_code->clear();
        retranslate();
        if (take)
            m_courier.survey(m_everything->isChecked());
    }
    open();
}

void CourierPanel::choose()
{
    if (m_take) {
        //: name of a file; %1 is a day
        const QString name
            = tr("jumelle %1").arg(QDate::currentDate().toString(Qt::ISODate)) + QStringLiteral(".courier");
        return m_prompts.chooseSaveFile(this, tr("Take along"), name, [this](const QString &path) {
            m_path = path;
            if (!path.isEmpty())
                start(false);
        });
    }
    if (m_ask == Ask::Code)
        return codeTyped();
    if (m_ask == Ask::Trust)
        return start(true);
    m_prompts.chooseFiles(this, tr("Bring back"), tr("Files on a stick (*.courier)"), [this](const QStringList &paths) {
        m_path = paths.value(0);
        if (!m_path.isEmpty())
            start(false);
    });
}

void CourierPanel::codeTyped()
{
    if (m_take || m_busy)
        return;
    if (m_courier.addCode(m_code->text()))
        return start(false);
    say(Tone::Bad, tr("This code has a slip in it. Please compare it letter by letter."));
    refresh();
}

void CourierPanel::start(bool trust)
{
    m_busy = true;
    m_ask = Ask::Nothing;
    clearResults();
    m_progress->setProgress(0, 1);
    refresh();
    m_cancel->setFocus();
    if (m_take)
        m_courier.takeAlong(m_path, m_everything->isChecked());
    else
        m_courier.bringBack(m_path, trust);
}

void CourierPanel::ended()
{
    m_busy = false;
    refresh();
    m_go->setFocus();
}

CourierPanel::Result CourierPanel::makeResult()
{
    Result result{ new QWidget, new Tile({}, Tone::Neutral, resultTile), new WrapLabel({}) };
    auto *line = new QHBoxLayout(result.row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    line->addWidget(result.sign, 0, Qt::AlignTop);
    line->addWidget(result.text, 1);
    return result;
}

void CourierPanel::say(Tone tone, const QString &text, const QString &left)
{
    const QString sign = tone == Tone::Ok ? QStringLiteral("check")
        : tone == Tone::Bad               ? QStringLiteral("x")
        : tone == Tone::Warn              ? QStringLiteral("warning")
                                          : QStringLiteral("info");
    m_result.sign->set(sign, tone);
    m_result.text->setText(text);
    m_left.sign->set(QStringLiteral("warning"), Tone::Warn);
    m_left.text->setText(left);
    for (const Result &result : { m_result, m_left }) {
        result.text->setAccessibleName(result.text->text());
        QAccessibleEvent event(result.text, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void CourierPanel::clearResults()
{
    m_result.text->clear();
    m_left.text->clear();
}

void CourierPanel::arrange()
{
    const int wide = qMin(scaled(520), width() - 2 * space::xl);
    const int tall
        = qMin(qMax(m_box->heightForWidth(wide), m_box->minimumSizeHint().height()), height() - 2 * space::m);
    m_panel = QRect((width() - wide) / 2, (height() - tall) / 2, wide, tall);
    m_box->setGeometry(m_panel);
    update();
}

QWidget *CourierPanel::firstFocus() { return m_go->isEnabled() ? static_cast<QWidget *>(m_go) : m_close; }

void CourierPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    painter.fillRect(rect(), QColor(8, 12, 24, c.dark ? 150 : 90));
    paintBox(&painter, m_panel, radius::l, c.card, c.highContrast || c.dark ? c.controlBorder : c.border);
}

void CourierPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Overlay::changeEvent(event);
}

} // namespace ui
