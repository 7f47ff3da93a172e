#include "ui/signin/signinview.h"

#include "core/settings.h"
#include "ui/a11y/naming.h"
#include "ui/errortext/errortext.h"
#include "ui/languages.h"
#include "ui/signin/heropanel.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

namespace {

// The number in front of a question.
class StepNumber : public QWidget
{
public:
    explicit StepNumber(int number)
        : m_number(number)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return { scaled(28), scaled(28) }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        const Ink ink = ui::ink(colours(this), Tone::Tonal);
        paintBox(&p, QRectF(rect()), height() / 2.0, ink.background, ink.edge);
        p.setPen(ink.foreground);
        p.setFont(fontFor(Type::Strong));
        p.drawText(rect(), Qt::AlignCenter, locale().toString(m_number));
    }

private:
    int m_number;
};

// "community.example.org" is what people type; https is the only way to talk to a server.
QUrl serverAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    const QUrl url(text.contains(QStringLiteral("://")) ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() ? url : QUrl();
}

constexpr int labelledFieldGap = 2;
constexpr int widestForm = 860; // px: longer lines are hard to follow

QLayout *labelled(Label *label, QLineEdit *field)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(labelledFieldGap);
    column->addWidget(label);
    column->addWidget(field);
    label->setBuddy(field);
    return column;
}

} // namespace

SignInView::SignInView(core::AccountService &accounts, core::Settings &settings, const QString &server, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_settings(settings)
    , m_hero(new HeroPanel)
    , m_profiles(new QWidget)
    , m_who(new QHBoxLayout)
    , m_title(new WrapLabel({}, Type::Title))
    , m_subtitle(new WrapLabel({}, Type::Body, Role::Muted))
    , m_languageTitle(new WrapLabel({}, Type::Heading))
    , m_serverTitle(new WrapLabel({}, Type::Heading))
    , m_whoTitle(new WrapLabel({}, Type::Heading))
    , m_serverLabel(new Label({}))
    , m_nameLabel(new Label({}))
    , m_passwordLabel(new Label({}))
    , m_serverHelp(new WrapLabel({}, Type::Small, Role::Muted))
    , m_message(new WrapLabel({}, Type::Body, Role::Bad))
    , m_languages(new QButtonGroup(this))
    , m_server(new QLineEdit(server.isEmpty() || settings.isEnforced(core::Setting::ServerUrl)
                                 ? settings.text(core::Setting::ServerUrl)
                                 : server))
    , m_name(new QLineEdit)
    , m_password(new QLineEdit)
    , m_check(new LinkButton({}, QStringLiteral("globe")))
    , m_start(new Button({}, ButtonKind::Primary, QStringLiteral("sign-in")))
    , m_scroll(new QScrollArea)
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_form = makeForm();
    m_scroll->setWidget(m_form);
    for (QObject *part : { static_cast<QObject *>(m_message), static_cast<QObject *>(m_start) })
        part->installEventFilter(this);
    connect(m_scroll->verticalScrollBar(), &QAbstractSlider::rangeChanged, this, &SignInView::reveal);
    m_message->setObjectName(QStringLiteral("reason"));
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_hero, 3);
    whole->addWidget(m_scroll, 7);

    connect(m_start, &QPushButton::clicked, this, &SignInView::submit);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (!this->server().isEmpty())
            Q_EMIT checkWanted();
    });
    for (QLineEdit *field : { m_server, m_name, m_password })
        connect(field, &QLineEdit::returnPressed, this, &SignInView::submit);
    connect(&m_accounts, &core::AccountService::signInProgress, this, &SignInView::showProgress);
    connect(&m_accounts, &core::AccountService::signInFailed, this, &SignInView::showError);
    connect(&m_accounts, &core::AccountService::profilesChanged, this, &SignInView::fillProfiles);
    connect(&m_accounts, &core::AccountService::signedIn, this, [this] {
        m_password->clear();
        m_back.clear(); // whoever is asked next may be another one
        showTitle();
        setBusy(false);
    });
    m_server->setEnabled(!m_settings.isEnforced(core::Setting::ServerUrl));
    connect(&m_settings, &core::Settings::changed, this, [this](core::Setting key) {
        if (key == core::Setting::Language) // also when what somebody chose is forgotten
            checkLanguage();
    });
    retranslate();
}

QWidget *SignInView::makeForm()
{
    auto *widget = new QWidget;
    widget->setMaximumWidth(scaled(widestForm));
    auto *form = new QVBoxLayout(widget);
    form->setContentsMargins(48, 28, 48, 24);
    form->setSpacing(space::m);
    form->addWidget(m_title);
    form->addWidget(m_subtitle);
    new FlowLayout(m_profiles);
    form->addWidget(m_profiles);
    fillProfiles();

    auto *chips = new QWidget;
    auto *flow = new FlowLayout(chips);
    for (const Language &language : shownLanguages()) {
        auto *chip = new FilterChip(language.ownName);
        chip->setCheckable(true);
        if (m_settings.isEnforced(core::Setting::Language)) {
            chip->setEnabled(false);
            chip->setToolTip(tr("Set by your school (%1).").arg(m_settings.enforcedBy()));
        }
        m_languages->addButton(chip, int(m_languages->buttons().size()));
        flow->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, code = language.code] {
            m_settings.set(core::Setting::Language, code);
            Q_EMIT languageChosen(code);
        });
    }
    m_languages->setExclusive(true);
    checkLanguage();
    addStep(form, 1, m_languageTitle)->addWidget(chips);

    auto *where = addStep(form, 2, m_serverTitle);
    where->addLayout(labelled(m_serverLabel, m_server));
    where->addWidget(m_serverHelp);

    m_who->setSpacing(space::l);
    m_who->addLayout(labelled(m_nameLabel, m_name), 1);
    m_who->addLayout(labelled(m_passwordLabel, m_password), 1);
    m_password->setEchoMode(QLineEdit::Password);
    m_message->hide();
    auto *who = addStep(form, 3, m_whoTitle);
    who->addLayout(m_who);
    who->addWidget(m_message);
    m_check->hide();
    who->addWidget(m_check, 0, Qt::AlignLeading);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_start);
    who->addSpacing(space::l);
    who->addLayout(buttons);
    form->addStretch(1);
    return widget;
}

void SignInView::checkLanguage()
{
    const QString chosen = m_settings.text(core::Setting::Language);
    int n = 0;
    for (const Language &language : shownLanguages())
        if (auto *chip = m_languages->button(n++);
            chosen.isEmpty() ? QLocale().name().startsWith(language.code) : language.code == chosen)
            chip->setChecked(true);
}

QVBoxLayout *SignInView::addStep(QVBoxLayout *form, int number, WrapLabel *title)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    auto *circle = new StepNumber(number);
    row->addWidget(circle, 0, Qt::AlignTop);
    row->addWidget(title, 1, Qt::AlignVCenter);
    form->addSpacing(space::l);
    form->addLayout(row);
    auto *indented = new QHBoxLayout;
    indented->addSpacing(circle->sizeHint().width()); // below the question, not the number
    indented->setSpacing(space::m);
    auto *answer = new QVBoxLayout;
    answer->setSpacing(space::s);
    indented->addLayout(answer, 1);
    form->addLayout(indented);
    return answer;
}

// People who used this computer before need one click and, when their token is gone, their password.
void SignInView::fillProfiles()
{
    const auto profiles = m_accounts.profiles();
    clearLayout(m_profiles->layout());
    for (const core::Profile &profile : profiles) {
        //: button; a person's name
        auto *button
            = new Button(tr("Go on as %1").arg(profile.displayName.isEmpty() ? profile.username : profile.displayName),
                         ButtonKind::Secondary, QStringLiteral("user-circle"));
        m_profiles->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, profile] {
            if (profile.signedIn) {
                m_accounts.switchTo(profile.id);
                return;
            }
            setPerson(profile);
        });
    }
    m_profiles->setVisible(!profiles.isEmpty());
}

// With large text the picture gives way first, then the two fields of the last question stand one under the other.
void SignInView::arrange()
{
    m_form->setMaximumWidth(scaled(widestForm));
    m_hero->setVisible(width() >= scaled(900));
    m_who->setDirection(width() >= scaled(620) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SignInView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SignInView::setPerson(const core::Profile &profile)
{
    m_server->setText(profile.server.toString());
    m_back = profile.displayName.isEmpty() ? profile.username : profile.displayName;
    showTitle();
    setUsername(profile.username);
}

// Three questions are too many for somebody whose password is all that is missing.
void SignInView::showTitle()
{
    m_title->setText(m_back.isEmpty() ? tr("Welcome! Three questions, then you can start.")
                                      : tr("Welcome back, %1!").arg(m_back));
    m_subtitle->setText(m_back.isEmpty() ? tr("You can change every answer later in the settings.")
                                         : tr("Type your password to go on. What waits here is sent then."));
}

void SignInView::setUsername(const QString &username)
{
    m_name->setText(username);
    m_password->setFocus();
}

void SignInView::retranslate()
{
    showTitle();
    m_languageTitle->setText(tr("Which language do you like to read?"));
    m_serverTitle->setText(tr("Where is your community?"));
    m_whoTitle->setText(tr("Who are you?"));
    m_serverLabel->setText(tr("Address of the community server"));
    m_serverHelp->setText(m_settings.isEnforced(core::Setting::ServerUrl)
                              ? tr("Set by your school (%1).").arg(m_settings.enforcedBy())
                              : tr("Your agency, ministry or school gave you its address."));
    m_nameLabel->setText(tr("User name (often an e-mail address)"));
    m_passwordLabel->setText(tr("Password"));
    m_check->setText(tr("Check the network…"));
    if (!m_busy) {
        //: button that signs in
        m_start->setText(tr("Start"));
    }
}

void SignInView::again() { submit(); }

QUrl SignInView::server() const { return serverAddress(m_server->text()); }

void SignInView::submit()
{
    if (m_busy)
        return;
    const QUrl server = this->server();
    QString missing;
    QLineEdit *where = nullptr;
    if (server.isEmpty()) {
        missing = tr("“%1” is no address of a server. It looks like community.example.org.")
                      .arg(m_server->text().trimmed());
        where = m_server;
    } else if (m_name->text().trimmed().isEmpty()) {
        missing = tr("Please type your user name.");
        where = m_name;
    } else if (m_password->text().isEmpty()) {
        missing = tr("Please type your password.");
        where = m_password;
    }
    if (where) {
        say(missing);
        where->setFocus();
        return;
    }
    m_message->hide();
    m_check->hide();
    setBusy(true);
    m_accounts.signIn(server, m_name->text().trimmed(), m_password->text());
}

void SignInView::showProgress(int step)
{
    static const char *const sentences[] = { QT_TR_NOOP("Looking for the server…"), QT_TR_NOOP("Checking who you are…"),
                                             QT_TR_NOOP("Fetching your pages…") };
    if (step >= 0 && step < 3) {
        m_start->setText(tr(sentences[step]));
        announce(m_start, m_start->text());
    }
}

void SignInView::showError(const core::Error &error)
{
    setBusy(false);
    const ErrorText text = errorText(error);
    say(error.code == core::Code::Auth
            ? tr("The user name or the password is not right. Nothing was changed; please try again.")
            : text.title + QLatin1Char('\n')
                + (error.code == core::Code::Untrusted ? text.safe + QLatin1Char(' ') : QString())
                + nextStep(error, text.next));
    m_check->setVisible(error.code != core::Code::Auth && error.code != core::Code::Forbidden);
    QLineEdit *wrong = error.code == core::Code::Auth ? m_password : m_server;
    wrong->setFocus();
    if (wrong == m_password)
        wrong->selectAll(); // what is typed next takes its place: nobody sees where the dots begin
}

// Elsewhere the engine tries again by itself; here nothing happens before somebody presses the button.
QString SignInView::nextStep(const core::Error &error, const QString &usual)
{
    switch (error.code) {
    case core::Code::Offline:
        return error.number > 0 ? usual : tr("Please press Start again when there is a network."); // > 0: its proxy
    case core::Code::Busy:
        if (error.number > 0)
            return tr("Please press Start again in %n minute(s).", nullptr, int((error.number + 59) / 60));
        return tr("Please press Start again in a moment.");
    case core::Code::Transient:
        return tr("Please press Start again in a moment.");
    default:
        return usual;
    }
}

void SignInView::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->show();
    announce(m_message, sentence);
}

// What went wrong comes into view with the button below it, wherever large text has put it. Only the last of several
// layouts knows where that is, so this is done after each.
void SignInView::reveal()
{
    if (!m_message->isVisible())
        return;
    m_scroll->ensureWidgetVisible(m_start, 0, space::l);
    m_scroll->ensureWidgetVisible(m_message, 0, space::s);
}

bool SignInView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        reveal();
    return QWidget::eventFilter(watched, event);
}

void SignInView::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *field :
         { static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_start) })
        field->setEnabled(!busy);
    m_server->setEnabled(!busy && !m_settings.isEnforced(core::Setting::ServerUrl));
    retranslate();
}

void SignInView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
    QWidget::changeEvent(event);
}

void SignInView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_server->text().isEmpty() ? m_server : m_name->text().isEmpty() ? m_name : m_password)->setFocus();
}

} // namespace ui
