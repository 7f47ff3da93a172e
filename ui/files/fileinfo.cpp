#include "ui/files/fileinfo.h"

#include "ui/gallery/filetells.h"
#include "ui/gallery/mediawords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"

#include <QEvent>

namespace ui {

namespace {
constexpr int longestNote = 3000;
}

FileInfo::FileInfo(QWidget *parent)
    : SidePanel({}, parent)
    , m_noteLabel(new Label({}, Type::Strong))
    , m_note(new EditableText({}, {}, EditableText::Many))
    , m_facts(new WrapLabel({}, Type::Small, Role::Muted))
    , m_tells(new Chip({}, Tone::Warn, QStringLiteral("map-pin")))
    , m_open(new Button({}, ButtonKind::Secondary, QStringLiteral("eye")))
    , m_save(new Button({}, ButtonKind::Secondary, QStringLiteral("download-simple")))
{
    m_note->setMaxLength(longestNote);
    body()->addWidget(m_facts);
    body()->addWidget(m_tells, 0, Qt::AlignLeading);
    m_tells->hide();
    body()->addWidget(m_open);
    body()->addWidget(m_save);
    body()->addWidget(new Line);
    body()->addWidget(m_noteLabel);
    body()->addWidget(m_note);
    body()->addStretch(1);
    connect(m_note, &EditableText::edited, this,
            [this](const QString &text, const Typed &typed) { Q_EMIT noteEdited(m_row.id, text, typed); });
    connect(m_note, &EditableText::left, this,
            [this](const QString &before, const QString &after) { Q_EMIT noteLeft(m_row.id, before, after); });
    connect(m_open, &QAbstractButton::clicked, this, &FileInfo::openWanted);
    connect(m_save, &QAbstractButton::clicked, this, &FileInfo::saveWanted);
    retranslate();
}

void FileInfo::show(const models::FileRow &row, const QString &addedBy, const QString &state)
{
    if (row.id != m_row.id)
        m_note->endEditing();
    m_row = row;
    setTitle(row.name);
    QStringList facts{ MediaWords::size(row.size) };
    if (!addedBy.isEmpty())
        facts.append(tr("Added by %1").arg(addedBy));
    if (row.createdAt.isValid())
        facts.append(MediaWords::when(row.createdAt.toLocalTime()));
    if (!state.isEmpty())
        facts.append(state);
    m_facts->setText(facts.join(u'\n'));
    m_note->setSubject(row.id);
    m_note->setText(row.note);
    QWidget::show();
}

void FileInfo::setTells(bool tells) { m_tells->setVisible(tells); }

void FileInfo::setEditable(bool editable) { m_note->setReadOnly(!editable); }

void FileInfo::retranslate()
{
    m_tells->setText(FileTells::words());
    m_noteLabel->setText(tr("Note"));
    m_note->setName(tr("Note"), tr("What is it for, what is still to do?"));
    //: Button: opens the file in its own program
    m_open->setText(tr("Open"));
    m_save->setText(tr("Save a copy"));
}

void FileInfo::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SidePanel::changeEvent(event);
}

} // namespace ui
