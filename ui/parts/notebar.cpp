#include "ui/parts/notebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>

namespace ui {

namespace {
constexpr int iconRoom = 44;
constexpr int narrowest = 260; // px at 100 %, of a text beside a button
constexpr int fewestLines = 3; // shown at once where there is little room
constexpr int mostLines = 8;
} // namespace

// The text, or as much of it as there is room for; who has no mouse scrolls it with the arrow keys.
class NoteLines : public QScrollArea
{
public:
    explicit NoteLines(WrapLabel *text)
        : m_text(text)
    {
        setWidget(text);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        viewport()->setAutoFillBackground(false);
        text->setAutoFillBackground(false);
    }
    void fit()
    {
        const int whole = qMax(0, m_text->heightForWidth(viewport()->width())); // without a text there is none
        const int line = m_text->fontMetrics().lineSpacing();
        setMinimumHeight(qMin(whole, fewestLines * line));
        setMaximumHeight(qMin(whole, mostLines * line));
        const bool scrolls = whole > height();
        setFocusPolicy(scrolls ? Qt::StrongFocus : Qt::NoFocus);
        setAccessibleName(scrolls ? m_text->text() : QString());
    }
    QSize sizeHint() const override { return { QScrollArea::sizeHint().width(), maximumHeight() }; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QScrollArea::focusInEvent(event);
        parentWidget()->update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QScrollArea::focusOutEvent(event);
        parentWidget()->update();
    }

private:
    WrapLabel *m_text;
};

NoteBar::NoteBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new WrapLabel({}))
    , m_lines(new NoteLines(m_text))
    , m_grid(new QGridLayout(this))
    , m_action(new Button({}))
    //: Button that closes a message
    , m_close(new IconButton(tr("Close"), QStringLiteral("x")))
{
    m_grid->setContentsMargins(scaled(iconRoom), space::s, space::s, space::s);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_lines, 0, 0, Qt::AlignVCenter);
    m_grid->addWidget(m_action, 0, 1);
    m_grid->addWidget(m_close, 0, 2);
    setCompact(m_action, true);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(m_action, &QAbstractButton::clicked, this, &NoteBar::actionWanted);
    connect(m_close, &QAbstractButton::clicked, this, &QWidget::hide);
    hide();
}

void NoteBar::say(Tone tone, const QString &icon, const QString &text, const QString &action)
{
    m_tone = tone;
    m_icon = icon;
    m_text->setText(text);
    const Role role = tone == Tone::Ok ? Role::OnOk
        : tone == Tone::Bad            ? Role::OnBad
        : tone == Tone::Warn           ? Role::OnWarn
                                       : Role::OnNeutral;
    m_text->setStyleOf(Type::Body, role);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_lines->fit();
    arrange();
    show();
    update();
}

QString NoteBar::text() const { return isHidden() ? QString() : m_text->text(); }

// Large text presses the words to a column beside the button; then it goes below them.
void NoteBar::arrange()
{
    const QMargins around = m_grid->contentsMargins();
    const int left = width() - around.left() - around.right() - m_action->sizeHint().width()
        - m_close->sizeHint().width() - 2 * space::m;
    m_grid->removeWidget(m_action);
    if (left >= scaled(narrowest))
        m_grid->addWidget(m_action, 0, 1);
    else
        m_grid->addWidget(m_action, 1, 0, Qt::AlignLeading);
}

void NoteBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void NoteBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    const Ink shades = ink(c, m_tone);
    paintBox(&painter, rect(), radius::m, shades.background, shades.edge);
    const int side = scaled(20);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - space::l - side : space::l;
    const int middle = m_lines->geometry().center().y() + 1;
    paintIcon(&painter, QRectF(x, middle - side / 2.0, side, side), m_icon, shades.foreground);
    if (m_lines->hasFocus())
        paintFocus(&painter, rect(), radius::m, c);
}

void NoteBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_close->setName(tr("Close"));
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        m_grid->setContentsMargins(scaled(iconRoom), space::s, space::s, space::s);
        m_lines->fit();
        arrange();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
