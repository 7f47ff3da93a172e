#include "ui/settings/settingspage.h"

#include "advice/policywords.h"
#include "ui/languages.h"
#include "ui/settings/accountspart.h"
#include "ui/settings/settingsrows.h"
#include "ui/settings/versionspart.h"
#include "ui/shell/actions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

using core::Setting;

namespace {
constexpr int widestColumn = 860; // px: label and control must be seen together
} // namespace

SettingsPage::SettingsPage(const Context &context, QWidget *parent, bool portable)
    : Page(context, parent)
    , m_rows(new SettingsRows(context, this))
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
{
    m_content->setMaximumWidth(scaled(widestColumn));
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);

    addProblems();
    QVector<SettingsRows::Choice> languages{ { QString(), QT_TR_NOOP("As on this computer"), {} } };
    for (const Language &language : shownLanguages())
        languages.append({ language.code, nullptr, language.ownName });
    languages.append({ QString(pseudoLanguage), QT_TR_NOOP("Pseudo (test of translations)"), {} });
    Card *look = addCard(QT_TR_NOOP("Reading"));
    m_rows->addChoice(look, Setting::Language, QT_TR_NOOP("Language"), nullptr, languages);
    m_rows->addChoice(look, Setting::Appearance, QT_TR_NOOP("Colours"), nullptr,
                      { { QStringLiteral("system"), QT_TR_NOOP("As on this computer"), {} },
                        { QStringLiteral("light"), QT_TR_NOOP("Light"), {} },
                        { QStringLiteral("dark"), QT_TR_NOOP("Dark"), {} },
                        { QStringLiteral("highContrast"), QT_TR_NOOP("High contrast"), {} } });
    m_rows->addNumber(look, Setting::TextPercent, QT_TR_NOOP("Text size"), nullptr, 10, QT_TR_NOOP(" %"));

    Card *network = addCard(QT_TR_NOOP("Network"));
    m_rows->addChoice(
        network, Setting::NetworkPolicy, QT_TR_NOOP("Connection"),
        QT_TR_NOOP("Without a network everything fetched stays here, and what you change waits to be sent."),
        { { QStringLiteral("online"), QT_TR_NOOP("Send and fetch everything"), {} },
          { QStringLiteral("metered"), QT_TR_NOOP("Save data: no photos or films by themselves"), {} },
          { QStringLiteral("offline"), QT_TR_NOOP("Work offline"), {} } });
    m_rows->addChoice(network, Setting::FilesAhead, QT_TR_NOOP("Fetched before you ask"),
                      QT_TR_NOOP("So that it is there without a network."),
                      { { QStringLiteral("none"), QT_TR_NOOP("Texts only"), {} },
                        { QStringLiteral("small"), QT_TR_NOOP("Small pictures and albums kept offline"), {} },
                        { QStringLiteral("all"), QT_TR_NOOP("Every file, as far as the space allows"), {} } });

    addCheck(network);

    Card *photos = addCard(QT_TR_NOOP("Photos and films"));
    m_rows->addSwitch(photos, Setting::ShrinkPhotos, QT_TR_NOOP("Make large photos smaller before they are sent"),
                      QT_TR_NOOP("2560 pixels are enough for a projector. Your own files are never changed."));
    m_rows->addSwitch(photos, Setting::KeepPhotoMetadata, QT_TR_NOOP("Keep place, camera and names inside photos"),
                      QT_TR_NOOP("Off is safer: a photo can tell where it was taken, to the metre."));

    Card *cache = addCard(QT_TR_NOOP("On this computer"));
    // A portable copy and a shared computer obey an administrator's place only.
    const bool chosen = !portable && !context.settings.flag(Setting::SharedComputer);
    if (chosen || context.settings.isEnforced(Setting::CacheFolder))
        m_rows->addFolder(cache, Setting::CacheFolder, QT_TR_NOOP("Place of the offline copy"),
                          QT_TR_NOOP("For computers that are wiped, choose your home drive or a stick. Takes effect at "
                                     "the next start."));
    m_rows->addNumber(cache, Setting::CacheMaxMegabytes, QT_TR_NOOP("Space for photos and files"),
                      QT_TR_NOOP("What waits to be sent is never counted and never removed."), 100, QT_TR_NOOP(" MB"));
    addDecided();
    m_accounts = addCard(QT_TR_NOOP("Accounts"));
    addAccounts(m_accounts);
    addVersions(addCard(QT_TR_NOOP("Version")));
    m_column->addStretch(1);

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    connect(m_scroll->verticalScrollBar(), &QAbstractSlider::rangeChanged, this, &SettingsPage::scrollToAccounts);
    connect(m_scroll->verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_toAccounts = false; });
    body()->addWidget(m_scroll, 1);
}

void SettingsPage::open(const Place &place)
{
    Page::open(place);
    m_toAccounts = place.view == u"account";
    QMetaObject::invokeMethod(this, &SettingsPage::scrollToAccounts, Qt::QueuedConnection);
}

// Only the last of several layouts knows where they are, so this is done after each, until somebody scrolls.
void SettingsPage::scrollToAccounts()
{
    if (m_toAccounts)
        m_scroll->verticalScrollBar()->setValue(m_accounts->y());
}

Card *SettingsPage::addCard(const char *title)
{
    auto *card = new Card;
    m_cards.append({ card, title });
    m_column->addWidget(card);
    return card;
}

void SettingsPage::addCheck(Card *card)
{
    auto *check = new LinkButton({}, QStringLiteral("globe"));
    m_words.append([check] { check->setText(tr("Check the network…")); });
    connect(check, &QPushButton::clicked, this, [this] {
        if (QAction *action = context().actions.named("network.check"))
            action->trigger();
    });
    card->body()->addWidget(check, 0, Qt::AlignLeading);
}

// What has no control elsewhere, because only administrators decide it.
void SettingsPage::addDecided()
{
    static constexpr std::pair<Setting, const char *> rows[] = {
        { Setting::ServerUrl, QT_TR_NOOP("Address of the server") },
        { Setting::ServersAllowed, QT_TR_NOOP("Servers that may be used") },
        { Setting::SignInWays, QT_TR_NOOP("Ways to sign in") },
        { Setting::ExtraCaFile, QT_TR_NOOP("Certificates of your school") },
        { Setting::NetworkProxy, QT_TR_NOOP("Proxy") },
        { Setting::ProfileFolder, QT_TR_NOOP("Folder of the profile") },
        { Setting::UploadMaxMegabytes, QT_TR_NOOP("Largest file that may be sent") },
        { Setting::SharedComputer, QT_TR_NOOP("Shared computer: nothing of yours stays after signing out") },
    };
    Card *card = nullptr;
    for (const auto &[key, text] : rows) {
        if (!context().settings.isEnforced(key))
            continue;
        if (!card)
            card = addCard(QT_TR_NOOP("Decided by your school"));
        auto *value = new WrapLabel({}, Type::Body, Role::Muted);
        value->setMinimumWidth(scaled(220));
        value->setTextFormat(Qt::PlainText);
        m_rows->addRow(card, key, text, nullptr, value, [this, value, key, text] {
            const QVariant v = context().settings.value(key);
            value->setText(v.typeId() == QMetaType::Bool      ? v.toBool() ? tr("Yes") : tr("No")
                                    : v.typeId() == QMetaType::Int ? tr("%1 MB").arg(locale().toString(v.toInt()))
                               : v.toStringList().isEmpty()   ? tr("No restriction")
                                                              : v.toStringList().join(QStringLiteral(", ")));
            value->setAccessibleName(tr("%1: %2").arg(tr(text), value->text()));
        });
    }
}

// Whoever wrote the rules of this computer has to read what is wrong with them; nobody else can mend it.
void SettingsPage::addProblems()
{
    const auto problems = context().settings.policyProblems();
    if (problems.isEmpty())
        return;
    Card *card = addCard(QT_TR_NOOP("Rules of your school that cannot be understood"));
    auto *text = new WrapLabel({});
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->body()->addWidget(text);
    m_words.append([text, problems] {
        QStringList lines;
        for (const core::PolicyProblem &problem : problems)
            lines.append(advice::sentence(problem));
        lines.append(tr("All others hold. Please show this to your IT administrator."));
        text->setText(lines.join(u'\n'));
        text->setAccessibleName(text->text());
    });
}

void SettingsPage::addVersions(Card *card)
{
    auto *part = new VersionsPart(context());
    card->body()->addWidget(part);
    m_words.append([part] { part->retranslate(); });
    if (context().versions)
        m_rows->addSwitch(
            card, Setting::UpdatesAutomatic, QT_TR_NOOP("Look for new versions"),
            QT_TR_NOOP("Once a day. Nothing about you or this computer is sent, and nothing is installed by itself."));
}

void SettingsPage::addAccounts(Card *card)
{
    auto *part = new AccountsPart(context());
    card->body()->addWidget(part);
    m_words.append([part] { part->fill(); });
}

void SettingsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        m_content->setMaximumWidth(scaled(widestColumn)); // the text size is changed on this very page
}

void SettingsPage::retranslate()
{
    setTitle(tr("Settings"));
    for (const auto &[card, title] : std::as_const(m_cards))
        card->setTitle(tr(title));
    for (const auto &words : std::as_const(m_words))
        words();
    m_rows->retranslate();
}

} // namespace ui
