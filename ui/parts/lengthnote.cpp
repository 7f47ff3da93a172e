#include "ui/parts/lengthnote.h"

#include "ui/a11y/naming.h"
#include "ui/parts/drafts.h"

#include <QEvent>
#include <QLocale>

namespace ui {

LengthNote::LengthNote(int most, QWidget *parent)
    : WrapLabel({}, Type::Small, Role::Bad, parent)
    , m_most(most)
{
    hide();
}

bool LengthNote::fits(const QString &text)
{
    m_length = text.size();
    const bool appears = m_length > m_most && isHidden();
    say();
    if (appears)
        announce(this, this->text());
    return m_length <= m_most;
}

void LengthNote::say()
{
    setVisible(m_length > m_most);
    if (m_length <= m_most)
        return;
    QString sentence = tr("%Ln character(s) too long", nullptr, int(m_length - m_most));
    if (m_length > Drafts::mostCharacters)
        //: Follows "12 characters too long"; %1 is a number such as 20,000
        sentence += QStringLiteral(". ")
            + tr("Only the first %1 are kept as a draft.").arg(QLocale().toString(Drafts::mostCharacters));
    setText(sentence);
    if (!accessibleDescription().isEmpty())
        setAccessibleDescription(sentence); // as it was announced
}

void LengthNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    WrapLabel::changeEvent(event);
}

} // namespace ui
