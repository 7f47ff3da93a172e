#include "ui/gallery/photoinfo.h"

#include "models/jsonread.h"
#include "schema/vocabulary.h"
#include "store/service.h"
#include "ui/gallery/filetells.h"
#include "ui/gallery/galleryedits.h"
#include "ui/gallery/mediawords.h"
#include "ui/parts/commentbox.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace ui {

namespace {
constexpr int longestCaption = 500, longestAlt = 1000, longestAuthor = 120;
constexpr int usefulAlt = 15; // fewer characters rarely tell what a picture shows
} // namespace

PhotoInfo::PhotoInfo(const Context &context, GalleryEdits &edits, QWidget *parent)
    : SidePanel({}, parent)
    , m_context(context)
    , m_edits(edits)
    , m_captionLabel(new Label({}, Type::Strong))
    , m_altLabel(new WrapLabel({}, Type::Strong))
    , m_authorLabel(new Label({}, Type::Small, Role::Muted))
    , m_licenceLabel(new Label({}, Type::Small, Role::Muted))
    , m_caption(new EditableText({}, {}, EditableText::One))
    , m_alt(new EditableText({}, {}, EditableText::Many))
    , m_author(new EditableText({}, {}, EditableText::One))
    , m_altState(new Chip({}, Tone::Ok, QStringLiteral("check")))
    , m_licence(new ComboBox)
    , m_facts(new WrapLabel({}, Type::Small, Role::Muted))
    , m_metadata(new Chip({}, Tone::Ok, QStringLiteral("shield-check")))
    , m_commentsTitle(new Label({}, Type::Strong))
    , m_comments(new CommentBox(context, QStringLiteral("MediaItem")))
{
    m_caption->setMaxLength(longestCaption);
    m_alt->setMaxLength(longestAlt);
    m_author->setMaxLength(longestAuthor);
    m_licenceLabel->setBuddy(m_licence);
    m_licence->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_licence->setMinimumContentsLength(12);
    auto *altHeader = new QHBoxLayout;
    altHeader->addWidget(m_altLabel, 1);
    altHeader->addWidget(m_altState);
    body()->addWidget(m_captionLabel);
    body()->addWidget(m_caption);
    body()->addSpacing(space::s);
    body()->addLayout(altHeader);
    body()->addWidget(m_alt);
    body()->addWidget(new Line);
    body()->addWidget(m_authorLabel);
    body()->addWidget(m_author);
    body()->addWidget(m_licenceLabel);
    body()->addWidget(m_licence);
    body()->addWidget(m_facts);
    body()->addWidget(m_metadata, 0, Qt::AlignLeading);
    body()->addWidget(new Line);
    body()->addWidget(m_commentsTitle);
    body()->addWidget(m_comments);
    body()->addStretch(1);
    connect(m_caption, &EditableText::edited, this,
            [this](const QString &text, const Typed &typed) { edit("caption", text, typed); });
    connect(m_alt, &EditableText::edited, this,
            [this](const QString &text, const Typed &typed) { edit("altText", text, typed); });
    connect(m_author, &EditableText::edited, this,
            [this](const QString &text, const Typed &typed) { edit("author", text, typed); });
    for (const auto &[field, property] :
         { std::pair{ m_caption, "caption" }, std::pair{ m_alt, "altText" }, std::pair{ m_author, "author" } })
        connect(field, &EditableText::left, this,
                [this, field = field, property = property](const QString &before, const QString &after) {
                    m_edits.rememberText(m_row, property, before, after, field->name());
                });
    connect(m_licence, &QComboBox::activated, this,
            [this](int index) { edit("licence", m_licence->itemData(index).toString(), Typed::Done); });
    connect(m_comments, &CommentBox::countChanged, this, &PhotoInfo::nameComments);
    // A screen reader hears a combo's value from its description only.
    connect(m_licence, &QComboBox::currentTextChanged, m_licence, &QWidget::setAccessibleDescription);
    retranslate();
}

void PhotoInfo::nameComments()
{
    const int count = m_comments->count();
    m_commentsTitle->setText(count == 0 ? tr("Comments") : tr("Comments (%1)").arg(QLocale().toString(count)));
}

void PhotoInfo::edit(const char *property, const QString &text, const Typed &typed)
{
    if (m_editable && !m_row.id.isEmpty())
        m_edits.setText(m_row, property, text, typed);
}

void PhotoInfo::show(const models::MediaRow &row, const QString &addedBy)
{
    if (row.id != m_row.id) {
        finishEditing();
        m_comments->show(row.account, row.id);
    }
    const bool other = row.id != m_row.id || row.blobId != m_row.blobId;
    m_row = row;
    m_addedBy = addedBy;
    if (other)
        readLength();
    setTitle(row.kind == QLatin1String("film") ? tr("About this film") : tr("About this photo"));
    for (EditableText *text : { m_caption, m_alt, m_author })
        text->setSubject(row.id);
    m_caption->setText(row.caption);
    m_alt->setText(row.altText);
    m_author->setText(row.author);
    m_licence->setCurrentIndex(qMax(0, m_licence->findData(row.licence)));
    const bool good = row.altText.trimmed().size() >= usefulAlt;
    m_altState->setTone(good ? Tone::Ok : Tone::Warn,
                        good ? QStringLiteral("check") : QStringLiteral("warning-circle-fill"));
    //: Beside the text for those who cannot see the photo
    m_altState->setText(good ? tr("Good") : row.altText.isEmpty() ? tr("Missing") : tr("Very short"));
    showFacts();
    m_metadata->setTone(row.metadataKept ? Tone::Warn : Tone::Ok,
                        row.metadataKept ? QStringLiteral("map-pin") : QStringLiteral("shield-check"));
    m_metadata->setText(row.metadataKept ? FileTells::words() : tr("Place and camera removed"));
}

void PhotoInfo::showFacts()
{
    QStringList facts;
    if (m_row.takenAt.isValid())
        facts.append(tr("Taken %1").arg(MediaWords::when(m_row.takenAt)));
    if (m_row.width > 0)
        facts.append(
            QStringLiteral("%1 × %2, %3").arg(m_row.width).arg(m_row.height).arg(MediaWords::size(m_row.size)));
    else
        facts.append(MediaWords::size(m_row.size));
    if (const QString runs = MediaWords::length(m_seconds); !runs.isEmpty())
        //: How long a film is; %1 is "2:31"
        facts.append(tr("Runs for %1").arg(runs));
    if (!m_addedBy.isEmpty() && m_row.createdAt.isValid())
        facts.append(tr("Added by %1, %2").arg(m_addedBy, MediaWords::when(m_row.createdAt.toLocalTime())));
    m_facts->setText(facts.join(u'\n'));
}

// Asked for one film at a time: no list shows it.
void PhotoInfo::readLength()
{
    m_seconds = 0;
    if (m_row.kind != QLatin1String("film"))
        return;
    const store::Key key{ m_row.account.toStdString(), "MediaItem", m_row.id.toStdString() };
    m_context.store.read(
        this, [key](store::Cache &cache) { return cache.record(key); },
        [this, id = m_row.id](const core::Result<std::optional<store::Record>> &record) {
            if (!record || !*record || id != m_row.id)
                return;
            m_seconds = models::readNumber((*record)->view, "duration", 0);
            showFacts();
        });
}

void PhotoInfo::setEditable(bool editable)
{
    m_editable = editable;
    for (EditableText *text : { m_caption, m_alt, m_author })
        text->setReadOnly(!editable);
    m_licence->setEnabled(editable);
    m_comments->setEditable(editable);
}

void PhotoInfo::finishEditing()
{
    EditableText::endEditingIn(this);
    if (QWidget *focus = QApplication::focusWidget(); focus && isAncestorOf(focus) && m_row.id.size() > 0)
        focus->clearFocus();
}

void PhotoInfo::retranslate()
{
    nameComments();
    m_captionLabel->setText(tr("Caption"));
    m_caption->setName(tr("Caption"), tr("What happens here?"));
    m_altLabel->setText(tr("Text for those who cannot see it"));
    m_alt->setName(tr("Text for those who cannot see it"), tr("Who and what is to be seen, in one or two sentences"));
    m_authorLabel->setText(tr("Author"));
    m_author->setName(tr("Author"), tr("Who made it"));
    m_licenceLabel->setText(tr("Licence"));
    const QString chosen = m_licence->currentData().toString();
    m_licence->clear();
    m_licence->addItem(tr("Not said"), QString());
    for (const auto &term : schema::vocabulary("licences")) {
        const QString code = QString::fromStdString(term.code);
        m_licence->addItem(MediaWords::licence(code), code);
    }
    m_licence->setCurrentIndex(qMax(0, m_licence->findData(chosen)));
    if (!m_row.id.isEmpty())
        show(models::MediaRow(m_row), QString(m_addedBy));
}

void PhotoInfo::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SidePanel::changeEvent(event);
}

} // namespace ui
