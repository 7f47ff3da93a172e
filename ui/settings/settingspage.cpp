#include "ui/settings/settingspage.h"

#include "advice/policywords.h"
#include "core/accountservice.h"
#include "store/service.h"
#include "ui/languages.h"
#include "ui/prompts.h"
#include "ui/settings/versionspart.h"
#include "ui/shell/actions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/switch.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using core::Setting;

namespace {
constexpr int longestFolder = 260; // px of its path on a button; the tool tip has the whole
constexpr int widestColumn = 860; // px: label and control must be seen together
} // namespace

SettingsPage::SettingsPage(const Context &context, QWidget *parent)
    : Page(context, parent)
    , m_content(new QWidget)
{
    m_content->setMaximumWidth(scaled(widestColumn));
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);

    addProblems();
    QVector<Choice> languages{ { QString(), QT_TR_NOOP("As on this computer"), {} } };
    for (const Language &language : shownLanguages())
        languages.append({ language.code, nullptr, language.ownName });
    Card *look = addCard(QT_TR_NOOP("Reading"));
    addChoice(look, Setting::Language, QT_TR_NOOP("Language"), nullptr, languages);
    addChoice(look, Setting::Appearance, QT_TR_NOOP("Colours"), nullptr,
              { { QStringLiteral("system"), QT_TR_NOOP("As on this computer"), {} },
                { QStringLiteral("light"), QT_TR_NOOP("Light"), {} },
                { QStringLiteral("dark"), QT_TR_NOOP("Dark"), {} },
                { QStringLiteral("highContrast"), QT_TR_NOOP("High contrast"), {} } });
    addNumber(look, Setting::TextPercent, QT_TR_NOOP("Text size"), nullptr, 10, QT_TR_NOOP(" %"));

    Card *network = addCard(QT_TR_NOOP("Network"));
    addChoice(network, Setting::NetworkPolicy, QT_TR_NOOP("Connection"),
              QT_TR_NOOP("Without a network everything fetched stays here, and what you change waits to be sent."),
              { { QStringLiteral("online"), QT_TR_NOOP("Send and fetch everything"), {} },
                { QStringLiteral("metered"), QT_TR_NOOP("Save data: no photos or films by themselves"), {} },
                { QStringLiteral("offline"), QT_TR_NOOP("Work offline"), {} } });
    addChoice(network, Setting::FilesAhead, QT_TR_NOOP("Fetched before you ask"),
              QT_TR_NOOP("So that it is there without a network."),
              { { QStringLiteral("none"), QT_TR_NOOP("Texts only"), {} },
                { QStringLiteral("small"), QT_TR_NOOP("Small pictures and albums kept offline"), {} },
                { QStringLiteral("all"), QT_TR_NOOP("Every file, as far as the space allows"), {} } });

    addCheck(network);

    Card *photos = addCard(QT_TR_NOOP("Photos and films"));
    addSwitch(photos, Setting::ShrinkPhotos, QT_TR_NOOP("Make large photos smaller before they are sent"),
              QT_TR_NOOP("2 560 pixels are enough for a projector. Your own files are never changed."));
    addSwitch(photos, Setting::KeepPhotoMetadata, QT_TR_NOOP("Keep place, camera and names inside photos"),
              QT_TR_NOOP("Off is safer: a photo can tell where it was taken, to the metre."));

    Card *cache = addCard(QT_TR_NOOP("On this computer"));
    addFolder(
        cache, Setting::CacheFolder, QT_TR_NOOP("Place of the offline copy"),
        QT_TR_NOOP("For computers that are wiped, choose your home drive or a stick. Takes effect at the next start."));
    addNumber(cache, Setting::CacheMaxMegabytes, QT_TR_NOOP("Space for photos and files"),
              QT_TR_NOOP("What waits to be sent is never counted and never removed."), 100, QT_TR_NOOP(" MB"));
    addDecided();
    addAccounts(addCard(QT_TR_NOOP("Accounts")));
    addVersions(addCard(QT_TR_NOOP("Version")));
    m_column->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    body()->addWidget(scroll, 1);

    connect(&context.settings, &core::Settings::changed, this, &SettingsPage::load);
    connect(&context.accounts, &core::AccountService::profilesChanged, this, &SettingsPage::fillAccounts);
}

Card *SettingsPage::addCard(const char *title)
{
    auto *card = new Card;
    m_cards.append({ card, title });
    m_column->addWidget(card);
    return card;
}

void SettingsPage::addRow(Card *card, Setting key, const char *text, const char *help, QWidget *control,
                          std::function<void()> load)
{
    Row row{
        key, new WrapLabel({}), new WrapLabel({}, Type::Small, Role::Muted), control, std::move(load), text, help
    };
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(row.label);
    words->addWidget(row.help);
    words->addStretch(1);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, space::xs, 0, space::xs);
    line->setSpacing(space::xl);
    line->addLayout(words, 1);
    line->addWidget(control, 0, Qt::AlignVCenter);
    card->body()->addLayout(line);
    row.label->setBuddy(control);
    m_rows.append(std::move(row));
}

void SettingsPage::addChoice(Card *card, Setting key, const char *text, const char *help, QVector<Choice> choices)
{
    auto *combo = new QComboBox;
    combo->setMinimumWidth(scaled(220));
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, key](int index) {
        if (!m_loading && index >= 0)
            context().settings.set(key, combo->itemData(index));
        // The screen reader of this Qt reads a combo box's name but not its value.
        combo->setAccessibleDescription(combo->currentText());
    });
    m_words.append([this, combo, choices, key] {
        m_loading = true;
        combo->clear();
        for (const Choice &choice : choices)
            combo->addItem(choice.text ? tr(choice.text) : choice.own, choice.value);
        m_loading = false;
        load(key);
    });
    addRow(card, key, text, help, combo,
           [this, combo, key] { combo->setCurrentIndex(combo->findData(context().settings.value(key))); });
}

void SettingsPage::addSwitch(Card *card, Setting key, const char *text, const char *help)
{
    auto *control = new Switch({});
    connect(control, &QAbstractButton::toggled, this, [this, key](bool on) {
        if (!m_loading)
            context().settings.set(key, on);
    });
    addRow(card, key, text, help, control, [this, control, key] { control->setChecked(context().settings.flag(key)); });
}

void SettingsPage::addNumber(Card *card, Setting key, const char *text, const char *help, int step, const char *unit)
{
    auto *spin = new QSpinBox;
    for (const auto &row : core::settingTable()) {
        if (row.key == key)
            spin->setRange(row.least, row.most);
    }
    spin->setSingleStep(step);
    spin->setKeyboardTracking(false); // half a number must not resize all text
    connect(spin, &QSpinBox::valueChanged, this, [this, key](int value) {
        if (!m_loading)
            context().settings.set(key, value);
    });
    m_words.append([spin, unit] { spin->setSuffix(tr(unit)); });
    addRow(card, key, text, help, spin, [this, spin, key] { spin->setValue(context().settings.number(key)); });
}

void SettingsPage::addFolder(Card *card, Setting key, const char *text, const char *help)
{
    auto *choose = new Button({}, ButtonKind::Secondary, QStringLiteral("folder-open"));
    connect(choose, &QPushButton::clicked, this, [this, key] {
        context().prompts.chooseFolder(this, tr("Choose a folder for the offline copy"),
                                       [this, key](const QString &folder) {
                                           if (!folder.isEmpty())
                                               context().settings.set(key, folder);
                                       });
    });
    addRow(card, key, text, help, choose, [this, choose, key, text] {
        const QString folder = context().settings.text(key);
        const QString place = folder.isEmpty() ? tr("Usual place") : QDir::toNativeSeparators(folder);
        choose->setText(choose->fontMetrics().elidedText(place, Qt::ElideMiddle, scaled(longestFolder)));
        choose->setToolTip(place);
        //: what is chosen, then its value, for a screen reader
        choose->setAccessibleName(tr("%1: %2").arg(tr(text), place));
    });
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
        addRow(card, key, text, nullptr, value, [this, value, key, text] {
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
        addSwitch(
            card, Setting::UpdatesAutomatic, QT_TR_NOOP("Look for new versions"),
            QT_TR_NOOP("Once a day. Nothing about you or this computer is sent, and nothing is installed by itself."));
}

void SettingsPage::addAccounts(Card *card)
{
    m_accountList = new QVBoxLayout;
    card->body()->addLayout(m_accountList);
    m_words.append([this] { fillAccounts(); });
}

void SettingsPage::fillAccounts()
{
    clearLayout(m_accountList);
    const QString current = context().accounts.current().id;
    for (const core::Profile &profile : context().accounts.profiles()) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::m);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(
            new ElidedLabel(profile.displayName.isEmpty() ? profile.username : profile.displayName, Type::Strong));
        //: user name, then the server's address
        words->addWidget(
            new ElidedLabel(tr("%1 on %2").arg(profile.username, profile.server.host()), Type::Small, Role::Muted));
        line->addLayout(words, 1);
        if (profile.id != current) {
            auto *change = new Button(tr("Change to this account"));
            connect(change, &QPushButton::clicked, this, [this, id = profile.id] { context().accounts.switchTo(id); });
            line->addWidget(change);
        }
        auto *leave = new Button(tr("Sign out"), ButtonKind::Secondary, QStringLiteral("sign-out"));
        leave->setAccessibleName(tr("Sign out %1").arg(profile.username));
        connect(leave, &QPushButton::clicked, this, [this, id = profile.id] { signOut(id); });
        line->addWidget(leave);
        m_accountList->addWidget(row);
    }
    if (context().settings.flag(Setting::SharedComputer))
        return; // one after the other: what the first one has here would go
    auto *add = new LinkButton(tr("Add another account"), QStringLiteral("user-plus"));
    connect(add, &QPushButton::clicked, this, [this] { context().accounts.switchTo(QString()); });
    m_accountList->addWidget(add, 0, Qt::AlignLeading);
}

void SettingsPage::signOut(const QString &id)
{
    const bool shared = context().settings.flag(Setting::SharedComputer);
    const store::SyncStatus status = context().store.status();
    const int waiting = status.waitingChanges + status.waitingFiles + status.parked;
    const QString stays = tr("What was fetched stays on this computer for your next sign-in. What waits to be sent "
                             "stays, too, and is sent then.");
    const QString goes = waiting > 0
        ? tr("This computer is shared: all of yours is removed from it. %n change(s) have not been sent yet and would "
             "be lost.",
             nullptr, waiting)
        : tr("This computer is shared: all of yours is removed from it. Everything has been sent.");
    context().prompts.confirm(this, { tr("Sign out?"), shared ? goes : stays, tr("Sign out"), shared && waiting > 0 },
                              [this, id, shared](bool yes) {
                                  if (yes)
                                      context().accounts.signOut(id, shared);
                              });
}

void SettingsPage::load(Setting key)
{
    m_loading = true;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.key != key)
            continue;
        row.control->setAccessibleName(tr(row.text));
        row.load();
        const bool enforced = context().settings.isEnforced(key);
        row.control->setEnabled(!enforced);
        row.help->setText(enforced              ? tr("Set by your school (%1).").arg(context().settings.enforcedBy())
                              : row.explanation ? tr(row.explanation)
                                                : QString());
        row.help->setVisible(!row.help->text().isEmpty());
    }
    m_loading = false;
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
    for (const Row &row : std::as_const(m_rows)) {
        row.label->setText(tr(row.text));
        load(row.key);
    }
}

} // namespace ui
