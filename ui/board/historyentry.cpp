#include "ui/board/historyentry.h"

#include "core/accountservice.h"
#include "ui/board/boarddata.h"
#include "ui/dates.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QResizeEvent>
#include <QStyle>

namespace ui {

using models::HistoryRow;

namespace {

bool isOwn(const HistoryRow &row) { return row.pending != store::Pending::None; }

} // namespace

HistoryEntry::HistoryEntry(const HistoryRow &row, BoardData &data, int width)
    : m_row(row)
{
    const QString member = data.personName(isOwn(row) ? data.ownId() : row.by);
    const QString name = !row.byName.isEmpty() ? row.byName
        : !member.isEmpty()                    ? member
        : isOwn(row)                           ? data.context().accounts.current().username
                                               : tr("Somebody");
    m_avatar = new Avatar(name, 28, this);
    m_name = new Label(name, Type::Strong, Role::Text, this);
    const QString at = Dates::roughly(row.at, data.today());
    //: %1: a time; a change that the server did not take
    const QString when = row.parked ? tr("%1, not sent")
        //: %1: a time; a change that waits for the network
        : isOwn(row) ? tr("%1, not sent yet")
                     : QStringLiteral("%1");
    m_when = new ElidedLabel(when.arg(at), Type::Small, row.parked ? Role::Bad : Role::Muted, this);
    for (const QString &sentence : HistoryWords::sentences(row, data))
        m_texts.append(new WrapLabel(sentence, Type::Body, Role::Text, this));
    place(width);
}

void HistoryEntry::addWords(const HistoryWords::Words &words)
{
    m_compared = true;
    for (const QString &side : { words.before, words.after }) {
        if (side.isEmpty())
            continue;
        auto *label = new WrapLabel({}, Type::Small, Role::Muted, this);
        label->setTextFormat(Qt::RichText);
        label->setText(side);
        label->setAccessibleName(words.spoken);
        m_texts.append(label);
        label->show();
    }
    place(width());
}

bool HistoryEntry::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // a part has another size: larger text, another font
        place(width());
    return QWidget::event(event);
}

void HistoryEntry::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        place(event->size().width());
}

void HistoryEntry::place(int width)
{
    const int left = m_avatar->sizeHint().width() + space::m - 2;
    const int room = qMax(0, width - left);
    const QRect all(0, 0, width, 0);
    const auto put = [&](QWidget *part, int x, int y, int w, int h) {
        part->setGeometry(QStyle::visualRect(layoutDirection(), all, QRect(x, y, w, h)));
    };
    put(m_avatar, 0, 0, m_avatar->sizeHint().width(), m_avatar->sizeHint().height());
    const QSize name = m_name->sizeHint(), when = m_when->sizeHint();
    const int head = qMax(name.height(), when.height());
    const int named = qMin(name.width(), room - m_when->minimumSizeHint().width() - space::s);
    put(m_name, left, 0, named, head);
    put(m_when, left + named + space::s, 0, room - named - space::s, head);
    int y = head;
    for (auto *text : std::as_const(m_texts)) {
        const int height = text->heightForWidth(room);
        put(text, left, y + 1, room, height);
        y += 1 + height;
    }
    setFixedHeight(qMax(y, m_avatar->sizeHint().height()));
}

} // namespace ui
